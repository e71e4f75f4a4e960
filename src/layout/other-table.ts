import { isNilText } from '../domain/nil-text.ts';
import { plainText } from '../domain/plain-text.ts';
import type { RawRow } from '../domain/raw-sheet.ts';
import type { SheetGrid } from '../domain/sheet-grid.ts';
import { isTitleHeading } from './indicator-heading.ts';
import { isTotalName } from './named-row.ts';
import { isNoteText } from './note-text.ts';
import { isOfficeName } from './row-kind.ts';
import { textsOf, type RowText } from './row-texts.ts';
import { isSignature } from './signature.ts';

/**
 * Whether another table begins at a row below the return's rows: with a row of titles that are none of this table, set off by
 * a blank row or under a title of its own, and rows that are filled in below. What names a village or an office is a row
 * of the return, whatever is written beside it.
 */
export function otherTableBegins(grid: SheetGrid, row: RawRow): boolean {
  const isSetOff = grid.row(row.number - 1) === undefined;
  if (isSetOff && isOtherHeader(grid, row)) return true;
  const [title, ...others] = textsOf(row);
  const next = nextRow(grid, row);
  if (title === undefined || others.length > 0 || filledIn(row) > 1 || next === undefined) return false;
  return (isWord(title, 0) || /^附[^:：]{0,6}[:：]/u.test(title.text.trim())) && isOtherHeader(grid, next);
}

/** Rows between a title and its header. */
const mostBlank = 2;

function nextRow(grid: SheetGrid, { number }: RawRow): RawRow | undefined {
  for (let next = number + 1; next <= number + 1 + mostBlank; next += 1) {
    const row = grid.row(next);
    if (row !== undefined) return row;
  }
  return undefined;
}

const firstTitle = /^(?:序号?|编号|行次|姓名|名称|.{0,6}(?:名称|姓名|号码?|时间|日期))$/u;

/** Different words alone, of which none is a name, a label or a note, over a row that is filled in. */
function isOtherHeader(grid: SheetGrid, row: RawRow): boolean {
  const texts = textsOf(row);
  const [first] = texts;
  const next = nextRow(grid, row);
  if (first === undefined || next === undefined || filledIn(next) < 2) return false;
  if (texts.length < 2 || texts.length < filledIn(row) || isOfficeName(first.text) || !areTitles(texts)) return false;
  const isFilledWithNumbers = textsOf(next).length < filledIn(next);
  return isFilledWithNumbers || firstTitle.test(plainText(first.text)) || isTitleHeading(first.text);
}

const areTitles = (texts: readonly RowText[]): boolean =>
  texts.every(isWord) && new Set(texts.map(({ text }) => plainText(text))).size === texts.length;

/** 电话 may be a title among others, but does not begin a header. */
const isWord = ({ text }: RowText, at: number): boolean =>
  !isNilText(text) &&
  !isNoteText(text) &&
  !isTotalName(text) &&
  !/[:：。]/u.test(text) &&
  !(at === 0 && isSignature(text));

/** Cells of a row that hold something. */
export const filledIn = ({ contents }: RawRow): number => contents.filter((content) => content !== undefined).length;
