import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { tableOf } from '../../table-of.ts';
import { found, told, type Sent } from './counted.ts';

const table = tableOf({ columns: { visits: { title: '走访' }, cash: { title: '慰问金', type: 'number' } } });

type Pair = readonly [before: number | null, now: number | null];

/** Units 甲1, 甲2 … with a figure then and now. */
function changesIn(key: string, pairs: readonly Pair[]) {
  const sent = pairs.map(([, now], at): Sent => ({ name: `甲${at + 1}`, figures: now === null ? {} : { [key]: now } }));
  const previous = Object.fromEntries(
    pairs.flatMap(([before], at) => (before === null ? [] : [[`甲${at + 1}`, { [key]: before }] as const])),
  );
  return found(sent, { table, previous, settings: { magnitude: null, outlier: null, copied: null } });
}

const steady: readonly Pair[] = [
  [100, 110],
  [250, 240],
  [80, 95],
  [400, 380],
  [150, 170],
  [90, 85],
  [220, 260],
];

describe('a change that the category does not share', () => {
  test.each<[string, readonly Pair[], boolean]>([
    ['ten times as much', [...steady, [120, 1300]], true],
    ['a tenth', [...steady, [1200, 110]], true],
    ['a little more', [...steady, [120, 180]], false],
    [
      'where all grew tenfold, it is who did not',
      [...steady.map(([a, b]): Pair => [a, (b ?? 0) * 10]), [120, 130]],
      true,
    ],
    ['small counts vary', [...steady, [1, 7]], false],
    ['a figure that is new', [...steady, [null, 1300]], false],
    ['a figure that was 0', [...steady, [0, 1300]], false],
    ['eight units of which one is new', [...steady.slice(1), [null, 100], [120, 1300]], false],
    ['a figure that is gone', [...steady, [1300, null]], false],
    ['seven units say nothing', [...steady.slice(1), [120, 1300]], false],
  ])('%s', (_, pairs, isFound) => {
    expect(told(changesIn('visits', pairs))).toEqual(isFound ? ['甲8 visits compare/change'].slice(0, 1) : []);
  });

  test('is told with both figures and the comparison', () => {
    expect(changesIn('visits', [...steady, [120, 1300]])).toMatchObject([
      {
        code: 'compare/change',
        severity: 'warning',
        at: { file: '甲8.csv', cell: 'B2' },
        value: '1300',
        facts: { before: '120', figure: '1300', ratio: '10.8', category: '乡镇', count: 8, typical: '1.12' },
      },
    ]);
  });

  test('is measured by what the campaign sets, and needs a previous summary', () => {
    const sent = steady.map(([, now], at): Sent => ({ name: `甲${at + 1}`, figures: { visits: now ?? 0 } }));
    const all = [...sent, { name: '甲8', figures: { visits: 1300 } }];
    const previous = Object.fromEntries(
      [...steady, [120, 1300]].map(([before], at) => [`甲${at + 1}`, { visits: before ?? 0 }]),
    );
    const outlier = null;
    expect(told(found(all, { table, previous, settings: { outlier } }))).toEqual(['甲8 visits compare/change']);
    expect(told(found(all, { table, settings: { outlier } }))).toEqual([]);
    for (const change of [
      null,
      { units: 9, limit: 3.5, quartiles: 4 },
      { units: 8, limit: 20, quartiles: 4 },
      { units: 8, limit: 3.5, quartiles: 900 },
    ])
      expect(told(found(all, { table, previous, settings: { outlier, change } }))).toEqual([]);
  });
});

const sorted = (values: readonly number[]): number[] => [...values].toSorted((a, b) => a - b);
const middle = (values: readonly number[]): number => {
  const all = sorted(values);
  const half = Math.floor(all.length / 2);
  return all.length % 2 === 1 ? (all[half] ?? 0) : ((all[half - 1] ?? 0) + (all[half] ?? 0)) / 2;
};
const shareOf = (values: readonly number[], share: number): number =>
  sorted(values)[Math.ceil(share * values.length) - 1] ?? 0;

/** Hidiroglou and Berthelot as their paper has it, with sizes at the typical ratio, and the range of ratios. */
function judge(pairs: readonly (readonly [number, number])[]) {
  const ratios = pairs.map(([before, now]) => now / before);
  const typical = middle(ratios);
  const effects = pairs.map(([before, now]) => {
    const ratio = now / before;
    const s = ratio < typical ? 1 - typical / ratio : ratio / typical - 1;
    return s * Math.sqrt(Math.max(before * typical, now));
  });
  const effect = middle(effects);
  const lower = Math.max(effect - shareOf(effects, 0.25), Math.abs(0.05 * effect));
  const upper = Math.max(shareOf(effects, 0.75) - effect, Math.abs(0.05 * effect));
  const logs = ratios.map((ratio) => Math.log(ratio));
  const away = logs.map((log) => Math.abs(log - middle(logs)));
  const spread = Math.max(1.4826 * middle(away), shareOf(away, 0.75) / 1.15035, Math.log(1.4)) * (1 + 2 / pairs.length);
  return {
    typical,
    isUnusual: (which: number): boolean => {
      const own = effects[which] ?? 0;
      return (
        (own < effect - 4 * lower || own > effect + 4 * upper) &&
        Math.abs((logs[which] ?? 0) - middle(logs)) > 3.5 * spread
      );
    },
  };
}

test('where all figures grow alike, such as in another measure, the same changes are told', () => {
  const grown = fc.constantFrom(0.05, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 4, 6, 9);
  const pair = fc.tuple(fc.integer({ min: 1, max: 5000 }), grown);
  fc.assert(
    fc.property(fc.array(pair, { minLength: 8, maxLength: 20 }), fc.constantFrom(8, 100, 10_000), (pairs, factor) => {
      const by = (scale: number): readonly string[] =>
        told(
          changesIn(
            'cash',
            pairs.map(([before, growth]): Pair => [before, Number((before * growth * scale).toFixed(6))]),
          ),
        );
      expect(by(factor)).toEqual(by(1));
    }),
    { numRuns: 300 },
  );
});

test('what is told is what the method says, with the typical ratio stated', () => {
  const pair = fc
    .tuple(fc.integer({ min: 1, max: 900 }), fc.constantFrom(0.04, 0.7, 0.8, 0.9, 1, 1.1, 1.3, 1.5, 12))
    .map(([before, factor]): readonly [number, number] => [before, Number((before * factor).toFixed(2))]);
  fc.assert(
    fc.property(fc.array(pair, { minLength: 5, maxLength: 25 }), (pairs) => {
      const findings = changesIn('cash', pairs);
      if (pairs.length < 8) return findings.length === 0;
      const { typical, isUnusual } = judge(pairs);
      const expected = pairs.flatMap((_, at) => (isUnusual(at) ? [`甲${at + 1} cash compare/change`] : []));
      expect(told(findings)).toEqual(expected.toSorted());
      for (const { facts } of findings) expect(Number(facts['typical'])).toBeCloseTo(Number(typical.toPrecision(3)), 6);
      return true;
    }),
    { numRuns: 400 },
  );
});
