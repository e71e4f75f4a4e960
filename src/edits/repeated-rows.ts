import { figureProvenance } from '../domain/return.ts';
import type { Table } from '../domain/table.ts';
import { finding, type Finding } from '../findings/finding.ts';
import type { BlockRow } from './own-totals.ts';
import { rowsBasis } from './rows-basis.ts';
import { firstKey, sameness, type NamedRow, type Sameness } from './same-rows.ts';
import type { AddedRows } from './total-only.ts';

/** How rows under one header are compared. */
export interface RepetitionFacts<Row> {
  readonly table: Table;
  /** All that tells a row from others besides its figures; empty where nothing does. */
  readonly labelOf: (row: Row) => string;
}

/** A list that is longer holds records, which may well be alike; one of villages is not. */
const longestList = 1000;
/** What rows must share that are alike by no chance. */
const enough = { figures: 3, digits: 4 };

/** Rows without those that stand a second time below the first under the same header, all of them in the same order; rows of which only some do are told. */
export function withoutRepeatedRows<Row extends BlockRow>(
  file: string,
  rows: readonly Row[],
  { table, labelOf }: RepetitionFacts<Row>,
): AddedRows<Row> {
  const data = rows.filter(({ kind }) => kind === 'data');
  if (data.length < 2) return { rows, findings: [] };
  const labels = data.map(labelOf);
  // What is called alike may be the same; in most lists nothing is.
  if (new Set(labels).size === labels.length) return { rows, findings: [] };
  const search: RowSearch<Row> = { data, labels, table };
  const period = periodOf(search);
  if (period === null) return { rows, findings: data.length > longestList ? [] : [...repeatedSome(file, search)] };
  const facts = { at: period, other: 0, rows: data.length - period };
  const isSure = isSurelyTwice(search, period);
  if (isSure === null) return { rows, findings: [] };
  const again = new Set(isSure ? data.slice(period) : []);
  const code = isSure ? 'layout/table-repeated' : 'layout/possible-repetition';
  return { rows: rows.filter((row) => !again.has(row)), findings: [...told(file, search, { ...facts, code })] };
}

interface RowSearch<Row> {
  readonly data: readonly Row[];
  readonly labels: readonly string[];
  readonly table: Table;
}

/** How many rows stand there before all of them stand there again; null where they do not. */
function periodOf<Row extends BlockRow>(search: RowSearch<Row>): number | null {
  const { data, labels } = search;
  const isAgain = (period: number): boolean =>
    data.length % period === 0 &&
    labels[period] === labels[0] &&
    data.every((_, at) => at < period || isSame(search, at, at - period));
  for (let period = 1; period * 2 <= data.length; period += 1) if (isAgain(period)) return period;
  return null;
}

const isSame = <Row extends BlockRow>({ data, labels, table }: RowSearch<Row>, at: number, other: number): boolean =>
  labels[at] === labels[other] && samenessOf(data[at], data[other], table) !== null;

/** Of two rows with the same label. */
function samenessOf(one: BlockRow | undefined, other: BlockRow | undefined, table: Table): Sameness | null {
  if (one === undefined || other === undefined) return null;
  return sameness([{ row: one.row, name: '' }], [{ row: other.row, name: '' }], table);
}

/** Labels are compared before. */
const named = (rows: readonly BlockRow[], start: number, end: number): readonly NamedRow[] =>
  rows.slice(start, end).map(({ row }) => ({ row, name: '' }));

/** False where nobody can tell, null where they may be alike by chance. One row over and over may be so many records. */
function isSurelyTwice<Row extends BlockRow>({ data, labels, table }: RowSearch<Row>, period: number): boolean | null {
  const same = sameness(named(data, 0, period), named(data, period, period * 2), table);
  if (same === null) return null;
  const isNamed = labels.slice(0, period).every((label) => label !== '');
  const isWhole = period > 1 || data.length === 2;
  if (isNamed && isWhole && same.figures >= enough.figures) return true;
  return isTelling(same) ? false : null;
}

const isTelling = ({ figures, digits }: Sameness): boolean => figures >= enough.figures && digits >= enough.digits;

/** Rows with a name that stand there twice among others: those that go on together are told as one. */
function* repeatedSome<Row extends BlockRow>(file: string, search: RowSearch<Row>): Iterable<Finding> {
  const runs: Run[] = [];
  for (const { at, other } of repeatedRows(search)) {
    const open = runs.at(-1);
    const goesOn = open !== undefined && open.at + open.rows === at && open.other + open.rows === other;
    if (goesOn) open.rows += 1;
    else runs.push({ at, other, rows: 1 });
  }
  for (const run of runs) yield* told(file, search, { ...run, code: 'layout/possible-repetition' });
}

/** Rows that go on together, and where they stand before. */
interface Run {
  readonly at: number;
  readonly other: number;
  rows: number;
}

function* repeatedRows<Row extends BlockRow>({ data, labels, table }: RowSearch<Row>): Iterable<Omit<Run, 'rows'>> {
  const first = new Map<string, number>();
  for (const [at, label] of labels.entries()) {
    const other = first.get(label);
    if (other === undefined) first.set(label, at);
    if (label === '' || other === undefined) continue;
    const same = samenessOf(data[at], data[other], table);
    if (same !== null && isTelling(same)) yield { at, other };
  }
}

interface Repetition {
  readonly code: 'layout/table-repeated' | 'layout/possible-repetition';
  /** Places of the first rows. */
  readonly at: number;
  readonly other: number;
  readonly rows: number;
}

function* told<Row extends BlockRow>(
  file: string,
  { data }: RowSearch<Row>,
  { code, at, other, rows }: Repetition,
): Iterable<Finding> {
  const [place, before] = [data[at], data[other]].map((each) =>
    each === undefined ? null : figureProvenance(file, each.row, firstKey(each.row)),
  );
  const basis = rowsBasis(data.slice(at, at + rows).map(({ row }) => row));
  if (place && before) yield finding(code, { at: place }, { other: before.cell ?? '', rows, basis });
}
