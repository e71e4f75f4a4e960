import type { Worksheet } from 'exceljs';
import { lineText } from './cell-text.ts';
import { headingSize, styles } from './cell-styles.ts';
import { headerCells, headerDepth, type HeaderCell } from './header-tree.ts';
import type { SummaryColumn } from './summary-columns.ts';
import { textHeight } from './text-width.ts';

/** Columns before the table's own: 序号 and 单位名称. */
export const leadingColumns = 2;

const pathOf = ({ column }: SummaryColumn): readonly string[] => [...column.group, column.title].map(lineText);

/** Rows that the header takes: its levels and the measures. */
export const headerHeight = (columns: readonly SummaryColumn[]): number => headerDepth(columns.map(pathOf)) + 1;

/** Writes the multi-level header from row `top` on, the measures in its last row. */
export function writeHeader(sheet: Worksheet, columns: readonly SummaryColumn[], top: number): void {
  const cells = [...headerCells(columns.map(pathOf))];
  const measures = top + headerHeight(columns) - 1;
  const last = leadingColumns + columns.length + 1;
  for (const cell of cells) mergeHeading(sheet, sheetCell(cell, top));
  mergeHeading(sheet, { text: '序号', top, bottom: measures, left: 1, right: 1 });
  mergeHeading(sheet, { text: '单位名称', top, bottom: measures - 1, left: 2, right: 2 });
  mergeHeading(sheet, { text: '计量单位', top: measures, bottom: measures, left: 2, right: 2 });
  mergeHeading(sheet, { text: '备注', top, bottom: measures, left: last, right: last });
  for (const [i, { column }] of columns.entries()) {
    const left = leadingColumns + 1 + i;
    mergeHeading(sheet, { text: lineText(column.measure ?? '—'), top: measures, bottom: measures, left, right: left });
  }
  setHeights(sheet, cells, { top, measures, columns });
}

const sheetCell = ({ text, top, bottom, left, right }: HeaderCell, firstRow: number): HeaderCell => ({
  text,
  top: top + firstRow,
  bottom: bottom + firstRow,
  left: left + leadingColumns + 1,
  right: right + leadingColumns + 1,
});

function mergeHeading(sheet: Worksheet, { text, top, bottom, left, right }: HeaderCell): void {
  const cell = sheet.getCell(top, left);
  cell.value = text;
  cell.style = styles.heading;
  if (bottom > top || right > left) sheet.mergeCells(top, left, bottom, right);
}

interface HeaderPlace {
  readonly top: number;
  readonly measures: number;
  readonly columns: readonly SummaryColumn[];
}

/** Each level is as high as what stands in it alone; the last one also makes up what titles over several levels lack. */
function setHeights(sheet: Worksheet, cells: readonly HeaderCell[], { top, measures, columns }: HeaderPlace): void {
  const heights = Array.from({ length: measures - top }, () => 16);
  const byBottom = cells.toSorted((a, b) => a.bottom - b.bottom || b.top - a.top);
  for (const cell of byBottom) {
    const above = heights.slice(cell.top, cell.bottom).reduce((total, height) => total + height, 0);
    heights[cell.bottom] = Math.max(heights[cell.bottom] ?? 0, heightOf(sheet, cell) - above);
  }
  for (const [level, height] of heights.entries()) sheet.getRow(top + level).height = height;
  const measureHeights = columns.map(({ column }, i) =>
    textHeight(column.measure ?? '', widthOf(sheet, i), headingSize),
  );
  sheet.getRow(measures).height = Math.max(18, ...measureHeights);
}

const widthOf = (sheet: Worksheet, column: number): number => sheet.getColumn(leadingColumns + 1 + column).width ?? 0;

function heightOf(sheet: Worksheet, { text, left, right }: HeaderCell): number {
  let width = 0;
  for (let column = left; column <= right; column += 1) width += widthOf(sheet, column);
  // a line never begins with a mark such as 、 so that one may take a line more than its width says
  const marks = /[、，；：）]/.test(text) ? headingSize : 0;
  return textHeight(text, width, headingSize) + marks;
}
