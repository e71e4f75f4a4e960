import { fullTitle, type Column, type Table } from '../../domain/table.ts';
import { lineText } from '../cell-text.ts';

/** `慰问部队·慰问金（万元）`: with its innermost group where another column has the same title. */
export function figureTitle(column: Column, { columns }: Pick<Table, 'columns'>): string {
  const isShared = columns.filter(({ title }) => title === column.title).length > 1;
  const measure = column.measure === null ? '' : `（${column.measure}）`;
  return lineText((isShared ? fullTitle(column) : column.title) + measure);
}
