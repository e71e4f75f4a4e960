import { describe, expect, test } from '@jest/globals';
import { readTable } from '../../src/app/read-table.ts';
import { decimalText, isDecimal, sum } from '../../src/domain/decimal.ts';
import type { CellContent } from '../../src/domain/raw-sheet.ts';
import { titleIndex } from '../../src/layout/title-index.ts';
import { sheetOf } from '../sheet.ts';
import { tableOf } from '../table-of.ts';

const table = tableOf({
  columns: {
    visits: { title: '走访户数', 'x-column': { measure: '户' } },
    people: { title: '慰问人数', 'x-column': { measure: '人' } },
    cash: { title: '慰问金', type: 'number', 'x-column': { measure: '万元' } },
    meetings: { title: '座谈会', 'x-column': { measure: '场' } },
    remarks: { title: '备注', type: 'string' },
  },
  required: ['visits'],
});
const target = { table, index: titleIndex(table), categories: ['乡镇'] };
const opened = {
  found: { path: 'a.xlsx', location: 'a.xlsx', bytes: 1, modifiedAt: 0 },
  content: new Uint8Array(),
  sha256: '00',
  kind: 'xlsx',
} as const;

type Row = readonly CellContent[];
const label: Row = ['填报单位：X局'];
const header: Row = ['填报单位', '走访户数', '慰问人数', '慰问金', '座谈会', '备注'];
const own: Row = ['X局', 5, 6, 0.1, 1, '无'];

/** What is added up of each column that has figures, and what is found. */
function read(...rows: Row[]): {
  sums: Record<string, string>;
  rows: number;
  findings: readonly string[];
  remarks: unknown[];
} {
  const reading = readTable([sheetOf(rows)], opened, target);
  const kept = reading.table?.rows ?? [];
  const sums = table.columns.flatMap(({ key }) => {
    const values = kept.flatMap(({ figures }) => figures.get(key)?.value ?? []).filter(isDecimal);
    return values.length === 0 ? [] : [[key, decimalText(sum(values))]];
  });
  return {
    sums: Object.fromEntries(sums),
    findings: reading.findings.map(({ at, code }) => `${at?.cell} ${code}`),
    rows: kept.length,
    remarks: kept.flatMap(({ figures }) => figures.get('remarks')?.value ?? []),
  };
}

const names = (...rows: Row[]): readonly string[] =>
  (readTable([sheetOf(rows)], opened, target).table?.claims ?? []).map(({ name }) => name);

describe('figures beside a name are data', () => {
  test.each<[string, readonly Row[], string]>([
    [
      'names with a mark',
      [
        ['①东升村', 5],
        ['②红旗村', 6],
        ['③新民村', 7, 9, 0.1, 1],
      ],
      '18',
    ],
    ['after a note', [['东升村', 5, 6, 0.1, 1], ['注：以下为新增'], ['红旗村', 6], ['新民村', 7, 9]], '18'],
    [
      'names behind a label',
      [
        ['单位：一村', 5, 6, 0.1, 1],
        ['二村', 5, 6, 0.1, 1],
      ],
      '10',
    ],
    ['after the signature line', [['东升村', 5, 6], ['填报人：张三'], ['红旗村', 6]], '11'],
    ['one unit alone, behind a label', [['填报单位：单位冒号局', 5, 6, 0.1, 1]], '5'],
    ['one unit alone, with a star', [['*星号局', 5]], '5'],
    [
      'as text',
      [
        ['①东升村', '5户'],
        ['②红旗村', '约6'],
      ],
      '11',
    ],
    [
      'called like an act',
      [
        ['统计 中心', 5],
        ['负责同志服务中心', 6],
      ],
      '11',
    ],
    ['no name at all, after a note', [['注：单位万元'], ['', 5, 6, 0.1, 1]], '5'],
  ])('%s', (_, rows, visits) => {
    const { sums, findings } = read(label, header, ...rows);
    expect(sums['visits']).toBe(visits);
    expect(findings.filter((each) => !each.includes('value/normalised') && !each.includes('approximate'))).toEqual([]);
  });

  test('the unit’s name is read without label and mark', () => {
    expect(names(header, ['填报单位：单位冒号局', 5])).toEqual(['单位冒号局']);
    expect(names(header, ['*星号局', 5])).toEqual(['星号局']);
  });
});

describe('numbers of the signature line are not added up', () => {
  test.each<[Row, readonly string[]]>([
    [['联系电话', 13896000000, 79222222], []],
    [['手机', '13896000000'], []],
    [['填报日期', 2020, 2, 1], []],
    [['日期', 2020, 2, 1], []],
    [
      ['填表人 张三', 2020, 2, 5],
      ['C4 layout/cell-unread', 'D4 layout/cell-unread'],
    ],
    [['制表：', 3], []],
    [['制表 张三', 3], []],
    [['审核', 3], []],
    [['张三', '联系电话', 13896000000], []],
    [['审核人：李四', '', 7], ['C4 layout/cell-unread']],
  ])('%j', (row, findings) => {
    expect(read(label, header, own, row)).toMatchObject({ rows: 1, sums: { visits: '5', people: '6' }, findings });
  });

  test('nor those below it that have no name', () => {
    const findings = ['B5 layout/cell-unread', 'C5 layout/cell-unread'];
    expect(read(label, header, own, ['填报人：'], ['', 2, 5])).toMatchObject({ sums: { visits: '5' }, findings });
  });
});

describe('ordinary text under the table is no data', () => {
  test.each<[string, readonly Row[]]>([
    ['a date', [['2020年2月3日']]],
    ['a date further right', [['', '', '2020年2月3日']]],
    ['a date in the remarks', [['', '', '', '', '', '二〇二〇年二月三日']]],
    ['a date cell', [['', '', { date: '2020-02-03' }]]],
    ['a short date', [['2020.2']]],
    ['the unit’s own name', [['X局']]],
    ['its name, further right', [['', '', '', '重庆市黔江区X局']]],
    ['a place for a seal', [['（盖章）'], ['', '', '（公章）']]],
    ['unit, seal and date', [['重庆市黔江区X局（盖章）', '', '', '', '2020年2月3日']]],
    ['who made it, and when', [['制表：张三   审核：李四'], ['2020.2.3']]],
    ['another office', [['主任：张三', '', '分管领导：李四']]],
    ['a page turned', [['（续表）']]],
    ['a page’s number', [['第1页 共1页'], ['', '', '第一页'], ['- 1 -'], ['以下空白']]],
    ['a date outside the table', [['', '', '', '', '', '', '', '2020年2月3日']]],
  ])('%s', (_, rows) => {
    for (const first of [own, ['X局', '无', '无', 0, 0]]) {
      const result = read(label, header, first, ...rows);
      expect([result.rows, result.findings.filter((each) => !each.includes('normalised'))]).toEqual([1, []]);
    }
    expect(read(header, own, ...rows)).toMatchObject({ rows: 1, findings: [] });
  });

  test('a number outside every column is told, and is no row', () => {
    const outside = read(label, header, own, ['', '', '', '', '', '', '', 999]);
    expect(outside).toMatchObject({ rows: 1, findings: ['H4 layout/cell-unread'] });
    expect(read(label, header, own, [999])).toMatchObject({ rows: 1, findings: ['A4 layout/cell-unread'] });
  });

  test('a remark that goes on is joined to the one above', () => {
    const result = read(label, header, own, ['', '', '', '', '', '另有下属单位']);
    expect(result).toMatchObject({ rows: 1, findings: [], remarks: ['无\n另有下属单位'] });
  });

  test('figures that cannot be read stay data, with their errors', () => {
    expect(read(label, header, own, ['红旗村', '见附件', '见附件']).findings).toEqual([
      'B4 value/not-a-number',
      'C4 value/not-a-number',
    ]);
    expect(read(label, header, own, ['注：新增'], ['红旗村', '见附件']).findings).toEqual(['B5 value/not-a-number']);
    expect(read(label, header, ['X局', '见附件']).findings).toEqual(['B3 value/not-a-number']);
    expect(read(label, header, ['', '2020年2月3日', 5]).findings).toEqual(['B3 value/not-a-number']);
  });

  test('a unit’s only row stays data though it is blank', () => {
    expect(read(header, ['X局', '', '', '', '', '']).findings).toEqual(['A1 layout/no-data']);
    expect(names(label, header, ['X局'])).toEqual(['X局', 'X局']);
  });
});

describe('a header below the header', () => {
  test('the same again is passed over', () => {
    const other: Row = ['下属单位', 3, 6, 0.1, 1, '无'];
    expect(read(label, header, own, header, other)).toMatchObject({
      sums: { visits: '8', people: '12' },
      findings: [],
    });
    const between = [['X局'], ['双拥活动情况统计表'], label, header, ['甲', '乙', 1, 2, 3, 4], other];
    expect(read(label, header, own, ...between)).toMatchObject({ sums: { visits: '8' } });
  });

  test('one of another order is read with its own columns', () => {
    const other: Row = ['填报单位', '慰问人数', '走访户数', '座谈会', '慰问金（元）', '备注'];
    const result = read(label, header, own, ['下属单位'], other, ['一村', 100, 20, 3, 5000, '']);
    expect(result.sums).toEqual({ visits: '25', people: '106', cash: '0.6', meetings: '4' });
  });

  test('it counts though it has more columns than the first', () => {
    const narrow: Row = ['填报单位', '走访户数', '慰问人数'];
    const result = read(narrow, ['一村', 1, 2], [], header, own);
    expect(result).toMatchObject({ sums: { visits: '6', people: '8' }, findings: [] });
  });

  test('what is wrong with it is told there', () => {
    const findings = ['D3 layout/column-unknown', 'A3 layout/column-missing'];
    expect(read(header, own, ['填报单位', '慰问人数', '座谈会', '植树'], ['一村', 1, 2, 3]).findings).toEqual(findings);
  });
});

test('a text in a 合计 row that is no number is told', () => {
  expect(read(label, header, own, ['合计', '无', '5+5']).findings).toContain('C4 layout/cell-unread');
});

test.each(['慰问人数/人', '慰问人数：人', '慰问人数 人', '慰问人数／人', '慰问人数(人)', '慰问人数\n人'])(
  'a measure behind a title: %j',
  (title) => {
    expect(read(['填报单位', '走访户数 户', title, '慰问金：元'], ['X局', 5, 6, 5000])).toMatchObject({
      sums: { visits: '5', people: '6', cash: '0.5' },
      findings: ['D1 layout/header-unit'],
    });
  },
);
