import { expect, test } from '@jest/globals';
import type { CellContent } from '../../src/domain/raw-sheet.ts';
import { sheetOf } from '../sheet.ts';
import { tableOf } from '../table-of.ts';
import { found, kindsOf } from './form.ts';

type Row = readonly CellContent[];

const titles = ['宣传', '座谈', '走访', '慰问', '帮扶', '演出', '巡诊'];
const table = tableOf({ columns: Object.fromEntries(titles.map((title) => [title, { title }])) });
const header = ['序号', '填报单位', ...titles, '备注'];
const data: Row = [1, '城东街道', 1, 2, 3, 4, 5, 6, 7, ''];
const kinds = (...rows: Row[]): readonly string[] =>
  kindsOf(found(sheetOf([header, ...rows]), table)).map(([, kind]) => kind);

test.each<[string, Row]>([
  ['甲 乙 丙 1 2 3', ['甲', '乙', 1, 2, 3, 4, 5, 6, 7, '丙']],
  ['in brackets', ['（甲）', '（乙）', '（1）', '（2）', '(3)', '(4)', '(5)', '(6)', '(7)', '(8)']],
  ['circled', ['', '', '①', '②', '③', '④', '⑤', '⑥', '⑦', '']],
  ['栏次', ['栏次', '', 1, 2, 3, 4, 5, 6, 7, '—']],
  ['栏次, from another number on, partly blank', ['', '栏 次', 11, 12, '', 14, '', 16, 17, '']],
  ['A B C', ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J']],
  ['A B and numbers', ['A', 'B', 1, 2, 3, 4, 5, 6, 7, '']],
  ['sums', ['', '', '1', '2', '3=1+2', '4', '5=4/3*100%', '（6）=（1）+（4）', '7', '']],
  ['partly blank', ['甲', '乙', 1, 2, '', 3, '', 4, '', '丙']],
  ['stroked out where there is no column', ['甲', '乙', '—', 1, 2, 3, 4, 5, 6, '—']],
])('a numbering row is no data: %s', (_, row) => {
  expect(kinds(row, data)).toEqual(['numbering', 'data']);
  expect(kinds(row, row, data)).toEqual(['numbering', 'numbering', 'data']);
  expect(kinds(['', '', '场', '场', '户', '次', '件', '场', '人次', ''], row, data)).toEqual([
    'measures',
    'numbering',
    'data',
  ]);
  expect(kinds(data, header, row, data)).toEqual(['data', 'header', 'numbering', 'data']);
});

test.each<[string, Row]>([
  ['a unit called 乙', ['', '乙', 1, 2, 3, 4, 5, 6, 7, '']],
  ['a unit called by a letter, with gaps', ['', 'A', 1, 2, '', '', '', '', '', '']],
  ['figures that fall', [1, '甲', 3, 2, 1, '', '', '', '', '']],
  ['figures that fall, between letters', ['甲', '乙', 7, 6, 5, 4, 3, 2, 1, '']],
  ['a unit’s first row', [1, '甲村', 2, 3, 4, 5, 6, 7, 8, '']],
  ['one figure in brackets', ['', '', '(5)', '', '', '', '', '', '', '']],
])('is data: %s', (_, row) => {
  expect(kinds(row, data)).toEqual(['data', 'data']);
});

test('below the first row of data it is a row of data', () => {
  expect(kinds(data, ['甲', '乙', 1, 2, 3, 4, 5, 6, 7, ''])).toEqual(['data', 'data']);
});
