import { describe, expect, test } from '@jest/globals';
import { rulesBroken } from './rules-broken.ts';
import type { Finding } from '../../src/findings/finding.ts';
import { tableOf } from '../table-of.ts';
import { rowOf, type Given } from './row-of.ts';

interface Facts {
  readonly blank?: 'zero' | 'missing';
  readonly category?: string | null;
  readonly tolerance?: number;
  readonly when?: string;
  readonly severity?: string;
}

type Row = Readonly<Record<string, Given>>;

/** What one rule says of a row of `a` to `e` (numbers), `kind` (text) and `done`. */
function findings(assert: string, given: Row, facts: Facts = {}): readonly Finding[] {
  const { blank = 'zero', category = '乡镇', severity = 'hard', ...others } = facts;
  const columns = Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((key) => [key, { type: 'number' }]));
  const table = tableOf({
    columns: { ...columns, kind: { type: 'string' }, done: { type: 'boolean' } },
    blank,
    rules: [{ id: 'R01', assert, severity, message: '合计应等于各项之和', ...others }],
  });
  return rulesBroken(table, { row: rowOf(given, table), category });
}

const isBroken = (assert: string, given: Row, facts?: Facts): boolean => findings(assert, given, facts).length > 0;

describe('a rule that holds', () => {
  test.each<[string, Row]>([
    ['a == b + c', { a: '0.3', b: '0.1', c: '0.2' }],
    ['a * b == 0.06', { a: '0.3', b: '0.2' }],
    ['a - b == -0.1', { a: '0.2', b: '0.3' }],
    ['a / b == 0.5', { a: 1, b: 2 }],
    ['a + b * c == 7', { a: 1, b: 2, c: 3 }],
    ['(a + b) * c == 9', { a: 1, b: 2, c: 3 }],
    ['a == b', { a: '9007199254740993', b: '9007199254740993' }],
    ['min(a, b, c) == 1 && max(a, b, c) == 3', { a: 2, b: 3, c: 1 }],
    ['sum(a, b, c) == 6', { a: 2, b: 3, c: 1 }],
    ['round(a, 1) == 0.3 && round(b) == 3', { a: '0.25', b: '2.5' }],
    ['abs(a) == 5 && -a == 5', { a: -5 }],
    ["category in ['乡镇', '街道']", {}],
    ["kind in ['甲', '乙'] || kind == '丙'", { kind: '"丙"' }],
    ['a in [1, 2.50]', { a: '2.5' }],
    ['!(a > b)', { a: 1, b: 1 }],
    ['done == true', { done: true }],
  ])('%s of %j', (assert, given) => {
    expect(isBroken(assert, given)).toBe(false);
    expect(isBroken(`!(${assert})`, given)).toBe(true);
  });
});

describe('a blank', () => {
  test.each<[string, Row, 'zero' | 'missing', boolean]>([
    ['a == b', { a: 3, b: null }, 'zero', true],
    ['a == b', { a: 3, b: null }, 'missing', false],
    ['a == b', { a: 0, b: null }, 'zero', false],
    ['a != b', { a: 0, b: null }, 'zero', true],
    ['a != b', { a: 0, b: null }, 'missing', false],
    ["kind != ''", { kind: null }, 'zero', true],
  ])('in %s of %j, where a blank is %s', (assert, given, ...[blank, broken]) => {
    expect(isBroken(assert, given, { blank })).toBe(broken);
  });
});

describe('a rule that cannot be decided is neither kept nor violated', () => {
  test.each<[string, Row]>([
    ['a == 1', { a: '?' }],
    ['a == 1', {}],
    ['a + b == 1', { a: 5, b: '?' }],
    ['!(a == 1)', { a: '?' }],
    ['a / b == 1', { a: 5, b: 0 }],
    ['sum(a, b) == 1', { a: 5, b: '?' }],
    ['max(a, b) == 1', { a: 5 }],
    ['a == 1 && b == 1', { a: 1, b: '?' }],
    ['a == 1 || b == 1', { a: 5, b: '?' }],
    ['a in [b, 2]', { a: 5, b: '?' }],
    ['b in [1, 2]', { b: '?' }],
  ])('%s of %j', (assert, given) => {
    expect(isBroken(assert, given)).toBe(false);
    expect(isBroken(`!(${assert})`, given)).toBe(false);
  });

  test('but what one side decides does not wait for the other', () => {
    expect(isBroken('a == 1 && b == 1', { a: 5, b: '?' })).toBe(true);
    expect(isBroken('a == 1 || b == 1', { a: 1, b: '?' })).toBe(false);
    expect(isBroken('!(a in [1, b])', { a: 1, b: '?' })).toBe(true);
  });

  test('the category of a unit that is not known', () => {
    expect(isBroken("category == '街道'", {}, { category: null })).toBe(false);
    expect(isBroken('a == 1', { a: 5 }, { when: "category == '乡镇'", category: null })).toBe(false);
  });
});

test.each<[string | undefined, boolean]>([
  ['b > 0', true],
  ['b == 0', false],
  ['c > 0', false],
  [undefined, true],
])('a rule applies where its condition holds (%s)', (when, broken) => {
  expect(isBroken('a == 1', { a: 5, b: 1 }, when === undefined ? {} : { when })).toBe(broken);
});

test.each<[string, string, boolean]>([
  ['a == b', '10.5', false],
  ['a == b', '10.51', true],
  ['a == b', '9.5', false],
  ['a <= b', '10.5', false],
  ['a <= b', '10.51', true],
  ['a >= b', '9.5', false],
  ['a >= b', '9.49', true],
])('%s with a tolerance of 0.5, of %s and 10', (assert, a, broken) => {
  expect(isBroken(assert, { a, b: 10 }, { tolerance: 0.5 })).toBe(broken);
});

test.each<[string, string]>([
  ['hard', 'error'],
  ['explain', 'error'],
  ['soft', 'warning'],
  ['notice', 'info'],
])('a %s rule is told as %s', (severity, expected) => {
  expect(findings('a == 1', { a: 5 }, { severity })).toMatchObject([{ code: 'rule/violated', severity: expected }]);
});

describe('only a hard rule has a figure proposed that would please it', () => {
  test.each<[string, boolean, boolean]>([
    ['hard', true, true],
    ['explain', false, true],
    ['soft', false, true],
    ['notice', false, true],
  ])('%s: of any figure %s, of 元 for 万元 %s', (severity, isProposed, isSlipNamed) => {
    const proposes = (assert: string, given: Row): boolean =>
      (findings(assert, given, { severity })[0]?.suggestions?.length ?? 0) > 0;
    expect(proposes('a >= 1', { a: 0 })).toBe(isProposed);
    expect(proposes('a == b + c', { a: '3.5', b: 20000, c: '1.5' })).toBe(isSlipNamed);
  });
});

test('at the first figure that it names, with the rule’s id and the author’s words', () => {
  expect(findings('b == a', { a: 1, b: 2 })).toMatchObject([
    {
      at: { file: 'a.xlsx', sheet: 'Sheet1', cell: 'C7' },
      column: 'b',
      rule: 'R01',
      value: '2',
      facts: { message: '合计应等于各项之和' },
    },
  ]);
});

const column = (title: string, group: string) => ({ title, 'x-column': { group: [group] } });

test('a column goes by its title, and by its group too where two have the same title', () => {
  const table = tableOf({
    columns: {
      visits: column('走访户数', '走访'),
      troops: column('慰问金', '慰问部队'),
      homes: column('慰问金', '慰问家庭'),
    },
    rules: [{ id: 'R01', assert: 'troops + homes <= visits', severity: 'hard' }],
  });
  const row = rowOf({ visits: 1, troops: 2, homes: 3 }, table);
  expect(rulesBroken(table, { row, category: null })).toMatchObject([
    { facts: { figures: '慰问部队·慰问金 2 + 慰问家庭·慰问金 3 = 5 > 走访户数 1' } },
  ]);
});

describe('the figures in the message', () => {
  test.each<[string, Row, string, string]>([
    ['a == b + c + d + e', { a: 30, b: 12, c: 8, d: 6, e: 3 }, 'a 30 ≠ 12 + 8 + 6 + 3 = 29', '1'],
    ['a == b + c + d + e', { a: 30, b: 12, c: 8, d: 0, e: 0 }, 'a 30 ≠ b 12 + c 8 = 20', '10'],
    ['a == b + c + d + e', { a: 3, b: 0, c: 0, d: 0, e: 0 }, 'a 3 ≠ 0 + 0 + 0 + 0 = 0', '3'],
    ['a == sum(b, c, d, e)', { a: 30, b: 12, c: 8, d: 6, e: 3 }, 'a 30 ≠ 12 + 8 + 6 + 3 = 29', '1'],
    ['a + b + c + d + e == 0', { a: 0, b: 0, c: 2, d: 0, e: null }, 'c 2 ≠ 0', '2'],
    ['a + b + c * 2 + d + e == 0', { a: 0, b: 0, c: 2, d: 0, e: 0 }, 'c 2 * 2 = 4 ≠ 0', '4'],
    ['a + b <= c', { a: 35000, b: 0, c: 105 }, 'a 35000 + b 0 = 35000 > c 105', ''],
    ['a == -b', { a: 1, b: 5 }, 'a 1 ≠ -(b 5)', '6'],
    ['done == true', { done: false }, 'done 否 ≠ 是', ''],
    ['done == true || a > 0', { done: false, a: 0 }, 'done 否，a 0', ''],
    ['a == b + c', { a: '0.4', b: '0.1', c: '0.2' }, 'a 0.4 ≠ b 0.1 + c 0.2 = 0.3', '0.1'],
    ['a == b', { a: 3, b: null }, 'a 3 ≠ b 0', '3'],
    ['a <= b', { a: 3, b: 2 }, 'a 3 > b 2', ''],
    ['a < b * 2', { a: 4, b: 2 }, 'a 4 ≥ b 2 * 2 = 4', ''],
    ['a >= 1', { a: 0 }, 'a 0 < 1', ''],
    ['a > 1', { a: 0 }, 'a 0 ≤ 1', ''],
    ['a != b', { a: 1, b: 1 }, 'a 1 = b 1', ''],
    ['a == b - (c - d)', { a: 9, b: 3, c: 2, d: 1 }, 'a 9 ≠ b 3 - (c 2 - d 1) = 2', '7'],
    ['a == (b + c) * d', { a: 9, b: 1, c: 2, d: 2 }, 'a 9 ≠ (b 1 + c 2) * d 2 = 6', '3'],
    ['a == b / (c * d)', { a: 9, b: 12, c: 2, d: 3 }, 'a 9 ≠ b 12 / (c 2 * d 3) = 2', '7'],
    ['a == b / c * d', { a: 9, b: 12, c: 2, d: 3 }, 'a 9 ≠ b 12 / c 2 * d 3 = 18', '9'],
    ['a == b + c', { a: 1, b: 5, c: -2 }, 'a 1 ≠ b 5 + c (-2) = 3', '2'],
    ['a == sum(b, c)', { a: 1, b: 5, c: 2 }, 'a 1 ≠ b 5 + c 2 = 7', '6'],
    ['a > 0 || b > 0', { a: 0, b: 0 }, 'a 0，b 0', ''],
    ["kind == '甲'", { kind: '"乙"' }, 'kind 乙 ≠ 甲', ''],
  ])('%s of %j: %s', (assert, given, ...[figures, difference]) => {
    expect(findings(assert, given)).toMatchObject([{ facts: { figures, difference } }]);
  });
});
