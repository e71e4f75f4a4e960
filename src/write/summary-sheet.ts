import type { Workbook } from 'exceljs';
import type { Campaign } from '../domain/campaign.ts';
import type { Instant } from '../domain/instant.ts';
import type { Register, RegisterEntry } from '../domain/register.ts';
import type { Summary } from '../domain/summary.ts';
import type { PlacedColumn, SummaryPart } from '../domain/summary-places.ts';
import { localDay } from '../domain/zoned-time.ts';
import type { Outcome } from '../findings/outcome.ts';
import { bodySize } from './cell-styles.ts';
import { cellText } from './cell-text.ts';
import { chineseDate } from './chinese-date.ts';
import { headerHeight } from './column-header.ts';
import { addSheet, setWidths } from './sheet-frame.ts';
import { writeLine, writeTitle } from './sheet-lines.ts';
import { summaryColumns } from './summary-columns.ts';
import { leadingColumns, writeHeader } from './summary-header.ts';
import { summaryLayout } from './summary-layout.ts';
import { capacity, textWidth } from './text-width.ts';
import { writeBody } from './summary-rows.ts';
import { remarkColumn } from './unit-remark.ts';

/** The title and the notes line stand above the header. */
const headerTop = 3;

/** 汇总表: the official table, ready to print and sign. Gives the place of each figure in it. */
export function addSummarySheet(
  workbook: Workbook,
  { campaign, summary, register, asOf }: Outcome,
): readonly SummaryPart[] {
  const remark = remarkColumn(campaign.table);
  const columns = summaryColumns(campaign.table, summary);
  const layout = summaryLayout(columns, summary, remark);
  const headings = columns.map(({ column }) => column);
  const bodyTop = headerTop + headerHeight(headings);
  const sheet = addSheet(workbook, {
    name: '汇总表',
    paperSize: layout.paper.paperSize,
    headerRows: [headerTop, bodyTop - 1],
    fixedColumns: leadingColumns,
  });
  setWidths(sheet, layout.widths);
  const width = layout.widths.reduce((total, one) => total + one, 0);
  writeTitle(sheet, { row: 1, text: cellText(campaign.title), widths: layout.widths });
  writeLine(sheet, { row: 2, parts: notes(campaign, asOf), width }, layout.widths.length);
  writeHeader(sheet, headings, headerTop);
  const { rows, after } = writeBody(sheet, { summary, columns, layout, remark }, bodyTop);
  const lines = [[coverage(register, summary)], ...signatureLines(capacity(width, bodySize))];
  for (const [i, parts] of lines.entries()) writeLine(sheet, { row: after + i, parts, width }, layout.widths.length);
  const placed = headings.map(({ key }, i): PlacedColumn => ({ column: leadingColumns + 1 + i, key }));
  // The header's last row has the measures, the one above it the titles.
  const header = { row: bodyTop - 2, kind: 'header', name: '' } as const;
  return [{ sheet: sheet.name, of: 'figures', labelColumn: 2, columns: placed, rows: [header, ...rows] }];
}

/** What stands behind the 合计, for whoever signs it. */
function coverage({ entries }: Register, { rates: { expected, received, missing } }: Summary): string {
  const count = (test: (entry: RegisterEntry) => boolean): number => entries.filter(test).length;
  const included = count((entry) => entry.included);
  const uninvited = count((entry) => entry.included && !entry.unit.required);
  const ofWhich = uninvited === 0 ? '' : `（含非应报 ${uninvited} 个）`;
  const parts = [
    `应报 ${expected} 个单位，已报 ${received} 个，本表汇入 ${included} 个${ofWhich}`,
    ...told('未报', missing),
    ...told(
      '退回未汇入',
      count(({ validity, included: isIn }) => validity === 'rejected' && !isIn),
    ),
    ...told(
      '待核实',
      count(({ validity }) => validity === 'flagged'),
    ),
  ];
  return `说明：${parts.join('；')}。`;
}

const told = (what: string, count: number): readonly string[] => (count === 0 ? [] : [`${what} ${count} 个`]);

const signatures = ['单位负责人：', '审核人：', '填表人：', '联系电话：', '填报日期：　　　年　　月　　日'];
/** Half-width characters that a name takes when it is written by hand. */
const roomToSign = 12;

/** On one line where there is room to sign behind each, else on two. */
function signatureLines(room: number): readonly (readonly string[])[] {
  const needed = signatures.reduce((total, text) => total + textWidth(text) + roomToSign, 0);
  return needed <= room ? [signatures] : [signatures.slice(0, 3), signatures.slice(3)];
}

function notes({ issuer, district, deadline, timezone }: Campaign, asOf: Instant): readonly string[] {
  const by = issuer ?? district;
  return [
    ...(by === null ? [] : [`填报单位：${cellText(by)}`]),
    ...(deadline === null ? [] : [`截止日期：${chineseDate(deadline.day)}`]),
    `制表时间：${chineseDate(localDay(asOf, timezone))}`,
    '计量单位：见表头',
  ];
}
