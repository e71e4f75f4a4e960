import { describe, expect, test } from '@jest/globals';
import { readTable } from '../../src/app/read-table.ts';
import { decimalText, isDecimal, sum } from '../../src/domain/decimal.ts';
import type { CellContent, RawSheet } from '../../src/domain/raw-sheet.ts';
import { titleIndex } from '../../src/layout/title-index.ts';
import { sheetOf } from '../sheet.ts';
import { tableOf } from '../table-of.ts';

type Row = readonly CellContent[];

const table = tableOf({
  columns: {
    visits: { title: '走访户数' },
    cash: { title: '慰问金', type: 'number' },
    meetings: { title: '座谈会' },
    remarks: { title: '备注', type: 'string' },
  },
  required: ['visits'],
});
const opened = {
  found: { path: 'a.xlsx', location: 'a.xlsx', bytes: 1, modifiedAt: 0 },
  content: new Uint8Array(),
  sha256: '00',
  kind: 'xlsx',
} as const;
const label: Row = ['填报单位：城东街道'];
const header: Row = ['填报单位', '走访户数', '慰问金', '座谈会', '备注'];

const sheet = (name: string, ...rows: Row[]): RawSheet => sheetOf([label, header, ...rows], { name });
const plain = (name: string, ...rows: Row[]): RawSheet => sheetOf(rows, { name });

/** `12 1.2`: visits and money as they are added up; the sheets of the return; and what is found. */
function read(...sheets: RawSheet[]): { total: string; sheets: readonly string[]; findings: readonly string[] } {
  const reading = readTable(sheets, opened, { table, index: titleIndex(table), categories: [] });
  const of = (key: string): string =>
    decimalText(
      sum((reading.table?.rows ?? []).flatMap(({ figures }) => figures.get(key)?.value ?? []).filter(isDecimal)),
    );
  return {
    total: `${of('visits')} ${of('cash')}`,
    sheets: reading.table?.sheets ?? [],
    findings: reading.findings.map(({ at, code }) => `${at?.sheet}!${at?.cell} ${code}`),
  };
}

const red = sheet('红旗村', ['红旗村', 5, 0.5]);
const fresh = sheet('新民村', ['新民村', 4, 0.4]);

test('a sheet for each village is one return', () => {
  expect(read(red, fresh)).toEqual({ total: '9 0.9', sheets: ['红旗村', '新民村'], findings: [] });
});

describe('a sheet that adds up the others is checked, never added', () => {
  test.each(['合计', '汇总', '全镇汇总表', '总表', '合 计'])('%s', (name) => {
    const sums = (visits: number): RawSheet => sheet(name, ['城东街道', visits, 0.9]);
    expect(read(sums(9), red, fresh)).toMatchObject({ total: '9 0.9', findings: [] });
    expect(read(red, fresh, sums(8))).toMatchObject({ total: '9 0.9', findings: [`${name}!B3 layout/total-mismatch`] });
  });

  test('with the same villages again, and a total below', () => {
    const sums = sheet('汇总', ['红旗村', 5, 0.5], ['新民村', 4, 0.4], ['合计', 9, 0.9]);
    expect(read(sums, red, fresh)).toMatchObject({ total: '9 0.9', findings: [] });
  });

  test('what is no number in it is told there, as in a row of totals', () => {
    const findings = ['汇总!B3 layout/cell-unread'];
    expect(read(red, sheet('汇总', ['城东街道', '5+4', 0.5]))).toMatchObject({ total: '5 0.5', findings });
  });

  test('a figure that no other sheet has is told', () => {
    const findings = ['汇总!D3 layout/total-mismatch'];
    expect(read(red, fresh, sheet('汇总', ['城东街道', 9, 0.9, 3]))).toMatchObject({ findings });
  });

  test('it is the return where no other sheet holds figures', () => {
    expect(read(sheet('汇总', ['城东街道', 9, 0.9]), sheet('红旗村', ['红旗村']))).toMatchObject({
      total: '9 0.9',
      findings: [],
    });
    expect(read(sheet('双拥活动情况汇总表', ['城东街道', 9, 0.9]))).toMatchObject({ total: '9 0.9', findings: [] });
  });
});

describe('a sheet of instructions is no return', () => {
  test.each<[string, readonly Row[]]>([
    [
      'sentences',
      [['填报说明'], ['一、走访户数、慰问金按实际发生数填报。'], ['二、座谈会指军地座谈会，2月5日前报送。']],
    ],
    [
      'titles with what they mean',
      [
        ['指标解释'],
        ['指标名称', '解释'],
        ['走访户数', '指春节期间走访的优抚对象户数'],
        ['慰问金', '指发放的慰问金，单位为万元'],
        ['座谈会', '指召开的军政座谈会'],
        ['备注', '可不填'],
      ],
    ],
    [
      'numbered titles with measures',
      [
        ['序号', '指标', '计量单位', '填报要求'],
        [1, '走访户数', '户', '按户统计'],
        [2, '慰问金', '万元', '保留两位小数'],
        [3, '座谈会', '场', '2场以上请注明'],
      ],
    ],
  ])('%s', (_, rows) => {
    const result = read(red, plain('填报说明', ...rows));
    expect(result).toMatchObject({
      total: '5 0.5',
      sheets: ['红旗村'],
      findings: ['填报说明!null layout/sheet-unread'],
    });
  });
});

test('a blank form beside the return adds nothing and is no fault', () => {
  const rows = [
    ['走访户数', '户'],
    ['慰问金', '万元'],
    ['座谈会', '场'],
  ];
  expect(read(red, plain('空表', ...rows))).toMatchObject({ total: '5 0.5', findings: [] });
});

describe('the unit’s own row over those of its parts', () => {
  const villages: readonly Row[] = [
    ['红旗村', 5, 0.5],
    ['新民村', 4, 0.4],
  ];

  test('is their total where it says so in every column', () => {
    const findings = ['Sheet1!B3 layout/unmarked-total'];
    expect(read(sheet('Sheet1', ['城东街道', 9, 0.9], ...villages))).toMatchObject({ total: '9 0.9', findings });
    expect(read(sheet('Sheet1', ...villages, ['城东街道', 9, 0.9]))).toMatchObject({ total: '9 0.9' });
  });

  test('is one more part where it does not, or where there is one part', () => {
    expect(read(sheet('Sheet1', ['城东街道', 3, 0.9], ...villages)).total).toBe('12 1.8');
    expect(read(sheet('Sheet1', ['城东街道', 5, 0.5], ['红旗村', 5, 0.5])).total).toBe('10 1');
    expect(read(sheet('Sheet1', ['城西街道', 9, 0.9], ...villages)).total).toBe('18 1.8');
  });
});
