import { expect, test } from '@jest/globals';
import { effectScale } from '../../../src/edits/district/effects.ts';

const changes = [
  [100, 110],
  [900, 880],
  [40, 90],
  [300, 330],
  [5000, 5600],
  [60, 64],
  [700, 640],
  [80, 83],
].map(([before = 0, now = 0]) => ({ before, now }));

test('a ratio of large figures weighs more than the same ratio of small ones', () => {
  const effect = effectScale(changes);
  expect(effect({ before: 4000, now: 8000 })).toBeGreaterThan(3 * effect({ before: 40, now: 80 }));
  expect(effect({ before: 4000, now: 2000 })).toBeGreaterThan(3 * effect({ before: 40, now: 20 }));
});

test('figures in another measure than before have the same effects', () => {
  const scaled = changes.map(({ before, now }) => ({ before, now: now * 10_000 }));
  const [effect, other] = [effectScale(changes), effectScale(scaled)];
  for (const [at, change] of changes.entries()) expect(other(scaled[at] ?? change)).toBeCloseTo(effect(change), 6);
});

test('where no other figure changed, every change is far away', () => {
  const effect = effectScale([...Array.from({ length: 8 }, () => ({ before: 7, now: 7 })), { before: 7, now: 9 }]);
  expect([effect({ before: 7, now: 7 }), effect({ before: 7, now: 9 })]).toEqual([0, Infinity]);
});
