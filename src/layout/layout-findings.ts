import { cellName } from '../domain/cell-address.ts';
import type { Provenance } from '../domain/provenance.ts';
import { valueText, type RawSheet } from '../domain/raw-sheet.ts';
import { fullTitle, type Table } from '../domain/table.ts';
import { finding, type Finding } from '../findings/finding.ts';
import { term } from '../findings/terms.ts';
import { cellRoles, type CellRole, type RoledCell } from './cell-roles.ts';
import type { HeaderColumn } from './header.ts';
import type { SheetLayout } from './sheet-layout.ts';
import type { TableBlock } from './table-block.ts';

/** Stray cells of a sheet that are told one by one; the rest is told as a number. */
const toldOneByOne = 20;
const toldRoles: ReadonlySet<CellRole> = new Set(['unread', 'unknown-column']);

/** What is wrong with the table's place and header in one sheet of a file. */
export function* layoutFindings(layout: SheetLayout, table: Table, file: string): Iterable<Finding> {
  const at = (row: number, column: number): Provenance => ({
    file,
    sheet: layout.sheet.name,
    cell: cellName({ row, column }),
  });
  const cells = [...cellRoles(layout, toldRoles)];
  for (const [index, block] of layout.blocks.entries()) {
    const end = layout.blocks[index + 1]?.header.top ?? Infinity;
    const own = cells.filter(({ row }) => row >= block.header.top && row < end);
    yield* headerFindings(block, own, at);
    yield* missingColumns(block, table, at);
    yield* hiddenContent(layout.sheet, block, at);
  }
  yield* unreadCells(cells, at);
}

type At = (row: number, column: number) => Provenance;

function* headerFindings(block: TableBlock, cells: readonly RoledCell[], at: At): Iterable<Finding> {
  for (const header of block.headerColumns) {
    const { row, column } = header.address;
    const below = cells.filter((cell) => cell.role === 'unknown-column' && cell.column === column).length;
    const place = at(row, column);
    if (header.match.kind === 'unknown' && below > 0) {
      yield finding(
        'layout/column-unknown',
        { at: place, value: header.match.title },
        { title: header.match.title, cells: below },
      );
    } else if (header.match.kind === 'ambiguous') {
      const { title, columns } = header.match;
      yield finding('layout/column-ambiguous', { at: place, value: title }, { title, titles: columns.map(fullTitle) });
    } else if (header.match.kind === 'column') {
      yield* duplicateColumn(block, header, place);
    }
  }
}

function* duplicateColumn(
  { columns }: TableBlock,
  { match, address }: HeaderColumn,
  at: Provenance,
): Iterable<Finding> {
  if (match.kind !== 'column') return;
  const { title, key } = match.column;
  const placed = columns.find(({ column }) => column.key === key);
  if (placed === undefined || placed.address.column === address.column) return;
  yield finding('layout/column-duplicate', { at, column: key }, { title, other: cellName(placed.address) });
}

function* missingColumns(block: TableBlock, table: Table, at: At): Iterable<Finding> {
  const placed = new Set(block.columns.map(({ column }) => column.key));
  const [first] = block.headerColumns;
  const ambiguous = new Set(
    block.headerColumns.flatMap(({ match }) => (match.kind === 'ambiguous' ? match.columns.map(({ key }) => key) : [])),
  );
  for (const column of table.columns) {
    const { key, required } = column;
    if (!required || key === table.unitColumn || placed.has(key) || ambiguous.has(key)) continue;
    const place = at(block.header.top, first?.address.column ?? 1);
    yield finding('layout/column-missing', { at: place, column: key }, { title: fullTitle(column) });
  }
}

function* unreadCells(cells: readonly RoledCell[], at: At): Iterable<Finding> {
  const unread = cells.filter(({ role }) => role === 'unread');
  for (const { row, column, value } of unread.slice(0, toldOneByOne)) {
    const text = valueText(value);
    yield finding('layout/cell-unread', { at: at(row, column), value: text }, { text });
  }
  const [next] = unread.slice(toldOneByOne);
  if (next === undefined) return;
  yield finding('layout/cells-unread', { at: at(next.row, next.column) }, { count: unread.length - toldOneByOne });
}

function* hiddenContent(sheet: RawSheet, { columns, rows, header }: TableBlock, at: At): Iterable<Finding> {
  const hiddenColumns = columns.filter(({ address }) => sheet.hiddenColumns.has(address.column)).length;
  const hiddenRows = rows.filter(({ raw, kind }) => raw.hidden && kind === 'data').length;
  const [first] = columns;
  if (hiddenColumns + hiddenRows === 0 || first === undefined) return;
  yield finding(
    'layout/hidden-content',
    { at: at(header.top, first.address.column) },
    { reason: term('hidden-cells'), rows: hiddenRows, columns: hiddenColumns },
  );
}
