import { describe, expect, test } from '@jest/globals';
import { acceptanceFlaw, explainedValue, statedFlaw } from '../../src/findings/acceptable.ts';
import { finding } from '../../src/findings/finding.ts';
import { term } from '../../src/findings/terms.ts';
import { tableOf } from '../table-of.ts';

const table = tableOf({
  columns: { a: {} },
  rules: ['hard', 'explain', 'soft', 'notice'].map((severity) => ({ id: severity, assert: 'a == 0', severity })),
});
const at = { file: 'a.csv', sheet: null, cell: 'B2' };

describe('what an explanation stands for is', () => {
  test('all the figures that a rule reads', () => {
    const facts = {
      message: '',
      figures: '合计 3 ≠ 1 + 1 = 2',
      difference: '1',
      basis: '合计 3，甲 1，乙 1',
      mend: '',
      remedy: '',
    };
    expect(explainedValue(finding('rule/violated', { at, value: '3' }, facts))).toBe('合计 3，甲 1，乙 1');
  });

  test('the cell’s text', () => {
    const facts = { title: '甲', text: '约200', what: '约数', read: '200' };
    expect(explainedValue(finding('value/approximate', { at, value: '约200' }, facts))).toBe('约200');
  });

  test('the facts that are told, where there is no cell', () => {
    const facts = { reason: term('hidden-cells'), rows: 3, columns: 0 };
    expect(explainedValue(finding('layout/hidden-content', { at }, facts))).toBe('3；0');
    expect(explainedValue(finding('file/macros', { at }, {}))).toBe('');
  });
});

test.each([
  ['rule/violated', 'hard', 'error', 'accepted-hard'],
  ['rule/violated', 'explain', 'error', null],
  ['rule/violated', 'soft', 'warning', null],
  ['rule/violated', 'notice', 'info', 'accepted-notice'],
  ['value/required', null, 'error', 'accepted-hard'],
  ['value/approximate', null, 'warning', null],
  ['unit/late', null, 'warning', 'accepted-not-edit'],
  ['receipt/no-file', null, 'warning', 'accepted-not-edit'],
] as const)('%s %s, of severity %s: %s', (...[code, rule, severity, flaw]) => {
  expect(acceptanceFlaw({ code, rule, severity }, table)).toBe(flaw);
  expect(statedFlaw(code, rule, table)).toBe(flaw);
});
