import type { CellContent, RawRow } from '../domain/raw-sheet.ts';
import type { SheetGrid } from '../domain/sheet-grid.ts';
import type { LayoutRow } from './body-rows.ts';
import { placedColumns, type HeaderColumn, type PlacedColumn } from './header.ts';
import { indicatorHeaders } from './indicator-headers.ts';
import type { IndicatorPanel } from './indicator-panels.ts';
import { statedMeasure } from './measure-row.ts';
import { panelLines, type LineKind, type PanelLines } from './panel-lines.ts';
import { rowCells } from './row-cells.ts';
import type { LayoutTarget } from './layout.ts';
import type { TableBlock } from './table-block.ts';

/** A panel that was read: its columns are rows of the block, its rows columns. */
export interface PlacedPanel {
  readonly panel: IndicatorPanel;
  readonly lines: PanelLines;
  readonly block: TableBlock;
}

/** Reads the indicators of a panel as a header, and each of its columns of figures as a row. */
export function panelBlock(grid: SheetGrid, panel: IndicatorPanel, target: LayoutTarget): PlacedPanel {
  const unitRow = rowOfUnits(grid, panel, target);
  const lines = panelLines(grid, panel, unitRow);
  const names = columnsOf(lines, 'name');
  const headerColumns = indicatorHeaders(grid, { ...panel, names }, target.index);
  const unit = unitPlace({ panel, lines, headerColumns, target, unitRow });
  const columns = [...unit, ...placedColumns(headerColumns)].map((place) => measured(grid, lines, place));
  const rows = [...lines].flatMap(([column, kind]) => layoutRow(grid, { column, kind, panel }));
  return { panel, lines, block: { header: { top: panel.titles, bottom: panel.titles }, headerColumns, columns, rows } };
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

/** 计量单位 in a column of its own. */
function measured(grid: SheetGrid, lines: PanelLines, place: PlacedColumn): PlacedColumn {
  const [line] = columnsOf(lines, 'measure');
  if (place.measure !== null || line === undefined) return place;
  return { ...place, measure: statedMeasure(grid.shownText(place.address.column, line)) };
}

interface PanelLine {
  readonly column: number;
  readonly kind: LineKind;
  readonly panel: IndicatorPanel;
}

/** A column of figures as a row; none where nothing is filled in. */
function layoutRow(grid: SheetGrid, { column, kind, panel }: PanelLine): readonly LayoutRow[] {
  if (kind !== 'data' && kind !== 'total' && kind !== 'subtotal') return [];
  const filled = lineContents(grid, column, { ...panel, heading: null });
  const none = new Set<number>();
  const isBlank =
    rowCells(rawRow(filled), { reported: none, numeric: none, serial: none, period: none, unit: null }).length === 0;
  if (isBlank) return [];
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
