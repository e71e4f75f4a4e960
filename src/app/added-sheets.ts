import type { Table } from '../domain/table.ts';
import { summedColumns } from '../edits/column-sums.ts';
import { isFilledIn } from '../edits/filled-in.ts';
import { withoutCopies } from '../edits/repeated-sheets.ts';
import type { NamedRow } from '../edits/same-rows.ts';
import { withoutSums, type SummedSheet } from '../edits/sheet-sums.ts';
import { isSumSheet, sheetTotals } from '../edits/sheet-totals.ts';
import type { Finding } from '../findings/finding.ts';
import type { SheetReading } from './read-sheet.ts';

/** Sheets whose rows are added up, and what is told of the others. */
export interface AddedSheets<Sheet> {
  readonly sheets: readonly Sheet[];
  readonly findings: readonly Finding[];
}

/** The sheets of a return without copies, and without those that add up others: these are checked, never added. */
export function addedSheets<Sheet extends SheetReading>(
  sheets: readonly Sheet[],
  file: string,
  table: Table,
): AddedSheets<Sheet> {
  if (sheets.length < 2) return { sheets, findings: [] };
  const once = withoutCopies(
    file,
    sheets.map((sheet) => comparable(sheet, table)),
    table,
  );
  const parts = once.sheets.filter(({ name }) => !isSumSheet(name));
  // Sheets that stand alone are the return, whatever they are called, and so are those beside empty ones.
  const isAny = isFilledIn(rowsIn(parts), table);
  const added = withoutSums(file, isAny ? parts : once.sheets, table);
  const sums = isAny ? once.sheets.filter((sheet) => !parts.includes(sheet)) : [];
  const rows = rowsIn(added.sheets);
  return {
    sheets: added.sheets.map(({ sheet }) => sheet),
    findings: [...once.findings, ...added.findings, ...sheetTotals(file, { sums: rowsIn(sums), rows }, table)],
  };
}

interface Comparable<Sheet> extends SummedSheet {
  readonly sheet: Sheet;
}

function comparable<Sheet extends SheetReading>(sheet: Sheet, table: Table): Comparable<Sheet> {
  const rows = sheet.rows.map(({ row, raw, words }): NamedRow => ({ row, name: words.nameOf(raw) }));
  const isOwn = rows.every(({ name }) => name === '' || sheet.isOwnName(name));
  return { sheet, name: sheet.name, heading: sheet.heading, rows, isOwn, isPartial: isPartial(sheet, table) };
}

function isPartial({ rows }: SheetReading, table: Table): boolean {
  const [first] = rows;
  return summedColumns(table).some(({ key }) => first?.row.figures.get(key) === undefined);
}

const rowsIn = (sheets: readonly SummedSheet[]) => sheets.flatMap(({ rows }) => rows.map(({ row }) => row));
