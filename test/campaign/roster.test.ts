import { describe, expect, test } from '@jest/globals';
import { rosterFrom } from '../../src/campaign/roster.ts';
import type { CellContent, RawSheet } from '../../src/domain/raw-sheet.ts';
import { mistakeIn } from './mistake.ts';
import { sheetOf } from '../sheet.ts';

const zone = 'Asia/Shanghai';
const unitsOf = (sheet: RawSheet) => rosterFrom(sheet, 'units.csv', zone).units;

test('every column of the contract, under English headers', () => {
  const sheet = sheetOf([
    ['code', 'name', 'category', 'aliases', 'contact', 'phone', 'required', 'deadline'],
    ['001', '城东街道', '街道', '城东；城东办、 东街;东街', '张三', '023-1', 'false', '2020-02-10'],
  ]);
  expect(unitsOf(sheet)).toEqual([
    {
      code: '001',
      name: '城东街道',
      category: '街道',
      aliases: ['城东', '城东办', '东街'],
      contact: '张三',
      phone: '023-1',
      required: false,
      deadline: { instant: Date.parse('2020-02-10T16:00:00Z'), day: '2020-02-10' },
    },
  ]);
});

test('under Chinese headers, in any order, below a title, among other columns, from a workbook', () => {
  const sheet = sheetOf(
    [
      ['黔江区报送单位名册'],
      ['序号', '单位 名称', '备注', '是否应报', '类别', '单位编码', '联系电话', '延期至'],
      [1, '黑溪镇', '多', '是', '乡镇', 500_114_001, 13_800_000_000, { date: '2020-02-10' }],
      [2, '黄溪镇', '', '否'],
      [3, '', '此行没有单位'].slice(0, 1),
    ],
    { name: '名册', merges: ['E3:E4'] },
  );
  expect(unitsOf(sheet)).toMatchObject([
    {
      code: '500114001',
      name: '黑溪镇',
      category: '乡镇',
      required: true,
      phone: '13800000000',
      deadline: { day: '2020-02-10' },
    },
    { code: '黄溪镇', name: '黄溪镇', category: '乡镇', required: false, phone: null, deadline: null },
  ]);
});

test('what is left blank has its default, and the order is kept', () => {
  expect(unitsOf(sheetOf([['name'], ['乙'], ['甲']]))).toEqual(
    ['乙', '甲'].map((name) => ({
      code: name,
      name,
      category: '未分类',
      aliases: [],
      contact: null,
      phone: null,
      required: true,
      deadline: null,
    })),
  );
});

describe('a mistake names the cell and the key', () => {
  const header = ['code', 'name', 'required', 'deadline'];
  test.each<[readonly (readonly CellContent[])[], string]>([
    [[header, ['1', '甲'], ['2', '']], 'units.csv!B3: name: the unit needs a name'],
    [[header, ['1', '甲'], ['1', '乙']], 'units.csv!A3: code: "1" is the same as in A2'],
    [[header, ['1', '甲镇'], ['2', '甲 镇']], 'units.csv!B3: name: "甲 镇" is the same as in B2'],
    [[header, ['1', '甲', '也许']], 'units.csv!C2: required: "也许": expected 是/否'],
    [[header, ['1', '甲', 'constructor']], 'units.csv!C2: required: "constructor": expected'],
    [[header, ['1', '甲', '', '2020-02-30']], 'units.csv!D2: deadline: "2020-02-30" is no existing date'],
    [[header, ['1', { error: '#REF!' }]], 'units.csv!B2: name: the cell holds the error #REF!'],
    [
      [
        ['code', '单位名称', 'name'],
        ['1', '甲', '乙'],
      ],
      'units.csv!C1: name: this is the same column as B1',
    ],
    [
      [
        ['编码', '类别'],
        ['1', '乡镇'],
      ],
      'units.csv!A1: name: no header within the first 10 rows; expected the columns 单位名称',
    ],
    [[header, ['5.00114E+11', '甲']], 'units.csv!A2: code: "5.00114E+11" is what a spreadsheet made of a long number'],
    [[], 'units.csv!A1: name: no header'],
    [[header], 'units.csv: there is no unit in the roster'],
  ])('%j', (rows, mistake) => {
    expect(mistakeIn(() => unitsOf(sheetOf(rows))).slice(0, mistake.length)).toBe(mistake);
  });

  test('of a workbook the sheet as well', () => {
    const sheet = sheetOf([['name'], ['甲'], ['甲']], { name: '名册' });
    expect(mistakeIn(() => unitsOf(sheet), 'zh')).toBe('units.csv#名册!A3: 单位名称: “甲”与 A2 重复');
  });
});

test('what is wrong in several lines is told at once, each with its cell and the column’s own name', () => {
  const sheet = sheetOf([
    ['单位编码', '单位名称', '是否应报', '联系电话'],
    ['1.00114E+11', '甲镇', '', '1.38E+10'],
    ['2', '乙镇', '√', ''],
    ['3', '丙镇', '', ''],
    ['3', '丁镇', '', ''],
  ]);
  const told = mistakeIn(() => unitsOf(sheet), 'zh').split('\n');
  expect(told).toEqual([
    expect.stringMatching(/^units\.csv!A2: 单位编码: “1\.00114E\+11”是表格软件改过的.*“文本”/),
    'units.csv!C3: 是否应报: “√”应为 是 或 否（空白即 是）',
    'units.csv!A5: 单位编码: “3”与 A4 重复',
  ]);
});

const withHeading = (heading: string) =>
  sheetOf([
    ['单位名称', heading],
    ['城东街道', ''],
  ]);

test('a heading that is nearly one of an absent column is a mistake; any other column is welcome', () => {
  expect(mistakeIn(() => unitsOf(withHeading('延期到')))).toBe(
    'units.csv!B1: there is no column “延期到”; did you mean “延期至”?',
  );
  expect(() => unitsOf(withHeading('是否应抱'))).toThrow('did you mean “是否应报”');
  for (const heading of ['备注', '编号', '地址', '联系方式']) expect(unitsOf(withHeading(heading))).toHaveLength(1);
});

test('all that is wrong is told at once, each with its cell', () => {
  const rows = [
    ['单位编码', '单位名称', '是否应报'],
    ['1', '东山镇', '也许'],
    ['2', '', ''],
    ['3', '西河乡', ''],
    ['3', '西河乡', ''],
  ];
  const told = mistakeIn(() => unitsOf(sheetOf(rows))).split('\n');
  expect(told.map((line) => /!(\w+)/u.exec(line)?.[1])).toEqual(['C2', 'B3', 'B5', 'A5']);
});

test('a line that counts the units, or is the paper’s, is none of them', () => {
  const rows = [
    ['序号', '单位名称', '类别'],
    [1, '东山镇', '镇'],
    ['小 计', '1个', ''],
    [2, '西河乡', '乡'],
    ['合计', '2个', ''],
    ['', '总计：', '2'],
    ['', '合计2个单位', ''],
    ['合计（共2家）', '', ''],
    ['', '共2个单位', ''],
    ['', '注：以上为2020年名单', ''],
    ['制表人：张三', '', '2020年1月'],
  ];
  expect(unitsOf(sheetOf(rows)).map(({ name }) => name)).toEqual(['东山镇', '西河乡']);
});

test('a note before the name of a unit takes it out of no roster', () => {
  const rows = [
    ['备注', '单位名称'],
    ['备注：2019年并入', '东山镇'],
    ['说明：以上为2020年名单', ''],
  ];
  expect(unitsOf(sheetOf(rows)).map(({ name }) => name)).toEqual(['东山镇']);
});

test('aliases stand behind any comma or in lines of their own', () => {
  const [unit] = unitsOf(
    sheetOf([
      ['单位名称', '别名'],
      ['城东街道', '城东，东街,旧区\n东关；老街、新 街'],
    ]),
  );
  expect(unit?.aliases).toEqual(['城东', '东街', '旧区', '东关', '老街', '新 街']);
});
