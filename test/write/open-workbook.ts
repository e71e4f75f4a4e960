import ExcelJS, { type Cell, type Worksheet } from 'exceljs';
import JSZip from 'jszip';
import type { Outcome } from '../../src/findings/outcome.ts';
import { summaryWorkbook } from '../../src/write/summary-workbook.ts';

/** The sheets of the workbook that an outcome gives, read back from its bytes. */
export async function openWorkbook(outcome: Outcome): Promise<(name: string) => Worksheet> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(await summaryWorkbook(outcome, (path) => `returns/${path}`)).buffer);
  return (name) => {
    const sheet = workbook.getWorksheet(name);
    if (sheet === undefined) throw new Error(`no sheet ${name}`);
    return sheet;
  };
}

/** One part of the XLSX file, as its XML stands there. */
export async function partOf(outcome: Outcome, name: string): Promise<string> {
  const zip = await JSZip.loadAsync(await summaryWorkbook(outcome, (path) => `returns/${path}`));
  const part = await zip.file(name)?.async('string');
  if (part === undefined) throw new Error(`no part ${name}`);
  return part;
}

/** 1-based number of the first row in which a cell shows `text`. */
export function rowOf(sheet: Worksheet, text: string, from = 1): number {
  for (let row = from; row <= sheet.rowCount; row += 1) if (textsOf(sheet, row).includes(text)) return row;
  throw new Error(`no row ${text}`);
}

/** What the cells of a row show, formulas by their cached values. */
export const textsOf = (sheet: Worksheet, row: number): string[] =>
  Array.from({ length: sheet.columnCount }, (_, i) => textOf(sheet.getCell(row, i + 1)));

/** exceljs throws for the text of a merged cell that holds nothing. */
const textOf = (cell: Cell): string => (cell.value === null ? '' : cell.text);
