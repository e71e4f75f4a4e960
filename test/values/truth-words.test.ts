import { expect, test } from '@jest/globals';
import { readTruth, truthWords } from '../../src/values/truth-words.ts';

test('是 and 有 are answers as they stand, a tick is told', () => {
  expect(['是', '有', 'TRUE', '否', '无', 'false'].map(readTruth)).toEqual([
    ...Array.from({ length: 3 }, () => ({ isSo: true, isPlain: true })),
    ...Array.from({ length: 3 }, () => ({ isSo: false, isPlain: true })),
  ]);
  expect(['√', '☑', 'Ｙ', '1', '已开展', '☑ 是 □ 否'].map((text) => readTruth(text)?.isSo)).toEqual(
    Array.from({ length: 6 }, () => true),
  );
  expect(['×', 'N', '0', '未开展', '□是 ☑否'].map((text) => readTruth(text)?.isSo)).toEqual(
    Array.from({ length: 5 }, () => false),
  );
  expect(readTruth('√')?.isPlain).toBe(false);
});

test('what is neither is no answer', () => {
  const texts = ['', '未定', '是否', '□是□否', '☑是☑否', '3', 'constructor', '√'.repeat(1_000_000), '\uD800'];
  expect(texts.map(readTruth)).toEqual(texts.map(() => null));
});

test('no word is both', () => {
  const { plain, yes, no } = truthWords;
  const words = [...plain.yes, ...plain.no, ...yes, ...no];
  expect(new Set(words).size).toBe(words.length);
});
