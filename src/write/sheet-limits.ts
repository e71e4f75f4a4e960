import { lastColumn, lastRow } from '../domain/cell-address.ts';
import { UsageError } from '../findings/usage-error.ts';

/** How far a sheet reaches. */
export interface SheetExtent {
  readonly sheet: string;
  readonly rows: number;
  readonly columns: number;
}

/** Throws `UsageError` for a sheet larger than a workbook can hold: one that was cut would be taken for all there is. */
export function refuseTooLarge({ sheet, rows, columns }: SheetExtent): void {
  if (rows > lastRow)
    throw new UsageError({
      zh: `“${sheet}”要写 ${rows} 行，一张工作表最多 ${lastRow} 行，写不成汇总表；请分批汇总`,
      en: `“${sheet}” would have ${rows} rows, and a worksheet has ${lastRow} at most: no workbook can be written; merge the returns in parts`,
    });
  if (columns > lastColumn)
    throw new UsageError({
      zh: `“${sheet}”要写 ${columns} 列，一张工作表最多 ${lastColumn} 列，写不成汇总表；请减少统计表的栏`,
      en: `“${sheet}” would have ${columns} columns, and a worksheet has ${lastColumn} at most: no workbook can be written; the table needs fewer columns`,
    });
}
