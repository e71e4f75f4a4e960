import { readFileSync } from 'node:fs';
import { readTable } from '../../src/app/read-table.ts';
import { cellName } from '../../src/domain/cell-address.ts';
import { decimalText, isDecimal, sum } from '../../src/domain/decimal.ts';
import { defaultLimits } from '../../src/domain/limits.ts';
import type { CellValue, RawSheet } from '../../src/domain/raw-sheet.ts';
import type { ReturnRow, Value } from '../../src/domain/return.ts';
import type { Table } from '../../src/domain/table.ts';
import type { Finding } from '../../src/findings/finding.ts';
import type { CellRole } from '../../src/layout/cell-role.ts';
import { cellRoles } from '../../src/layout/cell-roles.ts';
import type { LayoutTarget } from '../../src/layout/layout.ts';
import { layoutSheet } from '../../src/layout/sheet-layout.ts';
import { titleIndex } from '../../src/layout/title-index.ts';
import { readSheets } from '../../src/read/index.ts';
import { openedFile } from '../read/opened-file.ts';

/** What a sheet was read as, in words that can be compared with what stands in it. */
export interface OfficialReading {
  /** Rows of data. */
  readonly rows: number;
  /** By the place of a row's first figure: its values in the table's order with ` | ` between them. A blank is nothing. */
  readonly shown: Readonly<Record<string, string>>;
  /** Of each column of figures. */
  readonly sums: Readonly<Record<string, string>>;
  /** How many of the cells that hold a number have which role. */
  readonly numbers: Readonly<Partial<Record<CellRole, number>>>;
  /** By code: the places, or how many where they are more than a test would list. */
  readonly findings: Readonly<Record<string, string | number>>;
}

/** Places of one code that are listed. */
const mostListed = 24;

/** Reads a file as the program does, with one table. */
export async function readOfficial(
  location: string,
  table: Table,
  categories: readonly string[],
): Promise<OfficialReading> {
  const opened = openedFile(readFileSync(location), 'official');
  const { sheets, findings } = await readSheets(opened, defaultLimits);
  const target = { table, index: titleIndex(table), categories };
  const reading = readTable(sheets, opened, target);
  const rows = reading.table?.rows ?? [];
  const place = (sheet: string | null, cell: string): string =>
    (reading.table?.sheets.length ?? 0) > 1 ? `${sheet}!${cell}` : cell;
  return {
    rows: rows.length,
    shown: Object.fromEntries(rows.map((row) => [place(row.sheet, firstCell(row)), shownRow(row, table)])),
    sums: sumsOf(rows, table),
    numbers: numberRoles(sheets, target),
    findings: placesByCode([...findings, ...reading.findings], place),
  };
}

function firstCell({ figures }: ReturnRow): string {
  const [[key] = ['']] = figures;
  const address = figures.addressOf(key);
  return address === undefined ? '' : cellName(address);
}

const shownRow = ({ figures }: ReturnRow, { columns }: Table): string =>
  columns
    .map(({ key }) => shown(figures.get(key)?.value ?? null))
    .join(' | ')
    .trim();

const shown = (value: Value): string => (isDecimal(value) ? decimalText(value) : String(value ?? ''));

function sumsOf(rows: readonly ReturnRow[], { columns }: Table): Record<string, string> {
  return Object.fromEntries(
    columns.flatMap(({ key }) => {
      const figures = rows.map(({ figures: each }) => each.get(key)?.value).filter(isDecimal);
      return figures.length === 0 ? [] : [[key, decimalText(sum(figures))]];
    }),
  );
}

const isNumber = (value: CellValue): boolean =>
  typeof value === 'number' || (typeof value === 'string' ? number.test(value) : value !== null && isMeasured(value));

const isMeasured = (value: Exclude<CellValue, string | number | null>): boolean =>
  typeof value === 'object' && 'number' in value;

const number = /^\s*[+-]?(?:\d[\d,]*)?\.?\d+\s*$/u;

function numberRoles(sheets: readonly RawSheet[], target: LayoutTarget): Partial<Record<CellRole, number>> {
  const counts: Partial<Record<CellRole, number>> = {};
  for (const layout of sheets.map((sheet) => layoutSheet(sheet, target))) {
    for (const { value, role } of layout === null ? [] : cellRoles(layout)) {
      if (!isNumber(value)) continue;
      counts[role] = (counts[role] ?? 0) + 1;
    }
  }
  return counts;
}

function placesByCode(
  findings: readonly Finding[],
  place: (sheet: string | null, cell: string) => string,
): Record<string, string | number> {
  const places: Record<string, string[]> = {};
  for (const { code, at } of findings) {
    places[code] = [...(places[code] ?? []), place(at?.sheet ?? null, at?.cell ?? '')];
  }
  return Object.fromEntries(
    Object.entries(places).map(([code, all]) => [code, all.length > mostListed ? all.length : all.join(' ')]),
  );
}
