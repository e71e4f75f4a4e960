import { decimalText, isDecimal, parseDecimal } from '../../../src/domain/decimal.ts';
import { defaultChecks, type CheckSettings } from '../../../src/domain/check-settings.ts';
import type { FigureCell, Value } from '../../../src/domain/return.ts';
import type { Table } from '../../../src/domain/table.ts';
import { districtChecks } from '../../../src/edits/district/district-checks.ts';
import type { CountedReturn } from '../../../src/findings/counted-return.ts';
import type { Finding } from '../../../src/findings/finding.ts';
import { unitOf } from '../../register/unit-of.ts';

/** What a unit reported, by column key; a column that is left out is blank. */
export interface Sent {
  readonly name: string;
  readonly category?: string;
  readonly figures: Readonly<Record<string, number | string>>;
  /** Minutes after the first. */
  readonly after?: number;
  readonly findings?: readonly Finding[];
}

/** The counted return of a unit: `<name>.csv`, its figures from B2 on in the table's order. */
export function counted(
  { name, category = '乡镇', figures, after = 0, findings = [] }: Sent,
  table: Table,
): CountedReturn {
  const values: Record<string, Value> = {};
  const cells = new Map<string, FigureCell>();
  for (const [at, { key }] of table.columns.entries()) {
    const given = figures[key];
    values[key] = given === undefined ? null : parseDecimal(String(given));
    if (given === undefined) continue;
    cells.set(key, { sheet: null, address: { row: 2, column: at + 1 }, content: String(given), isAlone: true });
  }
  const file = {
    path: `${name}.csv`,
    sha256: null,
    bytes: 1,
    format: 'csv',
    encoding: 'utf-8',
    receivedAt: after * 60_000,
    receiptSource: 'receipts',
  } as const;
  return { unit: unitOf(name, { category }), file, values, cells, findings };
}

export interface Circumstances {
  readonly table: Table;
  readonly settings?: Partial<CheckSettings>;
  /** Figures of the year before, by unit. */
  readonly previous?: Readonly<Record<string, Readonly<Record<string, number | string>>>>;
  readonly isComplete?: boolean;
}

/** What the checks across the district find, in the order of the units. */
export function found(sent: readonly Sent[], circumstances: Circumstances): readonly Finding[] {
  const { table, settings, previous, isComplete = true } = circumstances;
  const earlier = Object.entries(previous ?? {}).map(
    ([name, figures]) => [name, counted({ name, figures }, table).values] as const,
  );
  const check = districtChecks({
    table,
    settings: { ...defaultChecks, ...settings },
    previous: previous === undefined ? null : new Map(earlier),
    isComplete,
  });
  return check(sent.map((each) => counted(each, table)));
}

/** `甲镇 cash compare/outlier`. */
export const told = (findings: readonly Finding[]): readonly string[] =>
  findings.map(({ unit, column, code }) => [unit, column, code].filter((part) => part !== null).join(' ')).toSorted();

/** Units 甲1, 甲2 … of one category with a figure each. */
export const withFigures = (key: string, figures: readonly (number | string)[], category = '乡镇'): readonly Sent[] =>
  figures.map((figure, at) => ({ name: `${category}${at + 1}`, category, figures: { [key]: figure } }));

export const shown = (value: Value | undefined): unknown => (isDecimal(value) ? decimalText(value) : value);
