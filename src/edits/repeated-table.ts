import { plainText } from '../domain/plain-text.ts';
import { figureProvenance } from '../domain/return.ts';
import { finding, type Finding } from '../findings/finding.ts';
import type { BlockRow } from './own-totals.ts';
import { namesPart } from './part-words.ts';
import type { PrintedRow, Printing, PrintingFacts } from './printing.ts';
import { rowsBasis } from './rows-basis.ts';
import { firstKey, rowsText, sameness, type NamedRow } from './same-rows.ts';
import { tableAgain } from './table-again.ts';

/** Figures other than 0 that two tables must share to be one: small numbers are equal by chance. */
const enough = { named: 3, nameless: 4 };

/** The rows of a sheet without those of a table that stands in it a second time, name by name and figure by figure. One that has other figures for the same names is told. */
export function withoutRepetition<Row extends PrintedRow>(
  file: string,
  rows: readonly Row[],
  facts: PrintingFacts<Row>,
): { readonly rows: readonly Row[]; readonly findings: readonly Finding[] } {
  // Nearly every sheet has one header.
  if (rows.at(-1)?.printing === rows[0]?.printing) return { rows, findings: [] };
  const seen = new Map<string, Printing<Row>[]>();
  const findings: Finding[] = [];
  const repeated = new Set<number>();
  const again = tableAgain(file, facts);
  for (const [printing, own] of printingsOf(rows, facts)) {
    // Only tables that hold the same are compared: a tall one may have a header over each row.
    const key = rowsText(own.named, facts.table);
    const others = seen.get(key) ?? [];
    const match = matchIn(others, own, facts);
    if (match?.isSure === true) repeated.add(printing);
    else seen.set(key, [...others, own].slice(0, mostAlike));
    findings.push(...(match === null ? again(own) : told(file, own.rows, match)));
  }
  return { rows: repeated.size === 0 ? rows : rows.filter((row) => !repeated.has(row.printing)), findings };
}

/** Tables that hold the same, each under a line of its own: more say nothing further. */
const mostAlike = 20;

interface Match<Row> {
  readonly other: Printing<Row>;
  readonly isSure: boolean;
}

function matchIn<Row>(
  others: readonly Printing<Row>[],
  own: Printing<Row>,
  { table, partingLine }: PrintingFacts<Row>,
): Match<Row> | null {
  for (const other of others) {
    const same = sameness(own.named, other.named, table);
    if (same === null || same.figures < enough[same.isNamed ? 'named' : 'nameless']) return null;
    const line = partingLine(own.start, other.start);
    if (line === null || !namesPart(plainText(line))) return { other, isSure: same.isNamed && line === null };
  }
  return null;
}

function printingsOf<Row extends PrintedRow>(
  rows: readonly Row[],
  { nameOf }: PrintingFacts<Row>,
): ReadonlyMap<number, Printing<Row>> {
  const starts = new Map<number, number>();
  const data = new Map<number, Row[]>();
  for (const [at, row] of rows.entries()) {
    if (!starts.has(row.printing)) starts.set(row.printing, at);
    if (row.kind !== 'data') continue;
    const open = data.get(row.printing);
    if (open === undefined) data.set(row.printing, [row]);
    else open.push(row);
  }
  return new Map(
    [...data].map(([printing, own]) => {
      const named = own.map((row): NamedRow => ({ row: row.row, name: nameOf(row) }));
      return [printing, { start: starts.get(printing) ?? 0, rows: own, named }];
    }),
  );
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
