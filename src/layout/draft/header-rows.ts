import { isBlankText } from '../../domain/plain-text.ts';
import { isFormula, type RawRow } from '../../domain/raw-sheet.ts';
import type { SheetGrid } from '../../domain/sheet-grid.ts';
import { isRowOfMeasures } from '../measure-row.ts';
import { hasFigures, textsOf } from '../row-texts.ts';
import { isFiller, nameAt } from './cell-text.ts';
import { pathsOf, type HeaderSpan } from './header-paths.ts';
import { isPaperLine } from './paper-line.ts';

/** Where a header over columns stands; rows and columns 1-based, both ends included. */
export interface HeaderRows extends HeaderSpan {
  /** The row of measures under the titles; null where there is none. */
  readonly measures: number | null;
}

/** How far down a header may begin, in rows that hold something. */
const searchDepth = 60;
const mostLevels = 5;

/** The header of a sheet whose table nobody knows yet: the fullest row of texts, with the levels above and below it. Null where no two titles stand beside one another. */
export function headerRows(grid: SheetGrid): HeaderRows | null {
  const fullest = fullestRow(grid);
  if (fullest === null) return null;
  const top = upperEnd(grid, fullest);
  const last = lowerEnd(grid, top, fullest);
  const texts = textsAt(grid, last);
  const isMeasures = last > top && texts.length > 0 && isMeasuresRow(texts) && !givesTwins(grid, { top, last });
  const bottom = isMeasures ? last - 1 : last;
  const columns = columnsOf(grid, top, bottom);
  const [left, right] = [Math.min(...columns), Math.max(...columns)];
  return columns.length < 2 ? null : { top, bottom, measures: isMeasures ? last : null, left, right };
}

const isTyped = (content: RawRow['contents'][number]): boolean =>
  content !== undefined &&
  (isFormula(content) || (typeof content === 'object' && 'date' in content)
    ? true
    : typeof content === 'string' && /^\s*[+-]?[\d,]+(?:\.\d+)?%?\s*$/u.test(content));

/** Whether a row holds what is filled in: a figure, a date, a formula. */
export const isFilledRow = (row: RawRow | undefined): boolean =>
  hasFigures(row) || row?.contents.some(isTyped) === true;

const textsAt = (grid: SheetGrid, row: number): readonly string[] =>
  textsOf(grid.row(row)).map(({ text }) => text.trim());

/** The first row that holds as many texts as nearly any, before which nothing is filled in. */
function fullestRow(grid: SheetGrid): number | null {
  const rows = grid.sheet.rows.slice(0, searchDepth).filter((row) => !isPaperLine(row) && !isFilledRow(row));
  const counted = rows.map(({ number }) => ({ number, count: textsAt(grid, number).length }));
  const most = Math.max(0, ...counted.map(({ count }) => count));
  if (most < 2) return null;
  return counted.find(({ count }) => count * 10 >= most * 9)?.number ?? null;
}

function upperEnd(grid: SheetGrid, from: number): number {
  let top = from;
  while (top > 1 && from - top < mostLevels && isLevelAbove(grid, top - 1, { top, last: from })) top -= 1;
  return top;
}

/** A level above: several texts, or one that spans a part of the columns below it. */
function isLevelAbove(grid: SheetGrid, row: number, { top, last }: Levels): boolean {
  const raw = grid.row(row);
  const texts = textsOf(raw);
  if (texts.length === 0 || isPaperLine(raw) || isFilledRow(raw)) return false;
  if (texts.length > 1 || isBesideTall(grid, row)) return true;
  const columns = columnsOf(grid, top, last);
  const [left, right] = [Math.min(...columns), Math.max(...columns)];
  const spans = texts.map(
    ({ at }) => grid.merge(row, at + 1) ?? { top: row, bottom: row, left: at + 1, right: at + 1 },
  );
  // A title stands over all of them.
  return spans.every((span) => {
    const isAcross = span.left <= left && span.right >= right;
    return !isAcross && (span.bottom > row || span.right > span.left || span.left > left);
  });
}

/** Whether a cell beside spans this row and others: such stand in headers alone. */
const isBesideTall = (grid: SheetGrid, row: number): boolean =>
  grid.sheet.merges.some(
    ({ top, bottom }) => top <= row && bottom >= row && bottom > top && bottom - top <= mostLevels,
  );

/** `from`: the fullest row, up to which all is header. */
function lowerEnd(grid: SheetGrid, top: number, from: number): number {
  let last = from;
  for (let row = top; row <= from; row += 1) last = Math.max(last, reach(grid, row, top));
  for (let next = last + 1; next < top + mostLevels + 2; next += 1) {
    if (!isLevelBelow(grid, next, { top, last: next - 1 })) return last;
    last = Math.max(last, reach(grid, next, top));
    next = Math.max(next, last);
  }
  return last;
}

/** How far down the merged cells of a row reach. */
const reach = (grid: SheetGrid, row: number, top: number): number =>
  grid.sheet.merges
    .filter((merge) => merge.top === row && merge.top >= top && merge.bottom - merge.top < mostLevels)
    .filter((merge) => grid.at(merge.top, merge.left) !== null)
    .reduce((low, { bottom }) => Math.max(low, bottom), row);

interface Levels {
  readonly top: number;
  readonly last: number;
}

/** A level below: measures, or titles under a group that spans more than one column, with nothing under titles that stand alone. */
function isLevelBelow(grid: SheetGrid, row: number, { top, last }: Levels): boolean {
  const raw = grid.row(row);
  const texts = textsOf(raw);
  if (texts.length === 0 || isFilledRow(raw) || isPaperLine(raw)) return false;
  if (isMeasuresRow(texts.map(({ text }) => text.trim()))) return true;
  const left = Math.min(...columnsOf(grid, top, last));
  const spans = texts.map(({ at }) => isUnderGroup(grid, { row, column: at + 1 }, last));
  return textAt(grid, row, left) === '' && spans.every(Boolean);
}

const textAt = (grid: SheetGrid, row: number, column: number): string => nameAt(grid, row, column);

/** Whether the cell above spans several columns: merged, or followed by a blank with a text below. */
function isUnderGroup(grid: SheetGrid, { row, column }: { row: number; column: number }, last: number): boolean {
  const merge = grid.merge(last, column);
  if (merge !== undefined && merge.right > merge.left) return true;
  if (textAt(grid, last, column) === '') return true;
  return textAt(grid, last, column + 1) === '' && textAt(grid, row, column + 1) !== '';
}

/** 场次 — 万元: measures alone; a word that no list knows counts beside those that are known. */
export function isMeasuresRow(texts: readonly string[]): boolean {
  if (texts.length > 1 && texts.every(isFiller)) return true;
  if (isRowOfMeasures(texts.filter((text) => !isFiller(text)))) return true;
  const known = texts.filter((text) => isFiller(text) || isRowOfMeasures([text]));
  return known.length > 1 && known.length * 2 > texts.length && texts.every((text) => text.length <= 8);
}

/** Whether two columns would be called the same without the last row: it is then one of titles, such as 户 and 人 under 走访. */
function givesTwins(grid: SheetGrid, { top, last }: Levels): boolean {
  const columns = columnsOf(grid, top, last);
  const span = { top, bottom: last - 1, left: Math.min(...columns), right: Math.max(...columns) };
  const names = pathsOf(grid, span).flatMap(({ path }) => (path.length === 0 ? [] : path.join('\u0000')));
  return new Set(names).size < names.length;
}

/** The columns in which some rows show a text. */
export function columnsOf(grid: SheetGrid, top: number, bottom: number): readonly number[] {
  const columns = new Set<number>();
  for (let row = top; row <= bottom; row += 1) {
    grid.row(row)?.contents.forEach((content, at) => {
      if (content === undefined || isBlankText(grid.shownText(row, at + 1))) return;
      const merge = grid.merge(row, at + 1);
      for (let column = at + 1; column <= (merge?.right ?? at + 1); column += 1) columns.add(column);
    });
  }
  return [...columns].toSorted((a, b) => a - b);
}
