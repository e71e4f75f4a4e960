import type { ScannedSheet } from './sheet-scan.ts';

/** How large the cells of a sheet are on the screen, in pixels. Rows and columns are 1-based. */
export interface SheetMetrics {
  columnWidth(column: number): number;
  rowHeight(row: number): number;
}

/** Pixels of one digit, and of the margins of a cell, in the usual font. */
const [digit, margins] = [7, 5];
const pixelsPerPoint = 4 / 3;
const [usualWidth, usualHeight] = [8.43, 15];

export function sheetMetrics({ parts, columns, heights }: ScannedSheet): SheetMetrics {
  const format = parts.find(({ name }) => name === 'sheetFormatPr')?.tag.attributes ?? {};
  const width = sane(format['defaultColWidth'] ?? format['baseColWidth'], usualWidth);
  const height = sane(format['defaultRowHeight'], usualHeight);
  return {
    columnWidth: (column) => {
      const own = columns.find(({ min, max }) => min <= column && column <= max)?.width;
      return Math.floor((own ?? width) * digit + margins);
    },
    rowHeight: (row) => Math.round((heights.get(row) ?? height) * pixelsPerPoint),
  };
}

function sane(text: string | undefined, usual: number): number {
  const number = Number(text ?? Number.NaN);
  return number > 0 && number < 410 ? number : usual;
}
