import type { CellValue } from '../domain/raw-sheet.ts';

/** What a non-empty cell of a return is. `unknown-column` cells are told once, at their header, `other-table` ones where it begins; `unread` ones each. */
export type CellRole =
  'title' | 'header' | 'figure' | 'serial' | 'total' | 'footer' | 'other-table' | 'unknown-column' | 'unread';

/** A cell that shows something; row and column are 1-based. */
export interface FilledCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

/** A non-empty cell with its role. */
export interface RoledCell extends FilledCell {
  readonly role: CellRole;
}

/** The role of a non-empty cell of one row, by its column (1-based). */
export type RoleAt = (column: number) => CellRole;
