import type { ColumnMark, MarkTerm } from '../../domain/seen-table.ts';

const one = String.raw`[(\uFF08]?(?:\d{1,3}|[A-Za-z]|[①-⑳])[)\uFF09]?`;
/** 1=2+3, (1)=(2)+(3), 5=1/3, and 2+3 alone. */
const formula = String.raw`(?:${one}\s*[=\uFF1D][^\p{Script=Han}=\uFF1D]+|${one}(?:\s*[+\uFF0B]\s*${one})+)`;
const inBrackets = new RegExp(String.raw`^(.+?)\s*[(\uFF08[【]\s*(${formula})\s*[)\uFF09\]】]$`, 'u');
const behind = new RegExp(String.raw`^(.+?)[\s:\uFF1A]*(${formula})$`, 'u');
const numbered = /^(.+?)\s*(?:[(\uFF08](\d{1,3}|[A-Za-z])[)\uFF09]|([①-⑳]))$/u;

/** A title without what it says of its column's number. */
export interface MarkedTitle {
  readonly title: string;
  /** `1=2+3`, or `2`. */
  readonly mark: string;
}

/** `合计（1=2+3）` → 合计 and its formula; null where a title has none. A number alone, as in 项目（一）(2), is none by itself. */
export function formulaIn(text: string): MarkedTitle | null {
  const [, title, mark] = inBrackets.exec(text) ?? behind.exec(text) ?? [];
  return title === undefined || mark === undefined || /^\d+$/u.test(title) ? null : { title, mark: mark.trim() };
}

/** `财政拨款（2）` → 财政拨款 and 2: what such a number is for is known where another title has a formula. */
export function numberIn(text: string): MarkedTitle | null {
  const [, title, written, circled] = numbered.exec(text) ?? [];
  const mark = written ?? circled;
  return title === undefined || mark === undefined ? null : { title, mark };
}

/** Takes a mark apart; `01` is 1, as it is in a formula. */
export function columnMark(text: string, cell: string): ColumnMark {
  const plain = text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s()[\]]/gu, '');
  const [left = '', right] = plain.split('=');
  if (right !== undefined) return { text, cell, number: numberOf(left), terms: termsOf(right) };
  return left.includes('+')
    ? { text, cell, number: null, terms: termsOf(left) }
    : { text, cell, number: numberOf(left), terms: null };
}

const numberOf = (text: string): string => text.replace(/^0+(?=\d)/u, '');

function termsOf(text: string): readonly MarkTerm[] | null {
  if (!/^[+-]?\w+(?:[+-]\w+)+$/u.test(text)) return null;
  return [...text.matchAll(/([+-]?)(\w+)/gu)].map(([, sign, number = '']) => ({
    number: numberOf(number),
    isTaken: sign === '-',
  }));
}
