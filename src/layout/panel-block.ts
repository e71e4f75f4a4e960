import { conversion, isMoney } from '../domain/measure.ts';
import { mayBeOf } from '../domain/stated-measure.ts';
import type { CellContent, RawRow } from '../domain/raw-sheet.ts';
import type { SheetGrid } from '../domain/sheet-grid.ts';
import type { LayoutRow } from './body-rows.ts';
import { headerText } from './header-text.ts';
import { placedColumns, type HeaderColumn, type PlacedColumn } from './header.ts';
import { indicatorHeaders } from './indicator-headers.ts';
import type { IndicatorPanel } from './indicator-panels.ts';
import { statedMeasure } from './measure-row.ts';
import { panelLines } from './panel-lines.ts';
import { rowCells } from './row-cells.ts';
import type { LayoutTarget } from './layout.ts';
import type { LineKind, PanelLines } from './settled-lines.ts';
import type { TableBlock } from './table-block.ts';

/** A panel that was read: its columns are rows of the block, its rows columns. */
export interface PlacedPanel {
  readonly panel: IndicatorPanel;
  readonly lines: PanelLines;
  readonly block: TableBlock;
}

/** Reads the indicators of a panel as a header, and each of its columns of figures as a row. Counts and amounts side by side are two parts of one record. */
export function panelBlocks(grid: SheetGrid, panel: IndicatorPanel, target: LayoutTarget): readonly PlacedPanel[] {
  const unitRow = rowOfUnits(grid, panel, target);
  const lines = panelLines(grid, panel, { unitRow, index: target.index });
  const names = columnsOf(lines, 'name');
  const headerColumns = indicatorHeaders(grid, { ...panel, names }, target.index);
  const [money] = columnsOf(lines, 'money');
  if (money !== undefined) return amountBlocks(grid, { panel, lines, headerColumns, money });
  const unit = unitPlace({ panel, lines, headerColumns, target, unitRow });
  return [placedPanel(grid, { panel, lines, headerColumns, unit, isPart: false })];
}

interface PanelRead {
  readonly panel: IndicatorPanel;
  readonly lines: PanelLines;
  readonly headerColumns: readonly HeaderColumn[];
  /** Where the unit is named, if it is. */
  readonly unit: readonly PlacedColumn[];
  /** Whether the other part of the record stands beside it, so that a blank one counts. */
  readonly isPart: boolean;
}

function placedPanel(grid: SheetGrid, { panel, lines, headerColumns, unit, isPart }: PanelRead): PlacedPanel {
  const stated = measureLines(grid, panel, lines);
  const columns = [...unit, ...placedColumns(headerColumns)].map((place) => measured(place, stated));
  const rows = [...lines].flatMap(([column, kind]) => layoutRow(grid, { column, kind, panel, isPart }));
  // The right part of a panel has its titles in the left one.
  const at = Math.max(panel.titles, panel.left);
  return { panel, lines, block: { header: { top: at, bottom: at }, headerColumns, columns, rows } };
}

interface Amounts extends Omit<PanelRead, 'unit' | 'isPart'> {
  /** The column of amounts. */
  readonly money: number;
}

const isOfMoney = ({ match }: HeaderColumn): boolean => match.kind === 'column' && isMoney(match.column.measure ?? '');

/** 数量 | 金额: what the table asks for in a measure of money is read under 金额, the rest under 数量. */
function amountBlocks(grid: SheetGrid, { panel, lines, headerColumns, money }: Amounts): readonly PlacedPanel[] {
  const [count = money] = columnsOf(lines, 'data');
  const split = Math.max(count, money);
  const [measureLine] = columnsOf(lines, 'measure');
  const part = (column: number, left: number, right: number): PlacedPanel => {
    const kinds = [...lines].filter(([each]) => each >= left && each <= right);
    // The measures count for both, wherever they stand.
    const measures = measureLine === undefined ? [] : [[measureLine, 'measure'] as const];
    const own = new Map<number, LineKind>(
      [...kinds, ...measures].map(([each, kind]) => [each, kind === 'money' ? 'data' : kind]),
    );
    const headers = headerColumns.filter((header) => isOfMoney(header) === (column === money));
    return placedPanel(grid, {
      panel: { ...panel, left, right },
      lines: own,
      headerColumns: headers,
      unit: [],
      isPart: true,
    });
  };
  const [first, second] = count < money ? [count, money] : [money, count];
  return [part(first, panel.left, split - 1), part(second, split, panel.right)];
}

const columnsOf = (lines: PanelLines, kind: LineKind): readonly number[] =>
  [...lines].flatMap(([column, each]) => (each === kind ? [column] : []));

/** The row that says which unit each column is of, beside 填报单位; null where there is none. */
function rowOfUnits(
  grid: SheetGrid,
  { heading, top, bottom, left, titles }: IndicatorPanel,
  { table, index }: LayoutTarget,
): number | null {
  const isUnit = (text: string): boolean =>
    index.columnsByName.get(index.meaning(text).name ?? '')?.some(({ key }) => key === table.unitColumn) === true;
  const found = grid.sheet.rows.find(({ number }) => {
    if (number !== heading && (number < top || number > bottom)) return false;
    return Array.from({ length: titles - left + 1 }, (_, at) => grid.shownText(number, left + at)).some(isUnit);
  });
  return found?.number ?? null;
}

interface UnitSearch {
  readonly panel: IndicatorPanel;
  readonly lines: PanelLines;
  readonly headerColumns: readonly HeaderColumn[];
  readonly target: LayoutTarget;
  readonly unitRow: number | null;
}

/** Where several columns hold figures, their headings name what they are of, as the unit's column does in a table of rows. */
function unitPlace({ panel, lines, headerColumns, target, unitRow }: UnitSearch): readonly PlacedColumn[] {
  const { columns, unitColumn } = target.table;
  const column = columns.find(({ key }) => key === unitColumn);
  const isPlaced = headerColumns.some(({ match }) => match.kind === 'column' && match.column.key === unitColumn);
  if (panel.heading === null || column === undefined || isPlaced) return [];
  const isNamed = unitRow === panel.heading || columnsOf(lines, 'data').length > 1;
  return isNamed ? [{ column, address: { row: panel.titles, column: panel.heading }, measure: null }] : [];
}

/** Where a panel says what its figures are measured in. */
interface MeasureLines {
  /** 计量单位 in a column of its own, by row, beside a column that asks for `asked`. */
  readonly inRow: (row: number, asked: string) => string | null;
  /** 金额（元） over the figures. */
  readonly inHeading: string | null;
}

function measureLines(grid: SheetGrid, { heading }: IndicatorPanel, lines: PanelLines): MeasureLines {
  const [line] = columnsOf(lines, 'measure');
  const [data] = columnsOf(lines, 'data');
  return {
    inRow: (row, asked) => (line === undefined ? null : measureBeside(grid.shownText(row, line), asked)),
    inHeading: heading === null || data === undefined ? null : headerText(grid.shownText(heading, data)).measure,
  };
}

/** What is no measure that tables use may still be the one asked for, in another size: 标箱 for 万标箱. */
const measureBeside = (text: string, asked: string): string | null =>
  statedMeasure(text) ?? (asked !== '' && conversion(text, asked) !== null ? text : null);

/** The measure beside an indicator's name; else the one over the figures, where it is one of the same kind. */
function measured(place: PlacedColumn, { inRow, inHeading }: MeasureLines): PlacedColumn {
  if (place.measure !== null) return place;
  const asked = place.column.measure ?? '';
  const beside = inRow(place.address.column, asked);
  if (inHeading === null || !mayBeOf(inHeading, asked)) return { ...place, measure: beside };
  return { ...place, measure: beside === null || conversion(beside, asked) === null ? inHeading : beside };
}

interface PanelLine {
  readonly column: number;
  readonly kind: LineKind;
  readonly panel: IndicatorPanel;
  readonly isPart: boolean;
}

/** A column of figures as a row; none where nothing is filled in. */
function layoutRow(grid: SheetGrid, { column, kind, panel, isPart }: PanelLine): readonly LayoutRow[] {
  if (kind !== 'data' && kind !== 'total' && kind !== 'subtotal') return [];
  const filled = lineContents(grid, column, { ...panel, heading: null });
  const none = new Set<number>();
  const isBlank =
    rowCells(rawRow(filled), { reported: none, numeric: none, serial: none, period: none, unit: null }).length === 0;
  if (isBlank && !(isPart && kind === 'data')) return [];
  const raw = { ...rawRow(lineContents(grid, column, panel)), number: column };
  return [{ raw: { ...raw, hidden: grid.sheet.hiddenColumns.has(column) }, kind }];
}

const rawRow = (contents: RawRow['contents']): RawRow => ({ number: 1, contents, hidden: false });

/** The cells of a sheet column, by sheet row, as far as they belong to the panel. */
function lineContents(grid: SheetGrid, column: number, { heading, top, bottom }: IndicatorPanel): RawRow['contents'] {
  const contents: (CellContent | undefined)[] = [];
  for (const { number, contents: cells } of grid.sheet.rows) {
    if (number !== heading && (number < top || number > bottom)) continue;
    const content = cells[column - 1];
    if (content !== undefined) contents[number - 1] = content;
  }
  return contents;
}
