import { cellName } from '../domain/cell-address.ts';
import { figureTexts } from '../domain/figure-texts.ts';
import { valueText } from '../domain/raw-sheet.ts';
import { rememberingOf } from '../domain/remembering.ts';
import { fullTitle, type Table } from '../domain/table.ts';
import { finding, type Finding } from '../findings/finding.ts';
import type { CellRole, RoledCell } from './cell-role.ts';
import { cellRoles } from './cell-roles.ts';
import { hiddenContent, type At } from './hidden-content.ts';
import type { HeaderColumn } from './header.ts';
import type { Section, SheetLayout } from './layout.ts';
import { otherPeriods, periodsAside, unclearPeriod, type CellsByColumn } from './other-period.ts';
import { otherTables } from './other-table-findings.ts';
import { rowsAside } from './rows-aside.ts';
import type { TableBlock } from './table-block.ts';

/** Stray cells of a sheet that are told one by one; the rest is told as a number. */
const toldOneByOne = 20;
const toldRoles: ReadonlySet<CellRole> = new Set(['unread', 'unknown-column']);
const noTexts: CellsByColumn = new Map();

/** What is wrong with the table's place and header in one sheet of a file. */
export function* layoutFindings(layout: SheetLayout, table: Table, file: string): Iterable<Finding> {
  const { sheet, sections, addressAt } = layout;
  const inSheet: At = ({ row, column }) => ({ file, sheet: sheet.name, cell: cellName({ row, column }) });
  const at: At = ({ row, column }) => inSheet(addressAt(row, column));
  const cells = [...cellRoles(layout, toldRoles)];
  const texts = unknownTexts(layout, cells);
  const hidden = hiddenContent(layout, at);
  for (const section of sections) {
    for (const block of section) {
      const unknown = texts.get(block.header.top) ?? noTexts;
      yield* headerFindings(block, unknown, at);
      yield* otherPeriods(block, unknown, at);
      yield* rowsAside(block, at);
      yield* otherTables(block, at);
    }
    yield* missingColumns(section, table, at);
    yield* hidden(section);
  }
  yield* periodsAside(layout.otherPeriods, inSheet);
  yield* unclearPeriod(layout.rivalPeriods, inSheet);
  yield* unreadCells(cells, inSheet);
}

/** What stands in the unknown columns of blocks, by where their headers begin: forms one below another stand in the same columns. */
function unknownTexts(
  { blocks, placeOf }: SheetLayout,
  cells: readonly RoledCell[],
): ReadonlyMap<number, CellsByColumn> {
  const unknown = cells.filter(({ role }) => role === 'unknown-column');
  if (unknown.length === 0) return new Map();
  const placed = unknown.map(({ row, column, value }) => ({ ...placeOf(row, column), text: valueText(value) }));
  const tops = [...new Set(blocks.map(({ header }) => header.top))].toSorted((a, b) => a - b);
  const texts = new Map(tops.map((top) => [top, new Map<number, string[]>()]));
  let at = 0;
  for (const { row, column, text } of placed.toSorted((one, other) => one.row - other.row)) {
    while ((tops[at + 1] ?? Infinity) <= row) at += 1;
    const top = tops[at] ?? Infinity;
    const below = row < top ? undefined : texts.get(top);
    const own = below?.get(column);
    if (own === undefined) below?.set(column, [text]);
    else own.push(text);
  }
  return texts;
}

/** Whether each title is a column of the table, and none is there twice: nothing is to be told of such a header. */
const isPlain = rememberingOf((headerColumns: TableBlock['headerColumns']): boolean => {
  const keys = headerColumns.map(({ match }) => (match.kind === 'column' ? match.column.key : null));
  return !keys.includes(null) && new Set(keys).size === keys.length;
});

function* headerFindings(block: TableBlock, unknown: CellsByColumn, at: At): Iterable<Finding> {
  if (isPlain(block.headerColumns)) return;
  for (const header of block.headerColumns) {
    const below = unknown.get(header.address.column) ?? [];
    if (header.match.kind === 'unknown' && below.length > 0) {
      const { title } = header.match;
      const place = at(header.address);
      yield finding(
        'layout/column-unknown',
        { at: place, value: title },
        { title, cells: below.length, basis: `${title}：${figureTexts(below)}` },
      );
    } else if (header.match.kind === 'ambiguous') {
      const { title, columns } = header.match;
      yield finding(
        'layout/column-ambiguous',
        { at: at(header.address), value: title },
        { title, titles: columns.map(fullTitle) },
      );
    } else if (header.match.kind === 'column') {
      yield* duplicateColumn(block, header, at);
    }
  }
}

function* duplicateColumn({ columns }: TableBlock, { match, address }: HeaderColumn, at: At): Iterable<Finding> {
  if (match.kind !== 'column') return;
  const { title, key } = match.column;
  const placed = columns.find(({ column }) => column.key === key);
  if (placed === undefined || placed.address.column === address.column) return;
  const other = at(placed.address).cell ?? '';
  yield finding('layout/column-duplicate', { at: at(address), column: key }, { title, other });
}

function* missingColumns(section: Section, table: Table, at: At): Iterable<Finding> {
  const [block] = section;
  if (block === undefined) return;
  const asked = table.columns.filter(({ key, required }) => required && key !== table.unitColumn);
  if (asked.length === 0) return;
  const told = toldColumns(section);
  const place = at({ row: block.header.top, column: block.headerColumns[0]?.address.column ?? 1 });
  for (const column of asked)
    if (!told.has(column.key))
      yield finding('layout/column-missing', { at: place, column: column.key }, { title: fullTitle(column) });
}

/** Keys of the columns that are there, or may be one of several that a title means. */
const toldColumns = (section: Section): ReadonlySet<string> =>
  new Set(
    section.flatMap(({ columns, headerColumns }) => [
      ...columns.map(({ column }) => column.key),
      ...headerColumns.flatMap(({ match }) => (match.kind === 'ambiguous' ? match.columns.map(({ key }) => key) : [])),
    ]),
  );

function* unreadCells(cells: readonly RoledCell[], at: At): Iterable<Finding> {
  const unread = cells.filter(({ role }) => role === 'unread');
  for (const { row, column, value } of unread.slice(0, toldOneByOne)) {
    const text = valueText(value);
    yield finding('layout/cell-unread', { at: at({ row, column }), value: text }, { text });
  }
  const others = unread.slice(toldOneByOne);
  const [next] = others;
  if (next === undefined) return;
  const basis = figureTexts(others.map(({ value }) => valueText(value)));
  yield finding('layout/cells-unread', { at: at(next) }, { count: others.length, basis });
}
