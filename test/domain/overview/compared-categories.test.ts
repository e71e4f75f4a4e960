import { expect, test } from '@jest/globals';
import { summarise } from '../../../src/compile/summarise.ts';
import { decimalText } from '../../../src/domain/decimal.ts';
import { comparedCategories } from '../../../src/domain/overview/compared-categories.ts';
import { tableOf } from '../../table-of.ts';
import { entryOf } from './entry-of.ts';

const table = tableOf({ columns: { cash: { type: 'number' }, none: {} } });
const entries = ['乡镇', '街道', '部门', '企业', '乡镇'].map((category, i) =>
  entryOf({ category, figures: { cash: `${i + 1}.5` }, ...(i === 3 ? { received: null } : {}) }),
);
const summary = summarise(entries, table);
const shown = (most?: number) =>
  comparedCategories(summary, most).map((category) => {
    const cash = category.figure('cash');
    return [category.names.join('+'), category.rates.expected, category.rates.received, cash && decimalText(cash)];
  });

test('the categories stand in the order of the roster, with their rates and 小计', () => {
  expect(shown()).toEqual([
    ['乡镇', 2, 2, '7'],
    ['街道', 1, 1, '2.5'],
    ['部门', 1, 1, '3.5'],
    ['企业', 1, 0, 0],
  ]);
});

test('where there are too many, the last ones are taken together, and add up to the same', () => {
  expect(shown(3)).toEqual([
    ['乡镇', 2, 2, '7'],
    ['街道', 1, 1, '2.5'],
    ['部门+企业', 2, 1, '3.5'],
  ]);
  expect(shown(4)).toEqual(shown());
});

test('a column without 小计 has no figure', () => {
  expect(comparedCategories(summary)[0]?.figure('toString')).toBeNull();
});
