import { describe, expect, test } from '@jest/globals';
import type { CellContent } from '../../src/domain/raw-sheet.ts';
import { readAs } from '../layout/read-rows-of.ts';
import { sheetOf, type SheetFacts } from '../sheet.ts';
import { tableOf } from '../table-of.ts';

const table = tableOf({
  columns: {
    visits: { title: '走访户数', 'x-column': { measure: '户' } },
    cash: { title: '慰问金', type: 'number', 'x-column': { group: ['慰问'], measure: '万元' } },
    goods: { title: '慰问品折款', type: 'number', 'x-column': { group: ['慰问'], measure: '万元' } },
  },
});

type Rows = readonly (readonly CellContent[])[];
const header = ['填报单位', '走访户数', '慰问金', '慰问品折款'];
const figures = ['城东街道', 3, 5000, 20_000];

/** Figures by key without their cells, and findings. */
function read(rows: Rows, facts: SheetFacts = {}, asked = table) {
  const { rows: records, findings } = readAs(sheetOf(rows, facts), asked);
  const values = Object.entries(records[0] ?? {}).map(([key, text]) => [key, text.split(' @')[0]]);
  return { ...Object.fromEntries(values), findings };
}

const asTyped = { unit: '城东街道', visits: '3', cash: '5000', goods: '20000', findings: [] };
const inYuan = { ...asTyped, cash: '0.5', goods: '2' };

describe('元 where the table asks for 万元, told where it is stated', () => {
  test.each<[string, Rows, readonly string[]]>([
    [
      'in brackets and behind a stroke',
      [['填报单位', '走访户数', '慰问金（元）', '慰问品折款/元'], figures],
      ['C1 layout/header-unit', 'D1 layout/header-unit'],
    ],
    [
      'in a row of its own',
      [header, ['计量单位', '户', '元', '元'], figures],
      ['C1 layout/header-unit', 'D1 layout/header-unit'],
    ],
    [
      'in the outer header',
      [['填报单位', '走访户数', '慰问（元）', ''], ['', '', '慰问金', '慰问品折款'], figures],
      ['C2 layout/header-unit', 'D2 layout/header-unit'],
    ],
    [
      'in a line above the table',
      [['双拥活动情况统计表'], ['', '', '', '金额单位：元'], header, figures],
      ['D2 layout/header-unit', 'D2 layout/header-unit'],
    ],
    [
      'behind the unit’s name',
      [['填报单位：城东街道　　　单位：元'], header, figures],
      ['A1 layout/header-unit', 'A1 layout/header-unit'],
    ],
    [
      'in the title, among others',
      [['双拥活动情况统计表（单位：户、人民币元）'], header, figures],
      ['A1 layout/header-unit', 'A1 layout/header-unit'],
    ],
    [
      'in a note under the table',
      [header, figures, ['注：金额单位：元']],
      ['A3 layout/header-unit', 'A3 layout/header-unit'],
    ],
    [
      'in a line under the header',
      [header, ['', '', '', '计量单位：户、元'], figures],
      ['D2 layout/header-unit', 'D2 layout/header-unit'],
    ],
  ])('%s', (_, rows, findings) => {
    expect(read(rows)).toEqual({ ...inYuan, findings });
  });

  test('before the table of a document', () => {
    const findings = ['null layout/header-unit', 'null layout/header-unit'];
    expect(read([header, figures], { paragraphs: ['统计表', '货币单位： 元'] })).toEqual({ ...inYuan, findings });
  });

  test('where an indicator takes a row', () => {
    const lines = header.slice(1).map((title, at) => [title, figures[at + 1] ?? '']);
    const { unit, ...others } = inYuan;
    const findings = ['B1 layout/header-unit', 'B1 layout/header-unit'];
    expect([unit, read([['', '单位：元'], ['指标名称', '数量'], ...lines])]).toEqual([
      '城东街道',
      { ...others, findings },
    ]);
  });

  test('only for the column whose header says nothing else', () => {
    const rows = [['单位：元'], ['填报单位', '走访户数', '慰问金（万元）', '慰问品折款'], figures];
    expect(read(rows)).toEqual({ ...asTyped, goods: '2', findings: ['A1 layout/header-unit'] });
  });

  test('a figure that names its own measure has that', () => {
    expect(read([['单位：元'], header, ['城东街道', 3, '5万元', 20_000]])).toMatchObject({ cash: '5', goods: '2' });
  });
});

test.each<[string, Rows]>([
  ['a line with the measure that is asked for', [['', '', '', '单位：万元'], header, figures]],
  ['measures of the table in one line', [['计量单位：次、万元'], header, figures]],
  ['a line with two measures of money', [['计量单位：元、万元'], header, figures]],
  ['a unit that is called like a measure', [['填报单位：元坝镇'], header, figures]],
  ['a unit whose name is behind a label', [['主管单位：元'], header, figures]],
  ['a measure that is not of money', [['计量单位：户'], header, figures]],
  [
    'an outer header with the measure of another column',
    [['填报单位', '走访户数', '慰问（户）', ''], ['', '', '慰问金', '慰问品折款'], figures],
  ],
])('figures stay as they are: %s', (_, rows) => {
  expect(read(rows)).toEqual(asTyped);
});

test('where two lines differ, the one that is not followed is told', () => {
  const findings = ['A1 layout/measure-unclear'];
  expect(read([['单位：元'], ['金额单位：万元'], header, figures])).toEqual({ ...asTyped, findings });
});

test('one line cannot be about columns of money that ask for different measures', () => {
  const mixed = tableOf({
    columns: {
      visits: { title: '走访户数' },
      cash: { title: '慰问金', type: 'number', 'x-column': { measure: '万元' } },
      goods: { title: '慰问品折款', type: 'number', 'x-column': { measure: '元' } },
    },
  });
  expect(read([['单位：元'], header, figures], {}, mixed)).toEqual({
    ...asTyped,
    findings: ['A1 layout/measure-unclear'],
  });
});

test('a measure that every one of tens of thousands of rows names is told once', () => {
  const asked = tableOf({
    columns: {
      cash: { title: '慰问金', type: 'number', 'x-column': { measure: '万元' } },
      remarks: { title: '备注', type: 'string' },
    },
  });
  const rows = Array.from({ length: 20_000 }, (_, at) => [`村${at}`, 5000, '金额单位：元']);
  expect(readAs(sheetOf([['填报单位', '慰问金', '备注'], ...rows]), asked).findings).toEqual(['C2 layout/header-unit']);
});
