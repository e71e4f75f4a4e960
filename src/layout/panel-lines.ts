import { isBlankText } from '../domain/plain-text.ts';
import { cellValue, valueText } from '../domain/raw-sheet.ts';
import type { SheetGrid } from '../domain/sheet-grid.ts';
import { headingKind, type HeadingKind } from './indicator-heading.ts';
import type { IndicatorPanel } from './indicator-panels.ts';
import { isRowOfMeasures } from './measure-row.ts';
import { isFigure } from './row-cells.ts';
import { settledLines, type LineKind, type OpenKind, type OpenLine, type PanelLines } from './settled-lines.ts';
import type { TitleIndex } from './title-index.ts';

/** What a panel's columns are told apart with. */
export interface LineSearch {
  /** The row that names the unit of each column, null for none. */
  readonly unitRow: number | null;
  readonly index: TitleIndex;
}

/** Tells the columns of a panel apart: by their headings, else by what stands in them. Of several columns that may hold the figures of one return the first is taken, and the others are told. */
export function panelLines(grid: SheetGrid, panel: IndicatorPanel, { unitRow, index }: LineSearch): PanelLines {
  const columns = Array.from({ length: panel.right - panel.left + 1 }, (_, at) => panel.left + at);
  const found = columns.map((column) => ({ column, ...openLine(grid, panel, { column, index }) }));
  const open = panel.heading === null ? withoutNumbers(grid, panel, found) : found;
  // Of other years alone none is read for its name.
  const hasOwn = open.some(({ kind }) => kind === 'value' || kind === 'named' || kind === 'total');
  if (unitRow === null || !hasOwn) return settledLines(open, index);
  return new Map(open.map(({ column, kind }) => [column, namedKind(kind, grid.shownText(unitRow, column), index)]));
}

/** Where a row names the units, each name is a return's row, whatever stands over it. */
function namedKind(kind: OpenKind, name: string, index: TitleIndex): LineKind {
  if (kind !== 'value' && kind !== 'named' && kind !== 'stray') return kind;
  if (isBlankText(name)) return 'stray';
  const byName = headingKind(name, index);
  return byName === 'total' || byName === 'subtotal' ? byName : 'data';
}

interface ColumnSearch {
  readonly column: number;
  readonly index: TitleIndex;
}

function openLine(
  grid: SheetGrid,
  panel: IndicatorPanel,
  { column, index }: ColumnSearch,
): Pick<OpenLine, 'heading' | 'kind'> {
  const heading = panel.heading === null ? '' : grid.shownText(panel.heading, column);
  if (column <= panel.titles) return { heading, kind: nameKind(heading, textsIn(grid, panel, column), index) };
  if (isBlankText(heading))
    return { heading, kind: panel.heading === null ? unheadedKind(grid, panel, column) : 'stray' };
  if (heading.trim().startsWith('备注')) return { heading, kind: 'note' };
  return { heading, kind: byHeading[headingKind(heading, index)] };
}

/** Without headings, numbers that count the rows are printed on the form where there are others beside them. */
function withoutNumbers(grid: SheetGrid, panel: IndicatorPanel, lines: readonly OpenLine[]): readonly OpenLine[] {
  const values = lines.filter(({ kind }) => kind === 'value');
  const numbers = new Set(values.filter(({ column }) => countsUp(textsIn(grid, panel, column))));
  if (numbers.size === values.length) return lines;
  return lines.map((line) => (numbers.has(line) ? { ...line, kind: 'printed' } : line));
}

/** 7 8 9, 07 08 09: at least three, or two that begin with 0. */
function countsUp(texts: readonly string[]): boolean {
  const numbers = texts.map((text) => (/^\d{1,4}$/u.test(text) ? Number(text) : NaN));
  const isRow = numbers.every((number, at) => at === 0 || number === (numbers[at - 1] ?? NaN) + 1);
  return isRow && texts.length >= (texts[0]?.startsWith('0') === true ? 2 : 3);
}

const byHeading: Readonly<Record<HeadingKind, OpenKind>> = {
  value: 'value',
  other: 'named',
  printed: 'printed',
  measure: 'measure',
  total: 'total',
  subtotal: 'subtotal',
  'other-period': 'other-period',
};

/** A column before the titles: serial numbers, measures, or outer names. */
function nameKind(heading: string, texts: readonly string[], index: TitleIndex): LineKind {
  const kind = headingKind(heading, index);
  if (kind === 'printed' || kind === 'measure') return kind;
  return texts.every((text) => /^[\d.、()]*$/u.test(text)) ? 'printed' : 'name';
}

function unheadedKind(grid: SheetGrid, panel: IndicatorPanel, column: number): OpenKind {
  const texts = textsIn(grid, panel, column);
  if (texts.length === 0) return 'stray';
  if (isRowOfMeasures(texts)) return 'measure';
  return texts.some((text) => isFigure({ value: text })) ? 'value' : 'stray';
}

function textsIn(grid: SheetGrid, { top, bottom }: IndicatorPanel, column: number): readonly string[] {
  return grid.sheet.rows.flatMap(({ number, contents }) => {
    const content = number < top || number > bottom ? undefined : contents[column - 1];
    const text = content === undefined ? '' : valueText(cellValue(content));
    return isBlankText(text) ? [] : [text.trim()];
  });
}
