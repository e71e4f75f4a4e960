import { decimalText, isDecimal } from '../domain/decimal.ts';
import type { Value, Values } from '../domain/return.ts';
import { reportedColumns, type Column, type Table } from '../domain/table.ts';
import { JsonNumber, type Json } from './json-text.ts';

/** What a unit reported, by column key in the table's order; a column that the return does not have is left out. */
export const reportedFigures = (values: Values, table: Table): ReadonlyMap<string, Json> =>
  new Map(
    reportedColumns(table)
      .filter(({ key }) => Object.hasOwn(values, key))
      .map((column) => [column.key, figure(values, column)]),
  );

/** A subtotal or total, by key of every column that is added up. */
export const totalFigures = (values: Values, table: Table): ReadonlyMap<string, Json> =>
  new Map(
    reportedColumns(table)
      .filter(({ aggregate }) => aggregate !== 'none')
      .map((column) => [column.key, figure(values, column)]),
  );

/** A decimal is text in a `number` column, so that no reader rounds it, and a JSON number in any other: an integer or a count. */
function figure(values: Values, { key, type }: Column): Json {
  const value: Value = Object.hasOwn(values, key) ? (values[key] ?? null) : null;
  if (!isDecimal(value)) return value;
  return type === 'number' ? decimalText(value) : new JsonNumber(decimalText(value));
}
