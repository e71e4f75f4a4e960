import { reasonFlaw, type Acceptance, type AcceptanceKey, type Explanation } from '../domain/acceptance.ts';
import { decimalText, parseDecimal } from '../domain/decimal.ts';
import { nearNames } from '../domain/near-names.ts';
import { plainText } from '../domain/plain-text.ts';
import { fullTitle, type Table } from '../domain/table.ts';
import { codes, isCode, type Code } from '../findings/catalogue.ts';
import { finding, type Finding } from '../findings/finding.ts';
import { term, type TermKey } from '../findings/terms.ts';
import type { UnitIndex } from './unit-index.ts';

/** A line that means something: which findings it stands for. */
export interface AcceptanceLine {
  readonly acceptance: Acceptance;
  readonly unit: string;
  readonly code: Code;
  readonly rule: string | null;
  readonly column: string | null;
  readonly explanation: Explanation;
}

/** What a line is read by. */
export interface AcceptanceRules {
  readonly table: Table;
  readonly units: UnitIndex;
  /** Whether the units are those of a roster; else an unknown name is one that has not reported. */
  readonly isListed: boolean;
  /** `2020-02-06` of a date as people write it; null where there is no such date. */
  readonly dayOf: (text: string) => string | null;
}

/** The line's meaning, or the finding that tells its first mistake. */
export function readAcceptance(acceptance: Acceptance, rules: AcceptanceRules): AcceptanceLine | Finding {
  const { code, rule, reason, by, date } = acceptance;
  const unit = unitOf(acceptance, rules);
  if (typeof unit !== 'string') return unit;
  if (!isCode(code)) return invalid(acceptance, 'code', { reason: 'accepted-no-code', near: nearNames(code, codes) });
  const mistake = tableMistake(acceptance, rules) ?? ownMistake(acceptance, rules);
  if (mistake !== null) return mistake;
  return {
    acceptance,
    unit,
    code,
    rule: orNull(rule),
    column: columnKey(acceptance.column, rules.table) ?? null,
    explanation: { reason, by: orNull(by), date: rules.dayOf(date) },
  };
}

const orNull = (text: string): string | null => (text === '' ? null : text);

/** A rule or a column that the table does not have. */
function tableMistake(acceptance: Acceptance, { table }: AcceptanceRules): Finding | null {
  const { rule, column } = acceptance;
  const ids = table.rules.map(({ id }) => id);
  if (rule !== '' && !ids.includes(rule))
    return invalid(acceptance, 'rule', { reason: 'accepted-no-rule', near: nearNames(rule, ids) });
  if (column === '' || columnKey(column, table) !== undefined) return null;
  const titles = table.columns.map(({ title }) => title);
  return invalid(acceptance, 'column', { reason: 'accepted-no-column', near: nearNames(column, titles) });
}

/** A reason that says nothing, or a date that is none. */
function ownMistake(acceptance: Acceptance, { dayOf }: AcceptanceRules): Finding | null {
  const { reason, date } = acceptance;
  const flaw = reasonFlaw(reason);
  if (flaw !== null) return invalid(acceptance, 'reason', { reason: `accepted-${flaw}-reason`, near: [] });
  if (date === '' || dayOf(date) !== null) return null;
  return invalid(acceptance, 'date', { reason: 'accepted-no-date', near: [] });
}

function unitOf(acceptance: Acceptance, { units, isListed }: AcceptanceRules): string | Finding {
  const { unit } = acceptance;
  const [only, ...others] = units.find(unit);
  if (only !== undefined && others.length === 0) return only.name;
  if (only !== undefined) {
    const names = [only, ...others].map(({ name }) => name);
    return invalid(acceptance, 'unit', { reason: 'accepted-several-units', near: names });
  }
  return isListed ? invalid(acceptance, 'unit', { reason: 'accepted-no-unit', near: units.near(unit) }) : unit;
}

/** A column's key, of its key, its title or its title with the group; undefined where that means none, or several. */
export function columnKey(name: string, { columns }: Table): string | undefined {
  const exact = columns.find(({ key }) => key === name);
  if (exact !== undefined) return exact.key;
  const wanted = plainText(name);
  const named = columns.filter(
    (column) =>
      plainText(column.title) === wanted ||
      plainText(fullTitle(column)) === wanted ||
      plainText([...column.group, column.title].join('·')) === wanted,
  );
  return named.length === 1 ? named[0]?.key : undefined;
}

function invalid(
  acceptance: Acceptance,
  key: AcceptanceKey,
  { reason, near }: { readonly reason: TermKey; readonly near: readonly string[] },
): Finding {
  const text = acceptance[key];
  return finding('accepted/invalid', { at: acceptance.at[key], value: text }, { reason: term(reason), text, near });
}

/** What an explanation is known by: it depends on no file name and no cell. */
export const acceptanceKey = (about: Omit<AcceptanceLine, 'acceptance' | 'explanation'>, value: string): string =>
  JSON.stringify([about.unit, about.code, about.rule, about.column, sameValue(value)]);

/** One spelling for values that are the same: a spreadsheet that saves a CSV writes 1.50 as 1.5. */
function sameValue(value: string): string {
  const plain = plainText(value);
  const number = parseDecimal(plain);
  return number === null ? plain : decimalText(number);
}
