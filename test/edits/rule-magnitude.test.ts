import { describe, expect, test } from '@jest/globals';
import { compiledRules, isViolated } from '../../src/edits/compiled-rules.ts';
import { Effort } from '../../src/edits/localise/effort.ts';
import { rowValues } from '../../src/edits/row-values.ts';
import { ruleMagnitudes } from '../../src/edits/rule-magnitude.ts';
import type { Finding } from '../../src/findings/finding.ts';
import { tableOf } from '../table-of.ts';
import { rowOf, type Given } from './row-of.ts';

const money = { type: 'number', 'x-column': { measure: '万元' } };

/** What a rule tells of a row as a wrong measure. */
function suspected(rule: Readonly<Record<string, string>>, given: Readonly<Record<string, Given>>): readonly Finding[] {
  const table = tableOf({
    columns: { cash: { title: '慰问金', ...money }, goods: { title: '折款', ...money }, families: { title: '户数' } },
    rules: [{ id: 'R01', severity: 'soft', message: '每户超过1万元', ...rule }],
  });
  const row = rowOf({ goods: null, ...given }, table);
  const scope = { valueOf: rowValues(table)(row), category: '乡镇' };
  const broken = compiledRules(table).filter((each) => isViolated(each, scope));
  return [...ruleMagnitudes({ file: 'a.xlsx', row, scope, broken, effort: new Effort(1) }, table)];
}

const perHead = { assert: 'cash + goods <= families' };
const cells = (findings: readonly Finding[]): readonly unknown[] => findings.map(({ at }) => at?.cell);

describe('元 where 万元 is asked, judged from a rule', () => {
  test('that the figure breaks, a hundredth of it breaks, and a ten-thousandth keeps', () => {
    expect(suspected(perHead, { cash: 35_000, goods: '0.5', families: 105 })).toMatchObject([
      {
        code: 'value/magnitude',
        severity: 'warning',
        at: { file: 'a.xlsx', sheet: 'Sheet1', cell: 'B7' },
        column: 'cash',
        value: '35000',
        facts: { figure: '35000', measure: '元', asked: '万元', mended: '3.5', brokenRule: 'R01' },
      },
    ]);
  });

  test.each<[string, Readonly<Record<string, string>>, Readonly<Record<string, Given>>, readonly unknown[]]>([
    ['the one of two figures that explains it', perHead, { cash: 3, goods: 28_000, families: 50 }, ['C7']],
    ['both, where it takes both', perHead, { cash: 35_000, goods: 20_000, families: 20 }, ['B7', 'C7']],
    [
      'of a rule with a condition',
      { when: 'families > 0', ...perHead },
      { cash: 35_000, goods: null, families: 20 },
      ['B7'],
    ],
    ['a bound alone', { assert: 'cash < 100' }, { cash: 35_000 }, ['B7']],
    ['a hard edit as well', { ...perHead, severity: 'hard' }, { cash: 35_000, families: 20 }, ['B7']],
    ['a rule for other rows', { when: 'families > 100', ...perHead }, { cash: 35_000, families: 20 }, []],
    ['no rule is broken', perHead, { cash: 35, families: 105 }, []],
    ['twice the bound is no other measure', perHead, { cash: 200, families: 105 }, []],
    ['it breaks the rule in 元 too', perHead, { cash: 3_500_000_000, families: 20 }, []],
    ['a condition on other figures', { when: 'cash > 0', assert: 'families > 0' }, { cash: 35_000, families: 0 }, []],
    ['an equation is for all rules together', { assert: 'cash == families' }, { cash: 30_000, families: 3 }, []],
    ['a figure that could not be read', perHead, { cash: '?', goods: 35_000, families: 20 }, []],
  ])('%s', (...[, rule, given, expected]) => {
    expect(cells(suspected(rule, given))).toEqual(expected);
  });
});
