import { isDecimal } from '../domain/decimal.ts';
import type { RawSheet } from '../domain/raw-sheet.ts';
import { partingLine, type RowGap } from '../layout/parting-line.ts';
import type { ReadRow } from './read-rows.ts';

/** The line that sets a table of a sheet apart from another one; both by the place of their first row. */
export type LineBetween = (own: number, other: number) => string | null;

/** Finds such lines in what stands over the tables. */
export const partingLines =
  (sheet: RawSheet, rows: readonly ReadRow[]): LineBetween =>
  (own, other) =>
    partingLine(sheet, gapOver(rows, own), gapOver(rows, other));

/** What the rows under each header are parts of, as far as a line sets their table apart from the first one; empty for most. */
export function partNames(rows: readonly ReadRow[], lineBetween: LineBetween): (printing: number) => string {
  if (rows.at(-1)?.printing === rows[0]?.printing) return () => '';
  const names = new Map<number, string>();
  for (const [at, { printing }] of rows.entries())
    if (!names.has(printing)) names.set(printing, at === 0 ? '' : (lineBetween(at, 0) ?? ''));
  return (printing) => names.get(printing) ?? '';
}

/** Rows that hold a name alone, and are looked back over. */
const mostNames = 10;

/** What stands between a row and the last one with figures before it. A line over a table in the unit's column is read as a row without any. */
function gapOver(rows: readonly ReadRow[], at: number): RowGap {
  let last = at - 1;
  while (last >= 0 && last >= at - mostNames && !hasFigures(rows[last])) last -= 1;
  return { after: Math.max(0, ...sheetRows(rows[last])), before: Math.min(Infinity, ...sheetRows(rows[at])) };
}

const hasFigures = (read: ReadRow | undefined): boolean =>
  read !== undefined && [...read.row.figures].some(([, { value, isUnread }]) => isUnread || isDecimal(value));

/** The rows of the sheet that a record's figures stand in. */
const sheetRows = (read: ReadRow | undefined): readonly number[] =>
  read === undefined ? [] : [...read.row.figures].flatMap(([key]) => read.row.figures.addressOf(key)?.row ?? []);
