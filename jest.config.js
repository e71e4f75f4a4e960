export default {
  testEnvironment: 'node',
  // Process tests start whole programs, on machines that may be busy.
  testTimeout: 60_000,
  // Jest leaves one processor to itself, which of two is half.
  maxWorkers: '100%',
  // Modules of test files that are done stay in a worker's memory, and the more there are the longer collecting takes.
  workerIdleMemoryLimit: '600MB',
  extensionsToTreatAsEsm: ['.ts'],
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  moduleNameMapper: {
    // A thread reads no TypeScript by itself.
    '^\\./process-file\\.ts$': '<rootDir>/test/read/process-file.ts',
    // Seeded where it is used: to load it into every suite, for a setup file, takes seconds of the whole.
    '^fast-check$': '<rootDir>/test/seeded-fast-check.ts',
  },
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2023' }, module: { type: 'es6' } },
    ],
  },
};
