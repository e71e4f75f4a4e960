import { plainText } from '../domain/plain-text.ts';
import { periodOf } from './period.ts';
import { rowPurpose, type RowPurpose } from './row-purpose.ts';

/** What a line over rows says of them: `own` for this period's, null for nothing. */
export type TitlePurpose = Exclude<RowPurpose, 'derived'> | 'own' | null;

/** 2019年走访慰问情况统计表, 黔江区2019年度双拥工作情况; neither 填报时间：2019年 nor 2019年12月…. */
const titleWords = /表$|表[(]|统计|情况|汇总|台账|^(?:19|20)\d{2}年度?$/u;
const yearIn = /((?:19|20)\d{2})年(?!\d{1,2}月)/gu;

/** Years that a title names; none where a text is no title. */
export function titleYears(text: string): readonly number[] {
  const plain = plainText(text);
  if (plain.length > longest || /[:。]/u.test(plain) || !titleWords.test(plain)) return [];
  return [...plain.matchAll(yearIn)].map(([, year]) => Number(year));
}

/** Characters. */
const longest = 60;

/** `years`: those of the table's title. */
export function titlePurpose(text: string, years: ReadonlySet<string>): TitlePurpose {
  const purpose = rowPurpose(text, years);
  if (purpose !== null) return purpose === 'derived' ? null : purpose;
  if (periodOf(text, years) === 'own') return 'own';
  const named = titleYears(text);
  if (named.length === 0 || years.size === 0) return null;
  return named.some((year) => isWithin(year, years)) ? 'own' : 'other-period';
}

/** Whether a year lies within those that a title names: 2019 in 2018—2020年. */
export function isWithin(year: number, years: ReadonlySet<string>): boolean {
  const known = [...years].map(Number);
  return year >= Math.min(...known) && year <= Math.max(...known);
}
