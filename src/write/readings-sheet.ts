import type { Workbook } from 'exceljs';
import { cellName, columnName, lastRow } from '../domain/cell-address.ts';
import type { RegisterEntry } from '../domain/register.ts';
import { typedText, type ReturnRow, type TurnedFigure } from '../domain/return.ts';
import { reportedColumns, type Column, type Table } from '../domain/table.ts';
import type { Outcome } from '../findings/outcome.ts';
import type { AddedSheet } from './added-sheet.ts';
import { bulkParts, type Plain } from './bulk-rows.ts';
import { styles } from './cell-styles.ts';
import { cellText, lineText } from './cell-text.ts';
import { cellValue } from './cell-value.ts';
import { columnLabels } from './column-labels.ts';
import { wordsOf } from './reading-words.ts';
import { addSheet, setWidths } from './sheet-frame.ts';
import { writeSheetTitle } from './sheet-title.ts';
import { fittingWidth } from './text-width.ts';

const headerRow = 3;
const mostRows = lastRow - headerRow;

/** The columns, with least and most width. */
const parts = [
  { title: '单位名称', width: [8, 24], style: styles.oneLine },
  { title: '文件', width: [8, 32], style: styles.oneLine },
  { title: '工作表', width: [6, 16], style: styles.oneLine },
  { title: '单元格', width: [6, 8], style: styles.centred },
  { title: '栏目', width: [8, 36], style: styles.oneLine },
  { title: '计量单位', width: [8, 10], style: styles.centred },
  { title: '填报内容', width: [8, 24], style: styles.oneLine },
  { title: '读作', width: [8, 20], style: styles.oneLine },
  { title: '处理方式', width: [12, 44], style: styles.oneLine },
] as const;

/** 规范化记录: a row per figure of the current returns that is not what its cell shows, with both, and why. */
export function addReadingsSheet(workbook: Workbook, { campaign, register }: Outcome): AddedSheet {
  const all = [...readings(register.entries, columnsOf(campaign.table))];
  const rows = all.slice(0, mostRows);
  const sheet = addSheet(workbook, { name: '规范化记录', headerRows: [headerRow, headerRow], fixedColumns: 1 });
  setWidths(sheet, widthsOf(rows));
  writeSheetTitle(sheet, { title: '规范化记录', note: noteOn(all.length) }, parts.length);
  for (const [i, { title, style }] of parts.entries()) {
    sheet.getCell(headerRow, i + 1).value = title;
    sheet.getCell(headerRow, i + 1).style = styles.heading;
    if (rows.length > 0) sheet.getCell(headerRow + 1, i + 1).style = style;
  }
  sheet.getRow(headerRow).height = 24;
  sheet.autoFilter = `A${headerRow}:${columnName(parts.length)}${headerRow + rows.length}`;
  return { rewriting: bulkParts({ sheetId: sheet.id, first: headerRow + 1, rows, table: null }) };
}

function noteOn(count: number): string {
  if (count === 0) return '各单位填报的内容均照原样读取。';
  const listed = count > mostRows ? `，一张表只列得下前 ${mostRows} 处` : '';
  return `读取时改写或换算的内容共 ${count} 处${listed}。`;
}

/** What the sheet says of a column. */
interface NamedColumn {
  readonly label: string;
  readonly measure: string;
}

/** By key; without the unit's, whose name is no figure. */
type Columns = ReadonlyMap<string, NamedColumn>;

function columnsOf(table: Table): Columns {
  const labels = columnLabels(table);
  const named = ({ key, measure }: Column): NamedColumn => ({
    label: lineText(labels.get(key) ?? key),
    measure: lineText(measure ?? ''),
  });
  return new Map(reportedColumns(table).map((column) => [column.key, named(column)]));
}

function* readings(entries: readonly RegisterEntry[], columns: Columns): Iterable<readonly Plain[]> {
  for (const entry of entries) for (const row of entry.rows) yield* readingsOf(entry, row, columns);
}

function* readingsOf(entry: RegisterEntry, row: ReturnRow, columns: Columns): Iterable<readonly Plain[]> {
  for (const figure of row.figures.turned?.() ?? []) {
    const column = columns.get(figure.key);
    if (column !== undefined) yield readingOf({ entry, row, figure, column });
  }
}

interface Reading {
  readonly entry: RegisterEntry;
  readonly row: ReturnRow;
  readonly figure: TurnedFigure;
  readonly column: NamedColumn;
}

function readingOf({ entry, row, figure, column }: Reading): readonly Plain[] {
  const address = row.figures.addressOf(figure.key);
  return [
    text(entry.unit.name),
    text(entry.file),
    text(row.sheet),
    address === undefined ? null : cellName(address),
    column.label,
    text(column.measure),
    text(typedText(figure)),
    cellValue(figure.value),
    wordsOf(figure.ways, row.figures.factorOf?.(figure.key) ?? null),
  ];
}

const text = (said: string | null): string | null => (said === null || said === '' ? null : cellText(said));

const widthsOf = (rows: readonly (readonly Plain[])[]): readonly number[] =>
  parts.map(({ title, width: [least, most] }, i) => {
    const texts = [title, ...rows.map((row) => String(row[i] ?? ''))];
    return fittingWidth(texts, least, most) + 2;
  });
