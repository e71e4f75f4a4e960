import { describe, expect, test } from '@jest/globals';
import { Big } from 'big.js';
import * as fc from 'fast-check';
import {
  absolute,
  add,
  compare,
  decimalOfNumber,
  decimalText,
  divide,
  equals,
  isDecimal,
  isMultipleOf,
  multiply,
  negate,
  parseDecimal,
  round,
  subtract,
  sum,
  toNumber,
  type Decimal,
} from '../../src/domain/decimal.ts';
import { numberText } from '../../src/domain/raw-sheet.ts';

const decimal = (text: string): Decimal => {
  const value = parseDecimal(text);
  if (value === null) throw new Error(`not a decimal: ${text}`);
  return value;
};

/** A decimal as a whole number of 10^-8, and as text. */
const scale = 10n ** 8n;
const textOf = (units: bigint): string => {
  const size = units < 0n ? -units : units;
  const places = String(size % scale)
    .padStart(8, '0')
    .replace(/0+$/, '');
  return `${units < 0n ? '-' : ''}${String(size / scale)}${places === '' ? '' : `.${places}`}`;
};
const units = fc.oneof(
  fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }),
  fc.bigInt({ min: -(10n ** 10n), max: 10n ** 10n }),
  fc.bigInt({ min: -100n, max: 100n }).map((each) => each * scale),
  fc.bigInt({ min: -20n, max: 20n }).map((each) => (2n ** 53n + each) * scale),
  // Six places, as a double tells them apart, and where it no longer does.
  fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }).map((each) => each * 100n),
  fc.bigInt({ min: -20n, max: 20n }).map((each) => 10n ** 17n + each * 100n),
);

describe('exact, against whole-number arithmetic', () => {
  test('sums, differences, products, order and signs', () => {
    fc.assert(
      fc.property(units, units, (a, b) => {
        const [x, y] = [decimal(textOf(a)), decimal(textOf(b))];
        expect(decimalText(add(x, y))).toBe(textOf(a + b));
        expect(decimalText(subtract(x, y))).toBe(textOf(a - b));
        expect(compare(x, y)).toBe(a < b ? -1 : a > b ? 1 : 0);
        expect(equals(x, y)).toBe(a === b);
        expect(decimalText(negate(x))).toBe(textOf(-a));
        expect(decimalText(absolute(x))).toBe(textOf(a < 0n ? -a : a));
        expect(equals(multiply(x, y), multiply(y, x))).toBe(true);
        const product = a * b;
        expect(equals(multiply(multiply(x, y), decimal('100000000')), decimal(textOf(product)))).toBe(true);
        expect(b === 0n ? x : divide(multiply(x, y), y)).toEqual(x);
      }),
    );
  });

  test('products, quotients and roundings of figures as they are filled in', () => {
    const figure = fc.oneof(fc.integer({ min: -(10 ** 7), max: 10 ** 7 }), fc.integer({ min: -20, max: 20 }));
    const places = fc.integer({ min: 0, max: 4 });
    fc.assert(
      fc.property(figure, figure, fc.tuple(places, places), (a, b, [m, n]) => {
        const [x, y] = [textOf((BigInt(a) * scale) / 10n ** BigInt(m)), textOf((BigInt(b) * scale) / 10n ** BigInt(n))];
        const product = Big(x).times(y);
        expect(decimalText(multiply(decimal(x), decimal(y)))).toBe(product.toFixed());
        expect(decimalText(round(decimal(x), n))).toBe(Big(x).round(n, 1).toFixed());
        const quotient = divide(decimal(x), decimal(y));
        expect(quotient === null ? null : decimalText(quotient)).toBe(b === 0 ? null : Big(x).div(y).toFixed());
      }),
      { numRuns: 2000 },
    );
  });

  test('multiples of any step', () => {
    fc.assert(
      fc.property(units, fc.constantFrom(1n, 10n ** 4n, 5n * 10n ** 7n, scale, 7n * scale, 3n), (a, step) => {
        expect(isMultipleOf(decimal(textOf(a)), decimal(textOf(step)))).toBe(a % step === 0n);
      }),
    );
  });

  test('0.1 and 0.2 are 0.3, ten times 0.1 is 1', () => {
    expect(decimalText(add(decimal('0.1'), decimal('0.2')))).toBe('0.3');
    expect(decimalText(sum(Array.from({ length: 10 }, () => decimal('0.1'))))).toBe('1');
  });
});

test.each<[string, number, string]>([
  ['0.5', 0, '1'],
  ['-0.5', 0, '-1'],
  ['2.5', 0, '3'],
  ['1.005', 2, '1.01'],
  ['12', 2, '12'],
])('round(%s, %d) is %s, half away from zero', (text, places, expected) => {
  expect(decimalText(round(decimal(text), places))).toBe(expected);
});

test.each(['', '.', '-', '1e5', '1,000', ' 1', '１', 'NaN', 'Infinity', '1.2.3', '--1', '0x1'])(
  '%j is no decimal',
  (text) => {
    expect(parseDecimal(text)).toBeNull();
  },
);

test.each<[number, string]>([
  [0.30000000000000004, '0.3'],
  [0.1 + 0.7, '0.8'],
  [1234567890123456, '1234567890123460'],
  [-1234567890123456, '-1234567890123460'],
  [123456789012345, '123456789012345'],
  [12345678.901234567, '12345678.9012346'],
  [1e-7, '0.0000001'],
  [-0, '0'],
  [1e20, '100000000000000000000'],
])('a stored %p is the decimal of at most 15 digits that is shown', (stored, shown) => {
  expect(decimalText(decimalOfNumber(stored))).toBe(shown);
  expect(Number(numberText(stored))).toBe(Number(shown));
});

test('division by 0 has no result; an endless quotient is cut', () => {
  expect(divide(decimal('1'), decimal('0'))).toBeNull();
  const third = divide(decimal('1'), decimal('3'));
  expect(third !== null && decimalText(third)).toBe(`0.${'3'.repeat(40)}`);
});

test('a text is no decimal, and a decimal leaves as the nearest double', () => {
  expect([isDecimal('1'), isDecimal(null), isDecimal(decimal('0.5')), isDecimal(decimal('1'))]).toEqual([
    false,
    false,
    true,
    true,
  ]);
  expect(toNumber(decimal('0.30'))).toBe(0.3);
});

test('the largest double is a decimal like any other', () => {
  expect(decimalText(decimalOfNumber(Number.MAX_VALUE))).toMatch(/^179769313486232\d{294}$/);
});
