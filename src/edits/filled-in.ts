import { isDecimal, isZero } from '../domain/decimal.ts';
import type { Figure, ReturnRow } from '../domain/return.ts';
import { isNumeric, reportedColumns, type Table } from '../domain/table.ts';

/** Whether any figure of the table is filled in, readable or not. */
export const isFilledIn = (rows: readonly ReturnRow[], table: Table): boolean =>
  figuresOf(rows, table).some(({ value, isUnread }) => value !== null || isUnread);

/** 零报告: something is filled in, and every figure is zero or 无. */
export function isNil(rows: readonly ReturnRow[], table: Table): boolean {
  const figures = figuresOf(rows, table).filter(({ value, isUnread }) => value !== null || isUnread);
  return figures.length > 0 && figures.every(({ value }) => isDecimal(value) && isZero(value));
}

function figuresOf(rows: readonly ReturnRow[], table: Table): readonly Figure[] {
  const columns = reportedColumns(table);
  const numeric = columns.some(isNumeric) ? columns.filter(isNumeric) : columns;
  return rows.flatMap(({ figures }) => numeric.flatMap(({ key }) => figures[key] ?? []));
}
