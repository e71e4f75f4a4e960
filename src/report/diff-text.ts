import { decimalText, isDecimal, type Decimal } from '../domain/decimal.ts';
import { instantText } from '../domain/instant.ts';
import type { Value } from '../domain/return.ts';
import type { Change, FigureChange, SummaryDiff, Uncompared } from '../domain/summary-diff.ts';
import { groupedTitle } from '../domain/table.ts';
import { truthText } from '../domain/truth-text.ts';
import type { Language } from '../findings/entry.ts';
import { timelinessLabel, validityLabel } from '../findings/labels.ts';
import { figureOf } from './json-figures.ts';
import { jsonText, type Json } from './json-text.ts';
import { printable } from './pretty/printable.ts';

/** What changed, for people: units, states, totals, then every figure under its unit. */
export function diffText(diff: SummaryDiff, language: Language): string {
  const say: Say = (zh, en) => (language === 'zh' ? zh : en);
  const section = (title: string, under: readonly string[]): readonly string[] => sectionOf(title, under, say);
  const { old, now, uncompared } = diff;
  const both = printable(`${old.name} → ${now.name}`);
  if (diff.isSame) return `${both}${say('：没有变化', ': nothing changed')}\n`;
  const lines = [
    both,
    ...section(say('新增单位', 'Units added'), diff.addedUnits.map(printable)),
    ...section(say('减少单位', 'Units gone'), diff.removedUnits.map(printable)),
    ...section(
      say('单位改名', 'Units renamed'),
      diff.renamed.map((each) => arrow(each, (name) => name)),
    ),
    ...section(
      say('换了类别', 'Category'),
      diff.categories.map((each) => named(each, (name) => name)),
    ),
    ...section(
      say('及时性', 'Timeliness'),
      diff.timeliness.map((each) => named(each, (it) => timelinessLabel(it, language))),
    ),
    ...section(
      say('审核状态', 'Validity'),
      diff.validity.map((each) => named(each, (it) => validityLabel(it, language))),
    ),
    ...figureSection(
      say('合计和小计', 'Totals'),
      diff.totals.map((each) => ({
        ...each,
        name: each.name === '' ? say('合计', 'total') : say(`${each.name}小计`, `subtotal of ${each.name}`),
      })),
      say,
    ),
    ...figureSection(say('各单位数字', 'Figures'), diff.figures, say),
    ...section(say('不能比较', 'Not compared'), uncomparedLines(uncompared, say)),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

/** The one or the other, as the language is. */
type Say = (zh: string, en: string) => string;

const inBrackets = (what: string, say: Say): string => say(`（${what}）`, ` (${what})`);

const sectionOf = (title: string, lines: readonly string[], say: Say): readonly string[] =>
  lines.length === 0 ? [] : [`${title}${inBrackets(String(lines.length), say)}`, ...lines.map((line) => `  ${line}`)];

const arrow = <Thing>({ was, now }: Change<Thing>, say: (thing: Thing) => string): string =>
  printable(`${say(was)} → ${say(now)}`);

const named = <Thing>(change: Change<Thing>, say: (thing: Thing) => string): string =>
  `${printable(change.unit)}  ${arrow(change, say)}`;

function figureSection(title: string, changes: readonly FigureChange[], say: Say): readonly string[] {
  if (changes.length === 0) return [];
  // Those of one unit stand together.
  const lines = changes.flatMap((change, i) => [
    ...(changes[i - 1]?.name === change.name ? [] : [`  ${printable(change.name)}`]),
    `    ${figureLine(change, say)}`,
  ]);
  return [`${title}${inBrackets(String(changes.length), say)}`, ...lines];
}

function figureLine({ column, was, now, difference }: FigureChange, say: Say): string {
  const by = difference === null ? '' : inBrackets(signed(difference), say);
  return `${printable(groupedTitle(column))}  ${printable(text(was))} → ${printable(text(now))}${by}`;
}

/** With its sign. */
const signed = (difference: Decimal): string => decimalText(difference).replace(/^(?!-)/, '+');

function text(value: Value): string {
  if (value === null || value === '') return '—';
  if (isDecimal(value)) return decimalText(value);
  return typeof value === 'boolean' ? truthText(value) : value;
}

function uncomparedLines({ onlyOld, onlyNew, otherMeasure, lacksStatus }: Uncompared, say: Say): readonly string[] {
  return [
    ...onlyOld.map((column) => say('只有旧表有：', 'in the old one alone: ') + printable(column)),
    ...onlyNew.map((column) => say('只有新表有：', 'in the new one alone: ') + printable(column)),
    ...otherMeasure.map((each) => say('计量单位不同：', 'other measure: ') + named(each, (it) => it)),
    ...(lacksStatus ? [say('其中一份没有及时性和审核状态', 'one of them does not say how the units reported')] : []),
  ];
}

/** The same for programs; its schema is `schemas/diff.schema.json`. */
export function diffJson(diff: SummaryDiff): string {
  const { old, now, uncompared } = diff;
  return `${jsonText({
    old: sideOf(old),
    new: sideOf(now),
    same: diff.isSame,
    units: {
      added: diff.addedUnits,
      removed: diff.removedUnits,
      renamed: diff.renamed.map(({ was, now: is }) => ({ old: was, new: is })),
      category: diff.categories.map(changeOf),
      timeliness: diff.timeliness.map(changeOf),
      validity: diff.validity.map(changeOf),
    },
    figures: diff.figures.map((change) => ({ unit: change.name, ...figureChange(change) })),
    totals: diff.totals.map((change) => ({
      category: change.name === '' ? null : change.name,
      ...figureChange(change),
    })),
    notCompared: {
      onlyOld: uncompared.onlyOld,
      onlyNew: uncompared.onlyNew,
      otherMeasure: uncompared.otherMeasure.map(({ unit, was, now: is }) => ({ column: unit, old: was, new: is })),
      status: uncompared.lacksStatus,
    },
  })}\n`;
}

const sideOf = ({ name, title, asOf }: SummaryDiff['old']): Json => ({
  file: name,
  title,
  asOf: asOf === null ? null : instantText(asOf),
});

const changeOf = ({ unit, was, now }: Change<string>): Json => ({ unit, old: was, new: now });

const figureChange = ({ column, was, now, difference }: FigureChange): Readonly<Record<string, Json>> => ({
  column: column.key,
  title: groupedTitle(column),
  old: figureOf(was, column),
  new: figureOf(now, column),
  difference: figureOf(difference, column),
});
