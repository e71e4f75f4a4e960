import { isDecimal, isZero } from '../domain/decimal.ts';
import type { Figure, ReturnRow } from '../domain/return.ts';
import { isNumeric, reportedColumns, type Column, type Table } from '../domain/table.ts';

/** Whether any figure of the table is filled in, readable or not. */
export const isFilledIn = (rows: readonly ReturnRow[], table: Table): boolean =>
  someFigure(rows, countedColumns(table), isFilled);

/** 零报告: something is filled in, and every figure is zero or 无. */
export function isNil(rows: readonly ReturnRow[], table: Table): boolean {
  const columns = countedColumns(table);
  return !someFigure(rows, columns, isSomething) && someFigure(rows, columns, isFilled);
}

const isFilled = ({ value, isUnread }: Figure): boolean => value !== null || isUnread;

const isSomething = ({ value, isUnread }: Figure): boolean =>
  isUnread || (value !== null && !(isDecimal(value) && isZero(value)));

function someFigure(
  rows: readonly ReturnRow[],
  columns: readonly Column[],
  test: (figure: Figure) => boolean,
): boolean {
  return rows.some(({ figures }) =>
    columns.some(({ key }) => {
      const figure = figures.get(key);
      return figure !== undefined && test(figure);
    }),
  );
}

/** The table's numbers; of a table without any, all that is reported. */
function countedColumns(table: Table): readonly Column[] {
  const columns = reportedColumns(table);
  const numeric = columns.filter(isNumeric);
  return numeric.length > 0 ? numeric : columns;
}
