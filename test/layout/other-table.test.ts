import { describe, expect, test } from '@jest/globals';
import { tableOf } from '../table-of.ts';
import { drawn } from './messy-sheets.ts';
import { readAs } from './read-rows-of.ts';

const table = tableOf({
  columns: {
    visits: { title: '走访户数', 'x-column': { measure: '户' } },
    cash: { title: '慰问金', type: 'number', 'x-column': { measure: '万元' } },
    remarks: { title: '备注', type: 'string' },
  },
  required: ['visits'],
});

const read = (lines: string): readonly string[] => {
  const { rows, findings } = readAs(drawn(lines), table);
  return [...rows.map(({ unit = '', visits = '' }) => `${unit.split(' ')[0]} ${visits.split(' ')[0]}`), ...findings];
};

const own = `填报单位 | 走访户数 | 慰问金 | 备注\n城东街道 | 35 | 1.5 |`;

describe('another table under the return is told, and not read', () => {
  test.each<[string, string, readonly string[]]>([
    ['behind a blank row', `\n\n车牌号 | 车型 | 金额\n渝A1 | 轿车 | 5`, ['A4 layout/other-table']],
    ['under its title', `\n车辆情况表\n车牌号 | 车型 | 金额\n渝A1 | 轿车 | 5`, ['A3 layout/other-table']],
    [
      'under its title and a blank row',
      `\n\n附：车辆\n\n车牌号 | 车型 | 金额\n渝A1 | 轿车 | 5`,
      ['A4 layout/other-table'],
    ],
    ['as an annex', `\n附：车辆情况\n车牌号 | 车型 | 金额\n渝A1 | 轿车 | 5`, ['A3 layout/other-table']],
    ['of names', `\n\n序号 | 姓名 | 职务\n1 | 张三 | 主任\n2 | 李四 | 干事`, ['A4 layout/other-table']],
    ['of words alone', `\n\n姓名 | 职务\n张三 | 主任\n李四 | 干事`, ['A4 layout/other-table']],
    ['wider than ours', `\n\n项目 | 一月 | 二月 | 三月 | 四月\n座谈 | 1 | 2 | 3 | 4`, ['A4 layout/other-table']],
    ['with a total of its own', `\n\n车牌号 | 车型 | 金额\n渝A1 | 轿车 | 5\n合计 | | 5`, ['A4 layout/other-table']],
    ['under a total', `\n合计 | 35 | 1.5 |\n\n车牌号 | 车型 | 金额\n渝A1 | 轿车 | 5`, ['A5 layout/other-table']],
    ['with 慰问金 among its titles', `\n\n姓名 | 慰问金 | 电话\n张三 | 0.5 | 79222222`, ['A4 layout/other-table']],
  ])('%s', (_, below, findings) => {
    expect(read(own + below)).toEqual(['城东街道 35', ...findings]);
  });

  test('its signature line is the return’s', () => {
    const lines = `${own}\n\n车牌号 | 车型 | 金额\n渝A1 | 轿车 | 5\n填报单位：城东街道 | 填表人：张三`;
    const { names, findings } = readAs(drawn(lines), table);
    expect(names).toContain('城东街道 @A6');
    expect(findings).toEqual(['A4 layout/other-table']);
  });

  test('the table itself may go on below', () => {
    const lines = `${own}\n\n车牌号 | 车型 | 金额\n渝A1 | 轿车 | 5\n\n填报单位 | 慰问金 | 走访户数\n城西街道 | 1 | 7`;
    expect(read(lines)).toEqual(['城东街道 35', '城西街道 7', 'A4 layout/other-table']);
  });
});

describe('a row of the return is none', () => {
  test.each<[string, string, readonly string[]]>([
    ['a blank row between villages', `\n\n红旗村 | 7 | 1 |`, ['城东街道 35', '红旗村 7']],
    [
      'words in place of figures',
      `\n\n红旗村 | 见附件 | 待定 |\n新民村 | 5 | 1 |`,
      ['城东街道 35', '红旗村 ', '新民村 5', 'B4 value/not-a-number', 'C4 value/not-a-number'],
    ],
    ['nothing to report', `\n\n红旗组 | 无 | / |\n新民组 | 5 | 1 |`, ['城东街道 35', '红旗组 0', '新民组 5']],
    ['a signature line', `\n\n填表人 | 张三 | 联系电话\n审核人 | 李四 | 79222222`, ['城东街道 35']],
    ['a note', `\n\n注：含春节期间\n1.不含敬老院`, ['城东街道 35']],
    ['a date', `\n\n二〇二〇年二月三日`, ['城东街道 35']],
  ])('%s', (_, below, expected) => {
    expect(read(own + below).filter((each) => !each.includes('normalised'))).toEqual(expected);
  });
});
