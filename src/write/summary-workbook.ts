import type { Outcome } from '../findings/outcome.ts';
import { bulkParts } from './bulk-rows.ts';
import { addChartsSheet } from './charts/charts-sheet.ts';
import { addFindingsSheet } from './findings-sheet.ts';
import { inTurn } from './finished-zip.ts';
import { finishedWorkbook, newWorkbook } from './new-workbook.ts';
import { addRecordSheet } from './record-sheet.ts';
import { addRecordsSheet } from './records-sheet.ts';
import { addSourcesSheet } from './sources-sheet.ts';
import { addSummarySheet } from './summary-sheet.ts';
import { addTimelinessSheet } from './timeliness-sheet.ts';

/**
 * The district summary workbook as the bytes of an XLSX file, always in Chinese; the same outcome gives the same bytes.
 * `hrefOf` gives the path of a returned file relative to the workbook, with `/` and not encoded: what 审核问题 links to.
 */
export async function summaryWorkbook(outcome: Outcome, hrefOf: (path: string) => string): Promise<Uint8Array> {
  const { tool, campaign, asOf } = outcome;
  const workbook = await newWorkbook({ author: tool.name, title: campaign.title, at: asOf });
  const figures = addSummarySheet(workbook, outcome);
  const statuses = addTimelinessSheet(workbook, outcome);
  addFindingsSheet(workbook, outcome, hrefOf);
  const records = addRecordsSheet(workbook, outcome);
  addSourcesSheet(workbook, outcome);
  const charts = addChartsSheet(workbook, outcome);
  // The last of all, as it tells of what the others show.
  const record = addRecordSheet(workbook, outcome, [...figures, ...statuses]);
  return finishedWorkbook(workbook, inTurn(bulkParts(records), charts.rewriting, record), charts.added);
}
