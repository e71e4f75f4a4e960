import { zero, type Decimal } from '../domain/decimal.ts';
import type { ReturnRow } from '../domain/return.ts';
import { isNumeric, type Table } from '../domain/table.ts';

/** What rules see of a row, by column key; `undefined` where the value cannot be told. */
export type RowValues = (key: string) => Decimal | string | boolean | undefined;

/** A blank counts as 0 where the table says so; a column that is not there never does. */
export function rowValues({ columns, blank }: Table): (row: ReturnRow) => RowValues {
  const blanks = new Map(columns.map((column) => [column.key, isNumeric(column) ? zero : '']));
  return ({ figures }) =>
    (key) => {
      const figure = figures.get(key);
      if (figure === undefined || figure.isUnread || figure.isShared === true) return undefined;
      if (figure.value !== null) return figure.value;
      return blank === 'missing' ? undefined : blanks.get(key);
    };
}
