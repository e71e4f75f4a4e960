import { cellPlaces } from '../domain/cell-places.ts';
import type { CellRole, FilledCell, RoleAt, RoledCell } from './cell-role.ts';
import { isBlankText } from '../domain/plain-text.ts';
import {
  cellValue,
  valueText,
  type CellContent,
  type CellValue,
  type RawRow,
  type RawSheet,
} from '../domain/raw-sheet.ts';
import { rememberingOf } from '../domain/remembering.ts';
import { isNumeric } from '../domain/table.ts';
import { placedColumns } from './header.ts';
import { isFigure } from './row-cells.ts';
import type { RowKind } from './row-kind.ts';
import type { SheetLayout } from './layout.ts';
import { asksForNumbers } from './signature.ts';
import type { TableBlock } from './table-block.ts';

const roleOfRow: Partial<Record<RowKind, CellRole>> = {
  header: 'header',
  measures: 'header',
  numbering: 'header',
  band: 'header',
  signature: 'footer',
  footer: 'footer',
  'other-table': 'other-table',
  stray: 'unread',
};

/** Every non-empty cell of the sheet, each exactly once; only those of some roles where `wanted` names them. */
export function* cellRoles(
  { sheet, rolesIn }: Pick<SheetLayout, 'sheet' | 'rolesIn'>,
  wanted?: ReadonlySet<CellRole>,
): Iterable<RoledCell> {
  for (const row of sheet.rows) {
    const roleAt = rolesIn(row);
    const cells: RoledCell[] = [];
    // The role first: of the millions of cells in a tall sheet hardly one has a role that is wanted.
    for (const at of cellPlaces(row.contents)) {
      const content = row.contents[at];
      const role = content === undefined ? null : roleAt(at + 1);
      if (content === undefined || role === null || wanted?.has(role) === false) continue;
      const value = filledValue(content);
      if (value !== null) cells.push({ row: row.number, column: at + 1, value, role });
    }
    yield* cells;
  }
}

/** Roles of the cells of a header over rows, by the blocks that lie one under another. */
export function columnRoles(blocks: readonly TableBlock[]): (row: RawRow) => RoleAt {
  const kinds = new Map(blocks.flatMap(({ rows }) => rows.map(({ raw, kind }) => [raw.number, kind] as const)));
  const placed = blocks.map((block) => ({
    block,
    roles: rolesByColumn(block.headerColumns),
    numeric: numericColumns(block.columns),
  }));
  return (row) => {
    const { number } = row;
    const under = placed.findLast(({ block }) => number >= block.header.top);
    if (under === undefined) return () => 'title';
    if (number <= under.block.header.bottom) return () => 'header';
    const kind = kinds.get(number);
    if (kind !== 'footer' && kind !== 'signature') return (column) => bodyRole(kind, under.roles.get(column));
    const roleAt = footRoles(row);
    return (column) => (under.numeric.has(column) ? roleAt(column) : 'footer');
  };
}

/** Roles in a row below the table: a number that no text to its left explains is told. */
export function footRoles(row: RawRow): RoleAt {
  const unread = unexplained(row);
  return (column) => (unread.has(column) ? 'unread' : 'footer');
}

function bodyRole(kind: RowKind | undefined, ofColumn: CellRole | undefined): CellRole {
  if (kind === 'stray' && ofColumn === 'unknown-column') return ofColumn;
  const ofRow = kind === undefined ? undefined : roleOfRow[kind];
  if (ofRow !== undefined) return ofRow;
  const isData = kind === 'data' || kind === 'remark';
  if (ofColumn === 'figure' && !isData) return 'total';
  return ofColumn ?? (isData ? 'unread' : 'total');
}

/** The columns of a signature line or a note whose numbers nothing explains: no text stands directly to their left, nor, with numbers or blanks between, one that asks for a date or a telephone number. */
function unexplained({ contents }: RawRow): ReadonlySet<number> {
  const columns = new Set<number>();
  let label = { at: -1, text: '' };
  for (const at of cellPlaces(contents)) {
    const content = contents[at];
    if (content === undefined) continue;
    const value = cellValue(content);
    if (!isFigure({ value })) label = { at, text: valueText(value) };
    else if (label.at < 0 || (label.at < at - 1 && !asksForNumbers(label.text))) columns.add(at + 1);
  }
  return columns;
}

const numericColumns = rememberingOf(
  (columns: TableBlock['columns']): ReadonlySet<number> =>
    new Set(columns.filter(({ column }) => isNumeric(column)).map(({ address }) => address.column)),
);

/** By sheet column. A column whose title is ambiguous or stands twice is told at its header too. */
const rolesByColumn = rememberingOf((headerColumns: TableBlock['headerColumns']): ReadonlyMap<number, CellRole> => {
  const placed = new Set(placedColumns(headerColumns).map(({ address }) => address.column));
  return new Map(
    headerColumns.map(({ address: { column }, match }) => {
      if (placed.has(column)) return [column, 'figure'];
      return [column, match.kind === 'serial' ? 'serial' : 'unknown-column'];
    }),
  );
});

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
  for (const at of cellPlaces(contents)) {
    const content = contents[at];
    const value = content === undefined ? null : filledValue(content);
    if (value !== null) visit(at + 1, value);
  }
}

/** Null for what shows nothing. */
function filledValue(content: CellContent): CellValue {
  const value = cellValue(content);
  return typeof value === 'string' && isBlankText(value) ? null : value;
}
