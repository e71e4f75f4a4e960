import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { chineseNumeral } from '../../../src/values/number/chinese-numeral.ts';
import { formal, written } from './written.ts';

test.each<[string, number]>([
  ['零', 0],
  ['〇', 0],
  ['一', 1],
  ['两', 2],
  ['十', 10],
  ['十二', 12],
  ['一十二', 12],
  ['二十三', 23],
  ['廿', 20],
  ['廿五', 25],
  ['卅五', 35],
  ['贰拾', 20],
  ['壹佰', 100],
  ['一百零五', 105],
  ['一百一十', 110],
  ['一百廿五', 125],
  ['二百〇六', 206],
  ['一千零一十', 1010],
  ['一万二千', 12_000],
  ['两万', 20_000],
  ['一万零两百', 10_200],
  ['一万零一十', 10_010],
  ['十万', 100_000],
  ['十万一千', 101_000],
  ['十万零一千', 101_000],
  ['叁拾萬伍仟', 305_000],
  ['一亿零五百万', 105_000_000],
  ['一亿零五', 100_000_005],
])('%s is %d', (text, value) => {
  expect(chineseNumeral(text)).toBe(value);
});

test.each([
  '',
  '一二三',
  '二〇二〇',
  '十十',
  '百',
  '万',
  '两十',
  '十两',
  '一百五',
  '一百零',
  '零五',
  '零零',
  '一百零一十零',
  '一千五百零六十',
  '一百零零五',
  '一百二百',
  '一万五',
  '一万五百',
  '一亿五千',
  '一万一万',
  '廿十',
  '二廿',
  '几',
  '十几',
  '数十',
  '一百人',
  '三点五',
  '甲',
])('%j is no number, or not one alone', (text) => {
  expect(chineseNumeral(text)).toBeNull();
});

const whole = fc.oneof(
  fc.integer({ min: 0, max: 99_999_999 }),
  fc.integer({ min: 0, max: 99_999 }),
  // Many zeros, where the grammar has its turns.
  fc.array(fc.constantFrom(0, 0, 0, 1, 5), { minLength: 1, maxLength: 8 }).map((each) => Number(each.join(''))),
);

test('every number up to 99,999,999 reads back as itself, in plain and in formal numerals', () => {
  expect([105, 10_010, 20_030_405].map(written)).toEqual(['一百零五', '一万零一十', '二千零三万零四百零五']);
  fc.assert(
    fc.property(whole, (value) => {
      expect(chineseNumeral(written(value))).toBe(value);
      expect(chineseNumeral(formal(written(value)))).toBe(value);
    }),
    { numRuns: 2000 },
  );
});

test('whatever is put together from its signs reads as the number that it is written as, or not at all', () => {
  const signs = fc.constantFrom('零', '一', '二', '五', '十', '百', '千', '万', '亿');
  fc.assert(
    fc.property(fc.array(signs, { minLength: 1, maxLength: 7 }), (each) => {
      const text = each.join('');
      const value = chineseNumeral(text);
      if (value === null || value >= 100_000_000) return;
      expect(loose(text)).toBe(loose(written(value)));
    }),
    { numRuns: 3000 },
  );
});

/** 零 before the thousands, and 一 before 十, may stand or not. */
const loose = (numeral: string): string =>
  numeral.replaceAll(/零(?=.千)/gu, '').replaceAll(/(?<=^|[零万])十/gu, '一十');
