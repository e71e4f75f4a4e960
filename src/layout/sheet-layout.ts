import type { CellAddress } from '../domain/cell-address.ts';
import { plainText } from '../domain/plain-text.ts';
import type { RawSheet } from '../domain/raw-sheet.ts';
import { SheetGrid } from '../domain/sheet-grid.ts';
import { reportedColumns, type Table } from '../domain/table.ts';
import { findHeaderBlock } from './header-block.ts';
import { readBlocks, tableHeader, type TableBlock } from './table-block.ts';
import { spellings, type TitleIndex } from './title-index.ts';
import { unitLabels, type UnitLabel } from './unit-labels.ts';

/** Where the table stands in a sheet, and what every row is. */
export interface SheetLayout {
  readonly sheet: RawSheet;
  /** Where a cell of the blocks stands in the sheet. */
  readonly addressAt: (row: number, column: number) => CellAddress;
  /** One under another, at least one: a header with other columns begins a new one. */
  readonly blocks: readonly TableBlock[];
  /** Names of the unit that stand behind labels, above the table and below it. */
  readonly labels: readonly UnitLabel[];
}

/** What a sheet is looked through for. */
export interface LayoutTarget {
  readonly table: Table;
  readonly index: TitleIndex;
  /** The roster's categories: alone in a row they are a band. */
  readonly categories: readonly string[];
}

/** Null where the sheet does not hold the table. */
export function layoutSheet(sheet: RawSheet, { table, index, categories }: LayoutTarget): SheetLayout | null {
  const grid = new SheetGrid(sheet);
  const block = findHeaderBlock(grid, index, Math.min(2, table.columns.length));
  if (block === null) return null;
  const header = tableHeader(grid, block, { table, index });
  if (!header.placed.some(({ column }) => reportedColumns(table).includes(column))) return null;
  const above = unitLabels(sheet.rows.filter(({ number }) => number < block.top));
  const blocks = readBlocks(grid, header, {
    table,
    index,
    bandNames: new Set(categories.flatMap(spellings)),
    formalNames: new Set([table.title, ...above.map(({ name }) => name)].map(plainText)),
  });
  const footers = blocks.flatMap(({ rows }) => rows.filter(({ kind }) => kind === 'footer' || kind === 'signature'));
  return {
    sheet,
    addressAt: (row, column) => ({ row, column }),
    blocks,
    labels: [...above, ...unitLabels(footers.map(({ raw }) => raw))],
  };
}
