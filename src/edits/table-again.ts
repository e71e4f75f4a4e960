import { isDecimal, isZero } from '../domain/decimal.ts';
import { rememberingOf } from '../domain/remembering.ts';
import { figureProvenance, type ReturnRow } from '../domain/return.ts';
import { finding, type Finding } from '../findings/finding.ts';
import { term } from '../findings/terms.ts';
import type { Printing, PrintingFacts } from './printing.ts';
import { rowsBasis } from './rows-basis.ts';
import type { NamedRow } from './same-rows.ts';

/**
 * Tells of tables of one sheet that have rows for the same names under the same title: one may correct the other, or both
 * count, and only the unit knows. Given table by table, from the top.
 */
export function tableAgain<Row>(
  file: string,
  { partingLine }: PrintingFacts<Row>,
): (own: Printing<Row>) => readonly Finding[] {
  const byName = new Map<string, Printing<Row>>();
  return (own) => {
    const names = ownNames(own);
    if (names === null) return [];
    const other = [...names].map((name) => byName.get(name)).find((found) => found !== undefined);
    for (const name of names) if (!byName.has(name)) byName.set(name, own);
    const pair = other === undefined ? null : pairIn(own, other);
    if (other === undefined || pair === null || partingLine(own.start, other.start) !== null) return [];
    return told(file, [...own.named, ...rowsOf(own, rowsByName(other))], pair);
  };
}

/** Null for records, of which several go by one name, and for rows that nothing names. A row that stands alone is the return's. */
function ownNames({ named }: Printing<unknown>): ReadonlySet<string> | null {
  const names = new Set(named.map(({ name }) => name));
  return names.size < named.length || (names.size > 1 && names.has('')) ? null : names;
}

/** Of a table in which no name stands twice. It may be long, and have many others below it. */
const rowsByName = rememberingOf(
  ({ named }: Printing<unknown>): ReadonlyMap<string, NamedRow> => new Map(named.map((row) => [row.name, row])),
);

/** The rows of the other table that are called like those of this one. */
const rowsOf = ({ named }: Printing<unknown>, others: ReadonlyMap<string, NamedRow>): readonly NamedRow[] =>
  named.flatMap(({ name }) => others.get(name) ?? []);

/** A row that has its like in the other table, with a figure that is added to another. */
interface RowPair {
  readonly own: NamedRow;
  readonly other: NamedRow;
  readonly key: string;
}

/** Null where not all names of one table are in the other: pages of one list share none, or few by chance. */
function pairIn(own: Printing<unknown>, other: Printing<unknown>): RowPair | null {
  const others = rowsByName(other);
  const shared = rowsOf(own, others).length;
  if (shared < own.named.length && shared < other.named.length) return null;
  for (const row of own.named) {
    const like = others.get(row.name);
    const key = like === undefined ? null : addedKey(row.row, like.row);
    if (like !== undefined && key !== null) return { own: row, other: like, key };
  }
  return null;
}

/** A column in which both rows have a figure that is not 0. */
function addedKey(one: ReturnRow, other: ReturnRow): string | null {
  for (const [key, { value }] of one.figures) {
    const beside = other.figures.valueAt(key);
    if (isDecimal(value) && !isZero(value) && isDecimal(beside) && !isZero(beside)) return key;
  }
  return null;
}

/** `rows`: of both tables, as far as they have their like. */
function told(file: string, rows: readonly NamedRow[], { own, other, key }: RowPair): readonly Finding[] {
  const reason = term('table-again', { cell: figureProvenance(file, other.row, key).cell ?? '' });
  const basis = rowsBasis(rows.map(({ row }) => row));
  return [finding('layout/changed-copy', { at: figureProvenance(file, own.row, key) }, { reason, basis })];
}
