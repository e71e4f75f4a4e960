import { cellName } from '../domain/cell-address.ts';
import { decimalText, isDecimal } from '../domain/decimal.ts';
import type { ReturnRow } from '../domain/return.ts';
import type { Finding } from '../findings/finding.ts';

/** A row with the names that stand in it, from the unit's on. */
export interface CalledRow {
  readonly row: ReturnRow;
  readonly names: readonly string[];
}

/**
 * Findings about a figure with what their row is called, where a return has several rows: an explanation of one row must
 * not stand for another. Notices need no explanation, and so no row.
 */
export function withRowNames(findings: readonly Finding[], called: () => readonly CalledRow[]): readonly Finding[] {
  if (!findings.some(isOfFigure)) return findings;
  const rows = called();
  if (rows.length < 2) return findings;
  const keys = new Set(findings.filter(isOfFigure).flatMap(({ column }) => column ?? []));
  const rowAt = rowsByCell(rows, keys);
  const nameOf = rowNames(rows);
  return findings.map((found) => {
    const row = isOfFigure(found) ? rowAt.get(placeOf(found.at?.sheet ?? null, found.at?.cell ?? '')) : undefined;
    return row === undefined ? found : { ...found, row: nameOf(row) };
  });
}

const isOfFigure = ({ severity, column, at }: Finding): boolean =>
  severity !== 'info' && column !== null && at !== null && at.cell !== null;

const placeOf = (sheet: string | null, cell: string): string => `${cell}!${sheet ?? ''}`;

function rowsByCell(rows: readonly CalledRow[], keys: ReadonlySet<string>): ReadonlyMap<string, CalledRow> {
  const places = new Map<string, CalledRow>();
  for (const called of rows)
    for (const key of keys) {
      const address = called.row.figures.addressOf(key);
      if (address !== undefined) places.set(placeOf(called.row.sheet, cellName(address)), called);
    }
  return places;
}

/** Rows that are called alike, or nothing, are told by their figures. */
function rowNames(rows: readonly CalledRow[]): (row: CalledRow) => string {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(nameIn(row), (counts.get(nameIn(row)) ?? 0) + 1);
  return (row) => {
    const name = nameIn(row);
    return name !== '' && counts.get(name) === 1 ? name : `${name}（${figuresIn(row).join('，')}）`;
  };
}

const nameIn = ({ names }: CalledRow): string => names.join(' ');

const figuresIn = ({ row }: CalledRow): readonly string[] =>
  [...row.figures].flatMap(([, { value }]) => (isDecimal(value) ? decimalText(value) : []));
