import type { Workbook } from 'exceljs';
import { cellName, columnName } from '../domain/cell-address.ts';
import type { SummaryPart } from '../domain/summary-places.ts';
import { recordFormat, recordHead, recordSheet } from '../domain/summary-record.ts';
import type { Outcome } from '../findings/outcome.ts';
import { cellXml, sheetPart } from './bulk-rows.ts';
import { cellText } from './cell-text.ts';
import type { Rewriting } from './finished-zip.ts';
import { recordLines } from './record/record-lines.ts';
import { refuseTooLarge } from './sheet-limits.ts';

/** Adds the hidden sheet that `trace` and `verify` read: what each figure was made of, and what the sheets showed. Gives what is still to be written of it. */
export function addRecordSheet(workbook: Workbook, outcome: Outcome, parts: readonly SummaryPart[]): Rewriting {
  const sheet = workbook.addWorksheet(recordSheet, { state: 'veryHidden' });
  const head = [recordHead, '用于追溯与核对，请勿改动', String(recordFormat)];
  const lines = recordLines(outcome, parts, (name) => workbook.getWorksheet(name)).map(pieces);
  const rows = [head, ...lines];
  refuseTooLarge({ sheet: recordSheet, rows: rows.length, columns: 1 });
  return new Map([[sheetPart(sheet.id), (xml: string) => withRows(xml, rows)]]);
}

/** An empty sheet with rows of texts: some programs look no further than its stated dimension. */
function withRows(xml: string, rows: readonly (readonly string[])[]): string {
  const width = rows.reduce((widest, { length }) => Math.max(widest, length), 1);
  return xml
    .replace(/(?<=<dimension ref=")[^"]*/, `A1:${columnName(width)}${rows.length}`)
    .replace('<sheetData/>', () => data(rows));
}

/** Characters of a cell that are left free for what is escaped in it. */
const longest = 30_000;

/** A line as cells hold it. Never cut between two halves of a character, nor where a cell could take the pieces for an escape. */
function pieces(line: string): readonly string[] {
  const cut: string[] = [];
  let from = 0;
  while (line.length - from > longest) {
    let to = from + longest;
    while (to > from + 1 && !/[\d,[\]{}" ]/.test(line[to - 1] ?? '')) to -= 1;
    cut.push(line.slice(from, to));
    from = to;
  }
  return [...cut, line.slice(from)];
}

const data = (rows: readonly (readonly string[])[]): string => `<sheetData>${rows.map(rowXml).join('')}</sheetData>`;

const rowXml = (texts: readonly string[], at: number): string =>
  `<row r="${at + 1}">${texts.map((text, column) => cellXml(cellName({ row: at + 1, column: column + 1 }), '', cellText(text))).join('')}</row>`;
