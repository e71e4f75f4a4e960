import { isBlankText } from '../domain/plain-text.ts';
import type { RawRow } from '../domain/raw-sheet.ts';
import type { SheetGrid } from '../domain/sheet-grid.ts';
import { titleKey } from './header-text.ts';
import { isNumberingTitle } from './match-column.ts';
import { isRowOfMeasures } from './measure-row.ts';
import { hasFigures, textsOf, type RowText } from './row-texts.ts';
import type { TitleIndex } from './title-index.ts';

/** A row that may be one more level of a header: `edge` is the header's row next to it, `end` the one farthest from it. */
export interface NextLevel {
  readonly row: RawRow;
  readonly edge: number;
  readonly end: number;
}

/** Rows over which one title may be spread. */
const mostPieces = 4;

/** The comparable names of the titles in a row, with those that begin in it and go on in the cells below. */
export function titleNames(grid: SheetGrid, row: RawRow, index: TitleIndex): ReadonlySet<string> {
  return new Set(
    textsOf(row).flatMap(({ at, text }) => titleIn(text, index) ?? splitTitle(grid, { row, at, text }, index) ?? []),
  );
}

/** Whether a row begins a header: two titles or more, or outer headers, serial numbers and periods with them. */
export function hasTitles(grid: SheetGrid, row: RawRow, index: TitleIndex): boolean {
  const texts = textsOf(row);
  if (texts.length === 0) return false;
  const isOuter = ({ text }: { readonly text: string }): boolean => index.meaning(text).isGroup;
  const isTitle = ({ text }: { readonly text: string }): boolean => titleIn(text, index) !== null;
  if (texts.every(isOuter)) return true;
  if (texts.some(isOuter) && texts.every((each) => isOuter(each) || isTitle(each) || isNumberingTitle(each.text)))
    return true;
  return titleNames(grid, row, index).size >= 2;
}

interface Piece {
  readonly row: RawRow;
  /** Column, from 0. */
  readonly at: number;
  readonly text: string;
}

/** The name that a text makes with those below it, above the figures: 走访慰问 over 优抚对象. */
function splitTitle(grid: SheetGrid, { row, at, text }: Piece, index: TitleIndex): string | null {
  if (!index.meaning(text).isBeginning) return null;
  let joined = text;
  for (let next = row.number + 1; next < row.number + mostPieces && !hasFigures(grid.row(next)); next += 1) {
    const below = grid.shownText(next, at + 1);
    if (isBlankText(below) || grid.merge(next, at + 1)?.top === row.number) continue;
    joined += below;
    const name = titleIn(joined, index);
    if (name !== null) return name;
  }
  return null;
}

/**
 * Whether a row is one more level below. A title never stands under another, where the two are not one name together:
 * 合计 under 填报单位 begins a total row.
 */
export function isLevelBelow(grid: SheetGrid, { row, edge, end }: NextLevel, index: TitleIndex): boolean {
  const texts = textsOf(row);
  const isLevel = texts.some(({ at, text }) => {
    const above = shownBetween(grid, at + 1, { from: end, to: edge });
    const nearest = above.at(-1);
    const isUnderTitle = nearest !== undefined && titleIn(nearest, index) !== null;
    // A text file's 1 under 项目1 is its figure, though the two make 项目11.
    if (!(isUnderTitle && isDigits(text)) && completes(above, text, index)) return true;
    return !isUnderTitle && (index.meaning(text).isGroup || titleIn(text, index) !== null);
  });
  return isLevel || isPeriodLevel(texts, index) || isLonePeriod(grid, texts, { edge, index });
}

/** 上年同期 alone, under the right part of a title that is merged over it or begins in the column before. */
function isLonePeriod(
  grid: SheetGrid,
  texts: readonly RowText[],
  { edge, index }: { readonly edge: number; readonly index: TitleIndex },
): boolean {
  const [first, ...others] = texts;
  if (first === undefined || others.length > 0 || !isOtherPeriod(first, index)) return false;
  const merge = grid.merge(edge, first.at + 1);
  if (merge !== undefined) return merge.left <= first.at;
  const before = grid.shownText(edge, first.at);
  return isBlankText(grid.shownText(edge, first.at + 1)) && !isBlankText(before) && titleIn(before, index) !== null;
}

const isOtherPeriod = ({ text }: RowText, { meaning }: TitleIndex): boolean =>
  meaning(text).period === 'other' && !/\d{4}/u.test(text);

/** Whether a row is one more level above. 填报单位 over 序号 is a label above the table. */
export function isLevelAbove(grid: SheetGrid, { row, edge, end }: NextLevel, index: TitleIndex): boolean {
  const texts = textsOf(row);
  const isLevel = texts.some(({ at, text }) => {
    if (index.meaning(text).isGroup) return true;
    // Merged down into the header, it is one of its titles.
    if ((grid.merge(row.number, at + 1)?.bottom ?? 0) >= edge) return titleIn(text, index) !== null;
    const below = shownBetween(grid, at + 1, { from: edge, to: end });
    const [nearest, ...others] = below;
    if (nearest === undefined) return titleIn(text, index) !== null;
    return titleIn(nearest, index) === null && completes([text], [nearest, ...others].join(''), index);
  });
  return isLevel || isPeriodAbove(grid, { row, edge, end }, index);
}

/** 上年同期 over titles, where every text of the row has one below. */
function isPeriodAbove(grid: SheetGrid, { row, edge }: NextLevel, index: TitleIndex): boolean {
  const texts = textsOf(row);
  const isPeriod =
    isPeriodLevel(texts, index) || (texts.length === 1 && texts.some((text) => isOtherPeriod(text, index)));
  return isPeriod && texts.every(({ at }) => !isBlankText(grid.shownText(edge, at + 1)));
}

/** The different texts shown in one column (1-based) from one row to another. */
function shownBetween(
  grid: SheetGrid,
  column: number,
  { from, to }: { readonly from: number; readonly to: number },
): readonly string[] {
  const texts = Array.from({ length: to - from + 1 }, (_, at) => grid.shownText(from + at, column));
  return texts.filter((text, at) => !isBlankText(text) && text !== texts[at - 1]);
}

const isDigits = (text: string): boolean => /^\s*[\d.]+\s*$/u.test(text);

/** Whether a text makes a name with some of those right before it. */
const completes = (before: readonly string[], text: string, { columnsByName }: TitleIndex): boolean =>
  titleKey(text) !== '' &&
  before.some((_, from) => columnsByName.has(titleKey([...before.slice(from), text].join(''))));

/** 本期, 上年同期, 本期, 上年同期. A year alone over the table is its date. */
function isPeriodLevel(texts: readonly { readonly text: string }[], index: TitleIndex): boolean {
  const isPeriod = (text: string): boolean => index.meaning(text).period !== null;
  const periods = texts.filter(({ text }) => isPeriod(text));
  return (
    periods.length > 1 &&
    texts.every(({ text }) => isPeriod(text) || titleIn(text, index) !== null || isRowOfMeasures([text]))
  );
}

/** Null for a text that is no title; `填报单位：` is a label. */
const titleIn = (text: string, { meaning }: TitleIndex): string | null =>
  /[:\uFF1A]\s*$/u.test(text) ? null : meaning(text).name;
