import { add, compare, decimalOfNumber, divide, isDecimal, round, sum, zero, type Decimal } from '../domain/decimal.ts';
import type { Value } from '../domain/return.ts';
import type { Column, Table } from '../domain/table.ts';

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

/** `max`, `min` or `mean` of figures; null where there are none. */
export function combine({ aggregate }: Column, values: readonly Decimal[]): Value {
  const ordered = values.toSorted(compare);
  if (aggregate === 'max') return ordered.at(-1) ?? null;
  if (aggregate === 'min') return ordered[0] ?? null;
  return aggregate === 'mean' ? mean(values) : null;
}

/** Rounded, as every mean of the summary is, that of a single figure too: formulas say the same. */
function mean(values: readonly Decimal[]): Value {
  const quotient = divide(values.reduce(add, zero), decimalOfNumber(values.length));
  return quotient === null ? null : round(quotient, meanPlaces);
}
