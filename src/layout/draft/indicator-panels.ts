import { cellName } from '../../domain/cell-address.ts';
import { plainText } from '../../domain/plain-text.ts';
import { simplified } from '../../domain/simplified.ts';
import type { SeenAside } from '../../domain/seen-table.ts';
import type { SheetGrid } from '../../domain/sheet-grid.ts';
import { isTitleHeading, usualHeading } from '../indicator-heading.ts';
import { isNumberingTitle } from '../match-column.ts';
import { textsOf } from '../row-texts.ts';
import { nameAt } from './cell-text.ts';
import { isPaperLine } from './paper-line.ts';

/** Indicators under one another beside what is filled in; rows and columns 1-based. */
export interface SeenPanel {
  /** The row that says what the columns hold. */
  readonly heading: number;
  /** Columns that name the indicators, outermost first. */
  readonly names: readonly number[];
  readonly measure: number | null;
  readonly value: number;
  /** 行次, 序号, 代码. */
  readonly serial: number | null;
  /** 填报说明, 指标解释. */
  readonly words: number | null;
  readonly left: number;
  readonly right: number;
  readonly aside: readonly SeenAside[];
}

const searchDepth = 60;

/** The panels of a sheet from left to right: 指标名称, 计量单位, 数量, and the same once more where it is set in two columns. */
export function indicatorPanels(grid: SheetGrid): readonly SeenPanel[] {
  for (const row of grid.sheet.rows.slice(0, searchDepth)) {
    const headings = textsOf(row).map(({ at, text }): Heading => ({ column: at + 1, text, ...kindOf(text) }));
    const starts = headings.filter(({ isName }) => isName);
    const panels = starts.flatMap((start, at) => {
      const next = starts[at + 1]?.column ?? Infinity;
      return panelFrom(
        grid,
        row.number,
        headings.filter(({ column }) => inPanel(column, { start, next, at, headings })),
      );
    });
    if (panels.length > 0 && panels.length === starts.length) return panels;
  }
  return [];
}

interface Heading {
  readonly column: number;
  readonly text: string;
  readonly isName: boolean;
  readonly kind: ReturnType<typeof usualHeading>;
}

const isNameHeading = (text: string): boolean =>
  /^(?:统计|填报)?(?:指标|项目|内容)(?:名称|内容)?$/u.test(simplified(plainText(text)));

const kindOf = (text: string): Pick<Heading, 'isName' | 'kind'> => ({
  isName: isNameHeading(text),
  kind: usualHeading(text),
});

interface PanelBounds {
  readonly start: Heading;
  readonly next: number;
  readonly at: number;
  readonly headings: readonly Heading[];
}

/** From the serial number or the outer names before its indicators to those of the next panel. */
function inPanel(column: number, { start, next, at, headings }: PanelBounds): boolean {
  const isBefore = (edge: number, other: number): boolean =>
    other < edge &&
    headings
      .filter((heading) => heading.column >= other && heading.column < edge)
      .every(({ text }) => isNumberingTitle(text) || isTitleHeading(text));
  if (column >= start.column) return column < next && !isBefore(next, column);
  return at === 0 ? isBefore(start.column, column) || column < start.column : isBefore(start.column, column);
}

function panelFrom(grid: SheetGrid, heading: number, headings: readonly Heading[]): readonly SeenPanel[] {
  const name = headings.find(({ isName }) => isName);
  const measure = headings.find(({ kind }) => kind === 'measure') ?? null;
  const value = headings.find(({ kind }) => kind === 'value');
  // A list of projects has a heading 项目 as well: there the measures do not stand in a column.
  if (name === undefined || value === undefined || (measure === null && !isOfIndicators(name))) return [];
  const words = headings.find(isExplanation) ?? null;
  const serial = headings.find(({ text }) => isNumberingTitle(text) || isCodeTitle(text)) ?? null;
  const outer = headings.filter((each) => each.column < name.column && !isNumberingTitle(each.text) && each !== serial);
  const used = new Set([name, measure, value, words, ...outer]);
  return [
    {
      heading,
      // Without merged cells nothing stands over the further columns of outer names.
      names: range(leftmost(outer, name), grid.merge(heading, name.column)?.right ?? name.column),
      measure: columnIn(measure),
      value: value.column,
      serial: columnIn(serial),
      words: columnIn(words),
      left: leftmost(headings, name),
      right: Math.max(...headings.map(({ column }) => column)),
      aside: headings
        .filter((each) => !used.has(each))
        .flatMap(({ column, text, kind }) => asideOf({ text, cell: cellName({ row: heading, column }), kind })),
    },
  ];
}

const isOfIndicators = ({ text }: Heading): boolean => /指标/u.test(simplified(plainText(text)));

const isCodeTitle = (text: string): boolean => /^(?:指标)?代码$/u.test(simplified(plainText(text)));

const isExplanation = ({ kind, text }: Heading): boolean => kind === 'printed' && /说明|解释|要求|口径/u.test(text);

const columnIn = (heading: Heading | null): number | null => heading?.column ?? null;

const leftmost = (headings: readonly Heading[], { column }: Heading): number =>
  Math.min(column, ...headings.map((each) => each.column));

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at);

function asideOf({ text, cell, kind }: { text: string; cell: string; kind: Heading['kind'] }): readonly SeenAside[] {
  if (isNumberingTitle(text)) return [{ text, cell, reason: 'serial' }];
  if (kind === 'other-period') return [{ text, cell, reason: 'other-period' }];
  return kind === 'value' || kind === 'total' || kind === 'subtotal' ? [{ text, cell, reason: 'other-value' }] : [];
}

/** The last row of a panel: before the lines to sign, or two rows without a name. */
export function panelEnd(grid: SheetGrid, { heading, names, measure }: SeenPanel): number {
  let last = heading;
  for (const row of grid.sheet.rows) {
    if (row.number <= heading) continue;
    const isIndicator =
      hasName(grid, row.number, names) && (hasMeasure(grid, row.number, measure) || !isPaperLine(row));
    if (row.number > last + 2 || (!isIndicator && isPaperLine(row))) break;
    if (isIndicator) last = row.number;
  }
  return last;
}

/** 备注 with a — beside it is an indicator, and no note below the table. */
function hasMeasure(grid: SheetGrid, row: number, column: number | null): boolean {
  const text = column === null ? '' : (grid.at(row, column)?.text ?? '').trim();
  return text !== '' && !/[:\uFF1A]/u.test(text);
}

const hasName = (grid: SheetGrid, row: number, names: readonly number[]): boolean =>
  names.some((column) => nameAt(grid, row, column) !== '');
