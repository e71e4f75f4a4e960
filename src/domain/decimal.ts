import { Big } from 'big.js';

Big.DP = 40; // places kept of a quotient; sums, differences and products are exact
Big.RM = Big.roundHalfUp;
Big.NE = -1e6; // never an exponent in text
Big.PE = 1e6;

declare const brand: unique symbol;

/** An exact decimal. A safe integer is a plain number inside, as nearly every figure is one; the rest is a `Big`. */
export type Decimal = (number | Big) & { readonly [brand]: 'decimal' };

// A brand has no run-time form, so these two casts are where a number or a Big becomes a Decimal.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const ofInteger = (value: number): Decimal => value as unknown as Decimal;
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const ofBig = (value: Big): Decimal => value as unknown as Decimal;
const plain = (value: Decimal): number | Big => value;
/** A `Big` is never changed by its own arithmetic, so it need not be copied. */
const big = (value: Decimal): Big => {
  const x = plain(value);
  return typeof x === 'number' ? new Big(x) : x;
};

export const zero: Decimal = ofInteger(0);

/** An integer stays cheap when it is one. */
function tidy(value: Big): Decimal {
  // Digits behind the point, or more than a double holds exactly: seen without turning it into text.
  if (value.e < value.c.length - 1 || value.e > 14) return ofBig(value);
  return ofInteger(value.toNumber() + 0);
}

/** The decimal that a decimal text without exponent or separators names (`-12.50`), or null. */
export function parseDecimal(text: string): Decimal | null {
  if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(text)) return null;
  if (/^\d{1,15}$/.test(text)) return ofInteger(Number(text));
  return tidy(new Big(text.replace(/^\+/, '').replace(/\.$/, '')));
}

/** At most 15 significant digits; the shortest form where it has no more, as it is the quicker to read. */
function fewDigits(value: number): string {
  const shortest = String(value);
  return shortest.length <= 15 ? shortest : value.toPrecision(15);
}

/** The decimal of at most 15 significant digits that a spreadsheet shows for a stored number. Takes finite numbers only. */
export function decimalOfNumber(value: number): Decimal {
  return Number.isSafeInteger(value) && Math.abs(value) < 1e15 ? ofInteger(value + 0) : tidy(new Big(fewDigits(value)));
}

export function add(a: Decimal, b: Decimal): Decimal {
  const [x, y] = [plain(a), plain(b)];
  if (typeof x === 'number' && typeof y === 'number' && Number.isSafeInteger(x + y)) return ofInteger(x + y);
  return tidy(big(a).plus(big(b)));
}

export const subtract = (a: Decimal, b: Decimal): Decimal => add(a, negate(b));

export function negate(a: Decimal): Decimal {
  const x = plain(a);
  return typeof x === 'number' ? ofInteger(0 - x) : ofBig(x.times(-1));
}

export const multiply = (a: Decimal, b: Decimal): Decimal => tidy(big(a).times(big(b)));

/** Null where the divisor is 0. A quotient without end is cut after 40 places. */
export const divide = (a: Decimal, b: Decimal): Decimal | null => (isZero(b) ? null : tidy(big(a).div(big(b))));

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
  const unit = big(step);
  // A step of 0.0001 asks for no more than four places; only another one needs a division.
  if (unit.c.length === 1 && unit.c[0] === 1) return placesOf(a) <= -unit.e || big(a).mod(unit).eq(0);
  return unit.eq(0) || big(a).mod(unit).eq(0);
}

/** Digits behind the point, without trailing zeros. */
function placesOf(a: Decimal): number {
  const x = plain(a);
  return typeof x === 'number' ? 0 : Math.max(0, x.c.length - 1 - x.e);
}

/** Half away from zero, as Excel rounds. */
export const round = (a: Decimal, places: number): Decimal => tidy(big(a).round(places, Big.roundHalfUp));

/** Without exponent or trailing zeros: `3.5`, `0`, `-12`. */
export const decimalText = (a: Decimal): string => {
  const x = plain(a);
  return typeof x === 'number' ? String(x) : x.toFixed();
};

/** For cells and JSON integers: the nearest double. */
export const toNumber = (a: Decimal): number => Number(plain(a));

/** Distinguishes a decimal from the other values that a cell or an expression may have. */
export const isDecimal = (value: unknown): value is Decimal => typeof value === 'number' || value instanceof Big;
