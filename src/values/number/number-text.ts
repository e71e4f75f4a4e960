import { plainText } from '../../domain/plain-text.ts';
import type { NumberText } from './reading.ts';

/** Characters that show nothing. U+202E is none of them: behind it digits stand in reverse. */
const invisible = /(?!\u202E)\p{Cf}/gu;
/** − and – before a figure, and the quotation mark by which a spreadsheet is told to take it for a text. */
const front = /^'?[\u2212\u2013](?=[\d.])|^'(?=[+\-\d.])/u;
const grouped = /^[+-]?[1-9]\d{0,2}(?: \d{3})+(?:\.\d+)?(?=\D|$)/u;

/** A cell's text, without white space round it, in the spellings that the grammar looks at. */
export function numberText(typed: string): NumberText {
  const half = typed
    .normalize('NFKC')
    .replaceAll(invisible, '')
    .replaceAll('’', "'")
    .trim()
    .replace(front, (sign) => (sign.length > 1 || sign !== "'" ? '-' : ''));
  return { typed, half, key: plainText(withoutGroupSpaces(half)) };
}

/** `12 345` is grouped by three; any other space between digits is not read over. */
export const withoutGroupSpaces = (half: string): string =>
  half.replace(grouped, (figure) => figure.replaceAll(' ', ''));

/** ①, ², ½ and Ⅲ, which are digits in half width and mean something else; ² and ³ belong to 米. */
const marked = /(?!〇)[\p{No}\p{Nl}]/u;

export const isMarked = (typed: string): boolean => marked.test(typed.replaceAll(/[mM米][²³]/gu, ''));

/** Without such signs. */
export const withoutMarks = (typed: string): string => typed.replaceAll(/(?!〇)[\p{No}\p{Nl}]/gu, '');
