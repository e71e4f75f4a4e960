import { expect, test } from '@jest/globals';
import { greatestOf, leastOf } from '../../src/domain/ends.ts';

test('the ends of more numbers than a call takes arguments, as a sheet may have rows', () => {
  const numbers = Array.from({ length: 1_048_576 }, (_, at) => at + 1);
  expect([leastOf(numbers), greatestOf(numbers)]).toEqual([1, 1_048_576]);
});

test('of none, what is beyond every number', () => {
  expect([leastOf([]), greatestOf([])]).toEqual([Infinity, -Infinity]);
});
