import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { nestedQuotes } from '../../src/findings/nested-quotes.ts';
import { UsageError } from '../../src/findings/usage-error.ts';

test.each([
  ['“慰问金”应填数字，填的是“约“三”万”', '“慰问金”应填数字，填的是“约‘三’万”'],
  ['“a“b“c”d”e”', '“a‘b“c”d’e”'],
  ['“甲”和“乙”', '“甲”和“乙”'],
  ['填的是“5””', '填的是“5””'],
  ['填的是““5”', '填的是““5”'],
  ['没有', '没有'],
])('%s reads %s', (text, expected) => {
  expect(nestedQuotes(text)).toBe(expected);
});

const bare = (text: string): string => text.replaceAll(/[‘“]/g, '<').replaceAll(/[’”]/g, '>');

test('nothing but quotes changes', () => {
  const texts = fc.string({ unit: fc.constantFrom('“', '”', '字', 'a') });
  fc.assert(fc.property(texts, (text) => expect(bare(nestedQuotes(text))).toBe(bare(text))));
});

test('the user’s mistakes are told so too', () => {
  const error = new UsageError({ zh: '“a“b””不是类别', en: '“a“b”” is no category' });
  expect(error.text('zh')).toBe('“a‘b’”不是类别');
});
