import type { Workbook } from 'exceljs';
import type { Outcome } from '../findings/outcome.ts';
import { cellText } from './cell-text.ts';

/** Says what a workbook is and of when. Without this exceljs would date and sign it itself, by the clock. */
export function describeWorkbook(workbook: Workbook, { tool, asOf }: Outcome, title: string): void {
  workbook.creator = tool.name;
  workbook.lastModifiedBy = tool.name;
  workbook.created = new Date(asOf);
  workbook.modified = new Date(asOf);
  workbook.title = cellText(title);
  workbook.views = [{ x: 0, y: 0, width: 24_000, height: 14_000, firstSheet: 0, activeTab: 0, visibility: 'visible' }];
}
