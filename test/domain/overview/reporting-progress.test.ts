import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { deadlineAt } from '../../../src/domain/deadline.ts';
import { reportingProgress } from '../../../src/domain/overview/reporting-progress.ts';
import { laterDay } from '../../../src/domain/overview/day-span.ts';
import { daysBetween } from '../../../src/domain/zoned-time.ts';
import { entryOf, type EntryCase } from './entry-of.ts';

const timezone = 'Asia/Shanghai';
const endOf = (day: string) => deadlineAt(Date.parse(`${day}T16:00:00Z`), timezone);
const asOf = Date.parse('2020-02-10T01:00:00Z');

const progressOf = (cases: readonly EntryCase[], deadline: string | null = '2020-02-05', at = asOf) =>
  reportingProgress(cases.map(entryOf), { deadline: deadline === null ? null : endOf(deadline), timezone }, at);

const days = (progress: ReturnType<typeof progressOf>) =>
  progress?.days.map(({ day, onTime, late, total }) => [day, onTime, late, total]);

describe('reporting progress', () => {
  test('by calendar day in the campaign’s time zone, without a gap, up to the deadline’s day', () => {
    const progress = progressOf([
      { received: '2020-02-02T15:59:59Z' },
      { received: '2020-02-02T16:00:00Z' },
      { received: '2020-02-04T01:00:00Z' },
      { received: null },
    ]);
    expect(progress).toMatchObject({ expected: 4, before: 0, after: 0 });
    expect(days(progress)).toEqual([
      ['2020-02-02', 1, 0, 1],
      ['2020-02-03', 1, 0, 2],
      ['2020-02-04', 1, 0, 3],
      ['2020-02-05', 0, 0, 3],
    ]);
  });

  test('what came late is told apart, beyond the deadline; a unit that need not report is in neither number', () => {
    const progress = progressOf([
      { received: '2020-02-05T15:00:00Z' },
      { received: '2020-02-07T03:00:00Z', timeliness: 'late' },
      { received: '2020-02-07T03:00:00Z' },
      { received: '2020-02-08T03:00:00Z', timeliness: 'notRequired', required: false },
    ]);
    expect(progress?.expected).toBe(3);
    expect(days(progress)).toEqual([
      ['2020-02-05', 1, 0, 1],
      ['2020-02-06', 0, 0, 1],
      ['2020-02-07', 1, 1, 3],
    ]);
  });

  test('a day that is still to come has no total', () => {
    const progress = progressOf(
      [{ received: '2020-02-03T01:00:00Z' }],
      '2020-02-05',
      Date.parse('2020-02-03T09:00:00Z'),
    );
    expect(days(progress)).toEqual([
      ['2020-02-03', 1, 0, 1],
      ['2020-02-04', 0, 0, null],
      ['2020-02-05', 0, 0, null],
    ]);
  });

  test('without a deadline it ends with the last return', () => {
    expect(days(progressOf([{ received: '2020-02-03T01:00:00Z' }], null))).toEqual([['2020-02-03', 1, 0, 1]]);
  });

  test('there is none where nothing came', () => {
    expect(progressOf([{ received: null }])).toBeNull();
    expect(progressOf([{ required: false }])).toBeNull();
    expect(progressOf([])).toBeNull();
  });

  test('a file dated years before does not stretch the days: it is counted before them', () => {
    const progress = progressOf([
      { received: '1999-12-31T01:00:00Z' },
      { received: '2020-02-03T01:00:00Z' },
      { received: '2020-02-07T01:00:00Z', timeliness: 'late' },
      { received: '2021-06-01T01:00:00Z', timeliness: 'late' },
    ]);
    expect(progress).toMatchObject({ before: 1, after: 1 });
    expect(days(progress)?.at(0)).toEqual(['2020-02-03', 1, 0, 2]);
    expect(days(progress)?.at(-1)).toEqual(['2020-02-07', 0, 1, 3]);
  });

  test('where everything came long after the deadline, the days are those of the returns', () => {
    const progress = progressOf([{ received: '2020-12-01T01:00:00Z' }, { received: '2020-12-02T01:00:00Z' }]);
    expect(days(progress)).toEqual([
      ['2020-12-01', 1, 0, 1],
      ['2020-12-02', 1, 0, 2],
    ]);
  });

  test('whatever came when: no day is left out, at most two months are shown, and every return is counted once', () => {
    const received = fc.array(fc.integer({ min: -400, max: 400 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(received, fc.boolean(), (offsets, hasDeadline) => {
        const cases = offsets.map((offset) => ({ received: `${laterDay('2020-02-05', offset)}T01:00:00Z` }));
        const progress = progressOf(cases, hasDeadline ? '2020-02-05' : null);
        const { days: shown, before, after } = progress ?? { days: [], before: 0, after: 0 };
        const counted = shown.reduce((sum, { onTime, late }) => sum + onTime + late, 0);
        expect(counted).toBeGreaterThan(0);
        expect(before + counted + after).toBe(cases.length);
        expect(shown.length).toBeLessThanOrEqual(62);
        for (const [i, { day }] of shown.entries()) expect(daysBetween(shown[0]?.day ?? '', day)).toBe(i);
      }),
    );
  });
});
