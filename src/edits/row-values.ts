import { zero, type Decimal } from '../domain/decimal.ts';
import type { Figure, ReturnRow, Value } from '../domain/return.ts';
import { isNumeric, type Table } from '../domain/table.ts';

/** What rules see of a row, by column key; `undefined` where the value cannot be told. */
export type RowValues = (key: string) => Decimal | string | boolean | undefined;

/** Undefined where it cannot be told. */
const toldValue = (figure: Figure | undefined): Value | undefined =>
  figure === undefined || figure.isUnread || figure.isShared === true ? undefined : figure.value;

/** A blank counts as 0 where the table says so; a column that is not there never does. */
export function rowValues({ columns, blank }: Table): (row: ReturnRow) => RowValues {
  const blanks = new Map(columns.map((column) => [column.key, isNumeric(column) ? zero : '']));
  return ({ figures }) =>
    (key) => {
      const value = figures.isPlain ? figures.valueAt(key) : toldValue(figures.get(key));
      if (value !== null) return value;
      return blank === 'missing' ? undefined : blanks.get(key);
    };
}
