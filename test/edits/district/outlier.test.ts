import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { tableOf } from '../../table-of.ts';
import { found, told, withFigures } from './counted.ts';

const table = tableOf({
  columns: { visits: { title: '走访' }, cash: { title: '慰问金', type: 'number', 'x-column': { measure: '万元' } } },
});
const outliersIn = (key: string, figures: readonly (number | string)[]): readonly string[] =>
  told(found(withFigures(key, figures), { table, settings: { magnitude: null, copied: null } }));

describe('a figure far above the others of its category', () => {
  test.each<[string, string, readonly (number | string)[], readonly string[]]>([
    ['ten times too many', 'visits', [120, 95, 140, 1100, 130, 88, 105, 112], ['乡镇4 visits compare/outlier']],
    ['of money', 'cash', ['1.2', '0.95', '14.5', '1.3', '0.8', '1.1', '1.4', '1.25'], ['乡镇3 cash compare/outlier']],
    ['where most say the same', 'cash', [2, 2, 2, 2, 2, 2, 2, 25], ['乡镇8 cash compare/outlier']],
    [
      'two of them',
      'visits',
      [120, 95, 1400, 1100, 130, 88, 105, 112, 99, 125],
      ['乡镇3 visits compare/outlier', '乡镇4 visits compare/outlier'],
    ],
    ['small counts vary', 'visits', [0, 1, 2, 1, 1, 3, 1, 2, 1, 12], []],
    ['so do units of many sizes', 'visits', [3, 8, 20, 55, 150, 400, 1100, 3000], []],
    ['a small unit is no fault', 'visits', [120, 95, 140, 3, 130, 88, 105, 112], []],
    ['seven units say nothing', 'visits', [120, 95, 140, 99_999, 130, 88, 105], []],
    ['zeros and blanks are no figures', 'visits', [0, 0, 120, 95, 140, 99_999, 130, 88, 105], []],
    ['all alike', 'cash', [5, 5, 5, 5, 5, 5, 5, 5], []],
  ])('%s', (...[, key, figures, expected]) => {
    expect(outliersIn(key, figures)).toEqual(expected);
  });

  test('is told at its cell, with the comparison', () => {
    const [finding] = found(withFigures('visits', [120, 95, 140, 1100, 130, 88, 105, 112]), { table });
    expect(finding).toMatchObject({
      code: 'compare/outlier',
      severity: 'warning',
      unit: '乡镇4',
      at: { file: '乡镇4.csv', sheet: null, cell: 'B2' },
      column: 'visits',
      value: '1100',
      facts: { title: '走访', figure: '1100', category: '乡镇', count: 8, median: '116', times: '9.48' },
    });
  });

  test('is measured by the limit and the number of units that the campaign sets', () => {
    const sent = withFigures('visits', [120, 95, 140, 1100, 130, 88, 105, 112]);
    expect(told(found(sent, { table, settings: { outlier: { units: 9, limit: 3.5 } } }))).toEqual([]);
    expect(told(found(sent, { table, settings: { outlier: { units: 8, limit: 8 } } }))).toEqual([]);
    expect(told(found(sent, { table, settings: { outlier: null } }))).toEqual([]);
  });

  test('is not told where a wrong measure leaves seven units', () => {
    const seven = ['1.2', '0.95', '14.5', '1.3', '0.8', '1.1', '1.4'];
    expect(told(found(withFigures('cash', [...seven, 12_000]), { table }))).toEqual(['乡镇8 cash value/magnitude']);
    expect(told(found(withFigures('cash', [...seven, 12_000, '1.25']), { table }))).toEqual([
      '乡镇3 cash compare/outlier',
      '乡镇8 cash value/magnitude',
    ]);
  });

  test('is told of a whole campaign only', () => {
    const sent = withFigures('visits', [120, 95, 140, 1100, 130, 88, 105, 112]);
    expect(found(sent, { table, isComplete: false })).toEqual([]);
  });
});

/** The value of a rank, from 1. */
const ranked = (values: readonly number[], rank: number): number =>
  values.find(
    (value) =>
      values.filter((each) => each < value).length < rank && values.filter((each) => each <= value).length >= rank,
  ) ?? Number.NaN;

const middle = (values: readonly number[]): number =>
  (ranked(values, Math.ceil(values.length / 2)) + ranked(values, Math.floor(values.length / 2) + 1)) / 2;

/** The comparison worked out another way: by counting, not by sorting, and from the contract's words alone. */
function judge(figures: readonly number[], isCount: boolean): { readonly high: number; readonly median: number } {
  const logs = figures.map((figure) => Math.log(figure));
  const center = middle(logs);
  const away = logs.map((log) => Math.abs(log - center));
  const seen = Math.max(1.4826 * middle(away), ranked(away, Math.ceil(0.75 * away.length)) / 1.15035);
  const spread = Math.max(Math.log(1.4), isCount ? Math.sqrt(seen ** 2 + 1 / Math.exp(center)) : seen);
  return { high: Math.exp(center + 3.5 * spread * (1 + 2 / figures.length)), median: middle(figures) };
}

const figures = fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 30 });
const spiked = fc
  .tuple(figures, fc.nat(), fc.constantFrom(1, 10, 100))
  .map(([all, at, factor]) => all.map((each, i) => (i === at % all.length ? each * factor : each)));

test.each(['visits', 'cash'])('of %s the stated median and range are those of the category, and decide', (key) => {
  fc.assert(
    fc.property(spiked, (given) => {
      const outliers = found(withFigures(key, given), { table, settings: { magnitude: null, copied: null } });
      if (given.length < 8) return outliers.length === 0;
      const { high, median } = judge(given, key === 'visits');
      // Not what lies on the border itself, where two ways of reckoning may differ in the last digit.
      const clear = given.filter((figure) => Math.abs(figure / high - 1) > 1e-4);
      const over = clear.filter((figure) => figure > high).map(String);
      const stated = outliers.filter(({ value }) => clear.includes(Number(value)));
      for (const { facts } of stated) {
        expect(Number(facts['median'])).toBeCloseTo(Number(median.toPrecision(3)), 6);
        expect(Number(facts['high']) / high).toBeCloseTo(1, 2);
        expect(facts['count']).toBe(given.length);
      }
      expect(new Set(stated.map(({ value }) => value))).toEqual(new Set(over));
      expect(stated).toHaveLength(over.length);
      return true;
    }),
    { numRuns: 400 },
  );
});
