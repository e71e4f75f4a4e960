import type { Workbook, Worksheet } from 'exceljs';
import { deadlineText } from '../domain/deadline.ts';
import { instantText } from '../domain/instant.ts';
import type { FileRecord } from '../domain/register.ts';
import type { ReceiptSource } from '../domain/return.ts';
import { localTime, localSecond } from '../domain/zoned-time.ts';
import { fileStateLabel } from '../findings/labels.ts';
import type { Outcome } from '../findings/outcome.ts';
import type { AddedSheet } from './added-sheet.ts';
import { figureStyle, styles } from './cell-styles.ts';
import { cellText } from './cell-text.ts';
import { listWidths, writeList, type ListColumn } from './list-sheet.ts';
import { addSheet, setWidths } from './sheet-frame.ts';
import { writeSheetTitle } from './sheet-title.ts';

const receiptSources: Readonly<Record<ReceiptSource, string>> = {
  receipts: '收文登记',
  name: '文件名中的日期',
  mtime: '文件修改时间',
};

/** 数据来源: a row per file, and above them the versions of tool, table and campaign. */
export function addSourcesSheet(workbook: Workbook, outcome: Outcome): AddedSheet {
  const { register, campaign } = outcome;
  const facts = versions(outcome);
  const headerRow = facts.length + 4;
  const columns = fileColumns(campaign.timezone);
  const sheet = addSheet(workbook, { name: '数据来源', headerRows: [headerRow, headerRow], fixedColumns: 1 });
  setWidths(sheet, listWidths(columns, register.files));
  writeSheetTitle(sheet, { title: '数据来源', note: `共 ${register.files.length} 个文件。` }, columns.length);
  writeFacts(sheet, facts, columns.length);
  writeList(sheet, { top: headerRow, columns }, register.files);
  return {};
}

type Fact = readonly [string, string];

function versions({ tool, campaign, asOf }: Outcome): readonly Fact[] {
  const { table, deadline, timezone } = campaign;
  const time = (instant: number): string => `${localSecond(instant, timezone)}（${instantText(instant)}）`;
  return [
    ['工具', `${tool.name} ${tool.version}`],
    ['统计任务', campaign.title],
    ['统计表', `${table.title}（${table.id}），版本 ${table.version}`],
    ['统计表 SHA-256', table.sha256],
    [
      '截止时间',
      deadline === null ? '未规定' : `${deadlineText(deadline, timezone)}（${instantText(deadline.instant)}）`,
    ],
    ['统计时点', time(asOf)],
  ];
}

/** From row 3 on; the name in the first column, what it says over the others. */
function writeFacts(sheet: Worksheet, facts: readonly Fact[], columns: number): void {
  for (const [i, [name, text]] of facts.entries()) {
    const row = 3 + i;
    sheet.getCell(row, 1).value = name;
    sheet.getCell(row, 1).style = styles.heading;
    sheet.getCell(row, 2).value = cellText(text);
    sheet.getCell(row, 2).style = styles.text;
    sheet.mergeCells(row, 2, row, columns);
    sheet.getRow(row).height = 18;
  }
}

const fileColumns = (timezone: string): readonly ListColumn<FileRecord>[] => [
  { title: '路径', value: ({ path }) => path, width: [14, 44] },
  { title: 'SHA-256', value: ({ sha256 }) => sha256, width: [36, 36] },
  { title: '字节数', value: ({ bytes }) => bytes, width: [6, 12], style: figureStyle('0', false) },
  { title: '格式', value: ({ format }) => format, width: [4, 8], style: styles.centred },
  { title: '编码', value: ({ encoding }) => encoding, width: [4, 10], style: styles.centred },
  {
    title: '收到时间',
    value: ({ receivedAt }) => (receivedAt === null ? null : localTime(receivedAt, timezone)),
    width: [16, 16],
    style: styles.centred,
  },
  {
    title: '收到时间来源',
    value: ({ receiptSource }) => (receiptSource === null ? null : receiptSources[receiptSource]),
    width: [12, 14],
    style: styles.centred,
  },
  { title: '工作表', value: ({ sheets }) => sheets.join('、'), width: [6, 24] },
  { title: '数据行数', value: ({ rows }) => rows, width: [8, 10], style: figureStyle('0', false) },
  { title: '报送单位', value: ({ unit }) => unit, width: [8, 24] },
  { title: '状态', value: ({ state }) => fileStateLabel(state, 'zh'), width: [8, 10], style: styles.centred },
];
