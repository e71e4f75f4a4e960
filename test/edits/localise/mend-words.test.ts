import { expect, test } from '@jest/globals';
import type { Figure, Figures } from '../../../src/domain/return.ts';
import type { Finding } from '../../../src/findings/finding.ts';
import { hint } from '../../../src/findings/wording.ts';
import { tableOf } from '../../table-of.ts';
import { rowOf } from '../row-of.ts';
import { rulesBroken } from '../rules-broken.ts';
import type { Row } from './localised.ts';

const money = { type: 'number', minimum: 0, 'x-column': { measure: '万元' } };

/** As in a form that has an indicator a row: all figures in column C, from row 7 on. */
function figuresBelow(entries: readonly (readonly [string, Figure])[]): Figures {
  const keys = entries.map(([key]) => key);
  const figures = new Map(entries);
  return {
    get: (key) => figures.get(key),
    valueAt: (key) => figures.get(key)?.value,
    isPlain: entries.every(([, { isUnread, isShared }]) => !isUnread && isShared !== true),
    addressOf: (key) => ({ row: keys.indexOf(key) + 7, column: 3 }),
    [Symbol.iterator]: () => entries[Symbol.iterator](),
  };
}

/** What is found in a row of `a` to `e`, whole numbers not below 0, and `m`, money. The unit stands in A7, `a` in B7. */
function found(rules: readonly string[], given: Row, isVertical = false): readonly Finding[] {
  const integers = ['a', 'b', 'c', 'd', 'e'].map((key) => [key, { type: 'integer', minimum: 0 }] as const);
  const table = tableOf({
    columns: { ...Object.fromEntries(integers), m: money },
    rules: rules.map((assert, at) => ({ id: `R${at + 1}`, assert, severity: 'hard' })),
  });
  const row = rowOf(given, table);
  const down = figuresBelow([...row.figures].map(([key, figure]) => [key, figure]));
  return rulesBroken(table, { row: isVertical ? { ...row, figures: down } : row, category: null });
}

const after = '请核对所列各项，改正后重报。';

test.each<[string, readonly string[], Row, string]>([
  [
    'one figure',
    ['a == b + c', 'a == d'],
    { a: 30, b: 12, c: 8, d: 20 },
    '把 B7 的 30 改为 20（合计没有重算），审核关系即可成立。',
  ],
  ['a blank', ['a == 2'], { a: null }, '在 B7 填 2（漏填），审核关系即可成立。'],
  ['a least figure', ['a >= 1'], { a: 0 }, '把 B7 的 0 改为不小于 1 的数，审核关系即可成立。'],
  ['a greatest figure', ['a <= 5'], { a: 9 }, '把 B7 的 9 改为不大于 5 的数，审核关系即可成立。'],
  ['figures between two', ['a <= 5 && a >= 3'], { a: 9 }, '把 B7 的 9 改为 3 至 5 之间的数，审核关系即可成立。'],
  [
    'one of two',
    ['a == b'],
    { a: 3, b: 4 },
    '以下改法任取其一，审核关系即可成立：把 B7 的 3 改为 4；或把 C7 的 4 改为 3。',
  ],
  [
    'two with their figures',
    ['a == 1 && b == 2'],
    { a: 3, b: 4 },
    '把 B7 的 3 改为 1，并把 C7 的 4 改为 2，审核关系即可成立。',
  ],
  ['two without', ['a >= 1 && b >= 1'], { a: 0, b: 0 }, '同时改正 B7、C7 这 2 格，审核关系即可成立。'],
  [
    'a blank total, and 元 for 万元',
    ['a == b', 'b == c', 'm <= a'],
    { a: null, b: 60, c: 60, m: 50_000 },
    '在 B7 填 60，并把 G7 的 50000 改为 5（差 10000 倍，像是元与万元混填），审核关系即可成立。',
  ],
  [
    'two swapped',
    ['a == b + c', 'c == d'],
    { a: 12, b: 30, c: 18, d: 18 },
    'B7 的 12 与 C7 的 30 对调（像是两栏填反了），审核关系即可成立。',
  ],
  ['nothing that can be told', ['a * b == 7'], { a: 2, b: 3 }, ''],
])('%s', (...[, rules, given, words]) => {
  expect(found(rules, given).map((each) => hint(each, 'zh'))[0]).toBe(words + after);
});

test('a run of figures is moved to the side, or up and down where they stand below one another', () => {
  const given = { a: 0, b: 30, c: 12, d: 18, e: 0 };
  expect(found(['a == b + c'], given).map((each) => hint(each, 'zh'))).toEqual([
    `把 C7 至 E7 的数向左移一格（像是错开了一栏），审核关系即可成立。${after}`,
  ]);
  expect(found(['a == b + c'], given, true).map((each) => hint(each, 'en'))).toEqual([
    'The rules would hold with the figures from C8 to C10 moved up by one cell (filled in one row too far). Check the figures named here, and send the return again.',
  ]);
});

test('machines are told the same', () => {
  expect(found(['a == b + c', 'a == d'], { a: 30, b: 12, c: 8, d: 20 })[0]?.suggestions).toEqual([
    {
      slip: 'total-not-updated',
      cells: [{ cell: 'B7', column: 'a', value: 20, typed: '20', least: null, most: null }],
    },
  ]);
  expect(found(['a >= 1'], { a: 0 })[0]?.suggestions).toEqual([
    { slip: null, cells: [{ cell: 'B7', column: 'a', value: null, typed: null, least: 1, most: null }] },
  ]);
});
