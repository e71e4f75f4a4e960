import { decimalText, parseDecimal, zero, type Decimal } from '../../../src/domain/decimal.ts';
import type { Table } from '../../../src/domain/table.ts';
import { compiledRules, isViolated } from '../../../src/edits/compiled-rules.ts';
import { Effort } from '../../../src/edits/localise/effort.ts';
import type { Explanation } from '../../../src/edits/localise/explanation.ts';
import { localiser, type Localised } from '../../../src/edits/localise/localise.ts';
import { rowValues } from '../../../src/edits/row-values.ts';
import { rowOf, type Given } from '../row-of.ts';

export type Row = Readonly<Record<string, Given>>;

/** What may be wrong in a row. */
export function localised(given: Row, table: Table, steps = 5_000_000): readonly Localised[] {
  const rules = compiledRules(table);
  const row = rowOf(given, table);
  const scope = { valueOf: rowValues(table)(row), category: '乡镇' };
  return localiser(table, rules)({ row, scope, effort: new Effort(steps) });
}

/** Ids of the rules that a row breaks. */
export function brokenRules(given: Row, table: Table): readonly string[] {
  const scope = { valueOf: rowValues(table)(rowOf(given, table)), category: '乡镇' };
  return compiledRules(table).flatMap((each) => (isViolated(each, scope) ? [each.rule.id] : []));
}

/** The row with the changes that an explanation proposes. */
export const decimal = (text: string): Decimal => parseDecimal(text) ?? zero;

export const mended = (given: Row, { changes }: Explanation): Row => ({
  ...given,
  ...Object.fromEntries(changes.map(({ key, to }) => [key, decimalText(to)])),
});

/** `a 30→29 total-not-updated`: an explanation in short. `a 30→0..20` where all of these would do, `a 30→?` where that depends on the others. */
export const inShort = ({ changes, slip }: Explanation): string =>
  [
    ...changes.map(({ key, from, to, range }) => {
      const ends = range && [range.low, range.high].map((end) => (end === null ? '' : decimalText(end.value)));
      const right = slip !== null || ends?.[0] === ends?.[1] ? decimalText(to) : (ends?.join('..') ?? '?');
      return `${key} ${decimalText(from)}→${slip === null && ends === null ? '?' : right}`;
    }),
    ...(slip === null ? [] : [slip]),
  ].join(' ');
