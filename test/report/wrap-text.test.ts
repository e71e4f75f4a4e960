import { expect, test } from '@jest/globals';
import { assert, constantFrom, integer, property, string } from 'fast-check';
import { textWidth } from '../../src/report/pretty/text-width.ts';
import { wrapText } from '../../src/report/pretty/wrap-text.ts';

test('Chinese breaks between characters, never before a closing mark or behind an opening one', () => {
  expect(wrapText('请改填一个数字，谢谢', 14)).toEqual(['请改填一个数', '字，谢谢']);
  expect(wrapText('请看“说明”栏', 6)).toEqual(['请看', '“说明”', '栏']);
});

test('words and figures stay whole', () => {
  expect(wrapText('the quick brown fox', 10)).toEqual(['the quick', 'brown fox']);
  expect(wrapText('走访慰问部队 0', 13)).toEqual(['走访慰问部', '队 0']);
});

test('no line is wider than asked, and no letter is lost', () => {
  assert(
    property(
      string({ unit: constantFrom('汉', '字', 'a', '1', ' ', '，', '“', '”', '…', '（') }),
      integer({ min: 8, max: 40 }),
      (text, width) => {
        const lines = wrapText(text, width);
        for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(width);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      },
    ),
  );
});
