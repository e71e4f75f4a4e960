import type { Workbook, Worksheet } from 'exceljs';
import { columnName } from '../domain/cell-address.ts';
import { a4, margins } from './paper.ts';

/** A sheet ready to print: landscape, fitted in width, header rows on every page, page numbers below. */
export interface SheetFrame {
  readonly name: string;
  /** Pages side by side, 1 unless told. */
  readonly pagesWide?: number;
  /** First and last row that every page repeats, 1-based; panes are frozen below the last. Null for none. */
  readonly headerRows: readonly [number, number] | null;
  /** Columns at the left that every page repeats and that do not scroll. */
  readonly fixedColumns: number;
}

/** Adds an empty sheet with its print set-up. */
export function addSheet(workbook: Workbook, frame: SheetFrame): Worksheet {
  const { name, pagesWide = 1, headerRows, fixedColumns } = frame;
  const [first, last] = headerRows ?? [0, 0];
  const sheet = workbook.addWorksheet(name, {
    pageSetup: {
      paperSize: a4,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: pagesWide,
      fitToHeight: 0,
      horizontalCentered: true,
      margins,
    },
    headerFooter: { oddFooter: '&C第 &P 页 共 &N 页' },
    views: [
      fixedColumns + last > 0
        ? { state: 'frozen', xSplit: fixedColumns, ySplit: last, showGridLines: false }
        : { state: 'normal', showGridLines: false },
    ],
  });
  if (last > 0) sheet.pageSetup.printTitlesRow = `${first}:${last}`;
  if (fixedColumns > 0) sheet.pageSetup.printTitlesColumn = `A:${columnName(fixedColumns)}`;
  return sheet;
}

/** Sets widths, from the first column on. */
export function setWidths(sheet: Worksheet, widths: readonly number[]): void {
  for (const [i, width] of widths.entries()) sheet.getColumn(i + 1).width = width;
}
