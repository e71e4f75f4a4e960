import { decimalText, isDecimal } from '../domain/decimal.ts';
import { comparedColumns } from '../domain/last-year.ts';
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

/** Last year's figures, by key of every column that is compared. */
export const comparedFigures = (values: Values, table: Table): ReadonlyMap<string, Json> =>
  new Map(comparedColumns(table).map((column) => [column.key, figure(values, column)]));

function figure(values: Values, column: Column): Json {
  return figureOf(Object.hasOwn(values, column.key) ? (values[column.key] ?? null) : null, column);
}

/** A decimal is text in a `number` column, so that no reader rounds it, and a JSON number in any other: an integer or a count. */
export function figureOf(value: Value, { type }: Pick<Column, 'type'>): Json {
  if (!isDecimal(value)) return value;
  return type === 'number' ? decimalText(value) : new JsonNumber(decimalText(value));
}
