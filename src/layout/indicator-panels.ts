import { cellValue, type RawRow } from '../domain/raw-sheet.ts';
import type { SheetGrid } from '../domain/sheet-grid.ts';
import { headingKind, isHeadingRow, isTitleHeading, isYear } from './indicator-heading.ts';
import { isRank } from './stranger-groups.ts';
import { textsOf } from './row-texts.ts';
import { isSignature } from './signature.ts';
import { isFigure } from './row-cells.ts';
import type { TitleIndex } from './title-index.ts';
import { unmarked } from './unmarked.ts';

/** Titles under one another, and what stands to their right up to the next such titles. All ends included, 1-based. */
export interface IndicatorPanel {
  /** The row that says what the columns hold (指标名称, 计量单位, 数量); null where there is none. */
  readonly heading: number | null;
  /** First and last row with an indicator. */
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  /** The last column that holds titles. */
  readonly titles: number;
  readonly right: number;
  /** The columns of the panel to its left, null for the first. */
  readonly before: Pick<IndicatorPanel, 'left' | 'right'> | null;
}

/** Rows that are looked through for titles. */
const searchDepth = 2000;

/** The panels of a sheet from left to right, all with the same rows; none where fewer titles than `atLeast` stand under one another. */
export function indicatorPanels(grid: SheetGrid, index: TitleIndex, atLeast: number): readonly IndicatorPanel[] {
  const rows = grid.sheet.rows.slice(0, searchDepth);
  const width = Math.max(0, ...rows.map(({ contents }) => contents.length));
  const titleRows = rowsWithTitles(grid, { rows, width }, index);
  const most = [...titleRows.values()].reduce((longest, each) => (each.length > longest.length ? each : longest), []);
  const main = belowHeading(grid, most, index);
  const [first = 1] = main;
  if (main.length < atLeast) return [];
  const top = firstBand(grid, first, index);
  // A column with few titles beside these is a part of the names; what stands above is a heading.
  const columns = [...titleRows].flatMap(([column, found]) => {
    const beside = found.filter((row) => row >= first).length;
    return beside * 2 >= main.length ? [column] : [];
  });
  const last = Math.max(...columns.map((column) => titleRows.get(column)?.at(-1) ?? first));
  const heading = headingAbove(grid, top, index);
  const bottom = lastIndicator(grid, last, Math.min(...columns));
  const starts = panelStarts(
    grid,
    columns.toSorted((a, b) => a - b),
    { heading, top, bottom, index },
  );
  const panels: IndicatorPanel[] = [];
  for (const [at, { left, titles }] of starts.entries()) {
    const right = (starts[at + 1]?.left ?? width + 1) - 1;
    panels.push({ heading, top, bottom, left, titles, right, before: panels.at(-1) ?? null });
  }
  return panels;
}

/** 填报单位 with the unit beside it, over the row that says what the columns hold, is a label and no indicator. Where that row is above them all, one further down only repeats it. */
function belowHeading(grid: SheetGrid, titles: readonly number[], index: TitleIndex): readonly number[] {
  const [first = 0] = titles;
  const last = titles.at(-1) ?? 0;
  const heading = grid.sheet.rows.find((row) => row.number > first && row.number < last && isHeadingRow(row, index));
  return heading === undefined ? titles : titles.filter((row) => row > heading.number);
}

/** By sheet column, the rows in which it holds a title, from top to bottom. One that is merged over the columns of inner names stands in each. */
function rowsWithTitles(
  grid: SheetGrid,
  { rows, width }: { readonly rows: readonly RawRow[]; readonly width: number },
  index: TitleIndex,
): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  for (const row of rows) {
    for (const { at, text } of textsOf(row)) {
      if (index.meaning(unmarked(text, index)).name === null) continue;
      const last = Math.min(grid.merge(row.number, at + 1)?.right ?? at + 1, width);
      for (let column = at + 1; column <= last; column += 1) note(found, column, row.number);
    }
  }
  return found;
}

function note(rows: Map<number, number[]>, column: number, row: number): void {
  const known = rows.get(column);
  if (known === undefined) rows.set(column, [row]);
  else known.push(row);
}

/** Outer names in rows of their own right above the first indicator belong to the table. */
function firstBand(grid: SheetGrid, first: number, index: TitleIndex): number {
  let top = first;
  for (let above = top - 1; ; above -= 1) {
    const texts = textsOf(grid.row(above)).filter(({ text }) => !isRank(text));
    if (texts.length === 0 || !texts.every(({ text }) => index.meaning(text).isGroup)) return top;
    top = above;
  }
}

/** The row right above the first indicator, where it says what the columns hold. A year may be written as a number. */
function headingAbove(grid: SheetGrid, top: number, index: TitleIndex): number | null {
  const above = grid.sheet.rows.findLast(({ number }) => number < top);
  if (above === undefined || above.number < top - 2) return null;
  const texts = textsOf(above).map(({ text }) => text);
  const years = above.contents.filter((content) => typeof content === 'number' && isYear(String(content)));
  const isHeading = texts.some((text) => isTitleHeading(text) || headingKind(text, index) !== 'other');
  return isHeading && texts.length + years.length > 1 ? above.number : null;
}

/** Rows right below the last known title that look like one more indicator belong to the table too, so that none is lost; a signature line is none. */
function lastIndicator(grid: SheetGrid, last: number, titles: number): number {
  let bottom = last;
  for (let next = last + 1; ; next += 1) {
    const row = grid.row(next);
    const isNamed = textsOf(row).some(({ at, text }) => at === titles - 1 && !isFigure({ value: text }));
    const isSigned = textsOf(row).some(({ text }) => isSignature(text));
    if (!isNamed || isSigned || !figureBehind(row, titles)) return bottom;
    bottom = next;
  }
}

const figureBehind = (row: RawRow | undefined, column: number): boolean =>
  row?.contents.slice(column).some((content) => content !== undefined && isFigure({ value: cellValue(content) })) ===
  true;

interface PanelStart {
  readonly left: number;
  readonly titles: number;
}

/** Columns of titles with something else than titles between them belong to panels side by side. */
function panelStarts(grid: SheetGrid, columns: readonly number[], band: Band): readonly PanelStart[] {
  const starts: PanelStart[] = [];
  for (const column of columns) {
    const before = starts.at(-1);
    const figures = lastFigures(grid, band, { after: before?.titles ?? column, before: column });
    if (before === undefined) starts.push({ left: 1, titles: column });
    else if (figures === null) starts[starts.length - 1] = { ...before, titles: column };
    // Its own serial numbers come before its titles.
    else starts.push({ left: figures + 1, titles: column });
  }
  return starts;
}

interface Band extends Pick<IndicatorPanel, 'heading' | 'top' | 'bottom'> {
  readonly index: TitleIndex;
}

/** The last column of figures between two others, neither included; null where there is none. */
function lastFigures(
  grid: SheetGrid,
  band: Band,
  { after, before }: { readonly after: number; readonly before: number },
): number | null {
  for (let column = before - 1; column > after; column -= 1) if (holdsFigures(grid, band, column)) return column;
  return null;
}

/** Whether a column is headed as one of figures or, where nothing is headed, holds a number. */
function holdsFigures(grid: SheetGrid, { heading, top, bottom, index }: Band, column: number): boolean {
  if (heading !== null) return headingKind(grid.shownText(heading, column), index) === 'value';
  return grid.sheet.rows.some(({ number, contents }) => {
    const content = number < top || number > bottom ? undefined : contents[column - 1];
    return content !== undefined && isFigure({ value: cellValue(content) });
  });
}
