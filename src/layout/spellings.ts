import { rememberingOf } from '../domain/remembering.ts';
import { headerText, titleKey } from './header-text.ts';

/** With and without the brackets at the end, with and without the numbering before it: 一、营造双拥氛围 is also 营造双拥氛围. */
export function spellings(text: string): readonly string[] {
  const { key, bareKey } = headerText(text);
  const unnumbered = withoutNumbering(text);
  const further = [
    ...(unnumbered === text ? [] : [titleKey(unnumbered)]),
    ...(severalBrackets.test(text) ? [plainKey(text)] : []),
  ];
  return [...new Set([key, bareKey, ...further])];
}

/** 总人口（含流动人口）（人）. */
const severalBrackets = /[)\uFF09\]]\s*[(\uFF08[][^)\uFF09\]]*[)\uFF09\]]\s*$/u;
const plainKey = (text: string): string =>
  titleKey(text.replace(/(?:\s*[(\uFF08[][^()\uFF08\uFF09[\]]*[)\uFF09\]])+\s*$/u, ''));

/** The names that a header's text may stand for, the likeliest first: 1.慰问金 and 其中：慰问金 may be 慰问金. */
export function headerNames(text: string): readonly string[] {
  const part = withoutNumbering(withoutOfWhich(withoutNumbering(text)));
  if (part === text) return spellings(text);
  const { key, bareKey } = headerText(part);
  return [...spellings(text), key, bareKey];
}

/** 其中：水稻 → 水稻. */
export const withoutOfWhich = (text: string): string => text.replace(/^\s*其\s*中\s*[:\uFF1A、,\uFF0C]?/u, '');

/** 一、营造双拥氛围 → 营造双拥氛围. */
export const withoutNumbering = (text: string): string =>
  text.replace(
    /^\s*(?:[一二三四五六七八九十\d]{1,3}(?:[、\uFF0E]|\.(?!\d))|[(\uFF08][一二三四五六七八九十\d]{1,3}[)\uFF09]|[①-⑳])\s*/u,
    '',
  );

/** What a band row says that names a category. */
export const bandNames = rememberingOf(
  (categories: readonly string[]): ReadonlySet<string> => new Set(categories.flatMap(spellings)),
);
