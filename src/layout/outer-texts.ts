import type { Column } from '../domain/table.ts';
import { headerNames, spellings } from './spellings.ts';
import type { TitleIndex } from './title-index.ts';

/** How many of a column's groups stand above. */
export function scoreOf({ group }: Column, outer: readonly string[]): number {
  const above = new Set(outer.flatMap(spellings));
  return group.filter((name) => spellings(name).some((key) => above.has(key))).length;
}

/** Outer texts that are neither groups, titles, beginnings of such, nor periods; none where a group of a candidate stands above. */
export function strangersIn(
  titles: readonly string[],
  besides: readonly string[],
  { candidates, index }: { readonly candidates: readonly Column[]; readonly index: TitleIndex },
): readonly string[] {
  const isNamed = (_: string, from: number): boolean =>
    headerNames(titles.slice(from).join('')).some((name) => index.columnsByName.has(name));
  // What is a part of the title's name is not over it.
  const from = titles.findIndex(isNamed);
  const outer = [...titles.slice(0, from < 0 ? -1 : from), ...besides];
  if (outer.length === 0 || candidates.some((column) => scoreOf(column, outer) > 0)) return [];
  return outer.filter((text) => {
    const { name, isGroup, isBeginning, period } = index.meaning(text);
    return name === null && !isGroup && !isBeginning && period === null && text.length < longestOuter;
  });
}

/** Characters; a longer text above the titles is a sentence. */
const longestOuter = 30;
