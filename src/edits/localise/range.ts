import {
  add,
  compare,
  decimalOfNumber,
  divide,
  equals,
  multiply,
  round,
  subtract,
  type Decimal,
} from '../../domain/decimal.ts';

/** One end of a range. */
export interface Bound {
  readonly value: Decimal;
  /** Whether the end itself is left out. */
  readonly isOpen: boolean;
}

/** The numbers between two ends; null where there is none on that side. */
export interface Range {
  readonly low: Bound | null;
  readonly high: Bound | null;
}

export const everyNumber: Range = { low: null, high: null };

/** The numbers of a range that are not below a bound. */
export function above(range: Range, bound: Bound): Range {
  const { low } = range;
  return low === null || isTighter(bound, low, compare(bound.value, low.value)) ? { ...range, low: bound } : range;
}

/** The numbers of a range that are not beyond a bound. */
export function below(range: Range, bound: Bound): Range {
  const { high } = range;
  return high === null || isTighter(bound, high, compare(high.value, bound.value)) ? { ...range, high: bound } : range;
}

const isTighter = (bound: Bound, than: Bound, order: number): boolean =>
  order > 0 || (order === 0 && bound.isOpen && !than.isOpen);

export const includes = ({ low, high }: Range, value: Decimal): boolean =>
  (low === null || compare(value, low.value) >= (low.isOpen ? 1 : 0)) &&
  (high === null || compare(high.value, value) >= (high.isOpen ? 1 : 0));

/** The range narrowed to the multiples of a step that lie in it; null where there are none, or no number at all. */
export function steppedRange(range: Range, step: Decimal | null): Range | null {
  const stepped =
    step === null
      ? range
      : {
          low: range.low && closed(firstStep(range.low, step)),
          high: range.high && closed(negative(firstStep(mirrored(range.high), step))),
        };
  const { low, high } = stepped;
  if (low === null || high === null) return stepped;
  const order = compare(low.value, high.value);
  return order < 0 || (order === 0 && !low.isOpen && !high.isOpen) ? stepped : null;
}

const closed = (value: Decimal): Bound => ({ value, isOpen: false });
const minusOne = decimalOfNumber(-1);
const half = decimalOfNumber(0.5);
const one = decimalOfNumber(1);
const negative = (value: Decimal): Decimal => multiply(value, minusOne);
const mirrored = ({ value, isOpen }: Bound): Bound => ({ value: negative(value), isOpen });

/** The least multiple of a step that is not below a bound. */
function firstStep({ value, isOpen }: Bound, step: Decimal): Decimal {
  const count = round(divide(value, step) ?? value, 0);
  const multiple = multiply(count, step);
  const order = compare(multiple, value);
  return order < 0 || (order === 0 && isOpen) ? add(multiple, step) : multiple;
}

/** The only number of a range, or null. */
export const onlyNumber = ({ low, high }: Range): Decimal | null =>
  low !== null && high !== null && equals(low.value, high.value) ? low.value : null;

/** The number of a stepped range that is nearest to another; between two open ends any will do. */
export function nearest(range: Range, value: Decimal, step: Decimal | null): Decimal {
  const { low, high } = range;
  const end = endTowards(range, value);
  if (end === null) return step === null ? value : multiply(round(divide(value, step) ?? value, 0), step);
  if (!end.isOpen) return end.value;
  if (low !== null && high !== null) return multiply(add(low.value, high.value), half);
  return end === low ? add(end.value, one) : subtract(end.value, one);
}

/** The end that a number lies at or beyond; null for one between the ends. */
function endTowards({ low, high }: Range, value: Decimal): Bound | null {
  if (low !== null && compare(value, low.value) <= 0) return low;
  return high !== null && compare(value, high.value) >= 0 ? high : null;
}
