import { expect, test } from '@jest/globals';
import { ruleText } from '../../src/edits/rule-text.ts';
import { tableOf } from '../table-of.ts';

const columns = {
  a: { title: '合计', type: 'number' },
  b: { title: '次数', 'x-column': { group: ['走访部队'] } },
  c: { title: '次数', 'x-column': { group: ['走访家庭'] } },
  d: { title: '活动形式', type: 'string' },
  e: { title: '是否开展', type: 'boolean' },
};

function textOf(assert: string, language: 'zh' | 'en'): string {
  const table = tableOf({ columns, rules: [{ id: 'R01', assert, severity: 'hard' }] });
  const [rule] = table.rules;
  return rule === undefined ? '' : ruleText(rule.assert, table, language);
}

test.each([
  ['a == b + c', '合计 = 走访部队·次数 + 走访家庭·次数'],
  ['a - (b - c) != 0', '合计 - (走访部队·次数 - 走访家庭·次数) ≠ 0'],
  ['a - b - c >= 0.5', '合计 - 走访部队·次数 - 走访家庭·次数 ≥ 0.5'],
  ['(a + b) * c <= a / (b * c)', '(合计 + 走访部队·次数) × 走访家庭·次数 ≤ 合计 ÷ (走访部队·次数 × 走访家庭·次数)'],
  ['-a < -(b + c)', '-合计 < -(走访部队·次数 + 走访家庭·次数)'],
  ['a > 0 || b > 0 && c > 0', '合计 > 0 或 走访部队·次数 > 0 且 走访家庭·次数 > 0'],
  ['(a > 0 || b > 0) && c > 0', '(合计 > 0 或 走访部队·次数 > 0) 且 走访家庭·次数 > 0'],
  ['!(a > 0 && e == true)', '并非 (合计 > 0 且 是否开展 = 是)'],
  ["category in ['乡镇', '街道']", '单位类别 是 “乡镇”、“街道” 之一'],
  ["d == '集中'", '活动形式 = “集中”'],
  ['sum(a, b, c) == max(a, b)', '合计(合计、走访部队·次数、走访家庭·次数) = 最大值(合计、走访部队·次数)'],
  ['round(a, 1) == abs(b)', '四舍五入(合计、1) = 绝对值(走访部队·次数)'],
])('%s is read as %s', (assert, zh) => {
  expect(textOf(assert, 'zh')).toBe(zh);
});

test('in English', () => {
  expect(textOf("!(a > 0 || category in ['乡镇'] && sum(a, b) == 3)", 'en')).toBe(
    'not (合计 > 0 or the unit’s category is one of “乡镇” and sum(合计, 走访部队·次数) = 3)',
  );
});
