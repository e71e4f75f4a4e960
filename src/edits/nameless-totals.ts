import { ColumnSums, isLikely, type Agreement } from './column-sums.ts';
import type { BlockRow } from './own-totals.ts';
import type { TotalSearch } from './total-search.ts';

/** Rows without a name among rows with names: each may be the sum of those since the one before, or of all. One pass, however many there are. */
export function takeNameless<Row extends BlockRow>(search: TotalSearch<Row>): void {
  const nameless = new Set(search.hinted('nameless'));
  if (nameless.size === 0) return;
  const sums: RunningSums = {
    since: new ColumnSums(search.columns),
    all: new ColumnSums(search.columns),
    isSystem: false,
  };
  const [first, ...others] = search.data;
  // The first row may be the total of all below: that is seen when these are known.
  const places = first === undefined || nameless.has(first) ? others : [first, ...others];
  for (const at of places) {
    if (nameless.has(at) && isTotal(search, at, sums)) continue;
    const row = search.rowAt(at);
    if (row === null) continue;
    sums.since.add(row);
    sums.all.add(row);
  }
}

interface RunningSums {
  since: ColumnSums;
  readonly all: ColumnSums;
  /** Whether a subtotal was found: then one of a single row is one too. */
  isSystem: boolean;
}

function isTotal<Row extends BlockRow>(search: TotalSearch<Row>, at: number, sums: RunningSums): boolean {
  const { since, all } = sums;
  const ofSince = search.agreesWith(at, since);
  // A row may also go on with the name above it: in the middle a small number says little.
  const isTelling = (test: Agreement): boolean => at === search.data.at(-1) || isLikely(test);
  if (ofSince !== null && (sums.isSystem || (since.filledRows > 1 && isTelling(ofSince)))) {
    const kind = since.filledRows === all.filledRows ? 'total' : 'subtotal';
    search.take(at, { kind, test: ofSince, parts: since.filledRows, isNamed: true });
    sums.isSystem = true;
    sums.since = new ColumnSums(search.columns);
    return true;
  }
  const ofAll = search.agreesWith(at, all);
  if (ofAll !== null && all.filledRows > 1 && isTelling(ofAll)) {
    search.take(at, { kind: 'total', test: ofAll, parts: all.filledRows, isNamed: true });
    return true;
  }
  if (ofSince !== null && (since.filledRows > 1 || isLikely(ofSince))) search.suspect(at, since.filledRows, ofSince);
  return false;
}
