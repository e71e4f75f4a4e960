import type { CellAddress } from '../../domain/cell-address.ts';
import { cellName, columnName } from '../../domain/cell-address.ts';

/** A formula with its references by letter and number, as they stand in every other format: `=SUM(RC[-2]:RC[-1])` in D5 is `SUM(B5:C5)`. */
export function a1Formula(formula: string, at: CellAddress): string {
  return formula
    .replace(/^=/, '')
    .replaceAll(
      /"[^"]*"|'[^']*'|(?<![\w.])R(\[-?\d+\]|\d*)C(\[-?\d+\]|\d*)(?![\w(.])/g,
      (part: string, row?: string, column?: string) =>
        row === undefined || column === undefined ? part : reference(row, column, at),
    );
}

/** `[-1]` counts from the cell itself, which nothing at all means too; a bare number is fixed. */
function reference(row: string, column: string, at: CellAddress): string {
  const address = { row: place(row, at.row), column: place(column, at.column) };
  if (address.row < 1 || address.column < 1) return '#REF!';
  if (!isFixed(row) && !isFixed(column)) return cellName(address);
  return `${isFixed(column) ? '$' : ''}${columnName(address.column)}${isFixed(row) ? '$' : ''}${address.row}`;
}

const isFixed = (part: string): boolean => /^\d/.test(part);

const place = (part: string, own: number): number =>
  isFixed(part) ? Number(part) : own + Number(part.replaceAll(/[[\]]/g, '') || '0');
