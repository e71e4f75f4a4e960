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
  const say = (zh: string, en: string): string => (language === 'zh' ? zh : en);
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
    ...figureSection(say('合计和小计', 'Totals'), diff.totals, (name) =>
      name === '' ? say('合计', 'total') : say(`${name}小计`, `subtotal of ${name}`),
    ),
    ...figureSection(say('各单位数字', 'Figures'), diff.figures, (name) => name),
    ...uncomparedLines(uncompared, language),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [`${title}（${lines.length}）`, ...lines.map((line) => `  ${line}`)];

const arrow = <Thing>({ was, now }: Change<Thing>, say: (thing: Thing) => string): string =>
  printable(`${say(was)} → ${say(now)}`);

const named = <Thing>(change: Change<Thing>, say: (thing: Thing) => string): string =>
  `${printable(change.unit)}  ${arrow(change, say)}`;

function figureSection(
  title: string,
  changes: readonly FigureChange[],
  say: (name: string) => string,
): readonly string[] {
  if (changes.length === 0) return [];
  // Those of one unit stand together.
  const lines = changes.flatMap((change, i) => [
    ...(changes[i - 1]?.name === change.name ? [] : [`  ${printable(say(change.name))}`]),
    `    ${figureLine(change)}`,
  ]);
  return [`${title}（${changes.length}）`, ...lines];
}

function figureLine({ column, was, now, difference }: FigureChange): string {
  const by = difference === null ? '' : `（${signed(difference)}）`;
  return `${printable(groupedTitle(column))}  ${printable(text(was))} → ${printable(text(now))}${by}`;
}

/** With its sign. */
const signed = (difference: Decimal): string => decimalText(difference).replace(/^(?!-)/, '+');

function text(value: Value): string {
  if (value === null || value === '') return '—';
  if (isDecimal(value)) return decimalText(value);
  return typeof value === 'boolean' ? truthText(value) : value;
}

function uncomparedLines(
  { onlyOld, onlyNew, otherMeasure, lacksStatus }: Uncompared,
  language: Language,
): readonly string[] {
  const [title, before, after, measure, status] =
    language === 'zh'
      ? ['不能比较', '只有旧表有', '只有新表有', '计量单位不同', '其中一份没有及时性和审核状态']
      : [
          'Not compared',
          'in the old one alone',
          'in the new one alone',
          'other measure',
          'one of them does not say how the units reported',
        ];
  return section(title, [
    ...onlyOld.map((column) => `${before}：${printable(column)}`),
    ...onlyNew.map((column) => `${after}：${printable(column)}`),
    ...otherMeasure.map((each) => `${measure}：${named(each, (it) => it)}`),
    ...(lacksStatus ? [status] : []),
  ]);
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
