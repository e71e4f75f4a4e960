import { describe, expect, test } from '@jest/globals';
import { tableOf } from '../../table-of.ts';
import { found, told, type Sent } from './counted.ts';

const keys = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
const table = tableOf({
  columns: {
    ...Object.fromEntries(keys.map((key) => [key, { title: key, type: 'number' }])),
    note: { type: 'string', title: '备注' },
  },
});

const sent = (name: string, figures: readonly (number | string)[], more: Partial<Sent> = {}): Sent => ({
  name,
  figures: Object.fromEntries(figures.map((figure, at) => [keys[at] ?? '', figure])),
  ...more,
});
const codes = (all: readonly Sent[], figures = 5): readonly string[] =>
  told(found(all, { table, settings: { copied: { figures } } }));

const own = [12, 350, '4.75', 86, 7, 128];

describe('two units with the same figures', () => {
  test('are told at the later one, with the other’s name, and zeros and blanks are the same', () => {
    const findings = found([sent('乙镇', [...own, 0], { after: 30 }), sent('甲镇', own, { category: '街道' })], {
      table,
    });
    expect(findings).toMatchObject([
      {
        code: 'compare/copied',
        severity: 'warning',
        unit: '乙镇',
        at: { file: '乙镇.csv', sheet: null, cell: null },
        column: null,
        value: '12 350 4.75 86 7 128',
        facts: { count: 6, other: '甲镇', otherFile: '甲镇.csv' },
      },
    ]);
  });

  test('received together: the later path; of three, each is told beside the first', () => {
    expect(codes([sent('丙', own), sent('乙', own), sent('甲', own)])).toEqual(
      ['乙 compare/copied', '甲 compare/copied'].toSorted(),
    );
    expect(codes([sent('丙', own), sent('乙', own, { after: 5 }), sent('甲', own, { after: 9 })])).toEqual(
      ['乙 compare/copied', '甲 compare/copied'].toSorted(),
    );
  });

  test.each<[string, readonly (number | string)[], readonly (number | string)[]]>([
    ['one figure differs', own, [12, 350, '4.75', 86, 7, 129]],
    ['the same figures in other columns', own, [0, ...own]],
    ['four figures', own.slice(0, 4), own.slice(0, 4)],
    ['small counts are alike by chance', [1, 2, 1, 1, 3, 2, 1, 1], [1, 2, 1, 1, 3, 2, 1, 1]],
    ['round figures too', [100, 20, 1000, 300, 50, 10], [100, 20, 1000, 300, 50, 10]],
    ['nil returns', [0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0]],
  ])('no copy: %s', (_, first, second) => {
    expect(codes([sent('甲', first), sent('乙', second, { after: 1 })])).toEqual([]);
  });

  test('as many figures as the campaign sets', () => {
    const both = [sent('甲', own), sent('乙', own, { after: 1 })];
    expect(codes(both, 6)).toEqual(['乙 compare/copied']);
    expect(codes(both, 7)).toEqual([]);
    expect(told(found(both, { table, settings: { copied: null } }))).toEqual([]);
    expect(told(found(both, { table, isComplete: false }))).toEqual([]);
  });
});
