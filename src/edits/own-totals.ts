import { isDecimal } from '../domain/decimal.ts';
import type { ReturnRow } from '../domain/return.ts';
import { isNumeric, type Table } from '../domain/table.ts';
import type { Finding } from '../findings/finding.ts';
import { mismatch, unreadTotal, type Parts } from './stated-total.ts';

/** A row of a sheet's table, in order: data, or the return's own 小计 or 合计 of data. */
export interface BlockRow {
  readonly kind: 'data' | 'subtotal' | 'total';
  readonly row: ReturnRow;
}

/** Where a return's own 小计 and 合计 differ from its rows, or hold what is no number. They are checked, never added. Silent while a row's figure could not be read. */
export function* ownTotals(file: string, block: readonly BlockRow[], table: Table): Iterable<Finding> {
  const numeric = table.columns.filter(isNumeric);
  for (const [at, { kind, row }] of block.entries()) {
    if (kind === 'data') continue;
    const parts = partsOf(block, at).filter(({ length }) => length > 0);
    for (const column of numeric) {
      yield* unreadTotal(file, row, column);
      const stated = row.figures.get(column.key)?.value;
      if (column.aggregate === 'sum' && isDecimal(stated)) yield* mismatch(file, { column, row, stated, parts });
    }
  }
}

/** What a total may add up, the likeliest first: all data rows, or those since the total before; for a subtotal those since the one before, or those until the next. */
function partsOf(block: readonly BlockRow[], at: number): readonly Parts[] {
  const before = block.slice(0, at);
  if (block[at]?.kind === 'total') {
    const since = before.findLastIndex(({ kind }) => kind === 'total');
    return [dataIn(block), dataIn(before.slice(since + 1))];
  }
  const after = block.slice(at + 1);
  const end = after.findIndex((row) => !isData(row));
  const below = dataIn(end === -1 ? after : after.slice(0, end));
  const above = dataIn(before.slice(before.findLastIndex((row) => !isData(row)) + 1));
  const comeFirst = block.find(({ kind }) => kind !== 'total')?.kind === 'subtotal';
  return comeFirst ? [below, above] : [above, below];
}

const isData = ({ kind }: BlockRow): boolean => kind === 'data';

const dataIn = (rows: readonly BlockRow[]): Parts => rows.filter(isData).map(({ row }) => row);
