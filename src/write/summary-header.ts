import type { Worksheet } from 'exceljs';
import type { Column } from '../domain/table.ts';
import { headerHeight, mergeHeading, writeColumnHeader } from './column-header.ts';

/** Columns before the table's own, which every page repeats: 序号, 单位名称 and 报送情况. */
export const leadingColumns = 3;

/** Writes the multi-level header from row `top` on, the measures in its last row. */
export function writeHeader(sheet: Worksheet, columns: readonly Column[], top: number): void {
  const measures = top + headerHeight(columns) - 1;
  const last = leadingColumns + columns.length + 1;
  mergeHeading(sheet, { text: '序号', top, bottom: measures, left: 1, right: 1 });
  mergeHeading(sheet, { text: '单位名称', top, bottom: measures - 1, left: 2, right: 2 });
  mergeHeading(sheet, { text: '计量单位', top: measures, bottom: measures, left: 2, right: 2 });
  mergeHeading(sheet, { text: '报送情况', top, bottom: measures, left: 3, right: 3 });
  mergeHeading(sheet, { text: '备注', top, bottom: measures, left: last, right: last });
  writeColumnHeader(sheet, columns, { top, left: leadingColumns + 1 });
}
