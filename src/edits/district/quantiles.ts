/** The value that a share of sorted values does not exceed: of 8 the 6th for 0.75. NaN of none. */
export const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;

/** The middle of sorted values, or the mean of the two there; NaN of none. */
export function median(sorted: readonly number[]): number {
  const half = sorted.length / 2;
  const [low = Number.NaN, high = Number.NaN] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]];
  return (low + high) / 2;
}

export const ascending = (values: Iterable<number>): readonly number[] => [...values].toSorted((a, b) => a - b);
