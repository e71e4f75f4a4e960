// A call takes no more than some hundred thousand arguments, which `Math.min(...numbers)` may exceed.

/** The least of some numbers; Infinity where there are none. */
export const leastOf = (numbers: readonly number[]): number =>
  numbers.reduce((least, number) => Math.min(least, number), Infinity);

/** The greatest of some numbers; -Infinity where there are none. */
export const greatestOf = (numbers: readonly number[]): number =>
  numbers.reduce((greatest, number) => Math.max(greatest, number), -Infinity);
