import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { plainText } from '../../src/domain/plain-text.ts';

const invisible = '[\\s\\u200B-\\u200D\\u2060\\uFEFF\\u00AD]+';

/** What it is said to be, without any short cut. */
const spelt = (text: string): string =>
  text.normalize('NFKC').replaceAll(new RegExp(invisible, 'gu'), '').toLowerCase();

test('every ideograph is its own comparable form', () => {
  const wrong: string[] = [];
  for (let code = 0x4e00; code <= 0x9fff; code++) {
    const sign = String.fromCodePoint(code);
    if (plainText(sign) !== spelt(sign)) wrong.push(sign);
  }
  expect(wrong).toEqual([]);
});

test('full width, compatibility forms, white space and capitals are brought to one form, in any text', () => {
  expect(plainText('  Ａ型\u3000①慰问金\u200B（ 元 ）')).toBe('a型1慰问金(元)');
  const sign = fc.oneof(
    fc.constantFrom('慰', '问', '金', 'A', 'z', '9', '（', '１', '　', ' ', '①', '﨑', '豈', '\u00AD', 'é', 'Å', '々'),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  );
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 12 }), (signs) => {
      expect(plainText(signs.join(''))).toBe(spelt(signs.join('')));
    }),
    { numRuns: 500 },
  );
});
