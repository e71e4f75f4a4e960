import type { Worksheet } from 'exceljs';
import { styles } from './cell-styles.ts';
import { cellText } from './cell-text.ts';

/** Writes a sheet's title in row 1 and a line of notes in row 2, over `columns` columns. */
export function writeSheetTitle(
  sheet: Worksheet,
  { title, note }: { title: string; note: string },
  columns: number,
): void {
  for (const [i, text] of [title, note].entries()) {
    const cell = sheet.getCell(i + 1, 1);
    cell.value = cellText(text);
    cell.style = i === 0 ? styles.title : styles.note;
    sheet.mergeCells(i + 1, 1, i + 1, columns);
    sheet.getRow(i + 1).height = i === 0 ? 40 : 22;
  }
}
