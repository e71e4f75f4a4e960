import type { RawRow, RawSheet } from '../domain/raw-sheet.ts';
import { SheetGrid } from '../domain/sheet-grid.ts';
import { plainText } from '../domain/plain-text.ts';
import { reportedColumns, type Table } from '../domain/table.ts';
import { findHeaderBlock, type HeaderBlock } from './header-block.ts';
import { placedColumns, readHeader, type HeaderColumn, type PlacedColumn } from './header.ts';
import { rowKind, type RowKind } from './row-kind.ts';
import type { TitleIndex } from './title-index.ts';
import { unitLabels, type UnitLabel } from './unit-labels.ts';

export interface LayoutRow {
  readonly raw: RawRow;
  readonly kind: RowKind;
}

/** Where the table stands in a sheet, and what every row is. */
export interface SheetLayout {
  readonly sheet: RawSheet;
  readonly header: HeaderBlock;
  readonly headerColumns: readonly HeaderColumn[];
  readonly columns: readonly PlacedColumn[];
  /** Rows below the header that hold something, in order. */
  readonly rows: readonly LayoutRow[];
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
export function layoutSheet(sheet: RawSheet, target: LayoutTarget): SheetLayout | null {
  const grid = new SheetGrid(sheet);
  const header = findHeaderBlock(grid, target.index, Math.min(2, target.table.columns.length));
  if (header === null) return null;
  const headerColumns = readHeader(grid, header, target.index);
  const columns = placedColumns(headerColumns);
  if (!columns.some(({ column }) => reportedColumns(target.table).includes(column))) return null;
  const rows = rowsBelow(sheet, header, { columns, target });
  const above = sheet.rows.filter(({ number }) => number < header.top);
  const footer = rows.filter(({ kind }) => kind === 'footer').map(({ raw }) => raw);
  return { sheet, header, headerColumns, columns, rows, labels: unitLabels([...above, ...footer]) };
}

interface Below {
  readonly columns: readonly PlacedColumn[];
  readonly target: LayoutTarget;
}

function rowsBelow(sheet: RawSheet, header: HeaderBlock, { columns, target }: Below): readonly LayoutRow[] {
  const { unitColumn } = target.table;
  const bandNames = new Set(target.categories.map(plainText));
  const figureColumns = new Set(
    columns.filter(({ column }) => column.key !== unitColumn).map(({ address }) => address.column),
  );
  const rows: LayoutRow[] = [];
  let isUnderHeader = true;
  let isInFooter = false;
  for (const raw of sheet.rows) {
    if (raw.number <= header.bottom) continue;
    const kind = rowKind(raw, { bandNames, figureColumns, isUnderHeader, isInFooter });
    if (kind === 'blank') continue;
    isUnderHeader &&= kind === 'measures' || kind === 'numbering';
    isInFooter ||= kind === 'footer';
    rows.push({ raw, kind });
  }
  return rows;
}
