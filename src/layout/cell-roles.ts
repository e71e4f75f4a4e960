import { isBlankText } from '../domain/plain-text.ts';
import { cellValue, type CellValue, type RawRow, type RawSheet } from '../domain/raw-sheet.ts';
import type { RowKind } from './row-kind.ts';
import type { SheetLayout } from './sheet-layout.ts';

/** What a non-empty cell of a return is. `unknown-column` cells are told once, at their header; `unread` ones each. */
export type CellRole = 'title' | 'header' | 'figure' | 'serial' | 'total' | 'footer' | 'unknown-column' | 'unread';

/** A non-empty cell with its role. */
export interface RoledCell extends FilledCell {
  readonly role: CellRole;
}

/** A cell that shows something; row and column are 1-based. */
export interface FilledCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

const roleOfRow: Partial<Record<RowKind, CellRole>> = {
  measures: 'header',
  numbering: 'header',
  band: 'header',
  footer: 'footer',
  stray: 'unread',
};

/** Every non-empty cell of the sheet, each exactly once; only those of some roles where `wanted` names them. */
export function* cellRoles(layout: SheetLayout, wanted?: ReadonlySet<CellRole>): Iterable<RoledCell> {
  const { header, sheet } = layout;
  const kinds = new Map(layout.rows.map(({ raw, kind }) => [raw.number, kind]));
  const roleOfColumn = columnRoles(layout);
  const roleAt = (row: number, column: number): CellRole => {
    if (row < header.top) return 'title';
    return row <= header.bottom ? 'header' : bodyRole(kinds.get(row), roleOfColumn.get(column));
  };
  for (const row of sheet.rows) {
    const cells: RoledCell[] = [];
    visitFilled(row, (column, value) => {
      const role = roleAt(row.number, column);
      if (wanted === undefined || wanted.has(role)) cells.push({ row: row.number, column, value, role });
    });
    yield* cells;
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
export function* filledCells(sheet: RawSheet): Iterable<FilledCell> {
  for (const row of sheet.rows) {
    const cells: FilledCell[] = [];
    visitFilled(row, (column, value) => cells.push({ row: row.number, column, value }));
    yield* cells;
  }
}

/** Passes over the holes of a row whose only cell stands far to the right. */
function visitFilled({ contents }: RawRow, visit: (column: number, value: CellValue) => void): void {
  contents.forEach((content, at) => {
    const value = content === undefined ? null : cellValue(content);
    if (value !== null && !(typeof value === 'string' && isBlankText(value))) visit(at + 1, value);
  });
}
