import type { Worksheet } from 'exceljs';
import { bodySize, styles } from './cell-styles.ts';
import { spreadLine } from './text-line.ts';
import { capacity, textHeight } from './text-width.ts';

const titleSize = 22;

/** Writes a title over all columns; `widths` are theirs. */
export function writeTitle(
  sheet: Worksheet,
  { row, text, widths }: { readonly row: number; readonly text: string; readonly widths: readonly number[] },
): void {
  const width = widths.reduce((total, one) => total + one, 0);
  sheet.getCell(row, 1).value = text;
  sheet.getCell(row, 1).style = styles.title;
  sheet.mergeCells(row, 1, row, widths.length);
  sheet.getRow(row).height = Math.max(40, textHeight(text, width, titleSize));
}

/** Texts that stand in one line above or below a table. */
export interface Line {
  readonly row: number;
  readonly parts: readonly string[];
  /** Of the whole sheet, in Excel's unit. */
  readonly width: number;
}

/** Writes such a line over all columns, its parts spread out. */
export function writeLine(sheet: Worksheet, { row, parts, width }: Line, columns: number): void {
  const text = spreadLine(parts, capacity(width, bodySize));
  sheet.getCell(row, 1).value = text;
  sheet.getCell(row, 1).style = styles.note;
  sheet.mergeCells(row, 1, row, columns);
  sheet.getRow(row).height = Math.max(24, textHeight(text, width, bodySize));
}
