import { isDecimal } from '../domain/decimal.ts';
import type { ReturnRow } from '../domain/return.ts';
import { isNumeric, type Table } from '../domain/table.ts';
import type { Finding } from '../findings/finding.ts';
import { mismatch, Parts, unreadTotal } from './stated-total.ts';

/** A row of a sheet's table, in order: data, or the return's own 小计 or 合计 of data. */
export interface BlockRow {
  readonly kind: 'data' | 'subtotal' | 'total';
  readonly row: ReturnRow;
}

/** Where a return's own 小计 and 合计 differ from its rows, or hold what is no number. They are checked, never added. Silent while a row's figure could not be read. */
export function* ownTotals(file: string, block: readonly BlockRow[], table: Table): Iterable<Finding> {
  const numeric = table.columns.filter(isNumeric);
  for (const { row, parts } of totalsIn(block)) {
    const filled = parts.filter(({ length }) => length > 0);
    for (const column of numeric) {
      yield* unreadTotal(file, row, column);
      const stated = row.figures.valueAt(column.key);
      if (column.aggregate === 'sum' && isDecimal(stated))
        yield* mismatch(file, { column, row, stated, parts: filled });
    }
  }
}

/** A row of totals with what it may add up, the likeliest first. */
interface OwnTotal {
  readonly row: ReturnRow;
  readonly parts: readonly Parts[];
}

/**
 * A total adds up all data rows, or those since the total before; a subtotal those since the row of totals before, or those until the next. In
 * one pass over the rows, as a tall sheet may have thousands of subtotals.
 */
function* totalsIn(block: readonly BlockRow[]): Iterable<OwnTotal> {
  const rows = block.filter(({ kind }) => kind !== 'data');
  if (rows.length === 0) return;
  const all = new Parts(block.filter(({ kind }) => kind === 'data').map(({ row }) => row));
  const stretches = dataBetween(block, ['subtotal', 'total']);
  const sinceTotals = dataBetween(block, ['total']);
  const comeFirst = block.find(({ kind }) => kind !== 'total')?.kind === 'subtotal';
  let totals = 0;
  for (const [at, { kind, row }] of rows.entries()) {
    const [above, below] = [stretches.slice(at, at + 1), stretches.slice(at + 1, at + 2)];
    if (kind === 'total') yield { row, parts: [all, ...sinceTotals.slice(totals, ++totals)] };
    else yield { row, parts: comeFirst ? [...below, ...above] : [...above, ...below] };
  }
}

/** The data rows before the first row of some kinds, between each two, and after the last. */
function dataBetween(block: readonly BlockRow[], kinds: readonly BlockRow['kind'][]): readonly Parts[] {
  const stretches: ReturnRow[][] = [];
  let open: ReturnRow[] = [];
  for (const { kind, row } of block) {
    if (kind === 'data') open.push(row);
    else if (kinds.includes(kind)) {
      stretches.push(open);
      open = [];
    }
  }
  return [...stretches, open].map((rows) => new Parts(rows));
}
