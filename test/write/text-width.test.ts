import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { codeWidth, roomyHeight, textHeight } from '../../src/write/text-width.ts';

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
