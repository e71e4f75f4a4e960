export default {
  testEnvironment: 'node',
  // Process tests start whole programs, on machines that may be busy.
  testTimeout: 60_000,
  // Jest leaves one processor to itself, which of two is half.
  maxWorkers: '100%',
  // Modules of test files that are done stay in a worker's memory, and the more there are the longer collecting takes.
  workerIdleMemoryLimit: '600MB',
  extensionsToTreatAsEsm: ['.ts'],
  setupFiles: ['<rootDir>/test/setup.ts'],
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  // A thread reads no TypeScript by itself.
  moduleNameMapper: { '^\\./process-file\\.ts$': '<rootDir>/test/read/process-file.ts' },
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2023' }, module: { type: 'es6' } },
    ],
  },
};
