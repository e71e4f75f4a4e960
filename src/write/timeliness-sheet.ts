import type { Workbook } from 'exceljs';
import { columnName } from '../domain/cell-address.ts';
import type { RegisterEntry } from '../domain/register.ts';
import type { PlacedRow, SummaryPart } from '../domain/summary-places.ts';
import { localTime } from '../domain/zoned-time.ts';
import { severityLabel, timelinessLabel, validityLabel } from '../findings/labels.ts';
import type { Outcome } from '../findings/outcome.ts';
import type { AddedSheet } from './added-sheet.ts';
import { figureStyle, styles } from './cell-styles.ts';
import { dataBars } from './data-bars.ts';
import { countFindings, type FindingCounts } from './finding-counts.ts';
import { listWidths, writeList, type ListColumn } from './list-sheet.ts';
import { writeRates } from './rates-block.ts';
import { writeResponses } from './responses-block.ts';
import { addSheet, setWidths } from './sheet-frame.ts';
import { writeSheetTitle } from './sheet-title.ts';
import { timelinessStyles, validityStyles } from './status-styles.ts';

const headerRow = 3;

/** 报送情况: a row per unit, below them the rates of each category and of all, and how far each column is filled in. */
export function addTimelinessSheet(
  workbook: Workbook,
  { campaign, register, summary, findings, asOf }: Outcome,
): AddedSheet {
  const columns = unitColumns(campaign.timezone, countFindings(findings));
  const sheet = addSheet(workbook, { name: '报送情况', headerRows: [headerRow, headerRow], fixedColumns: 2 });
  setWidths(sheet, listWidths(columns, register.entries));
  const note = `截至 ${localTime(asOf, campaign.timezone)}`;
  writeSheetTitle(sheet, { title: '报送情况', note }, columns.length);
  const after = writeList(sheet, { top: headerRow, columns }, register.entries);
  sheet.autoFilter = `A${headerRow}:${columnName(columns.length)}${Math.max(headerRow, after - 1)}`;
  // On a page of their own: under the header that every page repeats they would seem to be units.
  sheet.getRow(after).addPageBreak();
  const rates = writeRates(sheet, summary, after + 1);
  sheet.getRow(rates.after).addPageBreak();
  const filled = writeResponses(sheet, summary.responses, rates.after + 1);
  return {
    rewriting: dataBars({ sheetId: sheet.id, ranges: [rates.range, filled].flatMap((range) => range ?? []) }),
    places: [placesOf(sheet.name, columns, register.entries)],
  };
}

const unitTitle = '单位名称';

/** Where each unit's row stands. */
function placesOf(
  sheet: string,
  columns: readonly ListColumn<RegisterEntry>[],
  entries: readonly RegisterEntry[],
): SummaryPart {
  const rows = entries.map(({ unit }, i): PlacedRow => ({ row: headerRow + 1 + i, kind: 'unit', name: unit.name }));
  return {
    sheet,
    of: 'status',
    labelColumn: columns.findIndex(({ title }) => title === unitTitle) + 1,
    columns: columns.map(({ title }, i) => ({ column: i + 1, key: title })),
    rows: [{ row: headerRow, kind: 'header', name: '' }, ...rows],
  };
}

/** Where nothing is known to be the unit's. */
const likelyText = (files: readonly string[]): string | null =>
  files.length === 0 ? null : `待核实：${files.join('、')}`;

const whole = figureStyle('0', false);

const unitColumns = (timezone: string, countOf: FindingCounts): readonly ListColumn<RegisterEntry>[] => [
  { title: '单位编码', value: ({ unit }) => unit.code, width: [8, 16] },
  { title: unitTitle, value: ({ unit }) => unit.name, width: [14, 22] },
  { title: '类别', value: ({ unit }) => unit.category, width: [6, 12] },
  {
    title: '及时性',
    value: ({ timeliness }) => timelinessLabel(timeliness, 'zh'),
    width: [8, 8],
    style: ({ timeliness }) => timelinessStyles[timeliness],
  },
  {
    title: '审核状态',
    value: ({ validity }) => validityLabel(validity, 'zh'),
    width: [8, 8],
    style: ({ validity }) => validityStyles[validity],
  },
  {
    title: '收到时间',
    value: ({ receivedAt }) => (receivedAt === null ? null : localTime(receivedAt, timezone)),
    width: [16, 19],
    style: styles.centred,
  },
  {
    title: '更正收到时间',
    value: ({ receivedAt, currentReceivedAt: current }) =>
      current === null || current === receivedAt ? null : localTime(current, timezone),
    width: [16, 19],
    style: styles.centred,
  },
  { title: '迟报天数', value: ({ daysLate }) => (daysLate > 0 ? daysLate : null), width: [6, 6], style: whole },
  ...(['error', 'warning', 'info'] as const).map((severity): ListColumn<RegisterEntry> => ({
    title: `${severityLabel(severity, 'zh')}数`,
    value: ({ unit }) => countOf(unit.name, severity),
    width: [6, 6],
    style: whole,
  })),
  { title: '更正次数', value: ({ superseded }) => superseded.length, width: [6, 6], style: whole },
  { title: '报表文件', value: ({ file, likelyFiles }) => file ?? likelyText(likelyFiles), width: [10, 32] },
];
