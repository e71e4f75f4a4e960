/** Columns that one element speaks of: both ends included, 1-based. */
export interface ColumnRange {
  readonly min: number;
  readonly max: number;
}

/** The columns of some ranges, each once, as far as the sheet has cells: a range may claim all 16,384 of them. */
export function columnsWithin(ranges: readonly ColumnRange[], lastColumn: number): ReadonlySet<number> {
  const columns = new Set<number>();
  let next = 1;
  for (const { min, max } of ranges.toSorted((a, b) => a.min - b.min)) {
    next = Math.max(next, min);
    for (; next <= Math.min(max, lastColumn); next++) columns.add(next);
  }
  return columns;
}
