import type { Worksheet } from 'exceljs';
import type { Column } from '../domain/table.ts';
import { lineText } from './cell-text.ts';
import { headingSize, styles } from './cell-styles.ts';
import { headerCells, headerDepth, type HeaderCell } from './header-tree.ts';
import { roomyHeight, textHeight } from './text-width.ts';

/** What a column is called at every level, outermost first. */
export const headerPath = ({ group, title }: Column): readonly string[] => [...group, title].map(lineText);

/** Rows that the header of some columns takes: its levels and the measures. */
export const headerHeight = (columns: readonly Column[]): number => headerDepth(columns.map(headerPath)) + 1;

/** Where a header begins, 1-based. */
export interface HeaderPlace {
  readonly top: number;
  readonly left: number;
}

/** Writes the multi-level header of an indicator a column, the measures in its last row. The columns have their widths already. */
export function writeColumnHeader(sheet: Worksheet, columns: readonly Column[], { top, left }: HeaderPlace): void {
  const cells = [...headerCells(columns.map(headerPath))].map((cell) => placed(cell, { top, left }));
  const measures = top + headerHeight(columns) - 1;
  for (const cell of cells) mergeHeading(sheet, cell);
  for (const [i, { measure }] of columns.entries()) {
    const column = left + i;
    const text = lineText(measure ?? '—');
    mergeHeading(sheet, { text, top: measures, bottom: measures, left: column, right: column });
  }
  setHeights(sheet, cells, top);
  const measureHeights = columns.map(({ measure }, i) =>
    textHeight(measure ?? '', sheet.getColumn(left + i).width ?? 0, headingSize),
  );
  sheet.getRow(measures).height = Math.max(18, ...measureHeights);
}

/** Writes one heading over the cells that it spans, 1-based. */
export function mergeHeading(sheet: Worksheet, { text, top, bottom, left, right }: HeaderCell): void {
  const cell = sheet.getCell(top, left);
  cell.value = text;
  cell.style = styles.heading;
  if (bottom > top || right > left) sheet.mergeCells(top, left, bottom, right);
}

const placed = ({ text, top, bottom, left, right }: HeaderCell, at: HeaderPlace): HeaderCell => ({
  text,
  top: top + at.top,
  bottom: bottom + at.top,
  left: left + at.left,
  right: right + at.left,
});

/** Each level is as high as what stands in it alone; the last one also makes up what titles over several levels lack. */
function setHeights(sheet: Worksheet, cells: readonly HeaderCell[], top: number): void {
  const heights = new Map<number, number>();
  const byBottom = cells.toSorted((a, b) => a.bottom - b.bottom || b.top - a.top);
  for (const cell of byBottom) {
    let above = 0;
    for (let row = cell.top; row < cell.bottom; row += 1) above += heights.get(row) ?? least;
    heights.set(cell.bottom, Math.max(heights.get(cell.bottom) ?? least, heightOf(sheet, cell) - above));
  }
  const last = Math.max(...cells.map(({ bottom }) => bottom));
  for (let row = top; row <= last; row += 1) sheet.getRow(row).height = heights.get(row) ?? least;
}

/** Points of a level in which nothing stands alone. */
const least = 16;

function heightOf(sheet: Worksheet, { text, left, right }: HeaderCell): number {
  let width = 0;
  for (let column = left; column <= right; column += 1) width += sheet.getColumn(column).width ?? 0;
  return roomyHeight(text, width, headingSize);
}
