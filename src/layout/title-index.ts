import type { Column, Table } from '../domain/table.ts';
import { headerText, titleKey } from './header-text.ts';

/** The names that a table's columns go by in a header. */
export interface TitleIndex {
  /** Columns by each comparable name: title, alias, key, or group and title written together. */
  readonly columnsByName: ReadonlyMap<string, readonly Column[]>;
  /** What a single text in a header means; remembered, as returns repeat the same few texts. */
  readonly meaning: (text: string) => TitleMeaning;
}

/** What one text of a header is to the table. */
export interface TitleMeaning {
  /** The comparable name that it is, null where it names no column. */
  readonly name: string | null;
  readonly isGroup: boolean;
}

/** Texts that are remembered: enough for every header, and no more than a hostile file may fill. */
const remembered = 10_000;

/** Made once per table. */
export function titleIndex(table: Table): TitleIndex {
  const columnsByName = new Map<string, Column[]>();
  for (const column of table.columns) {
    for (const name of namesOf(column)) columnsByName.set(name, [...(columnsByName.get(name) ?? []), column]);
  }
  const groups = new Set(table.columns.flatMap(({ group }) => group.flatMap(spellings)));
  const meanings = new Map<string, TitleMeaning>();
  return {
    columnsByName,
    meaning(text): TitleMeaning {
      const known = meanings.get(text);
      if (known !== undefined) return known;
      const { key, bareKey } = headerText(text);
      const name = [key, bareKey].find((each) => columnsByName.has(each)) ?? null;
      const meaning = { name, isGroup: spellings(text).some((each) => groups.has(each)) };
      if (meanings.size < remembered) meanings.set(text, meaning);
      return meaning;
    },
  };
}

function namesOf({ title, aliases, key, group }: Column): ReadonlySet<string> {
  const withGroups = group.map((_, from) => [...group.slice(from), title].join(''));
  return new Set([title, ...aliases, key, ...withGroups].flatMap(spellings));
}

/** With and without the brackets at the end, with and without the numbering before it: 一、营造双拥氛围 is also 营造双拥氛围. */
export function spellings(text: string): readonly string[] {
  const { key, bareKey } = headerText(text);
  const unnumbered = titleKey(text.replace(/^[一二三四五六七八九十\d]+[、.．]\s*/u, ''));
  return [...new Set([key, bareKey, unnumbered])];
}
