import { add, compare, decimalOfNumber, divide, isDecimal, round, sum, zero, type Decimal } from '../domain/decimal.ts';
import type { Figure, ReturnRow, Value, Values } from '../domain/return.ts';
import { isNumeric, reportedColumns, type Column, type Table } from '../domain/table.ts';
import { truthText } from '../domain/truth-text.ts';

/** Places kept of a mean. */
const meanPlaces = 10;

/** 小计 or 合计 of one column over units: `values` are the units' own, blanks included. */
export function total(column: Column, values: readonly Value[], blank: Table['blank']): Value {
  const filled = values.flatMap((value) =>
    isDecimal(value) ? [value] : value === null && blank === 'zero' ? [zero] : [],
  );
  // A unit's own count is already one; units are counted by adding theirs up.
  return column.aggregate === 'sum' || column.aggregate === 'count' ? sum(filled) : combine(column, filled);
}

/** A unit's value per column: the aggregate of its data rows. A single row stands for itself, and texts are joined. */
export function unitValues(rows: readonly ReturnRow[], table: Table): Values {
  const values: Record<string, Value> = Object.create(null);
  if (rows.length === 0) return values;
  for (const column of reportedColumns(table)) values[column.key] = unitValue(column, rows, table.blank);
  return values;
}

function unitValue(column: Column, rows: readonly ReturnRow[], blank: Table['blank']): Value {
  if (column.aggregate === 'sum') return sumOf(column, rows);
  const figures = figuresUnder(column, rows);
  const filled = figures.map(({ value }) => value).filter((value) => value !== null);
  if (column.aggregate === 'count') return decimalOfNumber(filled.length);
  const [only = null] = filled;
  if (only === null) return null;
  const decimals = filled.filter(isDecimal);
  if (column.aggregate !== 'none') return combine(column, [...decimals, ...zerosFor(figures, blank)]);
  if (isNumeric(column)) return sameOrNone(decimals);
  return filled.length === 1 ? only : [...new Set(filled.map(textOf))].join('；');
}

/** As a cell says it. */
const textOf = (value: Exclude<Value, null>): string => (typeof value === 'boolean' ? truthText(value) : String(value));

/** Null where nothing is filled in. A loop, as this runs over every figure there is. */
function sumOf({ key }: Column, rows: readonly ReturnRow[]): Value {
  let added = zero;
  let isFilled = false;
  for (const { figures } of rows) {
    const value = figures.get(key)?.value ?? null;
    if (value === null) continue;
    isFilled = true;
    if (isDecimal(value)) added = add(added, value);
  }
  return isFilled ? added : null;
}

function figuresUnder({ key }: Column, rows: readonly ReturnRow[]): readonly Figure[] {
  const found: Figure[] = [];
  for (const { figures } of rows) {
    const figure = figures.get(key);
    if (figure !== undefined) found.push(figure);
  }
  return found;
}

/** What blanks among filled figures count as where the table counts them as 0. */
const zerosFor = (figures: readonly Figure[], blank: Table['blank']): readonly Decimal[] =>
  blank === 'zero' ? figures.flatMap(({ value, isUnread }) => (value === null && !isUnread ? [zero] : [])) : [];

/** A figure that is not added up, such as a year, stands for the unit only where all its rows agree. */
const sameOrNone = (values: readonly Decimal[]): Value => {
  const [first = null] = values;
  return first !== null && values.every((value) => compare(value, first) === 0) ? first : null;
};

function combine({ aggregate }: Column, values: readonly Decimal[]): Value {
  const ordered = values.toSorted(compare);
  if (aggregate === 'max') return ordered.at(-1) ?? null;
  if (aggregate === 'min') return ordered[0] ?? null;
  return aggregate === 'mean' ? mean(values) : null;
}

function mean(values: readonly Decimal[]): Value {
  const quotient = divide(values.reduce(add, zero), decimalOfNumber(values.length));
  return quotient === null ? null : round(quotient, meanPlaces);
}
