import type { Workbook } from 'exceljs';
import type { Outcome } from '../findings/outcome.ts';
import type { AddedSheet } from './added-sheet.ts';
import { addChartsSheet } from './charts/charts-sheet.ts';
import { addFindingsSheet } from './findings-sheet.ts';
import { inTurn } from './finished-zip.ts';
import { finishedWorkbook, newWorkbook } from './new-workbook.ts';
import { addRecordSheet } from './record-sheet.ts';
import { addReadingsSheet } from './readings-sheet.ts';
import { addRecordsSheet } from './records-sheet.ts';
import { addSourcesSheet } from './sources-sheet.ts';
import { addSummarySheet } from './summary-sheet.ts';
import { addTimelinessSheet } from './timeliness-sheet.ts';

type AddSheet = (workbook: Workbook, outcome: Outcome, hrefOf: (path: string) => string) => AddedSheet;

/** In their order; 图表 stands after them, and brings parts of its own. */
const sheets: readonly AddSheet[] = [
  addSummarySheet,
  addTimelinessSheet,
  addFindingsSheet,
  addRecordsSheet,
  addSourcesSheet,
  addReadingsSheet,
];

/**
 * The district summary workbook as the bytes of an XLSX file, always in Chinese; the same outcome gives the same bytes.
 * `hrefOf` gives the path of a returned file relative to the workbook, with `/` and not encoded: what 审核问题 links to.
 */
export async function summaryWorkbook(outcome: Outcome, hrefOf: (path: string) => string): Promise<Uint8Array> {
  const { tool, campaign, asOf } = outcome;
  const workbook = await newWorkbook({ author: tool.name, title: campaign.title, at: asOf });
  const written = sheets.map((add) => add(workbook, outcome, hrefOf));
  const charts = addChartsSheet(workbook, outcome);
  // The last of all, as it tells of what the others show.
  const places = written.flatMap((sheet) => sheet.places ?? []);
  const record = addRecordSheet(workbook, outcome, places);
  const rewritings = written.flatMap(({ rewriting }) => rewriting ?? []);
  return finishedWorkbook(workbook, inTurn(...rewritings, charts.rewriting, record), charts.added);
}
