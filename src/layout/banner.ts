import type { MergedCells } from '../domain/merged-cells.ts';
import { isNilText } from '../domain/nil-text.ts';
import { cellText, type ColumnKinds, type RowCell } from './row-cells.ts';

/** The columns that a text may be written across. */
interface Across {
  readonly columns: ColumnKinds;
  readonly merged: MergedCells;
}

/** Whether a text is all that a row holds, and is written across columns that ask for something; 无 is their figure. */
export function isBanner(row: number, cells: readonly RowCell[], { columns, merged }: Across): boolean {
  const [cell, ...others] = cells;
  if (cell?.isText !== true || others.length > 0 || isNilText(cellText(cell))) return false;
  const range = merged.at(row, cell.column);
  return range !== undefined && [...columns.reported].some((column) => column > range.left && column <= range.right);
}
