import { Big } from 'big.js';

Big.DP = 40; // places kept of a quotient; sums, differences and products are exact
Big.RM = Big.roundHalfUp;
Big.NE = -1e6; // never an exponent in text
Big.PE = 1e6;

declare const brand: unique symbol;

/**
 * An exact decimal. A safe integer, and a short fraction that one double alone stands for (`isShort`), is a plain number
 * inside, as nearly every figure is one; the rest is a `Big`.
 */
export type Decimal = (number | Big) & { readonly [brand]: 'decimal' };

// A brand has no run-time form, so these two casts are where a number or a Big becomes a Decimal.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const ofNumber = (value: number): Decimal => value as unknown as Decimal;
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const ofBig = (value: Big): Decimal => value as unknown as Decimal;
const plain = (value: Decimal): number | Big => value;
/** A `Big` is never changed by its own arithmetic, so it need not be copied. */
const big = (value: Decimal): Big => {
  const x = plain(value);
  return typeof x === 'number' ? new Big(x) : x;
};

export const zero: Decimal = ofNumber(0);

/** Places that a short fraction has at most. */
const shortPlaces = 6;
const scale = 10 ** shortPlaces;
/** A double tells decimals of 15 digits apart: below this, so many millionths can be told by their double. */
const shortEnd = 1e15;

/** Whether a double is the one that stands for some decimal of at most six places and 15 digits. */
const isShort = (value: number): boolean => {
  const millionths = Math.round(value * scale);
  return Math.abs(millionths) < shortEnd && millionths / scale === value;
};

/** A short decimal stays cheap when it is one. */
function tidy(value: Big): Decimal {
  // More digits than a double holds exactly are seen without turning it into text.
  const places = value.c.length - 1 - value.e;
  if (places > shortPlaces || value.e > 14) return ofBig(value);
  const number = value.toNumber() + 0;
  return places <= 0 || isShort(number) ? ofNumber(number) : ofBig(value);
}

/** The decimal that a decimal text without exponent or separators names (`-12.50`), or null. */
export function parseDecimal(text: string): Decimal | null {
  if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(text)) return null;
  if (/^\d{1,15}$/.test(text)) return ofNumber(Number(text));
  const value = Number(text);
  if (text.length <= shortText && isShort(value)) return ofNumber(value + 0);
  return tidy(new Big(text.replace(/^\+/, '').replace(/\.$/, '')));
}

/** Characters of a decimal text that has no more than 15 digits, whatever else is in it. */
const shortText = 15;

/** At most 15 significant digits; the shortest form where it has no more, as it is the quicker to read. */
function fewDigits(value: number): string {
  const shortest = String(value);
  return shortest.length <= 15 ? shortest : value.toPrecision(15);
}

/** The decimal of at most 15 significant digits that a spreadsheet shows for a stored number. Takes finite numbers only. */
export function decimalOfNumber(value: number): Decimal {
  if (Number.isInteger(value) ? Math.abs(value) < shortEnd : isShort(value)) return ofNumber(value + 0);
  return tidy(new Big(fewDigits(value)));
}

export function add(a: Decimal, b: Decimal): Decimal {
  const [x, y] = [plain(a), plain(b)];
  if (typeof x === 'number' && typeof y === 'number') {
    if (Number.isInteger(x) && Number.isInteger(y) && Number.isSafeInteger(x + y)) return ofNumber(x + y);
    const millionths = Math.round(x * scale) + Math.round(y * scale);
    if (isShort(x) && isShort(y) && Math.abs(millionths) < shortEnd) return ofNumber(millionths / scale);
  }
  return tidy(big(a).plus(big(b)));
}

export const subtract = (a: Decimal, b: Decimal): Decimal => add(a, negate(b));

export function negate(a: Decimal): Decimal {
  const x = plain(a);
  return typeof x === 'number' ? ofNumber(0 - x) : ofBig(x.times(-1));
}

export function multiply(a: Decimal, b: Decimal): Decimal {
  const [x, y] = [plain(a), plain(b)];
  if (Number.isInteger(x) && Number.isInteger(y)) {
    const product = Number(x) * Number(y);
    if (Number.isSafeInteger(product)) return ofNumber(product + 0);
  }
  return shortProduct(x, y) ?? tidy(big(a).times(big(b)));
}

/** The product of two short decimals where it is one too, else null. */
function shortProduct(x: number | Big, y: number | Big): Decimal | null {
  if (typeof x !== 'number' || typeof y !== 'number' || !isShort(x) || !isShort(y)) return null;
  const product = Math.round(x * scale) * Math.round(y * scale);
  return Number.isSafeInteger(product) && product % scale === 0 ? ofNumber(product / scale / scale + 0) : null;
}

/** Null where the divisor is 0. A quotient without end is cut after 40 places. */
export function divide(a: Decimal, b: Decimal): Decimal | null {
  const [x, y] = [plain(a), plain(b)];
  if (y === 0) return null;
  return shortQuotient(x, y) ?? tidy(big(a).div(big(b)));
}

/** The quotient of two whole numbers where it is a short decimal, else null. */
function shortQuotient(x: number | Big, y: number | Big): Decimal | null {
  if (typeof x !== 'number' || typeof y !== 'number' || !Number.isInteger(x) || !Number.isInteger(y)) return null;
  const millionths = Math.round((x / y) * scale);
  const [back, dividend] = [millionths * y, x * scale];
  return Number.isSafeInteger(back) && back === dividend && Math.abs(millionths) < shortEnd
    ? ofNumber(millionths / scale + 0)
    : null;
}

export const sum = (values: Iterable<Decimal>): Decimal => {
  let total = zero;
  for (const value of values) total = add(total, value);
  return total;
};

/** -1, 0 or 1. */
export function compare(a: Decimal, b: Decimal): number {
  const [x, y] = [plain(a), plain(b)];
  return typeof x === 'number' && typeof y === 'number' ? Math.sign(x - y) : big(a).cmp(big(b));
}

export const equals = (a: Decimal, b: Decimal): boolean => compare(a, b) === 0;
export const isZero = (a: Decimal): boolean => compare(a, zero) === 0;
export const absolute = (a: Decimal): Decimal => (compare(a, zero) < 0 ? negate(a) : a);
export function isMultipleOf(a: Decimal, step: Decimal): boolean {
  const [x, y] = [plain(a), plain(step)];
  if (typeof x === 'number' && typeof y === 'number' && isShort(x) && isShort(y) && y !== 0)
    return Math.round(x * scale) % Math.round(y * scale) === 0;
  const unit = big(step);
  // A step of 0.0001 asks for no more than four places; only another one needs a division.
  if (unit.c.length === 1 && unit.c[0] === 1) return placesOf(a) <= -unit.e || big(a).mod(unit).eq(0);
  return unit.eq(0) || big(a).mod(unit).eq(0);
}

/** Significant digits that a spreadsheet's cell keeps and shows. */
export const cellDigits = 15;

/** Whether a spreadsheet's cell can hold every digit. */
export function fitsCell(a: Decimal): boolean {
  const x = plain(a);
  return (typeof x === 'number' && Math.abs(x) < shortEnd) || big(a).c.length <= cellDigits;
}

/** The decimal that is left in a spreadsheet's cell: its first 15 significant digits, rounded. */
export const inCell = (a: Decimal): Decimal => (fitsCell(a) ? a : tidy(big(a).prec(cellDigits, Big.roundHalfUp)));

const amountEnd = ofNumber(1e11);

/** Whether a spreadsheet's cell loses digits that count: its 15 do not reach the fourth place behind the point, as small as amounts in 万元 are stated. */
export const outgrowsCell = (a: Decimal): boolean => !fitsCell(a) && compare(absolute(a), amountEnd) >= 0;

/** Digits behind the point, without trailing zeros. */
function placesOf(a: Decimal): number {
  const { c, e } = big(a);
  return Math.max(0, c.length - 1 - e);
}

/** Half away from zero, as Excel rounds. */
export function round(a: Decimal, places: number): Decimal {
  const x = plain(a);
  const isRound = Number.isInteger(x) || (places >= shortPlaces && typeof x === 'number' && isShort(x));
  return isRound ? a : tidy(big(a).round(places, Big.roundHalfUp));
}

/** Without exponent or trailing zeros: `3.5`, `0`, `-12`. */
export const decimalText = (a: Decimal): string => {
  const x = plain(a);
  return typeof x === 'number' ? String(x) : x.toFixed();
};

/** For cells and JSON integers: the nearest double. */
export const toNumber = (a: Decimal): number => Number(plain(a));

/** A decimal as it can be sent to another thread, where a `Big` would lose its methods. */
export type PackedDecimal = number | { readonly decimal: string };

export const packDecimal = (a: Decimal): PackedDecimal => {
  const x = plain(a);
  return typeof x === 'number' ? x : { decimal: x.toFixed() };
};

export const unpackDecimal = (packed: PackedDecimal): Decimal =>
  typeof packed === 'number' ? ofNumber(packed) : tidy(new Big(packed.decimal));

/** Distinguishes a decimal from the other values that a cell or an expression may have. */
export const isDecimal = (value: unknown): value is Decimal => typeof value === 'number' || value instanceof Big;
