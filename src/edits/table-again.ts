import { isDecimal, isZero } from '../domain/decimal.ts';
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
    const pair = other === undefined || !isWithin(names, other) ? null : pairIn(own, other);
    if (other === undefined || pair === null || partingLine(own.start, other.start) !== null) return [];
    return told(file, [own, other], pair);
  };
}

/** Null for records, of which several go by one name, and for rows that nothing names. A row that stands alone is the return's. */
function ownNames({ named }: Printing<unknown>): ReadonlySet<string> | null {
  const names = new Set(named.map(({ name }) => name));
  return names.size < named.length || (names.size > 1 && names.has('')) ? null : names;
}

/** Whether the names of one table are all in the other: pages of one list share none, or few by chance. */
function isWithin(names: ReadonlySet<string>, { named }: Printing<unknown>): boolean {
  const shared = named.filter(({ name }) => names.has(name)).length;
  return shared === names.size || shared === named.length;
}

/** A row that has its like in the other table, with a figure that is added to another. */
interface RowPair {
  readonly own: NamedRow;
  readonly other: NamedRow;
  readonly key: string;
}

function pairIn(own: Printing<unknown>, { named }: Printing<unknown>): RowPair | null {
  const others = new Map(named.map((row) => [row.name, row]));
  for (const row of own.named) {
    const other = others.get(row.name);
    const key = other === undefined ? null : addedKey(row.row, other.row);
    if (other !== undefined && key !== null) return { own: row, other, key };
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

function told(file: string, tables: readonly Printing<unknown>[], { own, other, key }: RowPair): readonly Finding[] {
  const reason = term('table-again', { cell: figureProvenance(file, other.row, key).cell ?? '' });
  const basis = rowsBasis(tables.flatMap(({ named }) => named.map(({ row }) => row)));
  return [finding('layout/changed-copy', { at: figureProvenance(file, own.row, key) }, { reason, basis })];
}
