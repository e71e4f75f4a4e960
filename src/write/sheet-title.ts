import type { Worksheet } from 'exceljs';
import { cellText } from './cell-text.ts';
import { writeLine, writeTitle } from './sheet-lines.ts';

/** Writes a sheet's title in row 1 and a line of notes in row 2, over `columns` columns, which have their widths already. */
export function writeSheetTitle(
  sheet: Worksheet,
  { title, note }: { title: string; note: string },
  columns: number,
): void {
  const widths = Array.from({ length: columns }, (_, i) => sheet.getColumn(i + 1).width ?? 0);
  writeTitle(sheet, { row: 1, text: cellText(title), widths });
  writeLine(sheet, { row: 2, parts: [cellText(note)], widths });
}
