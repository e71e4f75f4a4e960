import type { RawSheet } from '../domain/raw-sheet.ts';
import { headingsOf, recordsOf, type Headings, type SheetRecord } from './headed-sheet.ts';

/** A table of the campaign that lines are added to and never changed: 收文登记, 核实记录. */
export interface Ledger<Key extends string> {
  /** In the order of the columns of a new file. */
  readonly headings: Headings<Key>;
  /** Columns without which it is none. */
  readonly required: readonly Key[];
  /** Columns of which a file of the clerk's need not have all: what would stand there is left out. */
  readonly dispensable: readonly Key[];
  /** By which a line that was added is known when it is read back. */
  readonly proof: readonly Key[];
  /** Its key in the campaign file. */
  readonly setting: 'receipts' | 'accepted';
}

/** The columns of a new file: keys and headings. */
export function ledgerColumns<Key extends string>({ headings }: Ledger<Key>): readonly (readonly [Key, string])[] {
  const columns: (readonly [Key, string])[] = [];
  for (const key in headings) columns.push([key, headings[key][0]]);
  return columns;
}

/** The lines of a ledger, in its order. A sheet without any row has none. Throws `UsageError` where the header cannot be understood. */
export const ledgerLines = <Key extends string>(
  sheet: RawSheet,
  file: string,
  { headings, required }: Ledger<Key>,
): readonly SheetRecord<Key>[] => (sheet.rows.length === 0 ? [] : [...recordsOf({ sheet, file }, headings, required)]);

/** What stands in each column of the sheet, from the first; null for a column of the clerk's own. Empty where the sheet is. */
export const columnsIn = <Key extends string>(
  sheet: RawSheet,
  file: string,
  { headings, required }: Ledger<Key>,
): readonly (Key | null)[] => (sheet.rows.length === 0 ? [] : headingsOf({ sheet, file }, headings, required));
