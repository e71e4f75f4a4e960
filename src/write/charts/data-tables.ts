import type { Worksheet } from 'exceljs';
import { bodySize, figureStyle, headingSize, styles, type CellStyle } from '../cell-styles.ts';
import { textHeight } from '../text-width.ts';
import type { DataColumn } from './chart.ts';
import { heightOf, type PlacedTable } from './places.ts';

/** Writes the figures behind the charts; `row`: that of the heading above them all. */
export function writeDataTables(sheet: Worksheet, tables: readonly PlacedTable[], row: number): void {
  if (tables.length === 0) return;
  writeTitle(sheet, row, '附：图中数据（取自汇总表和报送情况）');
  for (const placed of tables) writeTable(sheet, placed);
}

function writeTitle(sheet: Worksheet, row: number, text: string): void {
  sheet.getCell(row, 1).value = text;
  sheet.getCell(row, 1).style = { ...styles.note, alignment: { horizontal: 'left', vertical: 'middle' } };
  sheet.getRow(row).height = 22;
}

function writeTable(sheet: Worksheet, { table, top }: PlacedTable): void {
  writeTitle(sheet, top, table.title);
  const last = heightOf(table);
  for (const [i, column] of table.columns.entries()) writeColumn(sheet, column, { letter: i + 1, top: top + 1, last });
  for (let row = 0; row <= last; row += 1) fitHeight(sheet, table.columns, { row, number: top + 1 + row });
}

interface ColumnPlace {
  /** 1-based. */
  readonly letter: number;
  /** The row of its title. */
  readonly top: number;
  /** How many rows the longest column of its table has. */
  readonly last: number;
}

function writeColumn(sheet: Worksheet, { title, values, format }: DataColumn, { letter, top }: ColumnPlace): void {
  const style: CellStyle = format === '@' ? styles.text : figureStyle(format, false);
  const heading = sheet.getCell(top, letter);
  heading.value = title;
  heading.style = styles.heading;
  for (const [i, value] of values.entries()) {
    const cell = sheet.getCell(top + 1 + i, letter);
    cell.value = value;
    cell.style = style;
  }
}

/** A row is as high as its wrapped texts ask for. */
function fitHeight(
  sheet: Worksheet,
  columns: readonly DataColumn[],
  { row, number }: { row: number; number: number },
): void {
  const size = row === 0 ? headingSize : bodySize;
  const heights = columns.map(({ title, values }, i) => {
    const text = row === 0 ? title : values[row - 1];
    return typeof text === 'string' ? textHeight(text, sheet.getColumn(i + 1).width ?? 0, size) : 0;
  });
  sheet.getRow(number).height = Math.max(16, ...heights);
}
