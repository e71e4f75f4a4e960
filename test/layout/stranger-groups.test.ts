import { describe, expect, test } from '@jest/globals';
import type { Table } from '../../src/domain/table.ts';
import type { SheetFacts } from '../sheet.ts';
import { tableOf } from '../table-of.ts';
import { drawn } from './messy-sheets.ts';
import { readAs } from './read-rows-of.ts';

const cash = { title: '慰问金', type: 'number' };
const table = tableOf({
  columns: {
    events: { title: '宣传活动', 'x-column': { group: ['一、营造双拥氛围'] } },
    troops: { title: '走访部队', 'x-column': { group: ['二、慰问驻军部队'] } },
    cash: { ...cash, 'x-column': { group: ['二、慰问驻军部队'] } },
    remarks: { title: '备注', type: 'string' },
  },
});
/** 慰问金 in two groups. */
const twice = tableOf({
  columns: {
    events: { title: '宣传活动', 'x-column': { group: ['一、营造双拥氛围'] } },
    cash: { ...cash, 'x-column': { group: ['二、慰问部队'] } },
    families: { ...cash, 'x-column': { group: ['三、慰问优抚对象'] } },
  },
});

const read = (lines: string, asked: Table = table, facts: SheetFacts = {}): readonly unknown[] => {
  const { rows, findings } = readAs(drawn(lines, facts), asked);
  const figures = rows.map((row) =>
    Object.entries(row)
      .filter(([key]) => key !== 'unit')
      .map(([key, value]) => `${key} ${value}`)
      .join(', '),
  );
  return [...figures, ...findings];
};

const shape = (outer: string, titles: string, figures: string): string =>
  `填报单位 | ${outer}\n | ${titles}\n城东街道 | ${figures}`;

describe('a title under a group that the table does not have is none of its columns', () => {
  const titles = '宣传活动 | 走访部队 | 慰问金';
  test.each<[string, string, SheetFacts]>([
    ['numbered, not merged', '一、营造双拥氛围 | 二、慰问驻军部队 | 四、企业走访', {}],
    ['numbered, merged', '一、营造双拥氛围 | 二、慰问驻军部队 | 四、企业走访', { merges: ['A1:A2'] }],
    ['in brackets', '（一）营造双拥氛围 | （二）慰问驻军部队 | （四）企业走访', {}],
    ['without a number', '营造双拥氛围 | 慰问驻军部队 | 企业走访', {}],
  ])('%s', (_, outer, facts) => {
    expect(read(shape(outer, titles, '3 | 4 | 9'), table, facts)).toEqual([
      'events 3 @B3, troops 4 @C3',
      'D2 layout/column-unknown',
    ]);
  });

  test('nor what it reaches over', () => {
    const lines = shape('一、营造双拥氛围 | 四、企业走访 | | 备注', '宣传活动 | 走访企业 | 慰问金 |', '3 | 4 | 9 | 无');
    const expected = ['events 3 @B3, remarks 无 @E3', 'C2 layout/column-unknown', 'D2 layout/column-unknown'];
    expect(read(lines)).toEqual(expected);
    expect(read(lines, table, { merges: ['A1:A2', 'C1:D1', 'E1:E2'] })).toEqual(expected);
  });

  test('where it stands under its own group as well', () => {
    const lines = shape('慰问驻军部队 | | 慰问企业', '走访部队 | 慰问金 | 慰问金', '4 | 1.5 | 9');
    expect(read(lines)).toEqual(['troops 4 @B3, cash 1.5 @C3', 'D2 layout/column-unknown']);
  });

  test('nor any of two, where both are there', () => {
    const lines = shape(
      '一、营造双拥氛围 | 二、慰问部队 | 三、慰问优抚对象 | 四、企业走访',
      '宣传活动 | 慰问金 | 慰问金 | 慰问金',
      '3 | 1 | 2 | 9',
    );
    expect(read(lines, twice)).toEqual(['events 3 @B3, cash 1 @C3, families 2 @D3', 'E2 layout/column-unknown']);
  });

  test('it may be one of two, where one is not there', () => {
    const lines = shape('一、营造双拥氛围 | 二、慰问部队 | 四、企业走访', '宣传活动 | 慰问金 | 慰问金', '3 | 1 | 9');
    expect(read(lines, twice)).toEqual(['events 3 @B3, cash 1 @C3', 'D2 layout/column-ambiguous']);
  });

  test('with an indicator a row', () => {
    const lines = `指标名称 | 数量
一、营造双拥氛围
宣传活动 | 3
二、慰问驻军部队
走访部队 | 4
四、企业走访
慰问金 | 9`;
    expect(read(lines)).toEqual(['events 3 @B3, troops 4 @B5', 'A7 layout/column-unknown']);
    expect(
      read(`类别 | 指标名称 | 数量
一、营造双拥氛围 | 宣传活动 | 3
二、慰问驻军部队 | 走访部队 | 4
四、企业走访 | 慰问金 | 9`),
    ).toEqual(['events 3 @C2, troops 4 @C3', 'B4 layout/column-unknown']);
  });

  test('with labels beside their values', () => {
    const lines = `一、营造双拥氛围
宣传活动 | 3
二、慰问驻军部队
走访部队 | 4 |
四、企业走访
走访企业 | 5 | 慰问金 | 9`;
    expect(read(lines).slice(0, 1)).toEqual(['events 3 @B2, troops 4 @B4']);
  });
});

describe('groups may be left out, shortened, or spelt otherwise', () => {
  const whole = ['events 3 @B3, troops 4 @C3, cash 1.5 @D3'];
  const titles = '宣传活动 | 走访部队 | 慰问金';
  test.each<[string, string]>([
    ['left out', ' | | '],
    ['one left out', '一、营造双拥氛围 | | '],
    ['shortened', '一、双拥氛围 | 二、慰问部队 | '],
    ['without number', '营造氛围 | 慰问驻军 | '],
    ['other numbers', '1、营造双拥氛围 | 三、慰问驻军部队 | '],
    ['other words of the same', '一、氛围营造 | 二、部队慰问 | '],
    ['longer', '一、营造浓厚双拥氛围 | 二、走访慰问驻军部队官兵 | '],
    ['the sheet’s title', '双拥活动情况统计表 | | '],
    ['a level that says nothing', '数量 | 数量 | 金额'],
    ['a word of the unit’s', '双拥工作情况 | | '],
  ])('%s', (_, outer) => {
    expect(read(shape(outer, titles, '3 | 4 | 1.5'))).toEqual(whole);
  });

  test('merged over everything, whatever it is', () => {
    const lines = shape('我镇双拥 | | ', titles, '3 | 4 | 1.5');
    expect(read(lines, table, { merges: ['A1:A2', 'B1:D1'] })).toEqual(whole);
  });

  test('a table without groups asks for none', () => {
    const flat = tableOf({ columns: { troops: { title: '走访部队' }, cash } });
    const lines = shape('一、走访情况 | 二、支出', '走访部队 | 慰问金', '4 | 1.5');
    expect(read(lines, flat)).toEqual(['troops 4 @B3, cash 1.5 @C3']);
  });
});

const grouped = (title: string, group: string): Readonly<Record<string, unknown>> => ({
  title,
  'x-column': { group: [group] },
});

describe('a group that goes by another name', () => {
  const five = tableOf({
    columns: {
      fam: grouped('走访户数', '一、走访慰问'),
      mar: grouped('烈属', '一、走访慰问'),
      dis: grouped('伤残军人', '一、走访慰问'),
      vet: grouped('复员军人', '一、走访慰问'),
      cash: { ...cash, 'x-column': { group: ['一、走访慰问'] } },
      act: grouped('活动场次', '二、宣传活动'),
      ppl: grouped('参加人次', '二、宣传活动'),
    },
  });
  const titles = '走访户数 | 烈属 | 伤残军人 | 复员军人 | 慰问金 | 活动场次 | 参加人次';
  const figures = '13 | 5 | 3 | 5 | 1.5 | 4 | 127';
  const whole = ['fam 13 @B3, mar 5 @C3, dis 3 @D3, vet 5 @E3, cash 1.5 @F3, act 4 @G3, ppl 127 @H3'];
  const merges = ['A1:A2', 'B1:F1', 'G1:H1'];

  test.each<[string, SheetFacts]>([
    ['一、关心关爱 | | | | | 二、氛围营造 |', {}],
    ['一、关心关爱 | | | | | 二、氛围营造 |', { merges }],
    ['一、走访慰问 | | | | | 二、氛围营造 |', {}],
    ['拥军优属 | | | | | 拥政爱民 |', {}],
    ['拥军优属 | | | | | 拥政爱民 |', { merges }],
    ['拥军优属 | | | | | 二、宣传活动 |', {}],
  ])('is the table’s own where all its titles stand in its place: %s', (outer, facts) => {
    expect(read(shape(outer, titles, figures), five, facts)).toEqual(whole);
  });

  test.each<[SheetFacts]>([[{}], [{ merges }]])('beside 单位名称 it is no unit', (facts) => {
    const { rows, names } = readAs(
      drawn(shape('拥军优属 | | | | | 拥政爱民 |', titles, figures).replace('填报单位', '单位名称'), facts),
      five,
    );
    expect([rows[0]?.['cash'], names]).toEqual(['1.5 @F3', ['城东街道 @A3']]);
  });

  test('and 备注 beside it is no title of its', () => {
    const remarks = { title: '备注', type: 'string' };
    const columns = { act: grouped('活动场次', '二、宣传活动'), ppl: grouped('参加人次', '二、宣传活动'), remarks };
    const lines = shape('二、氛围营造 | |', '活动场次 | 参加人次 | 备注', '4 | 127 | 无');
    expect(read(lines, tableOf({ columns }))).toEqual(['act 4 @B3, ppl 127 @C3, remarks 无 @D3']);
  });

  test('three of them are enough without its number, and two are those of any other', () => {
    const columns = {
      fam: grouped('走访户数', '一、走访慰问'),
      mar: grouped('烈属', '一、走访慰问'),
      dis: grouped('伤残军人', '一、走访慰问'),
      act: grouped('活动场次', '二、宣传活动'),
    };
    const { fam, mar, act } = columns;
    const three = shape('拥军优属 | | | 二、宣传活动', '走访户数 | 烈属 | 伤残军人 | 活动场次', '13 | 5 | 8 | 4');
    expect(read(three, tableOf({ columns }))).toEqual(['fam 13 @B3, mar 5 @C3, dis 8 @D3, act 4 @E3']);
    const two = shape('拥军优属 | | 二、宣传活动', '走访户数 | 烈属 | 活动场次', '13 | 5 | 4');
    expect(read(two, tableOf({ columns: { fam, mar, act } }))[0]).toBe('act 4 @D3');
  });

  test('also without one of them', () => {
    const most = shape(
      '一、关心关爱 | | | | 二、宣传活动 |',
      '走访户数 | 烈属 | 伤残军人 | 慰问金 | 活动场次 | 参加人次',
      '13 | 5 | 8 | 1.5 | 4 | 127',
    );
    expect(read(most, five).slice(0, 1)).toEqual([
      'fam 13 @B3, mar 5 @C3, dis 8 @D3, cash 1.5 @E3, act 4 @F3, ppl 127 @G3',
    ]);
  });

  test.each<[string, string, string, string, string]>([
    [
      'of the same number over one title',
      '一、企业走访 | 二、宣传活动 |',
      '慰问金 | 活动场次 | 参加人次',
      '9 | 4 | 127',
      'act 4 @C3, ppl 127 @D3',
    ],
    ['of another number', '四、关心关爱 | | | | | 二、宣传活动 |', titles, figures, 'act 4 @G3, ppl 127 @H3'],
    [
      'over titles of its own as well',
      '二、宣传活动 | | 一、企业走访 | | |',
      '活动场次 | 参加人次 | 走访企业 | 走访户数 | 烈属 | 慰问金',
      '4 | 127 | 1 | 2 | 3 | 4',
      'act 4 @B3, ppl 127 @C3',
    ],
  ])('is a stranger %s', (_, ...[outer, inner, row, expected]) => {
    expect(read(shape(outer, inner, row), five)[0]).toBe(expected);
  });
});
