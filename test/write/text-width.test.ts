import { describe, expect, test } from '@jest/globals';
import ExcelJS from 'exceljs';
import * as fc from 'fast-check';
import { writeSheetTitle } from '../../src/write/sheet-title.ts';
import { codeWidth, lineCount, roomyHeight, textHeight, textWidth } from '../../src/write/text-width.ts';

const size = 10.5;

describe('rows of a list', () => {
  test('have room for several lines in a font that stands in for a missing one', () => {
    const text =
      '7个错误：\n1. C2：“参加人次”应填数字。\n2. B3：“活动场次”填 -3，应不小于 0。请核对后改正。\n……另有 4 个错误';
    // The second error breaks before its last mark where digits are wider; lines of Noto Sans CJK are 1.45 times the size apart.
    expect(roomyHeight(text, 48, size)).toBeGreaterThan(5 * size * 1.45);
    expect(textHeight(text, 48, size)).toBeLessThan(5 * size * 1.45);
  });

  test('of one line are no higher for it', () => {
    expect(roomyHeight('500114100', 13, size)).toBe(textHeight('500114100', 13, size));
  });

  test('are never lower', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 4, max: 90 }), (text, width) =>
        expect(roomyHeight(text, width, size)).toBeGreaterThanOrEqual(textHeight(text, width, size)),
      ),
    );
  });
});

test.each([
  ['500114100', 12],
  ['023-79220001', 15],
  ['2020-02-05 24:00', 0],
  ['城东街道.csv', 0],
  ['', 0],
])('%j asks for a width of %d, as a code that must not break', (text, width) => {
  expect(codeWidth(text)).toBe(width);
});

const texts = fc.array(fc.constantFrom('镇', '，', '”', '“', '（', ' ', '7', 'ab', '-', '。', '\n'), { maxLength: 40 });

describe('the lines of a text in a cell', () => {
  test.each([
    ['一二三四五六', 12, 1],
    ['一二三四五六', 11, 2],
    // A mark that ends a phrase takes the character before it along,
    ['一二三四五六。', 12, 2],
    ['一二三四五。六七八九十。', 10, 3],
    // as one that begins a phrase does with the next; a word or a figure is not broken,
    ['一二三“四五”六', 8, 3],
    ['一二三 layout/column 四', 12, 3],
    ['金额 12345.67 元', 10, 3],
    // unless it is longer than a line.
    ['aaaaaaaaaaaaaaaaaaaaaaaaa', 10, 3],
    ['一\n\n二', 10, 3],
  ])('%j in %i columns: %i', (text, capacity, lines) => {
    expect(lineCount(text, capacity)).toBe(lines);
  });

  test('are as many as its width asks for, or more where lines end early', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 4, max: 30 }), (parts, capacity) => {
        const lines = parts.join('').split('\n');
        const least = lines.reduce(
          (sum, line) => sum + Math.max(1, Math.ceil(textWidth(line.trimEnd()) / capacity)),
          0,
        );
        expect(lineCount(parts.join(''), capacity)).toBeGreaterThanOrEqual(least);
      }),
    );
  });
});

test('a note that is longer than the sheet below it is wide has the lines that it needs', () => {
  const sheet = new ExcelJS.Workbook().addWorksheet('单位变化');
  for (const column of [1, 2, 3]) sheet.getColumn(column).width = 10;
  writeSheetTitle(sheet, { title: '单位变化', note: '上年/2019年走访慰问情况汇总表.xlsx → 今年/汇总.xlsx' }, 3);
  expect(sheet.getRow(2).height).toBeGreaterThan(30);
});
