import { describe, expect, test } from '@jest/globals';
import { codeLines, codePage } from '../../src/app/explain-code.ts';
import { catalogue } from '../../src/findings/catalogue.ts';
import { explanations } from '../../src/findings/explanations.ts';

const codes = Object.entries(explanations);

test('every code of the catalogue is explained, and no other', () => {
  expect(Object.keys(explanations).toSorted()).toEqual(Object.keys(catalogue).toSorted());
});

describe.each(codes)('%s', (code, { meaning, example, mend }) => {
  test('is told in whole sentences, in Chinese and in English', () => {
    for (const { zh, en } of [meaning, example, mend]) {
      expect(zh).toMatch(/\p{Script=Han}.*。$/su);
      expect(en).toMatch(/^[\p{L}\p{N}~“].*[.]$/su);
      // Half-width marks among Chinese characters, and holes that nobody fills.
      expect(zh).not.toMatch(/\p{Script=Han}[,;:?!]|[{}]/u);
      expect(en).not.toMatch(/[，。；：？！]$|[{}]/u);
    }
  });

  test('has a first sentence that stands alone in a list', () => {
    const line = codeLines().find((each) => each.code === code);
    expect(line?.summary.zh.length).toBeLessThanOrEqual(32);
    expect(line?.summary.en.length).toBeLessThanOrEqual(72);
  });
});

/** Titles of the parts of a code's page. */
const parts = (code: string): readonly string[] => (codePage(code)?.parts ?? []).map(({ title }) => title.en);

test('a page says that an explanation may stand for a soft edit, and for nothing else', () => {
  expect(parts('value/approximate')).toEqual(['Meaning', 'Example', 'Mend', 'Accept']);
  for (const code of ['value/required', 'unit/late', 'unit/nil', 'accepted/lapsed', 'receipt/no-file'])
    expect(parts(code)).toEqual(['Meaning', 'Example', 'Mend']);
});
