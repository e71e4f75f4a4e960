import { figureProvenance } from '../domain/return.ts';
import type { Table } from '../domain/table.ts';
import { finding, type Finding } from '../findings/finding.ts';
import type { BlockRow } from './own-totals.ts';
import { rowsBasis } from './rows-basis.ts';
import { firstKey, sameness, type NamedRow } from './same-rows.ts';

/** A row under one of the headers that a sheet may have: rows of the same `printing` stand under the same. */
export interface PrintedRow extends BlockRow {
  readonly printing: number;
}

/** Figures other than 0 that two tables must share to be one: small numbers are equal by chance. */
const enough = { named: 3, nameless: 4 };

/** The rows of a sheet without those of a table that stands in it a second time, name by name and figure by figure. */
export function withoutRepetition<Row extends PrintedRow>(
  file: string,
  rows: readonly Row[],
  { table, nameOf }: { readonly table: Table; readonly nameOf: (row: Row) => string },
): { readonly rows: readonly Row[]; readonly findings: readonly Finding[] } {
  // Nearly every sheet has one header.
  if (rows.at(-1)?.printing === rows[0]?.printing) return { rows, findings: [] };
  const seen = new Map<string, Printing<Row>[]>();
  const findings: Finding[] = [];
  const repeated = new Set<number>();
  for (const [printing, data] of dataByPrinting(rows)) {
    const own = { rows: data, named: data.map((row): NamedRow => ({ row: row.row, name: nameOf(row) })) };
    // Only tables that begin alike are compared: a tall one may have a header on each page.
    const key = keyOf(own);
    const others = seen.get(key) ?? [];
    const match = matchIn(others, own, table);
    if (match?.isSure === true) repeated.add(printing);
    else seen.set(key, [...others, own]);
    if (match !== null) findings.push(...told(file, own.rows, match));
  }
  return { rows: repeated.size === 0 ? rows : rows.filter((row) => !repeated.has(row.printing)), findings };
}

interface Printing<Row> {
  readonly rows: readonly Row[];
  readonly named: readonly NamedRow[];
}

const keyOf = ({ named }: Printing<unknown>): string => `${named.length} ${named[0]?.name}`;

interface Match<Row> {
  readonly other: Printing<Row>;
  readonly isSure: boolean;
}

function matchIn<Row>(others: readonly Printing<Row>[], own: Printing<Row>, table: Table): Match<Row> | null {
  for (const other of others) {
    const same = sameness(own.named, other.named, table);
    if (same !== null && same.figures >= enough[same.isNamed ? 'named' : 'nameless'])
      return { other, isSure: same.isNamed };
  }
  return null;
}

/** The rows of data under each header. */
function dataByPrinting<Row extends PrintedRow>(rows: readonly Row[]): ReadonlyMap<number, readonly Row[]> {
  const printings = new Map<number, Row[]>();
  for (const row of rows.filter(({ kind }) => kind === 'data')) {
    const open = printings.get(row.printing);
    if (open === undefined) printings.set(row.printing, [row]);
    else open.push(row);
  }
  return printings;
}

function told<Row extends BlockRow>(
  file: string,
  rows: readonly Row[],
  { other, isSure }: Match<Row>,
): readonly Finding[] {
  const [at, before] = [rows, other.rows].map(([row]) =>
    row === undefined ? null : figureProvenance(file, row.row, firstKey(row.row)),
  );
  const code = isSure ? 'layout/table-repeated' : 'layout/possible-repetition';
  const basis = rowsBasis(rows.map(({ row }) => row));
  return at && before ? [finding(code, { at }, { other: before.cell ?? '', rows: rows.length, basis })] : [];
}
