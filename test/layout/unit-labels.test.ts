import { describe, expect, test } from '@jest/globals';
import type { CellContent } from '../../src/domain/raw-sheet.ts';
import { unitLabels } from '../../src/layout/unit-labels.ts';
import { sheetOf } from '../sheet.ts';
import { found } from './form.ts';

const labels = (...cells: CellContent[]) => unitLabels(sheetOf([cells]).rows);

describe('a unit’s name behind a label', () => {
  test.each<[readonly CellContent[], string, string]>([
    [['填报单位：城东街道'], '城东街道', 'A1'],
    [['填报单位:城东街道'], '城东街道', 'A1'],
    [['填报单位（盖章）：城东街道'], '城东街道', 'A1'],
    [['填报单位：城东街道（盖章）'], '城东街道', 'A1'],
    [['填报单位： 城东街道    填报日期：2020年2月3日'], '城东街道', 'A1'],
    [['填报单位：城东街道填报日期：2020年2月3日'], '城东街道', 'A1'],
    [['填报单位：城东街道  单位：万元'], '城东街道', 'A1'],
    [['单位名称：城东街道 负责人：张三 联系电话：023'], '城东街道', 'A1'],
    [['单位名称：城东街道 审核人（签字）：张三'], '城东街道', 'A1'],
    [['报送单位：____城东街道____'], '城东街道', 'A1'],
    [['报送单位：城 东 街 道'], '城 东 街 道', 'A1'],
    [['报送部门：城东街道'], '城东街道', 'A1'],
    [['填表部门', '城东街道'], '城东街道', 'B1'],
    [['填报单位：章丘街道'], '章丘街道', 'A1'],
    [['填报单位：人民医院'], '人民医院', 'A1'],
    [['统计表', '填报单位：', '', '城东街道（公章）'], '城东街道', 'D1'],
    [['填报单位', '城东街道', '', '张三'], '城东街道', 'B1'],
    [['填报单位', '一心药房集团'], '一心药房集团', 'B1'],
    [['填报单位', '城东街道', '填报日期', '2020-02-03'], '城东街道', 'B1'],
  ])('%j', (cells, name, cell) => {
    expect(labels(...cells)).toEqual([{ name, cell }]);
  });

  test.each<[readonly CellContent[]]>([
    [['填报单位：']],
    [['填报单位：＿＿＿＿＿   填报日期：']],
    [['填报单位（盖章）：', '填报日期：2020年2月3日']],
    [['填报单位', '填报日期']],
    [['填报单位：（盖章）']],
    [['填报单位负责人：张三']],
    [['报送部门领导：张三']],
    [['计量单位：万元']],
    [['填报单位', '一、关心关爱', '', '二、氛围营造']],
    [['单位名称', '拥军优属', '', '拥政爱民']],
  ])('none in %j', (cells) => {
    expect(labels(...cells)).toEqual([]);
  });

  test('above and below the table, not inside it', () => {
    const rows = [
      ['填报单位：城东街道'],
      ['填报单位', '宣传', '备注'],
      ['甲村', 1, '报送单位：乙'],
      ['填报单位（盖章）：', '城东街道'],
    ];
    expect(found(sheetOf(rows)).labels).toEqual([
      { name: '城东街道', cell: 'A1' },
      { name: '城东街道', cell: 'B4' },
    ]);
  });
});
