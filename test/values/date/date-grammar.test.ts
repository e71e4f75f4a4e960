import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { CellValue } from '../../../src/domain/raw-sheet.ts';
import { readDate } from '../../../src/values/date/date-grammar.ts';
import { isoDate } from '../../../src/values/date/date-reading.ts';
import { serialOfDate } from '../../../src/values/date/serial.ts';
import { written } from '../number/written.ts';
import { anyText } from '../../any-text.ts';

/** `2020-02-05`, `= 2020-02-05` where it is told, or the reason. */
function reading(value: Exclude<CellValue, null>): string {
  const read = readDate(value);
  if (read.how === 'unread') return [`!${read.reason.replace('date-', '')}`, ...read.guesses].join(' ');
  return read.how === 'plain' ? read.date : `= ${read.date}`;
}

test.each<[Exclude<CellValue, null>, string]>([
  ['2020-02-05', '2020-02-05'],
  [' 2020-02-05 ', '2020-02-05'],
  ['2020年2月5日', '= 2020-02-05'],
  ['2020年02月05日', '= 2020-02-05'],
  ['2020年2月5号', '= 2020-02-05'],
  ['2020 年 2 月 5 日', '= 2020-02-05'],
  ['2020.2.5', '= 2020-02-05'],
  ['2020.02.05', '= 2020-02-05'],
  ['2020/2/5', '= 2020-02-05'],
  ['2020-2-5', '= 2020-02-05'],
  ['２０２０－２－５', '= 2020-02-05'],
  ['2020年2月5日星期三', '= 2020-02-05'],
  ['2020年2月9日（周天）', '= 2020-02-09'],
  ['2020年2月5日 17:30', '= 2020-02-05'],
  ['2020-02-05T17:30:00Z', '= 2020-02-05'],
  ['2020/2/5 8:30', '= 2020-02-05'],
  ['2020-2-1 17:30', '= 2020-02-01'],
  ['2020/2/5 17:30:00', '= 2020-02-05'],
  ['２０２０／２／５　１７：３０', '= 2020-02-05'],
  ['2020年2月5日17时', '= 2020-02-05'],
  ['2020年2月5日星期三17点30分', '= 2020-02-05'],
  ['25/2/2020 17:30', '= 2020-02-25'],
  ['2020-2-117:30', '!words'],
  ['20200205', '= 2020-02-05'],
  ['二〇二〇年二月五日', '= 2020-02-05'],
  ['二零二零年十二月三十一日', '= 2020-12-31'],
  ['二〇二〇年二月廿九日', '= 2020-02-29'],
  ['25/2/2020', '= 2020-02-25'],
  ['2/25/2020', '= 2020-02-25'],
  ['5/5/2020', '= 2020-05-05'],
  ['43866', '= 2020-02-05'],
  [43_866, '= 2020-02-05'],
  [43_866.75, '= 2020-02-05'],
  [20_200_205, '= 2020-02-05'],
  [{ date: '2020-02-05' }, '2020-02-05'],
  [{ date: '2020-02-05T17:30:00' }, '= 2020-02-05'],
  ['2020年2月30日', '!impossible'],
  ['2019-02-29', '!impossible'],
  ['2020.13.5', '!impossible'],
  ['2020-00-05', '!impossible'],
  ['20201305', '!impossible'],
  ['二〇二〇年二月三十日', '!impossible'],
  ['32/13/2020', '!impossible'],
  ['2020年2月5日星期四', '!weekday'],
  ['5/2/2020', '!order 2020-05-02 2020-02-05'],
  ['5.2.2020', '!order 2020-05-02 2020-02-05'],
  ['20.2.5', '!short-year'],
  ['20/2/5', '!short-year'],
  ['20年2月5日', '!short-year'],
  ['5/2/20', '!short-year'],
  ['2月5日', '!no-year'],
  ['2.5', '!no-year'],
  ['二月五日', '!no-year'],
  ['2020年2月', '!no-day'],
  ['2020-02', '!no-day'],
  ['2020', '!no-day'],
  ['2020.2.5-2.8', '!several'],
  ['2020年2月5日至8日', '!several'],
  ['2月5日、6日', '!several'],
  ['正月初五', '!lunar'],
  ['2020年2月上旬', '!indefinite'],
  ['2020年2月5日左右', '!indefinite'],
  ['无', '!none'],
  ['/', '!none'],
  ['12', '!words'],
  ['99999', '!words'],
  ['2020-2.5', '!words'],
  ['①', '!words'],
  ['见附件', '!words'],
  [true, '!words'],
  [12, '!words'],
  [{ date: '17:30:00' }, '!no-day'],
])('%j is %s', (value, expected) => {
  expect(reading(value)).toBe(expected);
});

test('a text of a million digits is no date', () => {
  expect(reading('1'.repeat(1_000_000))).toBe('!words');
});

const anyDay = fc.date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });

describe('every day from 1990 to 2099', () => {
  const ways: Readonly<Record<string, (parts: readonly [number, number, number]) => string>> = {
    '2020年2月5日': ([year, month, day]) => `${year}年${month}月${day}日`,
    '2020.2.5': (parts) => parts.join('.'),
    '2020/2/5': (parts) => parts.join('/'),
    '20200205': ([year, month, day]) => String(year * 10_000 + month * 100 + day),
    二〇二〇年二月五日: ([year, month, day]) =>
      `${String(year).replaceAll(/\d/g, (digit) => '〇一二三四五六七八九'.charAt(Number(digit)))}年${written(month)}月${written(day)}日`,
  };
  test.each(Object.entries(ways))('written like %s reads back as itself', (_, way) => {
    fc.assert(
      fc.property(anyDay, (date) => {
        const text = way([date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]);
        expect(reading(text)).toBe(`= ${date.toISOString().slice(0, 10)}`);
      }),
    );
  });

  test('is its serial number, and reads the same again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 32_874, max: 73_050 }), (serial) => {
        const date = new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10);
        expect(reading(serial)).toBe(`= ${date}`);
        expect(reading(date)).toBe(date);
      }),
    );
  });
});

test('whatever is written, nothing but an ISO date that exists is read without a word', () => {
  const parts = fc.constantFrom(
    '2020',
    '20',
    '2',
    '05',
    '13',
    '30',
    '年',
    '月',
    '日',
    '-',
    '/',
    '.',
    '二',
    '〇',
    '十',
    ' ',
    '至',
    '\uD800',
    '²',
  );
  const texts = fc.oneof(
    anyText(),
    fc.array(parts, { maxLength: 8 }).map((each) => each.join('')),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const read = readDate(text);
      if (read.how === 'unread') return;
      expect(read.date).toMatch(/^\d{4}-\d\d-\d\d$/u);
      expect(read.how === 'plain').toBe(text.trim() === read.date);
    }),
    { numRuns: 4000 },
  );
});

test('a small number in the format of a date is known for a number, and a day of our time is not', () => {
  expect(['1900-01-01', '1900-01-12', '1900-02-28', '1900-03-01', '1989-12-31'].map(serialOfDate)).toEqual([
    1, 12, 59, 61, 32_873,
  ]);
  expect(['00:00:00', '1900-02-29', '2020-03-05', '17:30:00'].map(serialOfDate)).toEqual([0, 60, null, null]);
  expect(isoDate({ year: 2020, month: 2, day: 30 })).toBeNull();
});
