import type { Workbook, Worksheet } from 'exceljs';
import type { RegisterEntry } from '../domain/register.ts';
import type { ReturnRow } from '../domain/return.ts';
import { truthText } from '../domain/truth-text.ts';
import { isNumeric, reportedColumns, type Column } from '../domain/table.ts';
import type { Outcome } from '../findings/outcome.ts';
import type { AddedSheet } from './added-sheet.ts';
import { bulkParts, type Plain } from './bulk-rows.ts';
import { bodySize, figureStyle, headingSize, styles, type CellStyle } from './cell-styles.ts';
import { cellText } from './cell-text.ts';
import { cellValue } from './cell-value.ts';
import { tableNames } from './column-labels.ts';
import { pagesWide } from './paper.ts';
import { addSheet, setWidths } from './sheet-frame.ts';
import { refuseTooLarge } from './sheet-limits.ts';
import { fittingWidth, lineCount } from './text-width.ts';

/** What stands before the table's own columns, with least and most width. */
const leadingColumns = [
  { name: '单位编码', width: [8, 16], style: styles.oneLine },
  { name: '单位名称', width: [8, 24], style: styles.oneLine },
  { name: '类别', width: [6, 18], style: styles.oneLine },
  { name: '文件', width: [8, 36], style: styles.oneLine },
  { name: '工作表', width: [6, 16], style: styles.oneLine },
  { name: '行号', width: [6, 8], style: styles.centred },
  { name: '计入合计', width: [10, 10], style: styles.centred },
] as const;
const leading = leadingColumns.map(({ name }) => name);

const sheetName = '报表明细';

/** 报表明细: one row per unit row and one column per column of the table, as an Excel table. */
export function addRecordsSheet(workbook: Workbook, { campaign, register }: Outcome): AddedSheet {
  const columns = reportedColumns(campaign.table);
  const count = register.entries.reduce((total, { rows: own }) => total + own.length, 0);
  refuseTooLarge({ sheet: sheetName, rows: 1 + count, columns: leading.length + columns.length });
  const rows = register.entries.flatMap((entry) => entry.rows.map((row) => recordOf(entry, row, columns)));
  const names = [...leading, ...tableNames(campaign.table, leading)];
  const [first = names.map(() => null)] = rows;
  const widths = widthsOf(names, rows);
  const frame = { headerRows: [1, 1], fixedColumns: 2, pagesWide: pagesWide(widths) } as const;
  const sheet = addSheet(workbook, { name: sheetName, ...frame });
  setWidths(sheet, widths);
  sheet.addTable({
    name: sheetName,
    ref: 'A1',
    headerRow: true,
    style: { theme: 'TableStyleLight9', showRowStripes: true },
    columns: names.map((name) => ({ name, filterButton: true })),
    // Excel repairs a table that has no row below its header
    rows: [[...first]],
  });
  dress(sheet, names, columns);
  return { rewriting: bulkParts({ sheetId: sheet.id, first: 2, rows, table: 'xl/tables/table1.xml' }) };
}

function recordOf(entry: RegisterEntry, { sheet, row, figures }: ReturnRow, columns: readonly Column[]): Plain[] {
  const { code, name, category } = entry.unit;
  return [
    ...[code, name, category, entry.file ?? '', sheet ?? ''].map((text) => (text === '' ? null : cellText(text))),
    row,
    truthText(entry.included),
    ...columns.map(({ key }) => cellValue(figures.get(key)?.value ?? null)),
  ];
}

const widthsOf = (names: readonly string[], rows: readonly (readonly Plain[])[]): readonly number[] =>
  names.map((_, i) => {
    const [least, most] = leadingColumns[i]?.width ?? [8, 20];
    return fittingWidth(textsIn(rows, i), least, most) + 2;
  });

/** What a column shows; of alike texts one below another, as of the rows of one return, one. */
function* textsIn(rows: readonly (readonly Plain[])[], column: number): Iterable<string> {
  let last: Plain = null;
  for (const row of rows) {
    const value = row[column] ?? null;
    if (value !== null && value !== last) yield String(value);
    last = value;
  }
}

/** Styles set after the table is there are shared objects; through the table, each cell would get its own. */
function dress(sheet: Worksheet, names: readonly string[], columns: readonly Column[]): void {
  const figure = figureStyle('General', false);
  const body = names.map((_, i): CellStyle => {
    const column = columns[i - leading.length];
    if (column === undefined) return leadingColumns[i]?.style ?? styles.oneLine;
    return isNumeric(column) ? figure : styles.oneLine;
  });
  sheet.eachRow((row, number) => {
    for (const [i, style] of body.entries()) row.getCell(i + 1).style = number === 1 ? styles.heading : style;
  });
  sheet.getRow(1).height = headingHeight(sheet, names);
}

const headingHeight = (sheet: Worksheet, names: readonly string[]): number => {
  const lines = names.map((name, i) =>
    lineCount(name, (((sheet.getColumn(i + 1).width ?? 0) - 3) * bodySize) / headingSize),
  );
  return Math.min(200, Math.max(1, ...lines) * headingSize * 1.3 + 6);
};
