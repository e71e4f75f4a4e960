import { describe, expect, test } from '@jest/globals';
import { readTable } from '../../src/app/read-table.ts';
import { decimalText, isDecimal } from '../../src/domain/decimal.ts';
import type { Table } from '../../src/domain/table.ts';
import { titleIndex, type CampaignPeriod } from '../../src/layout/title-index.ts';
import { openedFile } from '../read/opened-file.ts';
import { tableOf } from '../table-of.ts';
import { drawn } from './messy-sheets.ts';

const money = { type: 'number', 'x-column': { measure: '万元' } };
const table = tableOf({
  columns: {
    visits: { title: '走访户数', 'x-column': { measure: '户' } },
    cash: { title: '慰问金', ...money },
    goods: { title: '慰问品折款', ...money },
    remarks: { title: '备注', type: 'string' },
  },
});

const order = ['visits', 'cash', 'goods'];

const read = (
  lines: string,
  asked: Table = table,
  period: CampaignPeriod = { title: '', lastDay: null },
): readonly unknown[] => {
  const target = { table: asked, index: titleIndex(asked, period), categories: [] };
  const reading = readTable([drawn(lines)], openedFile(new Uint8Array(), 'a.xlsx'), target);
  const rows = reading.table?.rows.map(({ figures }) =>
    [...figures]
      .flatMap(([key, { value }]) => (isDecimal(value) ? [`${key} ${decimalText(value)}`] : []))
      .toSorted((a, b) => order.indexOf(a.split(' ')[0] ?? '') - order.indexOf(b.split(' ')[0] ?? ''))
      .join(', '),
  );
  return [...(rows ?? []), ...reading.findings.map(({ at, code }) => `${at?.cell} ${code}`)];
};

const in2020: Table = { ...table, title: '2020年双拥活动情况统计表' };
const form = (first: string, second: string): string => `指标名称 | 计量单位 | ${first} | ${second}
走访户数 | 户 | 3 | 4
慰问金 | 万元 | 1 | 2`;

describe('of two periods beside indicators this one’s is taken', () => {
  test.each<[string, string]>([
    ['2019年', '2020年'],
    ['2019', '2020'],
    ['2019年度', '2020年度'],
    ['2019年完成数', '2020年完成数'],
    ['上年', '本年'],
    ['上年同期', '本期'],
    ['去年', '今年'],
    ['年初', '年末'],
    ['年初数', '年末数'],
    ['期初', '期末'],
    ['上年末', '本年末'],
    ['计划', '实际完成'],
    ['上年同期（户）', '本期（户）'],
  ])('%s | %s', (other, own) => {
    expect(read(form(other, own), in2020)).toEqual(['visits 4, cash 2', 'C1 layout/other-period']);
    expect(read(form(own, other), in2020)).toEqual(['visits 3, cash 1', 'D1 layout/other-period']);
  });

  test('by the year of the campaign’s title, else of its deadline', () => {
    const years = form('2019年', '2020年');
    expect(read(years, table, { title: '2019年度统计', lastDay: '2020-01-10' })).toEqual([
      'visits 3, cash 1',
      'D1 layout/other-period',
    ]);
    expect(read(years, table, { title: '双拥统计', lastDay: '2020-02-05' })).toEqual([
      'visits 4, cash 2',
      'C1 layout/other-period',
    ]);
  });

  test('in each of two panels', () => {
    const lines = `项目 | 年初 | 年末 | 项目 | 年初 | 年末
走访户数 | 3 | 4 | 慰问品折款 | 5 | 6
慰问金 | 1 | 2 | | |`;
    expect(read(lines)).toEqual(['visits 4, cash 2, goods 6', 'B1 layout/other-period']);
  });
});

describe('where it cannot be told, that is told', () => {
  test('years without one in the campaign', () => {
    expect(read(form('2019年', '2020年'))).toEqual(['visits 3, cash 1', 'C1 layout/period-unclear']);
  });

  test('other years alone', () => {
    const one = `指标名称 | 2018年\n走访户数 | 3\n慰问金 | 1`;
    expect(read(one, in2020)).toEqual(['visits 3, cash 1', 'B1 layout/period-unclear']);
    expect(read(form('2018年', '2019年'), in2020)).toEqual(['visits 3, cash 1', 'C1 layout/period-unclear']);
  });

  test('other years alone, with the unit among the indicators', () => {
    const lines = `指标名称 | 2018年\n填报单位 | 城东街道\n走访户数 | 3\n慰问金 | 1`;
    expect(read(lines, in2020)).toEqual(['visits 3, cash 1', 'B1 layout/period-unclear']);
  });

  test('a year alone in a campaign without one is the figures', () => {
    const one = `指标名称 | 2018年\n走访户数 | 3\n慰问金 | 1`;
    expect(read(one)).toEqual(['visits 3, cash 1']);
    expect(read(one, table, { title: '', lastDay: '2020-02-05' })).toEqual(['visits 3, cash 1']);
  });
});

describe('of counts and amounts side by side each indicator has its own', () => {
  const heading = '指标名称 | 计量单位';
  test.each<[string, string, readonly string[]]>([
    ['数量 | 金额', '35 | \n慰问金 | 万元 | | 1.5', ['visits 35, cash 1.5']],
    ['数量 | 金额（元）', '35 | \n慰问金 | | | 15000', ['visits 35, cash 1.5', 'A3 layout/header-unit']],
    ['金额 | 数量', ' | 35\n慰问金 | 万元 | 1.5 |', ['visits 35, cash 1.5']],
    ['数量（户） | 金额（万元）', '35 | \n慰问金 | | | 1.5', ['visits 35, cash 1.5']],
    ['数值 | 价值', '35 | \n慰问金 | 万元 | | 1.5', ['visits 35, cash 1.5']],
    ['户数 | 经费', '35 | \n慰问金 | 万元 | | 1.5', ['visits 35, cash 1.5']],
    // 走访 took 1.2, and 慰问金 went to 30 households: the table asks for neither.
    [
      '数量 | 金额',
      '35 | 1.2\n慰问金 | 万元 | 30 | 1.5',
      ['visits 35, cash 1.5', 'D2 layout/cell-unread', 'C3 layout/cell-unread'],
    ],
    ['数量 | 金额', '35 | \n慰问金 | 万元 | 30 |', ['visits 35', 'C3 layout/cell-unread']],
    ['数量 | 金额', ' | \n慰问金 | 万元 | | 1.5', ['cash 1.5']],
  ])('%s: %s', (columns, figures, expected) => {
    expect(read(`${heading} | ${columns}\n走访户数 | 户 | ${figures}`)).toEqual(expected);
  });

  test('with what the table does not have told', () => {
    const lines = `${heading} | 数量 | 金额\n走访户数 | 户 | 35 |\n植树 | 棵 | 9 | 8\n慰问金 | 万元 | | 1.5`;
    expect(read(lines)).toEqual(['visits 35, cash 1.5', 'A3 layout/column-unknown', 'D3 layout/cell-unread']);
  });

  test('amounts alone are the figures', () => {
    expect(read('指标名称 | 金额\n慰问金 | 1.5\n慰问品折款 | 0.3')).toEqual(['cash 1.5, goods 0.3']);
    expect(read('指标名称 | 金额（元）\n慰问金 | 15000\n慰问品折款 | 3000')[0]).toEqual('cash 1.5, goods 0.3');
  });
});
