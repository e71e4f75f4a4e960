import { describe, expect, test } from '@jest/globals';
import type { CellContent } from '../../src/domain/raw-sheet.ts';
import { sheetOf, type SheetFacts } from '../sheet.ts';
import { tableOf } from '../table-of.ts';
import { findingsIn, found, kindsOf } from './form.ts';
import { readAs } from './read-rows-of.ts';

type Row = readonly CellContent[];

const table = tableOf({
  columns: {
    visits: { title: '走访户数', 'x-column': { measure: '户' } },
    cash: { title: '慰问金', type: 'number', 'x-column': { measure: '万元' } },
    remarks: { title: '备注', type: 'string' },
  },
  required: ['visits'],
});
const label: Row = ['填报单位：城东街道', '', '', '', ''];
const header: Row = ['序号', '填报单位', '走访户数', '慰问金', '备注'];
const first: Row = [1, '红旗村', 5, 0.5, ''];

/** Kinds of the rows under a header in row 2. */
const kinds = (rows: readonly Row[], facts: SheetFacts = {}): readonly string[] =>
  kindsOf(found(sheetOf([label, header, ...rows], facts), table)).map(([, kind]) => kind);

/** `5 0.5`: what is added up, and what is found. */
function sums(rows: readonly Row[], facts: SheetFacts = {}): { total: string; findings: readonly string[] } {
  const { rows: read, findings } = readAs(sheetOf(rows, facts), table);
  const of = (key: string): number => read.reduce((sum, row) => sum + Number(row[key]?.split(' ')[0] ?? 0), 0);
  return { total: `${of('visits')} ${of('cash')}`, findings };
}

describe('其中 lines are parts of the row above', () => {
  test.each<[string, readonly Row[], readonly string[], SheetFacts?]>([
    ['with the name', [first, ['', '其中：烈军属', 2, 0.2, '']], ['data', 'of-which']],
    ['numbered', [first, ['', '1.其中：烈军属', 2, 0.2, '']], ['data', 'of-which']],
    [
      'further ones indented',
      [first, ['', '其中：烈军属', 2], ['', '　　　残疾军人', 1], ['', '      退役军人', 1], [2, '新民村', 4]],
      ['data', 'of-which', 'of-which', 'of-which', 'data'],
    ],
    [
      '其中 in a row of its own',
      [first, ['', '其中：'], ['', '  烈军属', 2], [2, '新民村', 4]],
      ['data', 'of-which', 'of-which', 'data'],
    ],
    [
      '其中 in the column before',
      [first, ['其中：', '烈军属', 2], ['', '残疾军人', 1], [2, '新民村', 4]],
      ['data', 'of-which', 'of-which', 'data'],
    ],
    [
      '其中 merged down',
      [first, ['其中', '烈军属', 2], ['', '残疾军人', 1], ['', '新民村', 4]],
      ['data', 'of-which', 'of-which', 'data'],
      { merges: ['A4:A5'] },
    ],
    [
      'under names that are all indented',
      [
        [1, '  红旗村', 5],
        ['', '  其中：烈军属', 2],
        ['', '  新民村', 4],
      ],
      ['data', 'of-which', 'data'],
    ],
    [
      'a name that is not indented is a row',
      [first, ['', '其中：烈军属', 2], ['', '新民村', 4]],
      ['data', 'of-which', 'data'],
    ],
    [
      'of a total',
      [first, ['合计', '', 5, 0.5], ['', '其中：烈军属', 2], ['', '　　残疾军人', 1]],
      ['data', 'total', 'of-which', 'of-which'],
    ],
  ])('%s', (_, rows, ...[expected, facts]) => {
    expect(kinds(rows, facts)).toEqual(expected);
  });

  test('they are not added up, and nothing is told', () => {
    const rows = [
      label,
      header,
      first,
      ['', '其中：烈军属', 2, 0.2, ''],
      ['', '　　　残疾军人', 1, '', ''],
      ['', '合计', 5, 0.5],
    ];
    expect(sums(rows)).toEqual({ total: '5 0.5', findings: [] });
  });
});

describe('rows that head others', () => {
  test.each<[string, Row, SheetFacts?]>([
    ['numbered', ['一、行政村', '', '', '', '']],
    ['in brackets', ['', '（二）社区', '', '', '']],
    ['a category in brackets', ['', '（一）街道', '', '', '']],
    ['across the table', ['街道本级', '', '', '', ''], { merges: ['A4:E4'] }],
  ])('%s', (_, row, ...[facts]) => {
    expect(kinds([first, row, [2, '新民村', 4]], facts)).toEqual(['data', 'band', 'data']);
  });

  test('one with figures is a row of data', () => {
    expect(kinds([first, ['', '二、新民村', 4, 0.2, '']])).toEqual(['data', 'data']);
  });
});

describe('notes under the table', () => {
  test.each<[string, Row]>([
    ['注', ['注：1.慰问金含慰问品折款']],
    ['备注', ['备注：本表于2月5日前报送']],
    ['填报说明', ['填报说明：', '', '', '', '']],
    ['①', ['①含春节前走访']],
    ['numbered', ['1.本表由各村填报']],
    ['numbered, with a comma', ['（2）户数按次计，重复走访不剔除']],
    ['a figure beside it', ['注：其中区财政', 3]],
    ['a figure under a column, with its measure', ['注：含区财政拨款', '', 3.5, '万元']],
    ['逻辑关系', ['审核关系：2栏≥3栏']],
    ['across the table', ['数据由各村（社区）提供，已核对', '', '', '', '']],
  ])('%s', (_, row) => {
    const rows = [first, row];
    expect(kinds(rows, { merges: row.length === 5 ? ['A4:E4'] : [] })).toEqual(['data', 'footer']);
  });

  test('a figure in a note is told where no text explains it', () => {
    expect(findingsIn(sheetOf([label, header, first, ['注：含区财政拨款', '', 3.5, '万元']]), table)).toEqual([
      'C4 layout/cell-unread',
    ]);
  });

  test('a village with a number before its name is no note', () => {
    expect(kinds([first, ['', '2.新民村', 4]])).toEqual(['data', 'data']);
  });
});

describe('sub-rows of a unit are added up, its totals checked', () => {
  const villages: readonly Row[] = [first, [2, '新民村', 4, 0.4], [3, '东升社区', 3, 0.3]];

  test.each([
    '合计',
    '合  计',
    '合　计',
    '总  计',
    '总计',
    '计',
    '全镇合计',
    '黔江区合计',
    '合计：',
    '合计（户）',
    '总数',
    '共计',
  ])('%s below', (name) => {
    const right = [label, header, ...villages, ['', name, 12, 1.2]];
    expect(sums(right)).toEqual({ total: '12 1.2', findings: [] });
    const wrong = [label, header, ...villages, ['', name, 13, 1.2]];
    expect(sums(wrong)).toEqual({ total: '12 1.2', findings: ['C6 layout/total-mismatch'] });
  });

  test.each<[string, readonly Row[], SheetFacts?]>([
    ['first', [['合计', '', 12, 1.2], ...villages]],
    ['in the column of serial numbers, merged', [...villages, ['合计', '', 12, 1.2]], { merges: ['A6:B6'] }],
    ['split over two cells', [...villages, ['合', '计', 12, 1.2]]],
    ['with a blank row before', [...villages, [], ['', '合计', 12, 1.2]]],
    [
      'two groups with 小计',
      [
        ['一、村'],
        ...villages.slice(0, 2),
        ['', '小计', 9, 0.9],
        ['二、社区'],
        ...villages.slice(2),
        ['', '小计', 3, 0.3],
        ['', '合计', 12, 1.2],
      ],
    ],
    [
      '小计 first',
      [
        ['', '村小计', 9, 0.9],
        ...villages.slice(0, 2),
        ['', '社区小计', 3, 0.3],
        ...villages.slice(2),
        ['', '合计', 12, 1.2],
      ],
    ],
    [
      'two totals',
      [
        ...villages.slice(0, 2),
        ['', '合计', 9, 0.9],
        ...villages.slice(2),
        ['', '合计', 3, 0.3],
        ['', '总计', 12, 1.2],
      ],
    ],
    [
      'page by page',
      [...villages.slice(0, 2), ['', '本页小计', 9, 0.9], header, ...villages.slice(2), ['', '合计', 12, 1.2]],
    ],
  ])('合计 %s', (_, rows, ...[facts]) => {
    expect(sums([label, header, ...rows], facts)).toEqual({ total: '12 1.2', findings: [] });
  });

  test('in a column of their own, which names parts of the unit', () => {
    const rows = [
      ['序号', '填报单位', '村（社区）', '走访户数', '慰问金'],
      [1, '城东街道', '红旗村', 5, 0.5],
      [2, '', '新民村', 4, 0.4],
      ['', '', '合计', 9, 0.9],
    ];
    expect(sums([label, ...rows])).toEqual({ total: '9 0.9', findings: [] });
    const unnamed = rows.map((row) => row.toSpliced(1, 1));
    expect(sums([label, ...unnamed])).toEqual({ total: '9 0.9', findings: [] });
    const { rows: read } = readAs(sheetOf([label, ...unnamed, ['', '丰收村']]), table);
    expect(read).toHaveLength(3);
  });
});

test('blank columns and a blank row in the middle change nothing', () => {
  const rows = [
    label,
    ['序号', '填报单位', '', '走访户数', '', '慰问金'],
    [1, '红旗村', '', 5, '', 0.5],
    [],
    [2, '新民村', '', 4, '', 0.4],
  ];
  expect(sums(rows)).toEqual({ total: '9 0.9', findings: [] });
});

describe('the unit’s name under the table is no row', () => {
  test.each<[string, Row]>([
    ['with its office behind it', ['', '重庆市黔江区红旗村委员会']],
    ['in a column of numbers', ['', '', '', '黔江区双拥办']],
    ['in a column of numbers, of another name', ['', '', '城东街道办事处']],
  ])('%s', (_, row) => {
    expect(kinds([first, row])).toEqual(['data', 'footer']);
  });

  test('a text that is no name stays a figure that cannot be read', () => {
    expect(kinds([first, ['', '', '见附件']])).toEqual(['data', 'data']);
  });
});

test('a total is named in any column of texts before the numbers, where the row has no unit', () => {
  const districts = tableOf({
    columns: { district: { title: '区域', type: 'string' }, visits: { title: '走访户数' } },
  });
  const rows = (name: string): readonly string[] =>
    found(
      sheetOf([
        ['区域', '填报单位', '走访户数'],
        ['东片', '一村', 5],
        ['西片', '二村', 6],
        [name, '', 11],
      ]),
      districts,
    ).rows.map(({ kind }) => kind);
  expect(['總計', '合计', 'Grand Total', 'TOTAL'].map((name) => rows(name).at(-1))).toEqual([
    'total',
    'total',
    'total',
    'total',
  ]);
  expect([rows('小計').at(-1), rows('totally').at(-1)]).toEqual(['subtotal', 'data']);
});

test('a title without outer header is the column that has none, unless something else stands above it', () => {
  const both = tableOf({
    columns: {
      total: { title: '合计' },
      troops: { title: '合计', 'x-column': { group: ['慰问部队'] } },
      visits: { title: '走访户数' },
    },
  });
  const keys = (...headers: Row[]): readonly string[] =>
    found(sheetOf([...headers, ['城东街道', 1, 2, 3]]), both).columns.map(
      ({ column, address }) => `${column.key}${address.column}`,
    );
  expect(keys(['', '', '', '慰问部队'], ['填报单位', '走访户数', '合计', '合计'])).toEqual([
    'unit1',
    'visits2',
    'total3',
    'troops4',
  ]);
  expect(keys(['', '', '其他', '慰问部队'], ['填报单位', '走访户数', '合计', '合计'])).toEqual([
    'unit1',
    'visits2',
    'troops4',
  ]);
});
