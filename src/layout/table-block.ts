import { MergedCells } from '../domain/merged-cells.ts';
import { cellValue, valueText, type CellContent, type RawRow } from '../domain/raw-sheet.ts';
import type { SheetGrid } from '../domain/sheet-grid.ts';
import { isNumeric, type Table } from '../domain/table.ts';
import { BodyRows, type BodyFacts, type LayoutRow } from './body-rows.ts';
import { withOnlyData, withoutSuperseded } from './counted-rows.ts';
import { headerFrom, type HeaderBlock } from './header-block.ts';
import { placedColumns, readHeader, type HeaderColumn, type PlacedColumn } from './header.ts';
import { withMergedName } from './merged-names.ts';
import { statedMeasure } from './measure-row.ts';
import { otherTableBegins } from './other-table.ts';
import { otherPeriodTitle } from './other-period-title.ts';
import { isPeriodTitle } from './period.ts';
import { cellText, isFigure, rowCells, type ColumnKinds, type RowCell } from './row-cells.ts';
import type { TitleIndex } from './title-index.ts';
import { titleYears } from './title-purpose.ts';

/** A header and the rows that are read with its columns. */
export interface TableBlock {
  readonly header: HeaderBlock;
  readonly headerColumns: readonly HeaderColumn[];
  readonly columns: readonly PlacedColumn[];
  /** Rows below the header that hold something, in order; the same header again is among them. */
  readonly rows: readonly LayoutRow[];
}

/** What a header is read with. */
export interface HeaderTarget {
  readonly table: Table;
  readonly index: TitleIndex;
}

/** A header that was read. */
export interface TableHeader {
  readonly block: HeaderBlock;
  readonly columns: readonly HeaderColumn[];
  readonly placed: readonly PlacedColumn[];
  readonly kinds: ColumnKinds;
}

/** What rows are read with. */
interface BodyTarget extends HeaderTarget {
  readonly bandNames: ReadonlySet<string>;
  readonly formalNames: ReadonlySet<string>;
}

/** Reads the header in some rows. */
export function tableHeader(grid: SheetGrid, block: HeaderBlock, { table, index }: HeaderTarget): TableHeader {
  const columns = readHeader(grid, block, index);
  const placed = placedColumns(columns);
  return { block, columns, placed, kinds: columnKinds(placed, columns, table) };
}

/** The blocks from the first header to the sheet's end. What stands under another year's title is not this period's where something else is. */
export function readBlocks(grid: SheetGrid, first: TableHeader, target: BodyTarget): readonly TableBlock[] {
  const above = grid.sheet.rows.filter(({ number }) => number < first.block.top);
  const isOfOther = otherPeriodTitle({ rows: above, paragraphs: [] }, target.index.years) !== null;
  const blocks = isOfOther ? openBlocks(grid, first, { ...target, aside: 'other-period' }) : [];
  const found = blocks.some(isAnyData) ? blocks : openBlocks(grid, first, { ...target, aside: null });
  const isAny = found.some(isAnyData);
  return found.map((block) => tableBlock(block, isAny));
}

const isAnyData = ({ body }: OpenBlock): boolean => body.rows.some(({ kind }) => kind === 'data');

/** `aside`: what the title above the first header says of the rows. */
function openBlocks(
  grid: SheetGrid,
  first: TableHeader,
  target: BodyTarget & Pick<BodyFacts, 'aside'>,
): readonly OpenBlock[] {
  const merged = new MergedCells(grid.sheet, false);
  const { years, ownMeasures } = target.index;
  const facts = { ...target, years, ownMeasures, goesOnAt: 1, merged };
  let open: OpenBlock = { header: first, body: new BodyRows(first.kinds, facts) };
  const blocks = [open];
  let headerEnd = first.block.bottom;
  for (const stored of grid.sheet.rows.filter(({ number }) => number > first.block.bottom)) {
    const raw = withMergedName(stored, merged, { kinds: open.header.kinds, headerEnd });
    if (raw.number > headerEnd && open.body.addPlain(raw)) continue;
    const cells = rowCells(raw, open.header.kinds);
    const next = raw.number > headerEnd ? headerAt(grid, raw, { cells, header: open.header, target }) : null;
    if (next !== null) headerEnd = next.block.bottom;
    if (next !== null && !isSame(next, open.header)) {
      const { nextNumber: goesOnAt, asideBelow: aside } = open.body;
      open = { header: next, body: new BodyRows(next.kinds, { ...facts, goesOnAt, aside }) };
      blocks.push(open);
    } else if (raw.number > headerEnd) addBelow(grid, raw, { ...open, cells, target });
    else if (raw.number > open.header.block.bottom) open.body.addHeader(raw);
  }
  return blocks;
}

/** A block whose rows are still being told. */
interface OpenBlock {
  readonly header: TableHeader;
  readonly body: BodyRows;
}

interface HeaderSearch {
  readonly cells: readonly RowCell[];
  readonly header: TableHeader;
  readonly target: HeaderTarget;
}

/** The header that begins at a row. A row with a figure in it is none, which spares looking at most rows' texts. */
function headerAt(grid: SheetGrid, raw: RawRow, { cells, header, target }: HeaderSearch): TableHeader | null {
  const { numeric } = header.kinds;
  if (cells.some((cell) => numeric.has(cell.column) && isFigure(cell))) return null;
  const block = headerFrom(grid, raw, target.index);
  return block === null ? null : tableHeader(grid, block, target);
}

/** Whether a row is the title, with its year, of the same table below it. */
function isTitleOver(grid: SheetGrid, { number }: RawRow, { cells, header, target }: HeaderSearch): boolean {
  const [cell, ...others] = cells;
  if (cell?.isText !== true || others.length > 0 || titleYears(cellText(cell)).length === 0) return false;
  const next = grid.row(number + 1) ?? grid.row(number + 2);
  return next !== undefined && headerAt(grid, next, { cells: rowCells(next, header.kinds), header, target }) !== null;
}

type BelowHeader = OpenBlock & HeaderSearch;

/** Below the return another table may begin; a row with a figure in it goes on with the return. */
function addBelow(grid: SheetGrid, raw: RawRow, below: BelowHeader): void {
  const { cells, body, header } = below;
  if (isTitleOver(grid, raw, below)) {
    body.addTitle(raw, cells);
    return;
  }
  const { numeric } = header.kinds;
  const goesOn = !body.mayEnd || cells.some((cell) => numeric.has(cell.column) && isFigure(cell));
  if (goesOn || !otherTableBegins(grid, raw)) body.add(raw, cells);
  else body.beginOtherTable(raw, cells);
}

/** Whether two headers have the same table columns at the same places. */
const isSame = (one: TableHeader, other: TableHeader): boolean => placesText(one) === placesText(other);

const placesText = ({ columns }: TableHeader): string =>
  columns
    .flatMap(({ address, match }) => (match.kind === 'column' ? [`${address.column} ${match.column.key}`] : []))
    .join('\n');

/** `isAny`: whether any block holds data. */
function tableBlock({ header: { block, columns, placed, kinds }, body }: OpenBlock, isAny: boolean): TableBlock {
  const rows = isAny ? withoutSuperseded(body.rows, kinds) : withOnlyData(body.rows);
  return { header: block, headerColumns: columns, columns: withMeasures(placed, rows), rows };
}

/** With 计量单位 of a row of measures under the header, where there is one. */
function withMeasures(placed: readonly PlacedColumn[], rows: readonly LayoutRow[]): readonly PlacedColumn[] {
  const stated = rows.find(({ kind }) => kind === 'measures')?.raw.contents;
  if (stated === undefined) return placed;
  return placed.map((place) => ({ ...place, measure: place.measure ?? measureIn(stated[place.address.column - 1]) }));
}

const measureIn = (content: CellContent | undefined): string | null =>
  content === undefined ? null : statedMeasure(valueText(cellValue(content)));

/** What stands in the sheet's columns, for telling rows apart. */
function columnKinds(
  placed: readonly PlacedColumn[],
  headerColumns: readonly HeaderColumn[],
  { unitColumn }: Table,
): ColumnKinds {
  const reported = placed.filter(({ column }) => column.key !== unitColumn);
  return {
    reported: sheetColumns(reported),
    numeric: sheetColumns(reported.filter(({ column }) => isNumeric(column))),
    serial: sheetColumns(headerColumns.filter(({ match }) => match.kind === 'serial')),
    period: sheetColumns(headerColumns.filter(namesPeriods)),
    unit: placed.find(({ column }) => column.key === unitColumn)?.address.column ?? null,
  };
}

const namesPeriods = ({ match }: HeaderColumn): boolean => match.kind === 'serial' && isPeriodTitle(match.title);

const sheetColumns = (columns: readonly Pick<HeaderColumn, 'address'>[]): ReadonlySet<number> =>
  new Set(columns.map(({ address }) => address.column));
