import { describe, expect, test } from '@jest/globals';
import type { CellContent } from '../../src/domain/raw-sheet.ts';
import type { Table } from '../../src/domain/table.ts';
import { periodOf } from '../../src/layout/period.ts';
import { sheetOf, type SheetFacts } from '../sheet.ts';
import { tableOf } from '../table-of.ts';
import { findingsIn, found, kindsOf, placesOf } from './form.ts';

type Row = readonly CellContent[];

const troops = { 'x-column': { group: ['慰问部队'], measure: '万元' }, type: 'number', title: '慰问金' };
const families = { 'x-column': { group: ['慰问优抚对象'], measure: '万元' }, type: 'number', title: '慰问金' };
const visits = { title: '走访户数', 'x-column': { measure: '户' } };
const table = tableOf({
  columns: { visits, cash: { title: '慰问金', type: 'number', 'x-column': { measure: '万元' } } },
  required: ['visits'],
});
const grouped = tableOf({ columns: { visits, troops, families } });

const none = new Set<string>();

const words = (text: string): readonly string[] => text.split(' ');

test.each(words('本期 本年 本月 本季度 今年 当月 本年度 实际 实际完成数 完成数 本期数 本年实际 数量 （本期）'))(
  '%s is this period',
  (text) => {
    expect(periodOf(text, none)).toBe('own');
  },
);

test.each([
  ...words('上年同期 上年 去年同期 去年 上期 上月 上年度 上年同期数 上年实际 同期 上年同期（万元）'),
  ...words('同比 同比增长 同比±% 环比 比上年增减 较上年同期增长% 增减% 增减率 增长率（%） 增减额'),
  ...words('累计 本年累计 自年初累计 年初至今累计 1-2月累计 1—12月累计数 本年累计完成数 累计完成'),
  ...words('计划 本年计划 年度计划数 目标任务 任务数 完成率 占比% 年初数'),
])('%s is another', (text) => {
  expect(periodOf(text, none)).toBe('other');
});

test.each(words('慰问金 计划生育 完成情况说明 上级慰问 本级 实际困难 目标责任书 2019年'))(
  '%s says nothing of a period',
  (text) => {
    expect(periodOf(text, none)).toBeNull();
  },
);

test('a year says it where the table’s title names one', () => {
  expect([2019, 2020].map((year) => periodOf(`${year}年`, new Set(['2020'])))).toEqual(['other', 'own']);
});

const row: Row = ['城东街道', 35, 30, 1.5, 1.2];
const beside: Row = ['填报单位', '走访户数', '', '慰问金', ''];
const periods: Row = ['', '本期', '上年同期', '本期', '上年同期'];
const merged = ['A1:A2', 'B1:C1', 'D1:E1'];

describe('columns of another period beside this one’s are told once, and not read', () => {
  test.each<[string, readonly Row[], SheetFacts, Record<string, string>]>([
    ['under the title, merged', [beside, periods, row], { merges: merged }, { B: 'visits', D: 'cash' }],
    ['under the title, not merged', [beside, periods, row], {}, { B: 'visits', D: 'cash' }],
    [
      'with measures below',
      [beside, periods, ['', '户', '户', '万元', '万元'], row],
      { merges: merged },
      { B: 'visits', D: 'cash' },
    ],
    [
      'over the titles',
      [['填报单位', '上年同期', '', '本期', ''], ['', '走访户数', '慰问金', '走访户数', '慰问金'], row],
      { merges: merged },
      { D: 'visits', E: 'cash' },
    ],
    [
      'over the titles, not merged',
      [['填报单位', '上年同期', '', '本期', ''], ['', '走访户数', '慰问金', '走访户数', '慰问金'], row],
      {},
      { D: 'visits', E: 'cash' },
    ],
    [
      'in one cell with the title',
      [['填报单位', '走访户数（本期）', '上年同期走访户数', '本期慰问金（万元）', '慰问金\n上年同期'], row],
      {},
      { B: 'visits', D: 'cash' },
    ],
    [
      'alone behind the title',
      [['填报单位', '走访户数', '上年同期', '慰问金', '同比增减%'], row],
      {},
      { B: 'visits', D: 'cash' },
    ],
    [
      'a plan and what came of it',
      [beside, ['', '实际完成数', '本年计划', '本月', '本年累计'], row],
      { merges: merged },
      { B: 'visits', D: 'cash' },
    ],
    [
      'years',
      [beside, ['', '2020年', '2019年', '2020年', '2019年'], row],
      { merges: merged },
      { B: 'visits', D: 'cash' },
    ],
  ])('%s', (_, rows, ...[facts, places]) => {
    const dated: Table = { ...table, title: '2020年双拥活动情况统计表' };
    const layout = found(sheetOf(rows, facts), dated);
    expect(placesOf(layout)).toEqual({ A: 'unit', ...places });
    expect(kindsOf(layout).at(-1)).toEqual([rows.length, 'data']);
    expect(findingsIn(sheetOf(rows, facts), dated).map((each) => each.replace(/^\w+ /u, ''))).toEqual([
      'layout/other-period',
    ]);
  });

  test('among columns of one title in two groups', () => {
    const rows = [
      ['填报单位', '走访户数', '慰问部队', '', '慰问优抚对象', ''],
      ['', '', '慰问金', '', '慰问金', ''],
      ['', '', '本期', '上年同期', '本期', '上年同期'],
      ['城东街道', 3, 1, 2, 3, 4],
    ];
    const merges = ['A1:A3', 'B1:B3', 'C1:D1', 'E1:F1', 'C2:D2', 'E2:F2'];
    const layout = found(sheetOf(rows, { merges }), grouped);
    expect(placesOf(layout)).toEqual({ A: 'unit', B: 'visits', C: 'troops', E: 'families' });
    expect(findingsIn(sheetOf(rows, { merges }), grouped)).toEqual(['D3 layout/other-period']);
  });

  test('a merged header says itself how far it reaches', () => {
    const rows = [['填报单位', '上年同期', '', '', ''], ['', '走访户数', '慰问金', '走访户数', '慰问金'], row];
    const layout = found(sheetOf(rows, { merges: ['A1:A2', 'B1:C1'] }), table);
    expect(placesOf(layout)).toEqual({ A: 'unit', D: 'visits', E: 'cash' });
  });

  test('over some of the titles, where the rest stand alone', () => {
    const rows = [['', '', '', '上年同期', ''], ['填报单位', '走访户数', '慰问金', '走访户数', '慰问金'], row];
    for (const facts of [{ merges: ['D1:E1'] }, {}]) {
      const layout = found(sheetOf(rows, facts), table);
      expect(placesOf(layout)).toEqual({ A: 'unit', B: 'visits', C: 'cash' });
      expect(findingsIn(sheetOf(rows, facts), table)).toEqual(['D2 layout/other-period']);
    }
  });

  test('empty ones are not told', () => {
    expect(findingsIn(sheetOf([beside, periods, ['城东街道', 35, '', 1.5, '']], { merges: merged }), table)).toEqual(
      [],
    );
  });
});

test('what the table itself asks for is an ordinary column', () => {
  const both = tableOf({
    columns: {
      visits: { title: '本期', 'x-column': { group: ['走访户数'] } },
      before: { title: '上年同期', 'x-column': { group: ['走访户数'] } },
      total: { title: '累计慰问金' },
    },
  });
  const rows = [
    ['填报单位', '走访户数', '', '累计慰问金', '慰问金', ''],
    ['', '本期', '上年同期', '', '本期', '上年同期'],
    ['城东街道', 1, 2, 3, 4, 5],
  ];
  for (const facts of [{ merges: ['A1:A2', 'B1:C1', 'D1:D2', 'E1:F1'] }, {}]) {
    expect(placesOf(found(sheetOf(rows, facts), both))).toEqual({ A: 'unit', B: 'visits', C: 'before', D: 'total' });
  }
});

test.each<[string, readonly Row[]]>([
  [
    'below',
    [
      ['填报单位', '走访户数', '慰问金'],
      ['', '累计', '本期'],
      ['城东街道', 35, 1.5],
    ],
  ],
  [
    'in one cell',
    [
      ['填报单位', '累计走访户数', '慰问金'],
      ['城东街道', 35, 1.5],
    ],
  ],
])('a sum over the year alone is not taken for this period’s figure: %s', (_, rows) => {
  expect(placesOf(found(sheetOf(rows), table))).toEqual({ A: 'unit', C: 'cash' });
  expect(findingsIn(sheetOf(rows), table).map((each) => each.replace(/^\w+ /u, ''))).toEqual([
    'layout/column-unknown',
    'layout/column-missing',
  ]);
});

test('this period twice is told', () => {
  const rows = [
    ['填报单位', '走访户数', ''],
    ['', '本期', '实际'],
    ['城东街道', 3, 4],
  ];
  expect(findingsIn(sheetOf(rows, { merges: ['A1:A2', 'B1:C1'] }), table)).toEqual(['C2 layout/column-duplicate']);
});
