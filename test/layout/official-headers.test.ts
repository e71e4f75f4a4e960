import { describe, expect, test } from '@jest/globals';
import type { CellContent } from '../../src/domain/raw-sheet.ts';
import { sheetOf, type SheetFacts } from '../sheet.ts';
import { tableOf } from '../table-of.ts';
import { findingsIn, found, kindsOf, placesOf } from './form.ts';

type Row = readonly CellContent[];

/** Titles of two groups, as in the forms of a 退役军人事务局. */
const table = tableOf({
  columns: {
    visits: { title: '走访慰问优抚对象', 'x-column': { group: ['四、关心关爱优抚对象'], measure: '户' } },
    cash: {
      title: '慰问金',
      type: 'number',
      'x-column': { group: ['四、关心关爱优抚对象', '慰问优抚对象'], measure: '万元' },
    },
    goods: {
      title: '慰问品折款',
      type: 'number',
      'x-column': { group: ['四、关心关爱优抚对象', '慰问优抚对象'], measure: '万元' },
    },
    deeds: { title: '为驻地群众办实事好事', 'x-column': { group: ['三、服务驻地民生'], measure: '件' } },
    remarks: { title: '备注', type: 'string' },
  },
  required: ['visits'],
});
const places = { B: 'unit', C: 'visits', D: 'cash', E: 'goods', F: 'deeds', G: 'remarks' };

const formNumber: readonly Row[] = [
  ['', '', '', '', '', '表    号：', '双拥1表'],
  ['', '', '', '', '', '制定机关：', '退役军人事务部'],
  ['', '', '', '', '', '批准文号：', '国统制〔2020〕18号'],
  ['', '', '', '', '', '有效期至：', '2023年1月'],
];
const lines: readonly Row[] = [
  ['2020年元旦春节期间双拥活动情况统计表'],
  ['填报单位（盖章）：城东街道        报送时间：2020年2月3日        计量单位：户、万元、件'],
];
const top: Row = ['序号', '填报单位', '四、关心关爱优抚对象', '', '', '三、服务驻地民生', '备注'];
const leaves: Row = ['', '', '走访慰问优抚对象', '慰问金', '慰问品折款', '为驻地群众办实事好事', ''];
const numbering: Row = ['甲', '乙', 1, 2, 3, 4, '丙'];
const own: Row = [1, '城东街道', 35, 1.75, 0.6, 2, '无'];
const merged = { merges: ['A1:A2', 'B1:B2', 'C1:E1', 'G1:G2'] };

describe('the header of an official form', () => {
  test.each<[string, readonly Row[], SheetFacts]>([
    ['two levels, merged', [top, leaves, own], merged],
    ['two levels, not merged', [top, leaves, own], {}],
    ['under the form’s number and its lines', [...formNumber, ...lines, top, leaves, numbering, own], {}],
    [
      'in row 30',
      [
        ...Array.from({ length: 29 }, (_, at): Row => [at === 0 ? '填报说明' : '一、本表由各单位填报']),
        top,
        leaves,
        own,
      ],
      {},
    ],
    [
      'four levels, merged, a level of the sheet’s own among them',
      [
        ['序号', '填报单位', '双拥活动情况', '', '', '', '备注'],
        ['', '', '四、关心关爱优抚对象', '', '', '三、服务驻地民生', ''],
        ['', '', '走访慰问优抚对象', '慰问优抚对象', '', '为驻地群众办实事好事', ''],
        ['', '', '', '慰问金', '慰问品折款', '', ''],
        own,
      ],
      { merges: ['A1:A4', 'B1:B4', 'G1:G4', 'C1:F1', 'C2:E2', 'C3:C4', 'D3:E3', 'F3:F4'] },
    ],
    [
      'the same without merges',
      [
        ['', '', '四、关心关爱优抚对象', '', '', '三、服务驻地民生', ''],
        ['', '', '走访慰问优抚对象', '慰问优抚对象', '', '为驻地群众办实事好事', ''],
        ['序号', '填报单位', '', '慰问金', '慰问品折款', '', '备注'],
        own,
      ],
      {},
    ],
    [
      'titles broken over two cells',
      [
        ['序', '填报', '走访慰问', '慰问', '慰问品', '为驻地群众', '备'],
        ['号', '单位', '优抚对象', '金', '折款', '办实事好事', '注'],
        own,
      ],
      {},
    ],
    [
      'titles broken over three cells under merged groups',
      [
        ['序号', '填报单位', '四、关心关爱优抚对象', '', '', '三、服务驻地民生', '备注'],
        ['', '', '走访慰问', '慰问', '慰问品', '为驻地', ''],
        ['', '', '优抚对象', '金', '折款', '群众办', ''],
        ['', '', '（户）', '（万元）', '（万元）', '实事好事', ''],
        own,
      ],
      { merges: ['A1:A4', 'B1:B4', 'C1:E1', 'G1:G4'] },
    ],
    [
      'titles broken by line breaks and blanks, numbered, starred',
      [
        [
          '序 号',
          '填 报\n单 位',
          '1.走访慰问优\n抚对象',
          '（2）慰 问 金',
          '*慰问品\r\n折款',
          '4、为驻地群众办实事好事',
          '备　注',
        ],
        own,
      ],
      {},
    ],
    [
      '其中 before a title',
      [['序号', '填报单位', '走访慰问优抚对象', '其中：慰问金', '其中：慰问品折款', leaves[5] ?? '', '备注'], own],
      {},
    ],
    [
      'measures in a row of their own, and numbers below',
      [top, leaves, ['', '', '户', '万元', '（万元）', '件', '—'], numbering, own],
      merged,
    ],
    [
      'merged cells with blank rows between',
      [
        ['序号', '填报单位', '走访慰问优抚对象', '慰问优抚对象', '', '为驻地群众办实事好事', '备注'],
        [],
        ['', '', '', '慰问金', '慰问品折款'],
        [],
        own,
      ],
      { merges: ['A1:A4', 'B1:B4', 'C1:C4', 'D1:E2', 'D3:D4', 'E3:E4', 'F1:F4', 'G1:G4'] },
    ],
    [
      'the outer header repeated in every cell',
      [
        ['序号', '填报单位', ...Array.from({ length: 3 }, () => '四、关心关爱优抚对象'), '三、服务驻地民生', '备注'],
        leaves,
        own,
      ],
      {},
    ],
    [
      'a level over the titles that the table does not have',
      [top, ['', '', '数量', '金额', '金额', '数量', ''], leaves, own],
      {},
    ],
    ['a blank row between outer headers and titles', [top, [], ['', '填报单位', ...leaves.slice(2)], own], {}],
  ])('%s', (_, rows, facts) => {
    const sheet = sheetOf(rows, facts);
    const layout = found(sheet, table);
    expect(placesOf(layout)).toEqual(places);
    expect(layout.rows.filter(({ kind }) => kind !== 'numbering' && kind !== 'measures')).toMatchObject([
      { kind: 'data', raw: { number: rows.length } },
    ]);
    expect(findingsIn(sheet, table)).toEqual([]);
  });

  test('a title and its half below are one column, where the outer one stands over two', () => {
    const parts = tableOf({
      columns: { families: { title: '慰问户数' }, cash: { title: '慰问金额', type: 'number' } },
    });
    const rows = [
      ['填报单位', '慰问', ''],
      ['', '户数', '金额（元）'],
      ['城东街道', 3, 600],
    ];
    for (const facts of [{}, { merges: ['A1:A2', 'B1:C1'] }]) {
      const layout = found(sheetOf(rows, facts), parts);
      expect(placesOf(layout)).toEqual({ A: 'unit', B: 'families', C: 'cash' });
      expect(layout.columns.at(-1)?.measure).toBe('元');
    }
  });

  test('the form’s number and the lines above the table name no unit but the one', () => {
    const rows = [
      ['填报单位：', '', '城东街道', '', '表号：', '双拥1表'],
      ...formNumber,
      ['计量单位：', '万元'],
      top,
      leaves,
      own,
    ];
    expect(found(sheetOf(rows), table).labels).toEqual([{ name: '城东街道', cell: 'C1' }]);
    const split = [
      ['填报单位', '', '', '表号', '双拥1表'],
      ['报送单位：', '', '制表机关', '退役军人事务部'],
      top,
      leaves,
      own,
    ];
    expect(found(sheetOf(split), table).labels).toEqual([]);
    expect(found(sheetOf([...lines, top, leaves, own]), table).labels).toMatchObject([{ name: '城东街道' }]);
  });

  test('a remark merged down beside the rows is not the header', () => {
    const rows = [top, leaves, [1, '甲村', 5, '', '', '', '见说明'], [2, '乙村', 6, '', '', '', '']];
    const layout = found(sheetOf(rows, { merges: ['A1:A2', 'B1:B2', 'C1:E1', 'G2:G4'] }), table);
    expect(kindsOf(layout)).toEqual([
      [3, 'data'],
      [4, 'data'],
    ]);
  });
});
