import type { Workbook } from 'exceljs';
import type { Outcome } from '../findings/outcome.ts';
import { addChartsSheet } from './charts/charts-sheet.ts';
import { addFindingsSheet } from './findings-sheet.ts';
import { inTurn, type Rewriting } from './finished-zip.ts';
import { finishedWorkbook, newWorkbook } from './new-workbook.ts';
import { addReadingsSheet } from './readings-sheet.ts';
import { addRecordsSheet } from './records-sheet.ts';
import { addSourcesSheet } from './sources-sheet.ts';
import { addSummarySheet } from './summary-sheet.ts';
import { addTimelinessSheet } from './timeliness-sheet.ts';

/** Adds a sheet, and says what is still to be done to the finished parts, if anything. */
type AddSheet = (workbook: Workbook, outcome: Outcome, hrefOf: (path: string) => string) => Rewriting | null;

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
  const rewritings = sheets.flatMap((add) => add(workbook, outcome, hrefOf) ?? []);
  const charts = addChartsSheet(workbook, outcome);
  return finishedWorkbook(workbook, inTurn(...rewritings, charts.rewriting), charts.added);
}
