import type { EntriesOf } from '../../domain/cell-entry.ts';
import type { RawSheet } from '../../domain/raw-sheet.ts';
import type { SeenTable } from '../../domain/seen-table.ts';
import { SheetGrid } from '../../domain/sheet-grid.ts';
import { seeColumns } from './see-columns.ts';
import { seeRows } from './see-rows.ts';

/** The table that a sheet shows, before any table is known: an indicator a row where its headings say so, else an indicator a column; null where it shows none. */
export function seeTable(sheet: RawSheet, entriesOf: EntriesOf): SeenTable | null {
  const grid = new SheetGrid(sheet);
  return seeRows(grid, entriesOf) ?? seeColumns(grid, entriesOf);
}
