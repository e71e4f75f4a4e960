import { plainText } from '../domain/plain-text.ts';
import type { Period } from './period.ts';

const numerals = '一二三四五六七八九十';
const upTo = /1月?[-至到~—](\d{1,2})月/u;
const quarters = /(?:前|第?一至第?|1[-至~—])([二三四234])季度/u;

/** The months from January on that a title says its figures are of: 6 for 2020年上半年; null where it says none, or others. */
export function monthsOf(title: string): number | null {
  const plain = plainText(title);
  const month = upTo.exec(plain)?.[1];
  if (month !== undefined) return Number(month);
  const quarter = quarters.exec(plain)?.[1];
  if (quarter !== undefined) return 3 * (numerals.indexOf(quarter) + 1 || Number(quarter));
  if (/上半年/u.test(plain)) return 6;
  if (/(?:第?一|1)季度/u.test(plain)) return 3;
  return /全年/u.test(plain) ? 12 : null;
}

const sum = /^(?:(?:本|当|今)年|年初至今|自?年初(?:以来|起)?)?累[计計](?:实际|完成|发生)*(?:数|数量|额|值|量)?$/u;
/** 1-6月, 1-6月累计数. */
const sumUpTo = /^1月?[-至到~—](\d{1,2})月(?:累[计計])?(?:数|额)?$/u;
const month = /^(?:\d{1,2}月份?|[本当]月)(?:实际|完成|发生)*(?:数|数量|额|值|量)?$/u;

/** 6月, 2020年6月. */
export const isMonth = (text: string): boolean => /^(?:(?:19|20)\d{2}年)?\d{1,2}月份?$/u.test(plainText(text));

/** In a table of several months from January on, what is added up since then is this period's, and a month's figures are not. Null for a text that speaks of neither. `years`: those of the table's title. */
export function periodBySpan(text: string, months: number, years: ReadonlySet<string>): Period | null {
  const [, year, plain = ''] = /^(?:((?:19|20)\d{2})年)?(.*)$/u.exec(plainText(text)) ?? [];
  const isOfOther = year !== undefined && !years.has(year);
  return months < 2 || isOfOther ? null : withinYear(plain, months);
}

function withinYear(plain: string, months: number): Period | null {
  const last = sumUpTo.exec(plain)?.[1];
  if (last !== undefined) return Number(last) === months ? 'own' : 'other';
  if (sum.test(plain)) return 'own';
  return month.test(plain) ? 'other' : null;
}
