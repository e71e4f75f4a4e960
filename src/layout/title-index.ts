import { isMeasure, measureKey } from '../domain/measure.ts';
import type { Column, Table } from '../domain/table.ts';
import { columnsByNameOf, namesOf } from './column-names.ts';
import { longestTitle } from './header-text.ts';
import { periodOf, type Period } from './period.ts';
import { isMonth, monthsOf, periodBySpan } from './title-span.ts';
import { headerNames, spellings, withoutNumbering } from './spellings.ts';

/** The names that a table's columns go by in a header. */
export interface TitleIndex {
  /** All columns of the table, in its order. */
  readonly columns: readonly Column[];
  /** Columns by each comparable name: title, alias, key, or group and title written together. */
  readonly columnsByName: ReadonlyMap<string, readonly Column[]>;
  /** What a single text in a header means; remembered, as returns repeat the same few texts. */
  readonly meaning: (text: string) => TitleMeaning;
  /** Whether the table numbers its groups: 一、营造双拥氛围. */
  readonly hasNumberedGroups: boolean;
  /** Measures of the table that are not known as such, as `measureKey` spells them. */
  readonly ownMeasures: ReadonlySet<string>;
  /** The years that the titles of the table and the campaign name. */
  readonly years: ReadonlySet<string>;
  /** Of years side by side the likely one, where no title says: the deadline's. */
  readonly likelyYear: string | null;
}

/** What one text of a header is to the table. */
export interface TitleMeaning {
  /** The comparable name that it is, null where it names no column. */
  readonly name: string | null;
  readonly isGroup: boolean;
  /** Whether a longer name begins with it: 走访慰问, where 走访慰问优抚对象 is written in two cells. */
  readonly isBeginning: boolean;
  /** Null where it says nothing of a period. */
  readonly period: Period | null;
  /** What it says of the months that the table's title names. */
  readonly bySpan: Period | null;
}

/** Texts that are remembered: enough for every header, and no more than a hostile file may fill. */
const remembered = 10_000;

/** The years that a text names. */
const yearsIn = (text: string): readonly string[] => text.match(/(?:19|20)\d{2}/gu) ?? [];

/** What a campaign says of the period that its figures are of. */
export interface CampaignPeriod {
  readonly title: string;
  /** Its last day, as `2020-02-05`; null for none. */
  readonly lastDay: string | null;
}

/** Made once per table. */
export function titleIndex(
  table: Table,
  { title, lastDay }: CampaignPeriod = { title: '', lastDay: null },
): TitleIndex {
  const columnsByName = columnsByNameOf(table);
  const groups = new Set(table.columns.flatMap(({ group }) => group.flatMap(spellings)));
  const beginnings = new Set(table.columns.flatMap((column) => [...namesOf(column)].flatMap(beginningsOf)));
  const years = new Set([table.title, title].flatMap(yearsIn));
  const months = monthsOf(table.title) ?? monthsOf(title);
  const meanings = new Map<string, TitleMeaning>();
  const meaningOf = (text: string): TitleMeaning => {
    if (text.length > longestTitle)
      return { name: null, isGroup: false, isBeginning: false, period: null, bySpan: null };
    const names = headerNames(text);
    const bySpan = months === null ? null : periodBySpan(text, months, years);
    return {
      name: names.find((each) => columnsByName.has(each)) ?? null,
      isGroup: names.some((each) => groups.has(each)),
      isBeginning: names.some((each) => beginnings.has(each)),
      // 1月 beside 2月 is a part of the period; beside what is added up it is told apart there.
      period: (isMonth(text) ? null : bySpan) ?? periodOf(text, years),
      bySpan,
    };
  };
  return {
    columns: table.columns,
    columnsByName,
    hasNumberedGroups: table.columns.some(({ group }) => group.some((name) => withoutNumbering(name) !== name)),
    ownMeasures: new Set(table.columns.flatMap(ownMeasure)),
    years,
    likelyYear: years.size > 0 || lastDay === null ? null : lastDay.slice(0, 4),
    meaning(text): TitleMeaning {
      const known = meanings.get(text);
      if (known !== undefined) return known;
      const meaning = meaningOf(text);
      if (meanings.size < remembered) meanings.set(text, meaning);
      return meaning;
    },
  };
}

const ownMeasure = ({ measure }: Column): readonly string[] =>
  measure === null || isMeasure(measure) ? [] : [measureKey(measure)];

const beginningsOf = (name: string): readonly string[] =>
  Array.from({ length: name.length - 1 }, (_, at) => name.slice(0, at + 1));
