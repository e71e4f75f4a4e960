import { ColumnSums, isLikely, isNearSure, type Agreement } from './column-sums.ts';
import type { BlockRow } from './own-totals.ts';
import type { TakenTotal, TotalSearch } from './total-search.ts';

/** Rows without a name among rows with names: each may be the sum of those since the one before, or of all. One pass, however many there are. */
export function takeNameless<Row extends BlockRow>(search: TotalSearch<Row>): void {
  const nameless = new Set(search.hinted('nameless'));
  if (nameless.size === 0) return;
  const { data } = search;
  const [first] = data;
  const last = data.at(-1);
  const all = new ColumnSums(search.columns);
  let [since, isSystem] = [new ColumnSums(search.columns), false];
  for (const at of data) {
    // The first row may be the total of all below: that is seen when these are known.
    if (at === first && nameless.has(at)) continue;
    const found = nameless.has(at) ? totalAt(search, at, { since, all, isSystem, isLast: at === last }) : null;
    const row = search.rowAt(at);
    if (found !== null) {
      search.take(at, found);
      isSystem = true;
      since = new ColumnSums(search.columns);
    } else if (row !== null) {
      since.add(row);
      all.add(row);
    }
  }
}

interface Sums {
  /** Of the rows since the last subtotal. */
  readonly since: ColumnSums;
  readonly all: ColumnSums;
  /** Whether a subtotal was found: then one of a single row is one too. */
  readonly isSystem: boolean;
  readonly isLast: boolean;
}

/** What a row without a name is the total of; null where it is none, which is told where it may be one. */
function totalAt<Row extends BlockRow>(search: TotalSearch<Row>, at: number, sums: Sums): TakenTotal | null {
  const { since, all, isSystem } = sums;
  const ofSince = search.agreesWith(at, since);
  if (ofSince !== null && (isSystem || isTotal(ofSince, since, sums))) {
    const kind = since.filledRows === all.filledRows ? 'total' : 'subtotal';
    return { kind, test: ofSince, parts: since.filledRows, isNamed: true };
  }
  const ofAll = search.agreesWith(at, all);
  if (ofAll !== null && isTotal(ofAll, all, sums))
    return { kind: 'total', test: ofAll, parts: all.filledRows, isNamed: true };
  if (ofSince === null) return nearTotalAt(search, at, sums);
  const parts = since.filledRows;
  if (parts > 1 || isLikely(ofSince)) search.suspect(at, { parts, test: ofSince });
  return null;
}

/** A subtotal with a slip in it, where there are others, or it is the last row; else it is told. The total of all is looked for later. */
function nearTotalAt<Row extends BlockRow>(search: TotalSearch<Row>, at: number, sums: Sums): TakenTotal | null {
  const { since, isSystem, isLast } = sums;
  const parts = since.filledRows;
  const test = parts > 1 ? search.nearlyAgreesWith(at, since) : null;
  if (test === null) return null;
  if (isSystem) return { kind: 'subtotal', test, parts, isNamed: true, isNear: true };
  if (!isLast && isNearSure(test)) search.suspect(at, { parts, test, isNear: true });
  return null;
}

/** In the middle a row may also go on with the name above it: there a small number says little. */
const isTotal = (test: Agreement, { filledRows }: ColumnSums, { isLast }: Sums): boolean =>
  filledRows > 1 && (isLast || isLikely(test));
