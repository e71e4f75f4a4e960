import { cellValue, type RawRow, type RawSheet } from '../domain/raw-sheet.ts';
import type { SheetLayout } from './layout.ts';
import { isFigure } from './row-cells.ts';
import { isNumeric } from '../domain/table.ts';

/** Rows that are looked at: the rest of a table begins at the top of its sheet. */
const glance = 5;

/** Whether a sheet without a header looks like the rest of another's table: from its top, names and figures in the same columns. */
export function goesOn({ rows }: RawSheet, { orientation, blocks }: SheetLayout): boolean {
  const block = blocks.at(-1);
  if (orientation !== 'columns' || block === undefined) return false;
  const figures = block.columns.filter(({ column }) => isNumeric(column)).map(({ address }) => address.column);
  const isRest = ({ contents }: RawRow): boolean => {
    const filled = figures.filter((column) => isNumber(contents[column - 1]));
    const isNamed = contents.slice(0, Math.min(...figures) - 1).some((content) => typeof content === 'string');
    return isNamed && filled.length > 1 && filled.length * 2 > figures.length;
  };
  const first = rows.slice(0, glance);
  return first.length > 0 && first.every(isRest);
}

const isNumber = (content: RawRow['contents'][number]): boolean =>
  content !== undefined && isFigure({ value: cellValue(content) });
