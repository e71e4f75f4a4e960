import type { SeenColumn } from '../../domain/seen-table.ts';
import { columnMark, numberIn } from './column-marks.ts';
import { titleParts } from './title-parts.ts';

/** A column before it is known what stands in it. */
export type NamedColumn = Omit<SeenColumn, 'entry' | 'values' | 'sums' | 'comparedWith' | 'undated'>;

/** Takes the numbers out of titles where another title has a formula of such numbers: 财政拨款（2） beside 合计（1=2+3）. */
export function withNumberedTitles<Named extends NamedColumn>(columns: readonly Named[]): readonly Named[] {
  const isWithFormula = columns.some(({ mark, cell }) => mark?.cell === cell && mark.text.length > 2);
  if (!isWithFormula) return columns;
  return columns.map((column) => {
    const found = numberIn(column.title);
    if (found === null) return column;
    // The measure may stand before the number: 财政拨款（万元）(2).
    const { title, measure } = titleParts(found.title);
    return { ...column, title, measure: column.measure ?? measure, mark: columnMark(found.mark, column.cell) };
  });
}
