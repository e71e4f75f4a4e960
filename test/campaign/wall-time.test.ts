import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { dateInName, parseDeadline, parseReceivedAt } from '../../src/campaign/wall-time.ts';
import { instantText, type Instant } from '../../src/domain/instant.ts';
import { localSecond } from '../../src/domain/zoned-time.ts';

const zone = 'Asia/Shanghai';
const shown = (instant: Instant | null | undefined): string | null =>
  instant === null || instant === undefined ? null : instantText(instant);

describe('a deadline', () => {
  test.each([
    ['2020-02-05', '2020-02-05T16:00:00Z', '2020-02-05'],
    ['2020/2/5', '2020-02-05T16:00:00Z', '2020-02-05'],
    ['2020年2月5日', '2020-02-05T16:00:00Z', '2020-02-05'],
    ['2020-02-05 18:00', '2020-02-05T10:00:00Z', '2020-02-05'],
    ['2020-02-05 18:00:30', '2020-02-05T10:00:30Z', '2020-02-05'],
    ['2020-02-05 24:00', '2020-02-05T16:00:00Z', '2020-02-05'],
    ['2020-02-06 00:00', '2020-02-05T16:00:00Z', '2020-02-05'],
    ['2020-02-05T16:00:00Z', '2020-02-05T16:00:00Z', '2020-02-05'],
    ['2020-02-05T18:00:00+08:00', '2020-02-05T10:00:00Z', '2020-02-05'],
    ['2020-02-29', '2020-02-29T16:00:00Z', '2020-02-29'],
  ])('%s', (text, instant, day) => {
    const deadline = parseDeadline(text, zone);
    expect([shown(deadline?.instant), deadline?.day]).toEqual([instant, day]);
  });

  test.each(['2020-02-30', '2019-02-29', '2020-13-01', '2020-02-05 24:01', '2020-02-05 25:00', '2020', '', '明天'])(
    'is not %s',
    (text) => expect(parseDeadline(text, zone)).toBeNull(),
  );
});

describe('a received time', () => {
  test.each([
    ['2020-02-05 17:30', '2020-02-05T09:30:00Z'],
    ['2020-02-05 17:30:59', '2020-02-05T09:30:59Z'],
    ['2020-02-05T17:30', '2020-02-05T09:30:00Z'],
    ['2020-02-05T17:30:00', '2020-02-05T09:30:00Z'],
    ['2020/2/5 17:30', '2020-02-05T09:30:00Z'],
    ['2020/2/5 7:30', '2020-02-04T23:30:00Z'],
    ['2020年2月5日17时30分', '2020-02-05T09:30:00Z'],
    ['2020年2月5日 17时', '2020-02-05T09:00:00Z'],
    ['２０２０－０２－０５　１７：３０', '2020-02-05T09:30:00Z'],
    ['2020-02-05', '2020-02-04T16:00:01Z'],
    ['2020-02-05T09:30:00Z', '2020-02-05T09:30:00Z'],
    ['2020-02-05t09:30:00.999z', '2020-02-05T09:30:00Z'],
    ['2020-02-05T17:30:00+08:00', '2020-02-05T09:30:00Z'],
    ['2020-02-05 05:00:00-04:30', '2020-02-05T09:30:00Z'],
  ])('%s', (text, instant) => expect(shown(parseReceivedAt(text, zone))).toBe(instant));

  test.each([
    '43866.72',
    '17:30',
    '2020-02-30 08:00',
    '2020-02-05 17:60',
    '2020-02-05T17:30:00+24:00',
    '2020-2-5T1:00Z',
    '2月5日',
  ])('is not %s', (text) => expect(parseReceivedAt(text, zone)).toBeNull());

  test('survives being written and read again', () => {
    const seconds = fc.integer({ min: Date.UTC(2000, 0) / 1000, max: Date.UTC(2099, 11) / 1000 });
    fc.assert(
      fc.property(seconds, (second) => {
        const instant = second * 1000;
        expect(parseReceivedAt(localSecond(instant, zone), zone)).toBe(instant);
        expect(parseReceivedAt(instantText(instant), 'America/New_York')).toBe(instant);
      }),
    );
  });
});

test('a day’s first second is after the midnight that ends the day before', () => {
  const deadline = parseDeadline('2020-02-05', zone);
  const received = ['2020-02-05', '2020-02-06'].map((day) => parseReceivedAt(day, zone) ?? 0);
  expect(received.map((instant) => instant <= (deadline?.instant ?? 0))).toEqual([true, false]);
});

describe('a date-time in the name of a file or folder', () => {
  test.each([
    ['城东街道20200205.xlsx', '2020-02-04T16:00:01Z'],
    ['2020-02-05', '2020-02-04T16:00:01Z'],
    ['城东街道_2020-02-05.csv', '2020-02-04T16:00:01Z'],
    ['20200205-1730城东街道.xlsx', '2020-02-05T09:30:00Z'],
    ['城东街道 2020-02-05-1730.xlsx', '2020-02-05T09:30:00Z'],
    ['20200205_173015.xlsx', '2020-02-05T09:30:15Z'],
    ['20200205-9999.xlsx', '2020-02-04T16:00:01Z'],
    ['20200205-12.xlsx', '2020-02-04T16:00:01Z'],
    ['20201305 20200205.xlsx', '2020-02-04T16:00:01Z'],
  ])('%s', (name, instant) => expect(shown(dateInName(name, zone))).toBe(instant));

  test.each([
    '2020年元旦春节.xlsx',
    '20200230.xlsx',
    '1202002051.xlsx',
    '500114202002051234.xlsx',
    '2020-0205.xlsx',
    '城东.xlsx',
  ])('is not in %s', (name) => expect(dateInName(name, zone)).toBeNull());
});

test('no text makes the reading of times fail', () => {
  const digits = fc.stringMatching(/^[-0-9/:.TZ+ 年月日时分]*$/);
  fc.assert(
    fc.property(digits, (text) => {
      for (const read of [parseReceivedAt, dateInName]) expect(read(text, zone)).not.toBeNaN();
      expect(parseDeadline(text, zone)?.instant).not.toBeNaN();
    }),
  );
});
