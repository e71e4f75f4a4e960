import { summarise } from '../../src/compile/summarise.ts';
import { parseDecimal, type Decimal } from '../../src/domain/decimal.ts';
import { deadlineAt } from '../../src/domain/deadline.ts';
import type { FileRecord, RegisterEntry } from '../../src/domain/register.ts';
import type { ReportingUnit } from '../../src/domain/reporting-unit.ts';
import { defaultChecks } from '../../src/domain/check-settings.ts';
import { noCells, type FigureCell, type Figures, type Value, type Values } from '../../src/domain/return.ts';
import { reportedColumns, type Column, type Table } from '../../src/domain/table.ts';
import type { Timeliness, Validity } from '../../src/domain/timeliness.ts';
import type { Finding } from '../../src/findings/finding.ts';
import type { Outcome } from '../../src/findings/outcome.ts';
import { figuresOf } from '../figures-of.ts';

/** What a test says of one unit; the rest is made up. */
export interface UnitCase {
  readonly name: string;
  readonly category: string;
  readonly timeliness?: Timeliness;
  readonly validity?: Validity;
  readonly included?: boolean;
  readonly daysLate?: number;
  readonly file?: string;
  readonly values?: Readonly<Record<string, Value>> | readonly (readonly [string, Value])[];
}

export const decimal = (text: string): Decimal => {
  const value = parseDecimal(text);
  if (value === null) throw new Error(`not a decimal: ${text}`);
  return value;
};

const received = Date.parse('2020-02-03T01:30:00Z');

/** A run over some units: what they sent, added up as the real run does. */
export function outcomeOf(table: Table, units: readonly UnitCase[], findings: readonly Finding[] = []): Outcome {
  const entries = units.map((unit, i) => entryOf(table, unit, i));
  return {
    tool: { name: 'shuangyong', version: '0.1.0' },
    campaign: {
      title: '2020年元旦春节期间双拥活动情况统计表',
      district: '重庆市黔江区',
      issuer: '黔江区双拥工作领导小组办公室',
      deadline: deadlineAt(Date.parse('2020-02-05T16:00:00Z'), 'Asia/Shanghai'),
      timezone: 'Asia/Shanghai',
      table,
      roster: { units: entries.map(({ unit }) => unit) },
      receipts: [],
      accepted: [],
      checks: defaultChecks,
    },
    asOf: Date.parse('2020-02-10T01:00:00Z'),
    register: { entries, files: entries.flatMap(fileOf) },
    summary: summarise(entries, table),
    findings,
  };
}

function entryOf(table: Table, given: UnitCase, index: number): RegisterEntry {
  const { timeliness = 'onTime' } = given;
  const unit = { ...unitOf(given, index), required: timeliness !== 'notRequired' };
  const isSent = timeliness === 'onTime' || timeliness === 'late' || given.values !== undefined;
  return isSent
    ? sentEntry(table, { ...given, timeliness }, unit)
    : { ...emptyEntry, unit, timeliness, validity: 'none' };
}

const unitOf = ({ name, category }: UnitCase, index: number) => ({
  code: `QJ${String(index + 1).padStart(3, '0')}`,
  name,
  category,
  aliases: [],
  contact: null,
  phone: null,
  deadline: null,
});

const emptyEntry = {
  receivedAt: null,
  currentReceivedAt: null,
  daysLate: 0,
  file: null,
  superseded: [],
  likelyFiles: [],
  isNil: false,
  included: false,
  rows: [],
  values: {},
  cells: noCells,
};

function sentEntry(
  table: Table,
  given: UnitCase & { readonly timeliness: Timeliness },
  unit: ReportingUnit,
): RegisterEntry {
  const { timeliness, daysLate = 0, validity = 'valid', file = `${unit.category}/${unit.name}.xlsx` } = given;
  const values: Values = Object.fromEntries(
    Array.isArray(given.values) ? given.values : Object.entries(given.values ?? {}),
  );
  const columns = reportedColumns(table).filter(({ key }) => Object.hasOwn(values, key));
  return {
    ...emptyEntry,
    unit,
    timeliness,
    validity,
    receivedAt: received + daysLate * 86_400_000,
    daysLate,
    file,
    included: given.included ?? validity !== 'rejected',
    rows: [{ sheet: 'Sheet1', row: 6, figures: figuresIn(columns, values) }],
    values,
    cells: new Map(columns.flatMap(({ key }, at) => (values[key] === null ? [] : [[key, cellAt(at + 1)] as const]))),
  };
}

const cellAt = (column: number): FigureCell => ({
  sheet: 'Sheet1',
  address: { row: 6, column },
  content: null,
  isAlone: true,
});

const figuresIn = (columns: readonly Column[], values: Values): Figures =>
  figuresOf(
    columns.map(({ key }, i) => [key, { value: values[key] ?? null, isUnread: false, content: null }, i + 2] as const),
    6,
  );

function fileOf(entry: RegisterEntry, index: number): readonly FileRecord[] {
  if (entry.file === null) return [];
  return [
    {
      path: entry.file,
      sha256: String(index % 10).repeat(64),
      bytes: 9000 + index,
      format: 'xlsx',
      encoding: null,
      receivedAt: entry.receivedAt ?? received,
      receiptSource: index % 3 === 0 ? 'mtime' : 'receipts',
      unit: entry.unit.name,
      state: entry.included ? 'merged' : 'rejected',
      sheets: ['Sheet1'],
      rows: entry.rows.length,
    },
  ];
}
