import { cellText, type ColumnKinds, type RowCell } from './row-cells.ts';
import { unbracketed } from './measure-row.ts';

/** 甲 乙 丙 1 2 3=1+2 …: letters of the heavenly stems, then numbers that count up from 1 over all columns with numbers. */
export function isNumberingRow(cells: readonly RowCell[], { numeric }: ColumnKinds): boolean {
  const marks = cells.map((cell) => unbracketed(cellText(cell))).filter((mark) => !/^(栏次|—|-)$/u.test(mark));
  const numbers = marks.flatMap((mark) => /^(\d{1,3})(?:=[\d+-]+)?$/u.exec(mark)?.[1] ?? []).map(Number);
  const stems = marks.filter((mark) => /^[甲乙丙丁戊己庚辛壬癸]$/u.test(mark));
  const filled = new Set(cells.map(({ column }) => column));
  return (
    numbers.length + stems.length === marks.length &&
    numbers.every((number, at) => number === at + 1) &&
    numbers.length >= (stems.length > 0 ? 1 : 6) &&
    [...numeric].every((column) => filled.has(column))
  );
}
