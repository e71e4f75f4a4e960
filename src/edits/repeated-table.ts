import { grouped } from '../domain/grouped.ts';
import { figureProvenance } from '../domain/return.ts';
import type { Table } from '../domain/table.ts';
import { finding, type Finding } from '../findings/finding.ts';
import type { BlockRow } from './own-totals.ts';
import { rowsBasis } from './rows-basis.ts';
import { firstKey, rowsText, sameness, type NamedRow } from './same-rows.ts';

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
  const firstSame = firstSameIn<Row>(table);
  const findings: Finding[] = [];
  const repeated = new Set<number>();
  for (const [printing, data] of dataUnderHeaders(rows)) {
    const own = { rows: data, named: data.map((row): NamedRow => ({ row: row.row, name: nameOf(row) })) };
    const other = firstSame(own);
    const match = other === null ? null : matchOf(other, own, table);
    if (match?.isSure === true) repeated.add(printing);
    if (match !== null) findings.push(...told(file, own.rows, match));
  }
  return { rows: repeated.size === 0 ? rows : rows.filter((row) => !repeated.has(row.printing)), findings };
}

interface Printing<Row> {
  readonly rows: readonly Row[];
  readonly named: readonly NamedRow[];
}

/** Finds the first table that holds the same as another one; null for the first itself. A sheet may have a header over every row: none is compared with all others. */
function firstSameIn<Row>(table: Table): (own: Printing<Row>) => Printing<Row> | null {
  // The whole text of tables is made only where two begin alike; null once that of the first is.
  const byStart = new Map<string, Printing<Row> | null>();
  const byText = new Map<string, Printing<Row>>();
  return (own) => {
    const start = `${own.named.length} ${rowsText(own.named.slice(0, 1), table)}`;
    const alike = byStart.get(start);
    byStart.set(start, alike === undefined ? own : null);
    if (alike === undefined) return null;
    if (alike !== null) byText.set(rowsText(alike.named, table), alike);
    const text = rowsText(own.named, table);
    const first = byText.get(text);
    if (first === undefined) byText.set(text, own);
    return first ?? null;
  };
}

interface Match<Row> {
  readonly other: Printing<Row>;
  readonly isSure: boolean;
}

/** Null where they may be the same by chance. */
function matchOf<Row>(other: Printing<Row>, own: Printing<Row>, table: Table): Match<Row> | null {
  const same = sameness(own.named, other.named, table);
  return same !== null && same.figures >= enough[same.isNamed ? 'named' : 'nameless']
    ? { other, isSure: same.isNamed }
    : null;
}

/** The rows of data by their printing. */
const dataUnderHeaders = <Row extends PrintedRow>(rows: readonly Row[]): ReadonlyMap<number, readonly Row[]> =>
  grouped(
    rows.filter(({ kind }) => kind === 'data'),
    ({ printing }) => printing,
  );

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
