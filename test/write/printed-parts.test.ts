import { describe, expect, test } from '@jest/globals';
import { array, assert, constantFrom, integer, property, record } from 'fast-check';
import { printedParts, type PrintedColumn } from '../../src/write/printed-parts.ts';

/** `甲/子:10`: a column of that width in those groups. */
const columns = (text: string): readonly PrintedColumn[] =>
  text.split(' ').map((each) => {
    const [groups = '', width] = each.split(':');
    return { group: groups.split('/').filter(Boolean), width: Number(width) };
  });

const parts = (text: string, room: number): string =>
  printedParts(columns(text), room)
    .map(({ first, last }) => `${first}-${last}`)
    .join(' ');

describe('columns are printed in parts', () => {
  test.each<[string, readonly [columns: string, room: number], string]>([
    ['that fit a page are one', ['甲:10 甲:10 乙:10', 30], '0-2'],
    ['between groups, though a page could hold more', ['甲:10 甲:10 乙:10 乙:10', 35], '0-1 2-3'],
    [
      'in a group only where it is wider than a page, between its own groups',
      ['甲/一:10 甲/一:10 甲/二:10 甲/二:10', 30],
      '0-1 2-3',
    ],
    ['anywhere between columns of no group, alike', [':10 :10 :10 :10', 30], '0-1 2-3'],
    ['with one that is wider than a page for itself', ['甲:10 乙:50 丙:10', 30], '0-0 1-1 2-2'],
    ['of which the last may be a column of no group', ['甲:10 甲:10 乙:10 :5', 30], '0-1 2-3'],
  ])('%s', (_, given, expected) => {
    expect(parts(...given)).toBe(expected);
  });

  test('each column once, in order, and none too wide but for a single column', () => {
    const column = record({
      group: array(constantFrom('甲', '乙'), { maxLength: 2 }),
      width: integer({ min: 1, max: 30 }),
    });
    assert(
      property(array(column, { minLength: 1, maxLength: 30 }), (given) => {
        const spans = printedParts(given, 40);
        expect(spans.flatMap(({ first, last }) => given.slice(first, last + 1))).toEqual(given);
        for (const { first, last } of spans) {
          const width = given.slice(first, last + 1).reduce((total, each) => total + each.width, 0);
          expect(width <= 40 || first === last).toBe(true);
        }
      }),
    );
  });
});
