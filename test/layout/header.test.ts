import { describe, expect, test } from '@jest/globals';
import type { CellContent } from '../../src/domain/raw-sheet.ts';
import { sheetOf, type SheetFacts } from '../sheet.ts';
import { tableOf } from '../table-of.ts';
import { findingsIn, flat, form, found, kindsOf, layoutOf, placesOf } from './form.ts';

type Rows = readonly (readonly CellContent[])[];

const everywhere = {
  A: 'unit',
  B: 'events',
  C: 'meetings',
  D: 'troopsCash',
  E: 'troopsGoods',
  F: 'troopsTotal',
  G: 'familiesCash',
  H: 'familiesTotal',
  I: 'remarks',
};

const title = ['附件'];
const heading = ['2020年元旦春节期间双拥活动情况统计表'];
const outer = ['填报单位', '一、营造双拥氛围', '', '二、帮助部队解决实际问题', '', '', '四、关爱优抚对象', '', '备注'];
const middle = ['', '开展双拥宣传教育活动', '召开座谈会', '慰问部队', '', '', '慰问优抚对象', '', ''];
const inner = ['', '', '', '慰问金', '慰问品折款', '合计', '慰问金', '合计', ''];
const short = ['城东街道', 1, 2, 3, 4];
const row = ['城东街道', 1, 2, 1.5, 2, 3.5, 4, 4, ''];
const merges = ['A3:A5', 'B3:C3', 'D3:F3', 'G3:H3', 'I3:I5', 'B4:B5', 'C4:C5', 'D4:F4', 'G4:H4'];

describe('the header is found wherever it stands, and every column in it', () => {
  test.each<[string, Rows, SheetFacts]>([
    ['three levels, merged', [title, heading, outer, middle, inner, row], { merges }],
    ['the same without merges, as a CSV export has it', [title, heading, outer, middle, inner, row], {}],
    [
      'outer headers repeated in every cell',
      [
        outer.map((_, at) => outer.slice(0, at + 1).findLast((text) => text !== '') ?? ''),
        ['填报单位', ...middle.slice(1, 4), '慰问部队', '慰问部队', '慰问优抚对象', '慰问优抚对象', '备注'],
        ['填报单位', '开展双拥宣传教育活动', '召开座谈会', ...inner.slice(3, 8), '备注'],
        row,
      ],
      {},
    ],
    [
      'two levels, numbering left out, line breaks and spaces in the titles',
      [
        ['填 报\n单 位', '开展双拥\n宣传教育活动', '召开座谈会 ', '慰问部队', '', '', '慰问优抚对象', '', '备　注'],
        ['', '', '', '慰问金', '慰问品\r\n折款', '合 计', '慰问金', '合　计', ''],
        row,
      ],
      { merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:F1', 'G1:H1', 'I1:I2'] },
    ],
    [
      'group and title in one cell, an alias, measures in brackets of both widths',
      [
        [
          '填报单位',
          '宣教活动（场次）',
          '召开座谈会(场)',
          '慰问部队·慰问金（万元）',
          '慰问品折款【万元】',
          '慰问部队－合计',
          '慰问优抚对象_慰问金',
          '慰问优抚对象合计(万元)',
          '备注',
        ],
        row,
      ],
      {},
    ],
    [
      'measures in a row of their own below',
      [outer, middle, inner, ['计量单位', '场次', '场', '万元', '万元', '万元', '（万元）', '万元', '—'], row],
      {},
    ],
    [
      'under the keys of the table',
      [
        [
          'unit',
          'events',
          'meetings',
          'troopsCash',
          'troopsGoods',
          'troopsTotal',
          'familiesCash',
          'familiesTotal',
          'remarks',
        ],
        row,
      ],
      {},
    ],
  ])('%s', (_, rows, facts) => {
    const layout = found(sheetOf(rows, facts), form);
    expect(placesOf(layout)).toEqual(everywhere);
    expect(layout.rows.at(-1)).toMatchObject({ kind: 'data', raw: { number: rows.length } });
    expect(findingsIn(sheetOf(rows, facts), form)).toEqual([]);
  });

  test('columns in any order, a serial column among them', () => {
    const rows = [
      ['备注', '序号', '召开座谈会', '宣教活动', '单位'],
      ['', 1, 2, 3, '城东街道'],
      ['', '', '', '', ''],
    ];
    expect(placesOf(found(sheetOf(rows), form))).toEqual({ A: 'remarks', C: 'meetings', D: 'events' });
    expect(findingsIn(sheetOf(rows), form)).toEqual(['E1 layout/column-unknown']);
  });
});

describe('a header of the sheet’s own measure', () => {
  test.each<[string, Rows, Record<string, string | null>]>([
    ['in brackets', [['填报单位', '宣教活动（次）', '慰问品折款（元）'], row], { events: '次', troopsGoods: '元' }],
    ['with the word', [['填报单位', '宣教活动', '慰问品折款（单位：元）'], row], { events: null, troopsGoods: '元' }],
    [
      'in a row below',
      [['填报单位', '宣教活动', '慰问品折款'], ['', '场次', '元'], row],
      { events: '场次', troopsGoods: '元' },
    ],
    [
      'below, in brackets',
      [['填报单位', '宣教活动', '慰问品折款'], ['单位', '-', '（元）'], row],
      { events: null, troopsGoods: '元' },
    ],
    [
      'in brackets with a remark',
      [['填报单位', '宣教活动（次，含下属）', '慰问品折款（元，含物资）'], row],
      { events: '次', troopsGoods: '元' },
    ],
    [
      'a rate, or several, as they are',
      [['填报单位', '宣教活动（场/月）', '慰问品折款（元、万元）'], row],
      { events: '场/月', troopsGoods: '元、万元' },
    ],
    [
      'a rate in a row below',
      [['填报单位', '宣教活动', '慰问品折款'], ['', '场次', '元/户'], row],
      { events: '场次', troopsGoods: '元/户' },
    ],
    [
      'not a remark in brackets',
      [['填报单位', '宣教活动（含下属）', '慰问品折款'], row],
      { events: null, troopsGoods: null },
    ],
    [
      'not a line about the whole table',
      [['填报单位', '宣教活动', '慰问品折款'], ['', '', '计量单位：次、万元'], row],
      { events: null, troopsGoods: null },
    ],
  ])('%s', (_, rows, expected) => {
    const measures = found(sheetOf(rows), form)
      .columns.filter(({ column }) => column.key !== 'unit')
      .map(({ column, measure }) => [column.key, measure]);
    expect(Object.fromEntries(measures)).toEqual(expected);
  });

  test('merged with its titles above', () => {
    const sheet = sheetOf([['填报单位', '宣教活动', '慰问品折款'], ['', '场次', '（元）'], row], { merges: ['A1:A2'] });
    expect(found(sheet, form).columns.map(({ measure }) => measure)).toEqual([null, '场次', '元']);
  });
});

describe('a header that is not as it should be', () => {
  const full = ['填报单位', '宣教活动', '召开座谈会'];
  test.each<[string, Rows, readonly string[]]>([
    [
      'same titles in two groups, without the groups',
      [[...full, '慰问金', '合计'], short],
      ['D1 layout/column-ambiguous', 'E1 layout/column-ambiguous'],
    ],
    ['an unknown column with figures', [[...full, '植树'], short.slice(0, 4)], ['D1 layout/column-unknown']],
    [
      'an unknown column that is empty',
      [
        [...full, '植树'],
        ['甲', 1, 2],
      ],
      [],
    ],
    ['a column twice', [[...full, '宣教活动'], short.slice(0, 4)], ['D1 layout/column-duplicate']],
    [
      'a required column missing',
      [
        ['填报单位', '宣教活动', '备注'],
        ['甲', 1, ''],
      ],
      ['A1 layout/column-missing'],
    ],
    ['cells beyond the header', [full, ['甲', 1, 2, '', '另有3次']], ['E2 layout/cell-unread']],
  ])('%s', (_, rows, findings) => {
    expect(findingsIn(sheetOf(rows), form)).toEqual(findings);
  });

  test('stray cells are told one by one up to twenty, then as a number', () => {
    const findings = findingsIn(sheetOf([full, ['甲', 1, 2, ...Array.from({ length: 25 }, () => 'x')]]), form);
    expect(findings).toHaveLength(21);
    expect(findings.at(-1)).toBe('X2 layout/cells-unread');
  });

  test('hidden rows and columns of the table are counted and told', () => {
    const sheet = sheetOf([full, ['甲', 1, 2], ['乙', 1, 2]], { hiddenRows: [3], hiddenColumns: new Set([2, 9]) });
    expect(findingsIn(sheet, form)).toEqual(['A1 layout/hidden-content']);
  });

  test('figures that their format hides are told, wherever the first stands', () => {
    const masked = [
      { row: 2, column: 2 },
      { row: 3, column: 2 },
      { row: 9, column: 9 },
    ];
    expect(findingsIn(sheetOf([full, ['红旗村', 5, 2], ['新民村', 1, 2]], { masked }), form)).toEqual([
      'B2 layout/hidden-content',
    ]);
    const pairs = sheetOf([['开展双拥宣传教育活动', 3, '召开座谈会', 4]], { masked: [{ row: 1, column: 4 }] });
    expect(findingsIn(pairs, form)).toEqual(['D1 layout/hidden-content']);
  });

  test.each<[string, Rows]>([
    ['an empty sheet', []],
    ['one title alone', [['填报单位', '城东街道']]],
    [
      'the unit and what the table does not ask for',
      [
        ['填报单位', '单位编码'],
        ['甲', 1],
      ],
    ],
    [
      'a list of the columns, as in 填表说明',
      [['填表说明'], ['宣传', '指场次'], ['座谈', '指场'], ['走访', '指户'], ['慰问', '指次']],
    ],
  ])('is no table: %s', (_, rows) => {
    expect(layoutOf(sheetOf(rows))).toBeNull();
  });
});

describe('what stands next to the header is not taken into it', () => {
  test('a total row first, under 填报单位, in a table with a column 合计', () => {
    const rows = [outer, middle, inner, ['合计', 3, 4, '', '', '', '', '', ''], row];
    for (const facts of [
      {},
      { merges: merges.map((range) => range.replaceAll(/\d/g, (digit) => String(Number(digit) - 2))) },
    ]) {
      const layout = found(sheetOf(rows, facts), form);
      expect(placesOf(layout)).toEqual(everywhere);
      expect(kindsOf(layout)).toEqual([
        [4, 'total'],
        [5, 'data'],
      ]);
    }
  });

  test.each(['慰问部队', '合计', '慰问金'])('a remark that is called like a header: %s', (remark) => {
    const rows = [
      ['填报单位', '宣教活动', '召开座谈会', '备注'],
      ['甲', '无', '无', remark],
      ['乙', 1, 2, ''],
    ];
    expect(kindsOf(found(sheetOf(rows), form))).toEqual([
      [2, 'data'],
      [3, 'data'],
    ]);
  });

  test.each<[string, readonly CellContent[]]>([
    ['with a colon', ['填报单位：', '城东街道']],
    ['without one', ['填报单位', '城东街道', '填报日期', '2020-02-03']],
  ])('a label of the unit %s', (_, label) => {
    const layout = found(sheetOf([label, ['序号', '村', '宣传', '座谈'], [1, '甲村', 2, 3]]), flat);
    expect(layout.header).toEqual({ top: 2, bottom: 2 });
    expect(layout.labels).toEqual([{ name: '城东街道', cell: 'B1' }]);
  });
});

test('a figure of a text file is not the rest of the title over it, though the two make another title', () => {
  const numbered = tableOf({ columns: { a: { title: '项目1' }, b: { title: '项目11' } } });
  const sheet = sheetOf([
    ['填报单位', '项目1', '项目11'],
    ['城东街道', '1', '1'],
  ]);
  expect(placesOf(found(sheet, numbered))).toEqual({ A: 'unit', B: 'a', C: 'b' });
});
