import { cellValue, valueText, type RawRow, type RawSheet } from '../domain/raw-sheet.ts';
import { SheetGrid } from '../domain/sheet-grid.ts';
import { isNumeric, reportedColumns, type Table } from '../domain/table.ts';
import { findHeaderBlock, type HeaderBlock } from './header-block.ts';
import { placedColumns, readHeader, type HeaderColumn, type PlacedColumn } from './header.ts';
import { statedMeasure } from './measure-row.ts';
import { rowKind, type ColumnKinds, type RowKind } from './row-kind.ts';
import { spellings, type TitleIndex } from './title-index.ts';
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
  const placed = placedColumns(headerColumns);
  if (!placed.some(({ column }) => reportedColumns(target.table).includes(column))) return null;
  const rows = rowsBelow(sheet, header, { kinds: columnKinds(placed, headerColumns, target.table), target });
  const columns = placed.map((place) => ({ ...place, measure: place.measure ?? measureBelow(rows, place) }));
  const above = sheet.rows.filter(({ number }) => number < header.top);
  const footer = rows.filter(({ kind }) => kind === 'footer').map(({ raw }) => raw);
  return { sheet, header, headerColumns, columns, rows, labels: unitLabels([...above, ...footer]) };
}

/** What stands in the sheet's columns, for telling rows apart. */
function columnKinds(
  placed: readonly PlacedColumn[],
  headerColumns: readonly HeaderColumn[],
  { unitColumn }: Table,
): ColumnKinds {
  const reported = placed.filter(({ column }) => column.key !== unitColumn);
  const serial = headerColumns.filter(({ match }) => match.kind === 'serial');
  return {
    reported: sheetColumns(reported),
    numeric: sheetColumns(reported.filter(({ column }) => isNumeric(column))),
    serial: sheetColumns(serial),
    unit: placed.find(({ column }) => column.key === unitColumn)?.address.column ?? null,
  };
}

const sheetColumns = (columns: readonly Pick<HeaderColumn, 'address'>[]): ReadonlySet<number> =>
  new Set(columns.map(({ address }) => address.column));

/** 计量单位 of a column in a row of measures under the header. */
function measureBelow(rows: readonly LayoutRow[], { address }: PlacedColumn): string | null {
  const content = rows.find(({ kind }) => kind === 'measures')?.raw.contents[address.column - 1];
  return content === undefined ? null : statedMeasure(valueText(cellValue(content)));
}

interface Below {
  readonly kinds: ColumnKinds;
  readonly target: LayoutTarget;
}

function rowsBelow(sheet: RawSheet, header: HeaderBlock, { kinds, target }: Below): readonly LayoutRow[] {
  const bandNames = new Set(target.categories.flatMap(spellings));
  const rows: LayoutRow[] = [];
  let isUnderHeader = true;
  let isInFooter = false;
  for (const raw of sheet.rows) {
    if (raw.number <= header.bottom) continue;
    const kind = rowKind(raw, { bandNames, columns: kinds, isUnderHeader, isInFooter });
    if (kind === 'blank') continue;
    isUnderHeader &&= kind === 'measures' || kind === 'numbering';
    isInFooter = kind === 'footer' || kind === 'stray';
    rows.push({ raw, kind });
  }
  return rows;
}
