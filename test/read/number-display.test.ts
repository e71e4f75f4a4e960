import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { decimalOfNumber, decimalText, multiply, parseDecimal } from '../../src/domain/decimal.ts';
import { numberDisplay } from '../../src/read/number-display.ts';

/** `1.2345 万元`, or the number alone. */
function shown(code: string, stored: number): string {
  const value = numberDisplay(code)?.(stored) ?? stored;
  return typeof value === 'number' ? String(value) : `${value.before ?? ''}${value.number} ${value.measure}`.trim();
}

test.each<[string, number, string]>([
  ['0%', 0.1, '10 %'],
  ['0.00%', 0.12345, '12.345 %'],
  ['0%', 0.07, '7 %'],
  ['0%', 0.29, '29 %'],
  ['0%', 1.1, '110 %'],
  ['0.0%', 0.1 + 0.2, '30 %'],
  ['0.0%', -0.125, '-12.5 %'],
  ['0%', 0, '0 %'],
  ['0%', 1e-9, '1e-7 %'],
  ['0.0"%"', 12.5, '12.5 %'],
  ['0.0\\%', 12.5, '12.5 %'],
  ['0.0‰', 12.5, '12.5 ‰'],
])('percentages: %s shows %d as %s', (code, stored, expected) => {
  expect(shown(code, stored)).toBe(expected);
});

test.each<[string, number, string]>([
  ['0.00"万元"', 3.5, '3.5 万元'],
  ['0.00\\万\\元', 3.5, '3.5 万元'],
  ['0.00万元', 3.5, '3.5 万元'],
  ['0.00" 万元"_ ', 3.5, '3.5 万元'],
  ['#,##0"户"', 1200, '1200 户'],
  ['0"户（人）"', 12, '12 户(人)'],
  ['0.00（万元）', 12, '12 万元'],
  ['General"人次"', 12, '12 人次'],
  ['G/通用格式"元"', 30, '30 元'],
  ['¥#,##0.00"元"', 5, '5 元'],
  ['[$¥-804]0.00"元"', 5, '5 元'],
  ['[DBNum2][$-804]General"元"', 5, '5 元'],
  ['0.00"万元";@', 3.5, '3.5 万元'],
])('a measure behind the number: %s shows %d as %s', (code, stored, expected) => {
  expect(shown(code, stored)).toBe(expected);
});

test.each<[string, number, string]>([
  ['0.0,', 12_345, '12.345'],
  ['0.0,,', 12_345, '0.012345'],
  ['#,##0,_);(#,##0,)', -12_345, '-12.345'],
  ['0,.0', 12_345, '12.345'],
  ['0.00,"千元"', 12_345, '12.345 千元'],
  ['0.00,,"百万元"', 123_456_789, '123.456789 百万元'],
  ['0!.0,"万元"', 12_345, '1.2345 万元'],
  ['0\\.0,"万元"', 12_345, '1.2345 万元'],
  ['0"."0,"万元"', 12_345, '1.2345 万元'],
  ['#!.##,"万元"', 123_456, '1.23456 万元'],
  ['0!.0000"万元"', 7, '0.0007 万元'],
  ['0!.0,"万"', 12_345, '1.2345 万'],
])('cut off to thousands and 万: %s shows %d as %s', (code, stored, expected) => {
  expect(shown(code, stored)).toBe(expected);
});

test.each<[string, number, string]>([
  ['[>=10000]0!.0,"万元";0"元"', 12_345, '1.2345 万元'],
  ['[>=10000]0!.0,"万元";0"元"', 9999, '9999 元'],
  ['[<1]0%;[<100]0"元";0.0,"千元"', 0.5, '50 %'],
  ['[<1]0%;[<100]0"元";0.0,"千元"', 50, '50 元'],
  ['[<1]0%;[<100]0"元";0.0,"千元"', 5000, '5 千元'],
  ['[=1]"是";[<>0]0"户"', 3, '3 户'],
  ['0.00"万元";-0.00"元";"无"', 2, '2 万元'],
  ['0.00"万元";-0.00"元";"无"', -2, '-2 元'],
  ['0.00"万元";-0.00"元";"无"', 0, '0'],
  ['[Blue](0.00"万元");[Red](0.00"万元")', -2, '-2 万元'],
  ['0"户";;', 3, '3 户'],
  ['0"户";;', -3, '-3'],
])('the section that is for the number: %s shows %d as %s', (code, stored, expected) => {
  expect(shown(code, stored)).toBe(expected);
});

test.each([
  '',
  'General',
  '@',
  '0',
  '0.00_ ;[Red]\\-0.00\\ ',
  '#,##0.00_);(#,##0.00)',
  '[DBNum1]General',
  '[DBNum2][$-804]0',
  ';;;',
  '000000',
  '000-0000-0000',
  '0.00E+00',
  '# ?/?',
  '"万元"0.00',
  '0"号"',
  '0.0,"k"',
  '"第"0"名次"',
])('%j shows a number as it is stored', (code) => {
  expect(numberDisplay(code)).toBeNull();
});

test.each<[string, number, string]>([
  ['¥#,##0.00', 15000, '¥15000'],
  ['"￥"#,##0', 15000, '￥15000'],
  ['[$¥-804]#,##0.00', 15000, '¥15000'],
  ['[$￥-804]#,##0.00', 15000, '￥15000'],
  ['_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ;_ ¥* "-"??_ ;_ @_ ', 15000, '¥15000'],
  ['_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ;_ ¥* "-"??_ ;_ @_ ', -15000, '¥-15000'],
  ['_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ;_ ¥* "-"??_ ;_ @_ ', 0, '0'],
  ['[$$-409]#,##0', 15000, '$15000'],
  ['$#,##0.00', 15000, '$15000'],
  ['"约"0.0', 1.5, '约1.5'],
  ['"<"0', 3, '<3'],
  ['"无"', 1.5, '无1.5'],
  ['0;0;"无"', 0, '0'],
  ['0"元/户"', 500, '500 元/户'],
  ['0"人均"', 500, '500 人均'],
])('what else says what the number is: %s shows %d as %s', (code, stored, expected) => {
  expect(shown(code, stored)).toBe(expected);
});

describe('whatever is written', () => {
  const code = fc.array(
    fc.constantFrom(
      '0',
      '#',
      '?',
      '.',
      ',',
      '%',
      '"',
      '\\',
      '!',
      '_',
      '*',
      '[',
      ']',
      '>',
      '5',
      ';',
      '@',
      '万元',
      'E+',
      '户',
    ),
    { maxLength: 14 },
  );

  test('a code never throws, and shows a finite number as one', () => {
    fc.assert(
      fc.property(code, fc.double({ noNaN: true, min: -1e12, max: 1e12 }), (parts, stored) => {
        const value = numberDisplay(parts.join(''))?.(stored) ?? stored;
        expect(Number.isFinite(typeof value === 'number' ? value : value.number)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  const decimal = fc
    .tuple(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.integer({ min: 0, max: 6 }))
    .map(([digits, places]) => Number(`${digits}e-${places}`));

  test.each([
    ['0.0%', '100'],
    ['0.0"万元"', '1'],
    ['0.0,"千元"', '0.001'],
    ['0!.0,"万元"', '0.0001'],
    ['0,,"百万元"', '0.000001'],
  ])('%s shows the exact decimal times %s', (format, factor) => {
    fc.assert(
      fc.property(decimal, (stored) => {
        const exact = multiply(decimalOfNumber(stored), parseDecimal(factor) ?? decimalOfNumber(1));
        const value = numberDisplay(format)?.(stored) ?? Number.NaN;
        const number = typeof value === 'number' ? value : value.number;
        expect(decimalText(decimalOfNumber(number))).toBe(decimalText(exact));
      }),
    );
  });
});
