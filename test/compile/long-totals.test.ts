import { expect, test } from '@jest/globals';
import { longTotals } from '../../src/compile/long-totals.ts';
import { message } from '../../src/findings/wording.ts';
import { decimal, outcomeOf } from '../write/outcome-of.ts';
import { column, tableOf } from '../write/spring-festival-table.ts';

const table = tableOf([column('families', '户数'), column('cash', '慰问金', { type: 'number' })]);

/** What is said of the sums of two units. */
function told(figures: readonly (readonly [families: string, cash: string])[]): readonly string[] {
  const units = figures.map(([families, cash], at) => ({
    name: `单位${at + 1}`,
    category: '镇',
    values: { families: decimal(families), cash: decimal(cash) },
  }));
  return longTotals(outcomeOf(table, units).summary, table).map((found) => message(found, 'zh'));
}

test('a sum that a cell of the workbook cannot hold is told with what the cell has', () => {
  const sums = told([
    ['499999999999999', '1'],
    ['500000000000000', '2'],
  ]);
  expect(sums).toEqual([]);
  expect(
    told([
      ['999999999999999', '1'],
      ['999999999999999', '2'],
    ]),
  ).toEqual(
    ['镇小计', '合计'].map(
      (name) => `“${name}”的“户数”是 1999999999999998，超过 15 位，汇总表的单元格只能存成 2000000000000000`,
    ),
  );
});

test('digits behind the fourth place do not count', () => {
  expect(
    told([
      ['1', '99999999998'],
      ['1', '0.000000000000001'],
    ]),
  ).toEqual([]);
  expect(
    told([
      ['1', '100000000000'],
      ['1', '0.00001'],
    ]),
  ).toHaveLength(2);
});
