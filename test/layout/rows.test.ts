import { describe, expect, test } from '@jest/globals';
import type { CellContent } from '../../src/domain/raw-sheet.ts';
import { sheetOf } from '../sheet.ts';
import { flat, found, kindsOf } from './form.ts';
import { drawn } from './messy-sheets.ts';
import { readAs } from './read-rows-of.ts';

type Row = readonly CellContent[];

const header = ['序号', '填报单位', '宣传', '座谈', '走访', '慰问', '帮扶', '演出', '巡诊', '备注'];
const data: Row = [1, '城东街道', 1, 2, 3, 4, 5, 6, 7, ''];

/** Kinds of the rows under the header. */
const kinds = (...rows: Row[]): readonly string[] => kindsOf(found(sheetOf([header, ...rows]))).map(([, kind]) => kind);

describe('rows that are never data', () => {
  test.each<[string, Row, string]>([
    ['甲 乙 1 2 3 …', ['甲', '乙', 1, 2, 3, 4, 5, 6, 7, 8], 'numbering'],
    ['in brackets, as text, with sums', ['甲', '乙', '(1)', '（2）', '③', '4=1+2', '5', '6', '7', ''], 'numbering'],
    ['bare numbers from the first column', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 'numbering'],
    ['栏次', ['栏次', '', 1, 2, 3, 4, 5, 6, 7, '—'], 'numbering'],
    ['a line of measures', ['', '', '场次', '场', '户', '次', '人', '场', '人次', '—'], 'measures'],
    ['a line about measures', ['计量单位：次、万元', '', '', '', '', '', '', '', '', ''], 'measures'],
    ['a category', ['', '乡镇', '', '', '', '', '', '', '', ''], 'band'],
    ['a numbered category', ['一、', '街　道', '', '', '', '', '', '', '', ''], 'band'],
    ['a category with its numbering in one cell', ['二、乡镇', '', '', '', '', '', '', '', '', ''], 'band'],
    ['合计', ['合计', '', 1, 2, 3, 4, 5, 6, 7, ''], 'total'],
    ['合　计（全街道）', ['', '合　计（全街道）', 1, 2, 3, 4, 5, 6, 7, ''], 'total'],
    ['a total that has a serial number', [9, '总计', 1, 2, 3, 4, 5, 6, 7, ''], 'total'],
    ['全街道合计', ['', '全街道合计', 1, '', '', '', '', '', '', ''], 'total'],
    ['小计', ['', '小 计', 1, 2, 3, 4, 5, 6, 7, ''], 'subtotal'],
    ['a category’s own total', ['', '乡镇合计', 1, 2, 3, 4, 5, 6, 7, ''], 'subtotal'],
    ['其中', ['', '其中：甲村', 1, 2, 3, 4, 5, 6, 7, ''], 'of-which'],
    [
      'the signature line',
      ['填报人：张三', '', '审核人：李四', '', '联系电话：', '023-79222222', '', '', '', ''],
      'signature',
    ],
    ['without colons', ['填报人', '张三', '审核人', '李四', '', '', '', '', '', ''], 'signature'],
    ['单位负责人（签章）：', ['单位负责人（签章）：', '', '', '', '', '', '', '', '', ''], 'signature'],
    ['a note', ['注：本表由各单位填报', '', '', '', '', '', '', '', '', ''], 'footer'],
    ['① …', ['①慰问指走访慰问', '', '', '', '', '', '', '', '', ''], 'footer'],
    ['a sentence', ['以上数据截至2月5日。', '', '', '', '', '', '', '', '', ''], 'footer'],
  ])('%s', (_, row, kind) => {
    expect(kinds(row, data)).toEqual([kind, 'data']);
  });
});

describe('rows that somebody filled in are data, however they look', () => {
  test.each<[string, Row]>([
    ['figures that count up, under a blank unit', ['', '', 1, 2, 3, 4, 5, 6, '', '']],
    ['figures that count up, beginning elsewhere', ['', '', 2, 3, 4, 5, 6, 7, 8, '']],
    ['a unit called by a stem', ['', '甲', 1, 2, '', '', '', '', '', '']],
    ['合计 inside a unit’s name', ['', '合计村委会', 1, 2, 3, 4, 5, 6, 7, '']],
    ['负责 at the start of a unit’s name', ['', '负责同志服务中心', 1, 2, 3, 4, 5, 6, 7, '']],
    ['a unit marked by a star', ['*', '城西街道', 1, 2, 3, 4, 5, 6, 7, '']],
    ['a remark that is a sentence', [2, '城西街道', 1, 2, 3, 4, 5, 6, 7, '已完成。']],
    ['a remark that says 合计', [2, '城西街道', 1, 2, 3, 4, 5, 6, 7, '含下属合计']],
    ['a unit without figures', [2, '城西街道', '', '', '', '', '', '', '', '']],
    ['a unit called like a category, with figures', [2, '乡镇', 1, 2, 3, 4, 5, 6, 7, '']],
    ['nil words', [2, '城西街道', '无', '无', '无', '／', '—', '无', '无', '']],
    ['a single formula', ['', '', { formula: 'A1', value: 3 }, '', '', '', '', '', '', '']],
    ['a formula without its value', ['', '', { formula: 'A1', value: null }, '', '', '', '', '', '', '']],
  ])('%s', (_, row) => {
    expect(kinds(data, row, data)).toEqual(['data', 'data', 'data']);
    expect(kinds(row, data)).toEqual(['data', 'data']);
  });

  test('remarks first: their words name no row', () => {
    const layout = found(
      sheetOf([
        ['备注', '填报单位', '宣传'],
        ['上年合计', '城东街道', 3],
        ['其中一次在外', '城西街道', 4],
      ]),
    );
    expect(kindsOf(layout).map(([, kind]) => kind)).toEqual(['data', 'data']);
  });

  test('a blank row in the middle ends nothing', () => {
    expect(kindsOf(found(sheetOf([header, data, [], data])))).toEqual([
      [2, 'data'],
      [4, 'data'],
    ]);
  });

  test('a note in the middle ends nothing either', () => {
    expect(kinds(['注：以下为各村'], ['接上页'], data, ['填报人：张三'], ['2020', '年', '2', '月'], ['', 5])).toEqual([
      'footer',
      'footer',
      'data',
      'signature',
      'footer',
      'stray',
    ]);
  });

  test('rows that the form numbered and nobody filled in are blank', () => {
    const sum = { formula: 'SUM(C3:H3)', value: 0 };
    expect(kinds(data, [2, '', '', '', '', '', '', '', sum, ''], [3], ['4'])).toEqual(['data']);
  });
});

describe('零报告 alone under the header', () => {
  const titles = '序号 | 填报单位 | 宣传 | 座谈 | 走访 | 慰问 | 帮扶 | 演出 | 巡诊 | 备注';
  const nothing = Object.fromEntries(Array.from('abcdefg', (key, at) => [key, `0 @${String.fromCodePoint(67 + at)}2`]));

  test.each([' | 零报告', '零报告 |', ' | 无', ' | 零報告'])('is a nil return, and no unit: %s', (line) => {
    expect(readAs(drawn(`${titles}\n${line}`), flat)).toEqual({ rows: [nothing], names: [], findings: [] });
  });

  test('merged over the row', () => {
    const { names, findings } = readAs(drawn(`${titles}\n零报告`, { merges: ['A2:J2'] }), flat);
    expect([names, findings]).toEqual([[], []]);
  });

  test('beside a name it is that unit’s', () => {
    const { rows, names } = readAs(drawn(`${titles}\n1 | 城东街道 | 零报告`), flat);
    expect([rows[0]?.['a'], names]).toEqual(['0 @C2', ['城东街道 @B2']]);
  });
});

test('a remark that goes on over tens of thousands of rows is read to its end', () => {
  const more = Array.from({ length: 20_000 }, (_, at): Row => ['', '', '', '', '', '', '', '', '', `续${at}`]);
  const [block] = found(
    sheetOf([header, data.with(9, '起'), ...more, [2, '城西街道', 1, 2, 3, 4, 5, 6, 7, '']]),
  ).blocks;
  const remark = block?.rows.find(({ kind }) => kind === 'data')?.raw.contents[9];
  expect(remark).toBe(['起', ...more.map((_, at) => `续${at}`)].join('\n'));
});
