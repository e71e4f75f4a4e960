import { setFlagsFromString } from 'node:v8';

/** Bytes of code that a function runs before V8 considers optimising it; by itself it takes 67,584. */
const budget = 500_000;

/**
 * Lets V8 optimise a function later than it would. Each thread optimises each function for itself, on processors of its own
 * while one reads alone, but on those that read where all do. To be called once the program's code is loaded: V8 refuses
 * code that was kept under other flags.
 */
export function optimiseLater(): void {
  // Others may not know the flag.
  if (/^1[1-3]\./.test(process.versions.v8)) setFlagsFromString(`--interrupt-budget=${budget}`);
}
