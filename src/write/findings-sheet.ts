import type { Workbook } from 'exceljs';
import { columnName } from '../domain/cell-address.ts';
import type { Table } from '../domain/table.ts';
import type { Finding } from '../findings/finding.ts';
import { severityLabel } from '../findings/labels.ts';
import type { Outcome } from '../findings/outcome.ts';
import { hint, message } from '../findings/wording.ts';
import type { AddedSheet } from './added-sheet.ts';
import { styles } from './cell-styles.ts';
import { columnLabels } from './column-labels.ts';
import { fileLink } from './file-link.ts';
import { listWidths, writeList, type ListColumn } from './list-sheet.ts';
import { addSheet, setWidths } from './sheet-frame.ts';
import { writeSheetTitle } from './sheet-title.ts';
import { severityStyles } from './status-styles.ts';

const headerRow = 3;

/** 审核问题: a row per finding, errors first, with a link to the file. `hrefOf` gives a file's path relative to the workbook, with `/`. */
export function addFindingsSheet(workbook: Workbook, outcome: Outcome, hrefOf: (path: string) => string): AddedSheet {
  const { campaign, register } = outcome;
  const returned = new Set(register.files.map(({ path }) => path));
  const findings = outcome.findings.toSorted((a, b) => rank[a.severity] - rank[b.severity]);
  // A finding in the receipts stands in no returned file, and has nothing to link to.
  const linkOf = (path: string): string | null => (returned.has(path) ? fileLink(hrefOf(path)) : null);
  const columns = [...findingColumns(campaign.table, linkOf), ...explanationColumns(findings)];
  const sheet = addSheet(workbook, { name: '审核问题', headerRows: [headerRow, headerRow], fixedColumns: 2 });
  setWidths(sheet, listWidths(columns, findings));
  writeSheetTitle(sheet, { title: '审核问题', note: countsNote(findings) }, columns.length);
  const after = writeList(sheet, { top: headerRow, columns }, findings);
  sheet.autoFilter = `A${headerRow}:${columnName(columns.length)}${Math.max(headerRow, after - 1)}`;
  return {};
}

/** What must be mended comes before what only tells; within a level the order is that of every output. */
const rank: Readonly<Record<Finding['severity'], number>> = { error: 0, warning: 1, info: 2 };

function findingColumns(table: Table, linkOf: (path: string) => string | null): readonly ListColumn<Finding>[] {
  const labels = columnLabels(table);
  return [
    {
      title: '级别',
      value: ({ severity }) => severityLabel(severity, 'zh'),
      width: [7, 7],
      style: ({ severity }) => severityStyles[severity],
    },
    { title: '单位', value: ({ unit }) => unit, width: [8, 18] },
    {
      title: '文件',
      value: ({ at }) => at?.file ?? null,
      width: [8, 20],
      link: ({ at }) => (at === null ? null : linkOf(at.file)),
    },
    { title: '工作表', value: ({ at }) => at?.sheet ?? null, width: [6, 8] },
    { title: '单元格', value: ({ at }) => at?.cell ?? null, width: [6, 7], style: styles.centred },
    {
      title: '栏目',
      value: ({ column }) => (column === null ? null : (labels.get(column) ?? column)),
      width: [8, 18],
    },
    { title: '填报内容', value: ({ value }) => value, width: [8, 14] },
    { title: '问题', value: (finding) => message(finding, 'zh'), width: [16, 34] },
    { title: '处理建议', value: (finding) => hint(finding, 'zh'), width: [16, 28] },
    { title: '代码', value: ({ code }) => code, width: [8, 16] },
    { title: '规则', value: ({ rule }) => rule, width: [4, 6], style: styles.centred },
  ];
}

/** Where the clerk has explained anything: why, who says so, and when. */
function explanationColumns(findings: readonly Finding[]): readonly ListColumn<Finding>[] {
  if (findings.every(({ accepted }) => accepted === undefined)) return [];
  return [
    { title: '核实说明', value: ({ accepted }) => accepted?.reason ?? null, width: [12, 36] },
    { title: '核实人', value: ({ accepted }) => accepted?.by ?? null, width: [6, 12], style: styles.centred },
    { title: '核实日期', value: ({ accepted }) => accepted?.date ?? null, width: [8, 12], style: styles.centred },
  ];
}

function countsNote(findings: readonly Finding[]): string {
  const count = (severity: Finding['severity']): string =>
    `${severityLabel(severity, 'zh')} ${findings.filter((finding) => finding.severity === severity).length} 条`;
  if (findings.length === 0) return '审核未发现问题。';
  const accepted = findings.filter((finding) => finding.accepted !== undefined).length;
  const explained = accepted === 0 ? '' : `（其中已核实 ${accepted} 条）`;
  return `共 ${findings.length} 条：${count('error')}，${count('warning')}，${count('info')}${explained}。`;
}
