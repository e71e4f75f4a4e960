import type { Workbook } from 'exceljs';
import type { Instant } from '../domain/instant.ts';
import { cellText } from './cell-text.ts';
import { finishedZip, inTurn, type AddedParts, type Rewriting } from './finished-zip.ts';

/** What a workbook says of itself. */
export interface WorkbookDescription {
  readonly author: string;
  readonly title: string;
  /** When it was made, as it says: never the clock's own time, so that the same inputs give the same bytes. */
  readonly at: Instant;
}

/** An empty workbook; loads exceljs. */
export async function newWorkbook({ author, title, at }: WorkbookDescription): Promise<Workbook> {
  const { default: ExcelWorkbook } = await import('exceljs/lib/doc/workbook.js');
  const workbook = new ExcelWorkbook();
  // Without these exceljs would date and sign the workbook itself.
  workbook.creator = author;
  workbook.lastModifiedBy = author;
  workbook.created = new Date(at);
  workbook.modified = new Date(at);
  workbook.title = cellText(title);
  workbook.views = [{ x: 0, y: 0, width: 24_000, height: 14_000, firstSheet: 0, activeTab: 0, visibility: 'visible' }];
  return workbook;
}

/** The workbook's bytes, the same each time; `rewriting`: what is to be done to its parts; `added`: further ones. */
export async function finishedWorkbook(
  workbook: Workbook,
  rewriting: Rewriting = new Map(),
  added: AddedParts = new Map(),
): Promise<Uint8Array> {
  const archive = await workbook.xlsx.writeBuffer({ zip: { compression: 'STORE' } });
  return finishedZip(new Uint8Array(archive), inTurn(normalStyle, rewriting), added);
}

/**
 * Columns are as wide as so many digits of the normal style's font. exceljs's is Calibri, for which a program without it
 * takes something wider by a quarter; Arial has a stand-in of its widths everywhere. The digits of both take 7 pixels.
 */
const normalFont = '<font><family val="2"/><sz val="10"/><name val="Arial"/></font>';

const normalStyle: Rewriting = new Map([
  ['xl/styles.xml', (xml) => xml.replace(/(?<=<fonts [^>]*>)<font>.*?<\/font>/, normalFont)],
]);
