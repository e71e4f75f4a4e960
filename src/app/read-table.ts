import { cellName } from '../domain/cell-address.ts';
import type { OpenedFile } from '../domain/found-file.ts';
import type { RawSheet } from '../domain/raw-sheet.ts';
import type { ReturnRow, UnitClaim } from '../domain/return.ts';
import { reportedColumns, type Table } from '../domain/table.ts';
import { isFilledIn } from '../edits/filled-in.ts';
import { isSumSheet, sheetTotals } from '../edits/sheet-totals.ts';
import { finding, type Finding } from '../findings/finding.ts';
import { term } from '../findings/terms.ts';
import { filledCells } from '../layout/cell-roles.ts';
import type { LayoutTarget, SheetLayout } from '../layout/layout.ts';
import { layoutSheet } from '../layout/sheet-layout.ts';
import { readSheet, type SheetReading } from './read-sheet.ts';

/** The table's rows in one file, over all its sheets. */
export interface TableRows {
  readonly sheets: readonly string[];
  readonly rows: readonly ReturnRow[];
  readonly claims: readonly UnitClaim[];
}

/** What was read; `table` is null where no sheet holds the table. */
export interface TableReading {
  readonly table: TableRows | null;
  readonly findings: readonly Finding[];
}

/** Finds the table in a file's sheets and reads its figures. Several sheets that hold it are one return; a hidden one is told, not read. */
export function readTable(sheets: readonly RawSheet[], { found }: OpenedFile, target: LayoutTarget): TableReading {
  const file = found.path;
  const laidOut = sheets.map((sheet) => ({ sheet, layout: layoutSheet(sheet, target) }));
  const layouts = laidOut.flatMap(({ sheet, layout }) =>
    layout !== null && sheet.visibility === 'visible' ? [layout] : [],
  );
  if (layouts.length === 0) return { table: null, findings: [headerNotFound(file, sheets, target.table)] };
  const findings = laidOut.flatMap(({ sheet, layout }) => passedOver(sheet, layout, file));
  const read = layouts.map((layout) => readSheet(layout, file, target.table));
  const { rows, findings: rowFindings } = rowsOf(read, file, target.table);
  const [first] = layouts;
  return {
    table: {
      sheets: layouts.flatMap(({ sheet }) => sheet.name ?? []),
      rows,
      claims: read
        .flatMap(({ claims }) => claims)
        .toSorted((a, b) => Number(a.from === 'column') - Number(b.from === 'column')),
    },
    findings: [
      ...findings,
      ...read.flatMap((each) => each.findings),
      ...rowFindings,
      ...(first === undefined || isFilledIn(rows, target.table) ? [] : noData(first, file)),
    ],
  };
}

/** The rows of all sheets, but of those that add up the others: these are checked, never added. */
function rowsOf(
  sheets: readonly SheetReading[],
  file: string,
  table: Table,
): { readonly rows: readonly ReturnRow[]; readonly findings: readonly Finding[] } {
  const parts = sheets.filter(({ name }) => !isSumSheet(name));
  const rows = parts.flatMap((sheet) => sheet.rows);
  // Sheets that stand alone are the return, whatever they are called, and so are those beside empty ones.
  if (!isFilledIn(rows, table))
    return { rows: sheets.flatMap((sheet) => sheet.rows), findings: sheets.flatMap((sheet) => sheet.rowFindings) };
  const sums = sheets.filter((sheet) => !parts.includes(sheet)).flatMap((sheet) => sheet.rows);
  const findings = parts.flatMap((sheet) => sheet.rowFindings);
  return { rows, findings: [...findings, ...sheetTotals(file, { sums, rows }, table)] };
}

/** A sheet that is not read: a hidden one with the table, or a visible one without it that holds something. */
function passedOver(sheet: RawSheet, layout: SheetLayout | null, file: string): readonly Finding[] {
  const at = { file, sheet: sheet.name, cell: null };
  if (sheet.visibility !== 'visible') {
    const facts = { reason: term('hidden-sheet'), name: sheet.name ?? '' };
    return layout === null ? [] : [finding('layout/hidden-content', { at }, facts)];
  }
  const count = layout === null && sheet.name !== null ? [...filledCells(sheet)].length : 0;
  return count === 0 ? [] : [finding('layout/sheet-unread', { at }, { name: sheet.name ?? '', count })];
}

function headerNotFound(file: string, sheets: readonly RawSheet[], table: Table): Finding {
  const titles = reportedColumns(table)
    .slice(0, 3)
    .map(({ title }) => title);
  return finding('layout/header-not-found', { at: { file, sheet: sheets[0]?.name ?? null, cell: null } }, { titles });
}

function noData({ sheet, blocks, addressAt }: SheetLayout, file: string): readonly Finding[] {
  return blocks.slice(0, 1).map(({ header, columns }) => {
    const column = columns[0]?.address.column ?? 1;
    const cell = cellName(addressAt(header.bottom, column));
    return finding('layout/no-data', { at: { file, sheet: sheet.name, cell } }, {});
  });
}
