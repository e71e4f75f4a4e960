import { isNilText } from '../domain/nil-text.ts';
import type { CellContent, RawRow } from '../domain/raw-sheet.ts';
import { cellText, type ColumnKinds, type RowCell } from './row-cells.ts';

/** Whether 零报告 or 无 is all that a row holds, where its unit's name should stand: the whole return is nil. */
export function isNilRow(cells: readonly RowCell[], { unit, reported }: ColumnKinds): boolean {
  const [cell, ...others] = cells;
  if (cell === undefined || others.length > 0 || !cell.isText || !isNilText(cellText(cell))) return false;
  return cell.column === unit || !reported.has(cell.column);
}

/** The row that it stands for: no name, and nothing in any column of numbers. */
export function nilRow(raw: RawRow, { numeric }: ColumnKinds): RawRow {
  const contents: (CellContent | undefined)[] = [];
  for (const column of numeric) contents[column - 1] = 0;
  return { ...raw, contents };
}
