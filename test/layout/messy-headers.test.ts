import { describe, expect, test } from '@jest/globals';
import type { SheetFacts } from '../sheet.ts';
import { tableOf } from '../table-of.ts';
import { drawn } from './messy-sheets.ts';
import { readAs } from './read-rows-of.ts';

const cash = { title: '慰问金', type: 'number' };
const table = tableOf({
  columns: {
    visits: { title: '走访户数', 'x-column': { measure: '户' } },
    cash: { ...cash, 'x-column': { measure: '万元' } },
    remarks: { title: '备注', type: 'string' },
  },
  required: ['visits'],
});
const grouped = tableOf({
  columns: {
    events: { title: '宣传活动', 'x-column': { group: ['一、营造双拥氛围'] } },
    meetings: { title: '座谈会', 'x-column': { group: ['一、营造双拥氛围'] } },
    troops: { ...cash, 'x-column': { group: ['二、慰问部队'], measure: '万元' } },
    families: { ...cash, 'x-column': { group: ['三、慰问优抚对象'], measure: '万元' } },
  },
});

const read = (lines: string, asked = table, facts: SheetFacts = {}): readonly string[] => {
  const { rows, findings } = readAs(drawn(lines, facts), asked);
  const figures = rows.map((row) =>
    Object.entries(row)
      .map(([key, value]) => `${key} ${value.split(' ')[0]}`)
      .join(', '),
  );
  return [...figures, ...findings];
};

describe('上年同期 alone in the row below', () => {
  const own = 'unit 城东街道, visits 35, cash 1.5';
  test.each<[string, string, SheetFacts, readonly string[]]>([
    [
      'an unmerged title',
      `填报单位 | 走访户数 | | 慰问金\n | | 上年同期 |\n城东街道 | 35 | 30 | 1.5`,
      {},
      [own, 'C2 layout/other-period'],
    ],
    [
      'a merged title',
      `填报单位 | 走访户数 | | 慰问金\n | | 上年同期 |\n城东街道 | 35 | 30 | 1.5`,
      { merges: ['B1:C1'] },
      [own, 'C2 layout/other-period'],
    ],
    [
      'the last title',
      `填报单位 | 走访户数 | 慰问金 |\n | | | 上年同期\n城东街道 | 35 | 1.5 | 1.2`,
      {},
      [own, 'D2 layout/other-period'],
    ],
    [
      'one title, with measures below',
      `填报单位 | 走访户数 | | 慰问金\n | | 上年同期 |\n | 户 | 户 | 万元\n城东街道 | 35 | 30 | 1.5`,
      {},
      [own, 'C2 layout/other-period'],
    ],
    [
      'nothing, as the name of a row of its own',
      `填报单位 | 走访户数 | 慰问金\n上年同期 | 30 | 1.2\n城东街道 | 35 | 1.5`,
      {},
      [own, 'A2 layout/other-period'],
    ],
  ])('%s', (_, lines, ...[facts, expected]) => {
    expect(read(lines, table, facts)).toEqual(expected);
  });
});

/** Figures in the order of their keys. */
const sorted = (texts: readonly string[]): readonly string[] =>
  texts.map((text) => (text.includes(' layout/') ? text : text.split(', ').toSorted().join(', ')));

describe('two panels side by side', () => {
  test.each<[string, string, SheetFacts]>([
    [
      'with a band for each',
      `项目 | 数量 | 项目 | 数量
一、营造双拥氛围 | | 二、慰问部队 |
宣传活动 | 3 | 慰问金 | 1
座谈会 | 4 | |
 | | 三、慰问优抚对象 |
 | | 慰问金 | 2`,
      {},
    ],
    [
      'with a band for each, one below the other’s rows',
      `项目 | 数量 | 项目 | 数量
一、营造双拥氛围 | | 二、慰问部队 |
宣传活动 | 3 | 慰问金 | 1
 | | 三、慰问优抚对象 |
座谈会 | 4 | 慰问金 | 2`,
      {},
    ],
    [
      'with bands merged over their panels',
      `项目 | 数量 | 项目 | 数量
一、营造双拥氛围 | | 二、慰问部队 |
宣传活动 | 3 | 慰问金 | 1
座谈会 | 4 | 三、慰问优抚对象 |
 | | 慰问金 | 2`,
      { merges: ['A2:B2', 'C2:D2', 'C4:D4'] },
    ],
    [
      'without a heading',
      `一、营造双拥氛围 | | 二、慰问部队 |
宣传活动 | 3 | 慰问金 | 1
座谈会 | 4 | 三、慰问优抚对象 |
 | | 慰问金 | 2`,
      {},
    ],
    [
      'with serial numbers and measures',
      `序号 | 项目 | 单位 | 数量 | 序号 | 项目 | 单位 | 数量
一 | 一、营造双拥氛围 | | | 二 | 二、慰问部队 | |
1 | 宣传活动 | 场 | 3 | 1 | 慰问金 | 万元 | 1
2 | 座谈会 | 场 | 4 | 三 | 三、慰问优抚对象 | |
 | | | | 1 | 慰问金 | 万元 | 2`,
      {},
    ],
  ])('%s', (_, lines, facts) => {
    expect(sorted(read(lines, grouped, facts))).toEqual(['events 3, families 2, meetings 4, troops 1']);
  });
});

test('a band alone to the left stands over both panels', () => {
  const lines = `项目 | 数量 | 项目 | 数量
一、营造双拥氛围
宣传活动 | 3 | 座谈会 | 4
二、慰问部队
慰问金 | 1`;
  expect(sorted(read(lines, grouped))).toEqual(['events 3, meetings 4, troops 1']);
});

describe('a title in the header’s first row', () => {
  const own = 'unit 城东街道, visits 35, cash 1.5';
  test.each<[string, string, SheetFacts]>([
    [
      'merged over it and the row above',
      `2020年双拥活动情况统计表 | | | | 备注\n | | |\n填报单位 | 走访户数 | 慰问金 |\n城东街道 | 35 | 1.5`,
      { merges: ['A1:C2', 'E1:E3'] },
    ],
    [
      'beside a title of the table',
      `双拥活动情况统计表 | | | 备注\n填报单位 | 走访户数 | 慰问金 |\n城东街道 | 35 | 1.5 |`,
      { merges: ['A1:C1', 'D1:D2'] },
    ],
    [
      'merged over all, a label beside it',
      `双拥活动情况统计表 | | | 单位：万元\n填报单位 | 走访户数 | 慰问金 | 备注\n城东街道 | 35 | 1.5 |`,
      { merges: ['A1:C1'] },
    ],
    [
      'merged down into it',
      `双拥活动情况统计表 | | | 备注\n | | |\n填报单位 | 走访户数 | 慰问金 |\n城东街道 | 35 | 1.5`,
      { merges: ['A1:C2', 'D1:D3'] },
    ],
  ])('%s', (_, lines, facts) => {
    expect(read(lines, table, facts)).toEqual([own]);
  });

  test.each<[string, string, SheetFacts]>([
    [
      'beside groups',
      `统计表 | | | 二、慰问部队 | 三、慰问优抚对象\n填报单位 | 宣传活动 | 座谈会 | 慰问金 | 慰问金\n城东街道 | 3 | 4 | 1 | 2`,
      { merges: ['A1:C1'] },
    ],
    [
      'over the unit’s column, beside groups',
      `双拥活动统计表 | 一、营造双拥氛围 | | 二、慰问部队 | 三、慰问优抚对象\n填报单位 | 宣传活动 | 座谈会 | 慰问金 | 慰问金\n城东街道 | 3 | 4 | 1 | 2`,
      {},
    ],
    [
      'merged over titles, groups below',
      `双拥活动情况统计表 | | | |\n填报单位 | 一、营造双拥氛围 | | 二、慰问部队 | 三、慰问优抚对象\n | 宣传活动 | 座谈会 | 慰问金 | 慰问金\n城东街道 | 3 | 4 | 1 | 2`,
      { merges: ['A1:E1', 'A2:A3', 'B2:C2'] },
    ],
    [
      'merged over two rows, with groups in the second beside it',
      `双拥活动情况统计表 | | | |\n | | | 二、慰问部队 | 三、慰问优抚对象\n填报单位 | 宣传活动 | 座谈会 | 慰问金 | 慰问金\n城东街道 | 3 | 4 | 1 | 2`,
      { merges: ['A1:C2'] },
    ],
  ])('%s', (_, lines, facts) => {
    expect(read(lines, grouped, facts)).toEqual(['unit 城东街道, events 3, meetings 4, troops 1, families 2']);
  });
});

describe('labels in traditional characters are those in simplified ones', () => {
  test.each([
    '填報人 | 電話 | 2345678',
    '填報人：張三 | 審核人：李四 | 聯繫電話：79222222',
    '單位負責人：王五 | | 填報日期：2020年2月3日',
    '審核人 | 張三 | 填報人 | 李四',
    '聯繫電話 | 79222222 | 79222223',
    '製表人：張三 | | 79222222',
    '註：含春節期間。',
    '說明：本表一式兩份',
  ])('%s', (foot) => {
    expect(read(`填報單位 | 走訪戶數 | 慰問金\n城东街道 | 35 | 1.5\n${foot}`).slice(1)).toEqual([]);
  });

  test('above the table, and in its header', () => {
    const { rows, names, findings } = readAs(
      drawn(`填報單位：城东街道　　計量單位：戶、萬元\n序號 | 填報單位 | 走访户数 | 慰问金\n1 | 城东街道 | 35 | 1.5`),
      table,
    );
    expect(rows).toMatchObject([{ unit: '城东街道 @B3' }]);
    expect(names).toEqual(['城东街道 @A1', '城东街道 @B3']);
    expect(findings).toEqual([]);
  });

  test('over indicators', () => {
    expect(read(`指標名稱 | 計量單位 | 數量 | 上年同期數\n走访户数 | 戶 | 35 | 30\n慰问金 | 萬元 | 1.5 | 1`)).toEqual([
      'visits 35, cash 1.5',
      'D1 layout/other-period',
    ]);
  });
});
