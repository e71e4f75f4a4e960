import { expect, test } from '@jest/globals';
import { decimalText } from '../../../src/domain/decimal.ts';
import { largestUnits } from '../../../src/domain/overview/largest-units.ts';
import { entryOf } from './entry-of.ts';

const largest = (figures: readonly (string | null)[], most?: number) => {
  const entries = figures.map((cash, i) => entryOf({ name: `单位${i + 1}`, figures: { cash } }));
  const { units, alsoLast } = largestUnits(entries, 'cash', most);
  return [...units.map(({ unit, value }) => `${unit.name} ${decimalText(value)}`), alsoLast];
};

test('the largest units come first, of equals the first in the roster; how many more equal the last is told', () => {
  expect(largest(['3', '9', '0.5', '9', '3', '3'], 3)).toEqual(['单位2 9', '单位4 9', '单位1 3', 2]);
  expect(largest(Array.from({ length: 80 }, (_, i) => String(i)))).toHaveLength(11);
});

test('a blank or 0 is never among them; negative figures are the smallest', () => {
  expect(largest([null, '0', '-4', '5', '-1'])).toEqual(['单位4 5', '单位5 -1', '单位3 -4', 0]);
  expect(largest([null, '0'])).toEqual([0]);
});

test('exact figures are compared, however large', () => {
  expect(largest(['9007199254740993', '9007199254740992'], 1)).toEqual(['单位1 9007199254740993', 0]);
});

test('a unit that is in no total is not among them, nor one that has no such column', () => {
  const entries = [
    entryOf({ figures: { cash: '5' }, included: false }),
    entryOf({ figures: {} }),
    entryOf({ name: '乙', figures: { cash: '1' } }),
  ];
  expect(largestUnits(entries, 'cash').units.map(({ unit }) => unit.name)).toEqual(['乙']);
  expect(largestUnits(entries, 'toString').units).toEqual([]);
});
