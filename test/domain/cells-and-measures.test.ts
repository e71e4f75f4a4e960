import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { cellName, parseCellName } from '../../src/domain/cell-address.ts';
import { decimalText } from '../../src/domain/decimal.ts';
import { conversion, isMeasure, isMoney, isScaled } from '../../src/domain/measure.ts';
import { nearNames } from '../../src/domain/near-names.ts';
import { isBlankText, plainText } from '../../src/domain/plain-text.ts';
import { SheetGrid } from '../../src/domain/sheet-grid.ts';
import { sheetOf } from '../sheet.ts';

describe('cell names', () => {
  test.each<[string, number, number]>([
    ['A1', 1, 1],
    ['Z9', 9, 26],
    ['AA10', 10, 27],
    ['XFD1048576', 1_048_576, 16_384],
  ])('%s', (name, row, column) => {
    expect([cellName({ row, column }), parseCellName(name)]).toEqual([name, { row, column }]);
  });

  test('read back as themselves', () => {
    const address = fc.record({
      row: fc.integer({ min: 1, max: 1_048_576 }),
      column: fc.integer({ min: 1, max: 16_384 }),
    });
    fc.assert(fc.property(address, (each) => expect(parseCellName(cellName(each))).toEqual(each)));
  });

  test.each(['', 'A', '1', 'A0', 'a1', 'A1:B2', '$A$1', 'A1 ', 'AAAA1'])('%j is not one cell', (name) => {
    expect(parseCellName(name)).toBeNull();
  });
});

describe('measures', () => {
  test.each<[string, string, string | null]>([
    ['元', '万元', '0.0001'],
    ['万元', '元', '10000'],
    ['亿元', '万元', '10000'],
    ['百元', '万元', '0.01'],
    ['万元', '万元', '1'],
    ['（万元）', '万元', null],
    ['单位：万元', '万元', '1'],
    ['户', '户（人）', '1'],
    ['人', '户（人）', '1'],
    ['人次', '户（人）', null],
    ['户', '人', null],
    ['人', '人次', null],
    ['场', '次', null],
    ['万人', '人', '10000'],
    ['人', '万人次', null],
    ['万户', '户', '10000'],
    ['百万人次', '万人次', '100'],
    ['亿美元', '万美元', '10000'],
    ['万美元', '万元', null],
    ['千米', '米', '1000'],
    ['千克', '公斤', '1'],
    ['萬元', '元', '10000'],
    ['百万光年', '光年', '1000000'],
    ['百万光年', '秒差距', null],
    ['羽', '万只', '0.0001'],
    ['万头', '头', '10000'],
    ['头', '只', null],
    ['‰', '%', '0.1'],
    ['%', '‰', '10'],
    ['%', '万元', null],
    ['公里', '千米', '1'],
    ['吨', '公斤', '1000'],
    ['吨', '公里', null],
    ['人民币元', '万元', '0.0001'],
    ['万元人民币', '元', '10000'],
    ['千亿元', '亿元', '1000'],
    ['万亿元', '亿元', '10000'],
    ['億圓', '万元', '10000'],
    ['kg', '吨', '0.001'],
    ['克', '千克', '0.001'],
    ['千米', '公里', '1'],
    ['公頃', '亩', '15'],
    ['万亩', '公顷', null],
    ['平方公里', '公顷', '100'],
    ['万平方米', '公顷', '1'],
    ['㎡', '平方米', '1'],
    ['亩', '平方米', null],
    ['万千瓦时', '千瓦时', '10000'],
    ['百万光年', '万人次', null],
    ['金额单位：元', '万元', '0.0001'],
    ['场', '万元', null],
    ['constructor', '万元', null],
    ['', '万元', null],
  ])('%s in %s: %s', (from, to, factor) => {
    const found = conversion(from, to);
    expect(found === null ? null : decimalText(found)).toBe(factor);
  });

  test.each([
    ['万元', true],
    ['户（人）', true],
    ['计量单位：次', true],
    ['十亿美元', true],
    ['百日', false],
    ['慰问金', false],
    ['toString', false],
  ])('%s is a measure: %s', (text, expected) => {
    expect(isMeasure(text)).toBe(expected);
  });
});

test.each<[string, boolean, boolean]>([
  ['万元', true, true],
  ['单位：元', true, false],
  ['万人', false, true],
  ['千克', false, true],
  ['%', false, false],
  ['', false, false],
])('%s: of money %s, in hundreds or more %s', (measure, money, scaled) => {
  expect([isMoney(measure), isScaled(measure)]).toEqual([money, scaled]);
});

test('one spelling for comparing', () => {
  expect(plainText(' （Ａ）\u200B城 东\n街　道 ')).toBe('(a)城东街道');
  expect([isBlankText('　\u200B\n'), isBlankText('0')]).toEqual([true, false]);
});

test('near names: at most a third of the letters apart, the nearest first, three at most', () => {
  expect(nearNames('黄溪乡', ['黑溪镇', '黄溪镇', '水田乡'])).toEqual(['黄溪镇']);
  expect(nearNames('溪镇', ['黑溪镇', '黄溪镇', '金溪镇', '白溪镇'])).toHaveLength(3);
  expect(nearNames('甲', [])).toEqual([]);
});

test('a merged range shows its first cell wherever it covers', () => {
  const grid = new SheetGrid(
    sheetOf(
      [
        ['甲', '', '乙'],
        ['', '', 3],
      ],
      { merges: ['A1:B2'], hiddenColumns: new Set([3]) },
    ),
  );
  expect([grid.shownText(2, 2), grid.shownText(1, 3), grid.shownText(9, 9)]).toEqual(['甲', '乙', '']);
  expect([grid.at(2, 2), grid.at(2, 3)?.value, grid.at(2, 3)?.hidden, grid.at(1, 1)?.merge?.right]).toEqual([
    null,
    3,
    true,
    2,
  ]);
});
