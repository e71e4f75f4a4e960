import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { MergedCells, MergeIndex } from '../../src/domain/merged-cells.ts';
import type { MergeRange } from '../../src/domain/raw-sheet.ts';
import { sheetOf } from '../sheet.ts';

const columns = Array.from({ length: 18 }, (_, at) => at + 1);

const covers = (row: number, column: number, { top, left, bottom, right }: MergeRange): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;

const isApart = (one: MergeRange, other: MergeRange): boolean =>
  one.bottom < other.top || other.bottom < one.top || one.right < other.left || other.right < one.left;

const range = fc
  .tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 12 }), fc.nat(12), fc.nat(5))
  .map(([top, left, height, width]): MergeRange => ({ top, left, bottom: top + height, right: left + width }));

test('the range that covers a cell is the one that looking at all of them finds', () => {
  fc.assert(
    fc.property(fc.array(range, { maxLength: 12 }), (all) => {
      // As a program may write them: no two share a cell.
      const kept: MergeRange[] = [];
      for (const each of all) if (kept.every((other) => isApart(each, other))) kept.push(each);
      const index = new MergeIndex(kept);
      for (let row = 1; row <= 55; row++) {
        const touched = kept.some(({ top, bottom }) => row >= top && row <= bottom);
        expect([row, index.touches(row)]).toEqual([row, touched]);
        expect(columns.map((column) => index.covering(row, column))).toEqual(
          columns.map((column) => kept.find((each) => covers(row, column, each))),
        );
      }
    }),
    { numRuns: 60 },
  );
});

test('ranges over whole rows and columns, however many, are no burden', () => {
  const all = Array.from({ length: 5000 }, (_, at) => ({
    top: 2,
    left: at * 2 + 1,
    bottom: 1_048_576,
    right: at * 2 + 2,
  }));
  const index = new MergeIndex(all);
  expect(index.covering(1_048_576, 10_000)).toEqual({ top: 2, left: 9999, bottom: 1_048_576, right: 10_000 });
  expect([index.covering(1, 1), index.covering(2, 10_001), index.covering(1_048_577, 1)]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test('nothing breaks on ranges that nobody can merge', () => {
  const odd = [
    { top: 5, left: 5, bottom: 3, right: 3 },
    { top: 0, left: 0, bottom: 0, right: 0 },
    { top: 1, left: 1, bottom: 9, right: 9 },
    { top: 2, left: 2, bottom: 4, right: 4 },
    { top: 2_000_000, left: 1, bottom: 3_000_000, right: 1 },
  ];
  const index = new MergeIndex(odd);
  expect(index.covering(9, 9)).toEqual(odd[2]);
  expect([index.touches(2_500_000), index.touches(10)]).toEqual([false, false]);
});

test('a merged cell shows what its first cell holds, in the rows and, turned, in the columns of a sheet', () => {
  const sheet = sheetOf([['甲'], ['乙', 5]], { merges: ['B2:C4'] });
  const place = { top: 2, left: 2, bottom: 4, right: 3, content: 5 };
  expect(new MergedCells(sheet, false).at(4, 3)).toEqual(place);
  expect(new MergedCells(sheet, true).at(3, 4)).toEqual({ ...place, bottom: 3, right: 4 });
  expect(new MergedCells(sheetOf([], { merges: ['A1:B2'] }), false).at(2, 2)?.content).toBeUndefined();
});
