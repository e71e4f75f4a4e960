import { expect, test } from '@jest/globals';
import { acceptedFrom, acceptedLedger } from '../../src/campaign/accepted.ts';
import { columnsIn } from '../../src/campaign/ledger.ts';
import type { CellContent } from '../../src/domain/raw-sheet.ts';
import { sheetOf } from '../sheet.ts';
import { mistakeIn } from './mistake.ts';

const acceptedOf = (rows: readonly (readonly CellContent[])[]) => acceptedFrom(sheetOf(rows), 'accepted.csv');

const chinese = ['单位', '代码', '审核公式', '指标', '原值', '说明', '核实人', '日期'];
const english = ['unit', 'code', 'rule', 'column', 'value', 'reason', 'by', 'date'];
const line = ['城东街道', 'rule/violated', 'R07', 'visited', '走访合计 30', '因春节前集中走访', '张三', '2020-02-06'];

test.each([
  ['Chinese', chinese],
  ['English', english],
])('a line under %s headings, with the place of each cell', (_, header) => {
  const [found, ...others] = acceptedOf([header, line]);
  expect(others).toEqual([]);
  const { at, ...texts } = found ?? { at: null };
  expect(Object.values(texts)).toEqual(line);
  expect(Object.keys(texts)).toEqual(english);
  expect(at?.reason).toEqual({ file: 'accepted.csv', sheet: null, cell: 'F2' });
});

test('columns in any order, the clerk’s own among them; what may be left out is empty', () => {
  const [found] = acceptedOf([
    ['序号', '说明', '原值', '代码', '单位'],
    [1, '因春节前集中走访', 12, 'value/approximate', '城东街道'],
  ]);
  expect(found).toMatchObject({ unit: '城东街道', value: '12', rule: '', column: '', by: '', date: '' });
  expect(columnsIn(sheetOf([['序号', '说明', '原值', '代码', '单位']]), 'accepted.csv', acceptedLedger)).toEqual([
    null,
    'reason',
    'value',
    'code',
    'unit',
  ]);
});

test('a text that is kept from being a formula is read as it was meant', () => {
  const reasons = ["'=因春节前集中走访", "'@张三说明原因在此", "'90年代的口径未变"].map(
    (reason) => acceptedOf([chinese, line.with(5, reason)])[0]?.reason,
  );
  expect(reasons).toEqual(['=因春节前集中走访', '@张三说明原因在此', "'90年代的口径未变"]);
});

test('no lines, no explanations', () => {
  expect(acceptedOf([])).toEqual([]);
  expect(acceptedOf([chinese])).toEqual([]);
});

test.each([
  ['no header', [line], 'accepted.csv!A1: unit: no header within the first 10 rows'],
  ['a heading with a slip', [chinese.with(6, '核实入'), line], 'accepted.csv!G1: there is no column “核实入”'],
  ['a heading twice', [[...chinese, '说明'], line], 'accepted.csv!I1: reason: this is the same column as F1'],
])('%s is a mistake with its place', (_, rows, message) => {
  expect(mistakeIn(() => acceptedOf(rows))).toContain(message);
});
