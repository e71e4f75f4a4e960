import { isDecimal, round } from '../../domain/decimal.ts';
import type { Value, Values } from '../../domain/return.ts';
import type { Column } from '../../domain/table.ts';
import type { Language } from '../../findings/entry.ts';
import type { Finding } from '../../findings/finding.ts';
import type { Outcome } from '../../findings/outcome.ts';
import { columnLabels } from '../column-labels.ts';
import { columnGroups, type ColumnGroup } from './column-groups.ts';
import { comparedColumnsOf, type ComparedColumn } from './compared.ts';
import { fill, type Fillings } from './fill.ts';
import { columnPlaces } from '../summary-column.ts';
import { valueOf } from '../value-of.ts';
import { pageWords } from './page-words.ts';
import { valueText } from './texts.ts';

type PageWord = keyof typeof pageWords;
type FillingsOf<Key extends PageWord> = Fillings<(typeof pageWords)[Key]>;

/** Words of the page in its reader's language; holes, where there are any, must be filled. */
export type Say = <Key extends PageWord>(
  key: Key,
  ...fillings: keyof FillingsOf<Key> extends never ? [] : [FillingsOf<Key>]
) => string;

/** How a page is made. */
export interface PageOptions {
  readonly language: Language;
  /** Path of a returned file relative to the page, with `/` and not encoded; an absolute path where there is no such way. */
  readonly hrefOf: (path: string) => string;
  /** Whether every unit of the campaign is in the outcome, or only those whose returns were named. */
  readonly isWhole: boolean;
}

/** What every part of the page needs. */
export interface PageContext extends PageOptions {
  readonly outcome: Outcome;
  readonly say: Say;
  /** A figure or text of a column for people, null for a blank: a mean with as many places as 汇总表 shows. */
  readonly shown: (column: Column, value: Value) => string | null;
  /** What people call each column, by key. */
  readonly labels: ReadonlyMap<string, string>;
  /** The reported columns by the headers that they stand under. */
  readonly groups: readonly ColumnGroup[];
  /** 比上年 of the columns that are compared. */
  readonly compared: readonly ComparedColumn[];
  /** The page's own address of a unit (`u12`), by name. */
  readonly anchors: ReadonlyMap<string, string>;
  /** In the order in which the page lists them. */
  readonly findings: readonly Finding[];
}

export function pageContext(outcome: Outcome, options: PageOptions): PageContext {
  const { language } = options;
  const { register, campaign } = outcome;
  return {
    ...options,
    outcome,
    say: (key, ...[fillings]) => fill(pageWords[key], language, fillings ?? {}),
    shown: shownIn(outcome, language),
    labels: columnLabels(campaign.table),
    groups: columnGroups(campaign.table),
    compared: comparedColumnsOf(outcome),
    anchors: new Map(register.entries.map(({ unit }, i) => [unit.name, `u${i + 1}`])),
    findings: outcome.findings.map(withoutContact).toSorted((a, b) => rank[a.severity] - rank[b.severity]),
  };
}

function shownIn({ summary, campaign: { table } }: Outcome, language: Language): PageContext['shown'] {
  const { blocks, total } = summary;
  const means = table.columns.filter(({ aggregate }) => aggregate === 'mean');
  const places = new Map(
    means.map((column) => {
      const under = (values: Values): Value => valueOf(values, column.key);
      const cells = blocks.flatMap(({ entries }) => entries.map(({ values }) => under(values)));
      return [
        column.key,
        columnPlaces(column, cells, [...blocks.map(({ subtotal }) => under(subtotal)), under(total)]),
      ];
    }),
  );
  return ({ key }, value) => {
    const shown = places.get(key);
    return valueText(shown === undefined || !isDecimal(value) ? value : round(value, shown), language);
  };
}

/** Whom to call is for the clerk: the page is passed on. */
const withoutContact = (found: Finding): Finding =>
  'contact' in found.facts ? { ...found, facts: { ...found.facts, contact: '' } } : found;

/** What must be mended comes before what only tells; within a level the order is that of every output. */
const rank: Readonly<Record<Finding['severity'], number>> = { error: 0, warning: 1, info: 2 };

/** Address of the finding at a place of the page's list. */
export const findingAnchor = (index: number): string => `f${index + 1}`;
