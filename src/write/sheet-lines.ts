import type { Row, Worksheet } from 'exceljs';
import { bodySize, styles, type CellStyle } from './cell-styles.ts';
import { spreadLine } from './text-line.ts';
import { capacity, textHeight } from './text-width.ts';

/** Points. */
export const titleSize = 22;

/** Neighbouring columns that a line is written over. */
export interface Stretch {
  /** 1-based; the sheet's first unless told. */
  readonly first?: number;
  /** Theirs, in Excel's unit. */
  readonly widths: readonly number[];
}

/** Writes a title over some columns. */
export function writeTitle(
  sheet: Worksheet,
  { row, text, ...stretch }: Stretch & { readonly row: number; readonly text: string },
): void {
  write(sheet, row, { ...stretch, text, style: styles.title });
  raise(sheet.getRow(row), Math.max(40, textHeight(text, widthOf(stretch), titleSize)));
}

/** Texts that stand in one line above or below a table. */
export interface Line extends Stretch {
  readonly row: number;
  readonly parts: readonly string[];
}

/** Writes such a line over some columns, its parts spread out. */
export function writeLine(sheet: Worksheet, { row, parts, ...stretch }: Line): void {
  const width = widthOf(stretch);
  const text = spreadLine(parts, capacity(width, bodySize));
  write(sheet, row, { ...stretch, text, style: styles.note });
  raise(sheet.getRow(row), Math.max(24, textHeight(text, width, bodySize)));
}

/** Width of a stretch, in Excel's unit. */
export const widthOf = ({ widths }: Stretch): number => widths.reduce((total, one) => total + one, 0);

interface Written extends Stretch {
  readonly text: string;
  readonly style: CellStyle;
}

function write(sheet: Worksheet, row: number, { first = 1, widths, text, style }: Written): void {
  sheet.getCell(row, first).value = text;
  sheet.getCell(row, first).style = style;
  if (widths.length > 1) sheet.mergeCells(row, first, row, first + widths.length - 1);
}

/** As high as the highest of what stands side by side in it. */
function raise(row: Row, height: number): void {
  // exceljs gives undefined for a row whose height was not set
  const before: number | undefined = row.height;
  row.height = Math.max(before ?? 0, height);
}
