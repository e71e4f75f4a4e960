import type { Workbook } from 'exceljs';
import type { RegisterEntry } from '../domain/register.ts';
import type { PlacedRow, SummaryPart } from '../domain/summary-places.ts';
import { localTime } from '../domain/zoned-time.ts';
import type { Finding } from '../findings/finding.ts';
import { severityLabel, timelinessLabel, validityLabel } from '../findings/labels.ts';
import type { Outcome } from '../findings/outcome.ts';
import type { Severity } from '../findings/entry.ts';
import { figureStyle, styles } from './cell-styles.ts';
import { listWidths, writeList, type ListColumn } from './list-sheet.ts';
import { writeRates } from './rates-block.ts';
import { writeResponses } from './responses-block.ts';
import { addSheet, setWidths } from './sheet-frame.ts';
import { writeSheetTitle } from './sheet-title.ts';

const headerRow = 3;

/** 报送情况: a row per unit, below them the rates of each category and of all, and how far each column is filled in. Gives the place of each unit's row. */
export function addTimelinessSheet(
  workbook: Workbook,
  { campaign, register, summary, findings, asOf }: Outcome,
): readonly SummaryPart[] {
  const columns = unitColumns(campaign.timezone, countFindings(findings));
  const sheet = addSheet(workbook, { name: '报送情况', headerRows: [headerRow, headerRow], fixedColumns: 2 });
  setWidths(sheet, listWidths(columns, register.entries));
  const note = `截至 ${localTime(asOf, campaign.timezone)}`;
  writeSheetTitle(sheet, { title: '报送情况', note }, columns.length);
  const after = writeList(sheet, { top: headerRow, columns }, register.entries);
  // On a page of their own: under the header that every page repeats they would seem to be units.
  sheet.getRow(after).addPageBreak();
  const next = writeRates(sheet, summary, after + 1);
  sheet.getRow(next).addPageBreak();
  writeResponses(sheet, summary.responses, next + 1);
  const rows = register.entries.map(({ unit }, i): PlacedRow => ({
    row: headerRow + 1 + i,
    kind: 'unit',
    name: unit.name,
  }));
  return [
    {
      sheet: sheet.name,
      of: 'status',
      labelColumn: columns.findIndex(({ title }) => title === unitTitle) + 1,
      columns: columns.map(({ title }, i) => ({ column: i + 1, key: title })),
      rows: [{ row: headerRow, kind: 'header', name: '' }, ...rows],
    },
  ];
}

const unitTitle = '单位名称';

type CountOf = (unit: string, severity: Severity) => number;

const keyOf = (unit: string, severity: Severity): string => `${severity}\n${unit}`;

function countFindings(findings: readonly Finding[]): CountOf {
  const counts = new Map<string, number>();
  for (const { unit, severity } of findings) {
    if (unit === null) continue;
    const key = keyOf(unit, severity);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return (unit, severity) => counts.get(keyOf(unit, severity)) ?? 0;
}

const whole = figureStyle('0', false);

const unitColumns = (timezone: string, countOf: CountOf): readonly ListColumn<RegisterEntry>[] => [
  { title: '单位编码', value: ({ unit }) => unit.code, width: [8, 16] },
  { title: unitTitle, value: ({ unit }) => unit.name, width: [14, 26] },
  { title: '类别', value: ({ unit }) => unit.category, width: [6, 18] },
  {
    title: '及时性',
    value: ({ timeliness }) => timelinessLabel(timeliness, 'zh'),
    width: [6, 6],
    style: styles.centred,
  },
  { title: '审核状态', value: ({ validity }) => validityLabel(validity, 'zh'), width: [8, 8], style: styles.centred },
  {
    title: '收到时间',
    value: ({ receivedAt }) => (receivedAt === null ? null : localTime(receivedAt, timezone)),
    width: [16, 16],
    style: styles.centred,
  },
  {
    title: '更正收到时间',
    value: ({ receivedAt, currentReceivedAt: current }) =>
      current === null || current === receivedAt ? null : localTime(current, timezone),
    width: [16, 16],
    style: styles.centred,
  },
  { title: '迟报天数', value: ({ daysLate }) => (daysLate > 0 ? daysLate : null), width: [8, 8], style: whole },
  ...(['error', 'warning', 'info'] as const).map((severity): ListColumn<RegisterEntry> => ({
    title: `${severityLabel(severity, 'zh')}数`,
    value: ({ unit }) => countOf(unit.name, severity),
    width: [8, 8],
    style: whole,
  })),
  { title: '更正次数', value: ({ superseded }) => superseded.length, width: [8, 8], style: whole },
  { title: '报表文件', value: ({ file }) => file, width: [10, 40] },
];
