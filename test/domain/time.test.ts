import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { daysLate, deadlineAt } from '../../src/domain/deadline.ts';
import { instantText } from '../../src/domain/instant.ts';
import { timeliness } from '../../src/domain/timeliness.ts';
import { instantOf, isTimeZone, localDay, localSecond, type WallTime } from '../../src/domain/zoned-time.ts';

/** `2020-03-08 02:30` */
function wall(text: string): WallTime {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = text.split(/[- :]/).map(Number);
  return { year, month, day, hour, minute };
}

describe('the instant of a wall clock’s reading', () => {
  test.each<[string, string, string | null]>([
    ['2020-02-05 24:00', 'Asia/Shanghai', '2020-02-05T16:00:00Z'],
    ['2020-02-05 17:30', 'UTC', '2020-02-05T17:30:00Z'],
    ['2020-02-29 12:00', 'America/New_York', '2020-02-29T17:00:00Z'],
    ['2020-03-08 01:59', 'America/New_York', '2020-03-08T06:59:00Z'],
    ['2020-03-08 02:30', 'America/New_York', '2020-03-08T07:30:00Z'],
    ['2020-03-08 03:00', 'America/New_York', '2020-03-08T07:00:00Z'],
    ['2020-11-01 01:30', 'America/New_York', '2020-11-01T05:30:00Z'],
    ['2020-11-01 02:00', 'America/New_York', '2020-11-01T07:00:00Z'],
    ['2020-10-25 02:30', 'Europe/Berlin', '2020-10-25T00:30:00Z'],
    ['2020-10-25 03:00', 'Europe/Berlin', '2020-10-25T02:00:00Z'],
    ['2018-11-03 24:00', 'America/Sao_Paulo', '2018-11-04T03:00:00Z'],
    ['2020-02-30 12:00', 'Asia/Shanghai', null],
    ['2020-02-05 24:01', 'Asia/Shanghai', null],
    ['2020-02-05 12:60', 'Asia/Shanghai', null],
    ['2020-13-05 12:00', 'Asia/Shanghai', null],
  ])('%s in %s is %s', (text, timezone, expected) => {
    const instant = instantOf(wall(text), timezone);
    expect(instant === null ? null : instantText(instant)).toBe(expected);
  });

  test('reads back as the day and time that it names, in any zone, wherever clocks show it', () => {
    const zones = fc.constantFrom(
      'Asia/Shanghai',
      'America/New_York',
      'Europe/Berlin',
      'Asia/Kathmandu',
      'Pacific/Apia',
      'UTC',
    );
    fc.assert(
      fc.property(fc.integer({ min: 946_684_800, max: 1_893_456_000 }), zones, (seconds, timezone) => {
        const shown = localSecond(seconds * 1000, timezone);
        const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = shown.split(/[- :]/).map(Number);
        const instant = instantOf({ year, month, day, hour, minute, second }, timezone);
        expect(instant !== null && localSecond(instant, timezone)).toBe(shown);
        expect(Number(instant)).toBeLessThanOrEqual(seconds * 1000);
      }),
    );
  });

  test('zones by name', () => {
    expect([isTimeZone('Asia/Shanghai'), isTimeZone('Asia/Qianjiang')]).toEqual([true, false]);
  });
});

describe('the deadline', () => {
  const shanghai = deadlineAt(Date.parse('2020-02-05T16:00:00Z'), 'Asia/Shanghai');

  test('midnight belongs to the day that it ends', () => {
    expect([shanghai.day, localDay(shanghai.instant, 'Asia/Shanghai')]).toEqual(['2020-02-05', '2020-02-06']);
  });

  test.each<[string, string, number]>([
    ['2020-02-05T15:59:59Z', 'onTime', 0],
    ['2020-02-05T16:00:00Z', 'onTime', 0],
    ['2020-02-05T16:00:01Z', 'late', 1],
    ['2020-02-06T15:59:59Z', 'late', 1],
    ['2020-02-06T16:00:00Z', 'late', 2],
    ['2020-03-01T00:00:00Z', 'late', 25],
  ])('received at %s: %s, %d days', (time, expected, days) => {
    const received = Date.parse(time);
    expect(timeliness(received, shanghai, received)).toBe(expected);
    expect(daysLate(received, shanghai, 'Asia/Shanghai')).toBe(days);
  });

  test('late on the deadline’s own day is one day late', () => {
    const evening = deadlineAt(Date.parse('2020-02-05T10:00:00Z'), 'Asia/Shanghai');
    expect(daysLate(evening.instant + 1000, evening, 'Asia/Shanghai')).toBe(1);
  });

  test('days are the calendar’s, where clocks change too', () => {
    const spring = deadlineAt(Date.parse('2020-03-08T05:00:00Z'), 'America/New_York');
    expect(daysLate(Date.parse('2020-03-09T03:59:59Z'), spring, 'America/New_York')).toBe(1);
    expect(daysLate(Date.parse('2020-03-09T04:00:00Z'), spring, 'America/New_York')).toBe(2);
  });
});

test('China’s time, which is known without asking, is what the system’s time zones say', () => {
  const instant = fc
    .integer({ min: Date.UTC(1985, 0) / 1000, max: Date.UTC(2040, 0) / 1000 })
    .map((each) => each * 1000);
  fc.assert(
    // Another name of the same zone, which is asked for.
    fc.property(instant, (each) =>
      expect(localSecond(each, 'Asia/Shanghai')).toBe(localSecond(each, 'Asia/Chongqing')),
    ),
  );
});
