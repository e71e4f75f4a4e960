import type { SeenColumn } from '../../domain/seen-table.ts';
import { kindOfTitle } from './number-words.ts';

/** Whether a column is a part of the one before its run: 其中：, in its title or over it. */
export const isPartOfOne = ({ isOfWhich, group }: SeenColumn): boolean =>
  isOfWhich || /^其\s*中/u.test(group.at(-1) ?? '');

/** Gives parts that state no measure that of the whole: 经费合计（万元）, 其中：财政拨款. */
export function withPartMeasures(columns: readonly SeenColumn[]): readonly SeenColumn[] {
  let whole: string | null = null;
  return columns.map((column) => {
    if (!isPartOfOne(column)) {
      whole = column.measure;
      return column;
    }
    const isCount = kindOfTitle(column.title) === 'integer';
    return column.measure !== null || isCount ? column : { ...column, measure: whole };
  });
}
