import { isBlankText } from '../domain/plain-text.ts';
import { cellValue, valueText, type RawSheet } from '../domain/raw-sheet.ts';
import type { RowKind } from './row-kind.ts';
import type { SheetLayout } from './sheet-layout.ts';

/** What a non-empty cell of a return is. `unknown-column` cells are told once, at their header; `unread` ones each. */
export type CellRole = 'title' | 'header' | 'figure' | 'serial' | 'total' | 'footer' | 'unknown-column' | 'unread';

/** A non-empty cell with its role. */
export interface RoledCell {
  /** 1-based. */
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly role: CellRole;
}

const roleOfRow: Partial<Record<RowKind, CellRole>> = {
  measures: 'header',
  numbering: 'header',
  band: 'header',
  footer: 'footer',
  stray: 'unread',
};

/** Every non-empty cell of the sheet, each exactly once. */
export function* cellRoles(layout: SheetLayout): Iterable<RoledCell> {
  const kinds = new Map(layout.rows.map(({ raw, kind }) => [raw.number, kind]));
  const roleOfColumn = columnRoles(layout);
  for (const { row, column, text } of filledCells(layout.sheet)) {
    const kind = kinds.get(row);
    if (row < layout.header.top) yield { row, column, text, role: 'title' };
    else if (row <= layout.header.bottom) yield { row, column, text, role: 'header' };
    else yield { row, column, text, role: bodyRole(kind, roleOfColumn.get(column)) };
  }
}

function bodyRole(kind: RowKind | undefined, ofColumn: CellRole | undefined): CellRole {
  const ofRow = kind === undefined ? undefined : roleOfRow[kind];
  if (ofRow !== undefined) return ofRow;
  if (ofColumn === 'figure' && kind !== 'data') return 'total';
  return ofColumn ?? (kind === 'data' ? 'unread' : 'total');
}

/** By sheet column. A column whose title is ambiguous or stands twice is told at its header too. */
function columnRoles({ headerColumns, columns }: SheetLayout): ReadonlyMap<number, CellRole> {
  const placed = new Set(columns.map(({ address }) => address.column));
  return new Map(
    headerColumns.map(({ address: { column }, match }) => {
      if (placed.has(column)) return [column, 'figure'];
      return [column, match.kind === 'serial' ? 'serial' : 'unknown-column'];
    }),
  );
}

/** Non-empty cells in reading order. */
export function* filledCells(sheet: RawSheet): Iterable<{ row: number; column: number; text: string }> {
  for (const { number, contents } of sheet.rows) {
    for (const key of Object.keys(contents)) {
      const content = contents[Number(key)];
      if (content === undefined) continue;
      const text = valueText(cellValue(content));
      if (!isBlankText(text)) yield { row: number, column: Number(key) + 1, text };
    }
  }
}
