import { isDecimal } from '../domain/decimal.ts';
import type { ReturnRow } from '../domain/return.ts';
import { isNumeric, type Table } from '../domain/table.ts';
import type { Finding } from '../findings/finding.ts';
import { addUp, mismatch, Parts, unreadTotal } from './stated-total.ts';

/** Rows of sheets that add up the return's other sheets, and the rows of those. */
export interface SheetSums {
  readonly sums: readonly ReturnRow[];
  readonly rows: readonly ReturnRow[];
}

/** Whether a sheet's name says that it adds up others: 合计, 全镇汇总表. */
export const isSumSheet = (name: string | null): boolean => /合\s*计|汇总|总表|总计|全镇|全乡|全街道/u.test(name ?? '');

/** Where sheets that add up the others differ from them, or hold what is no number. They are checked, never added. */
export function* sheetTotals(file: string, { sums, rows }: SheetSums, table: Table): Iterable<Finding> {
  for (const column of table.columns.filter(isNumeric)) {
    for (const row of sums) yield* unreadTotal(file, row, column);
    const stated = addUp(sums, column.key);
    const row = sums.find(({ figures }) => isDecimal(figures.valueAt(column.key)));
    if (column.aggregate !== 'sum' || stated === null || row === undefined) continue;
    yield* mismatch(file, { column, row, stated, parts: [new Parts(rows)] });
  }
}
