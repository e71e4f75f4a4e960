import { expect, test } from '@jest/globals';
import { Changes } from '../../src/cli/watch/changes.ts';

const long = 60_000;

test('what comes and goes while a program saves is no change', async () => {
  const changes = new Changes();
  const next = changes.next(long);
  changes.note('returns/4913', 'add');
  changes.note('returns/4913', 'unlink');
  changes.note('returns/东山镇.csv', 'unlink');
  changes.note('returns/东山镇.csv~', 'add');
  changes.note('returns/东山镇.csv', 'add');
  changes.note('returns/东山镇.csv~', 'unlink');
  changes.note('returns/西河乡.csv', 'change');
  expect(await next).toEqual(['returns/东山镇.csv', 'returns/西河乡.csv']);
});

test('nothing but that is waited through, until a file changes', async () => {
  const changes = new Changes();
  const next = changes.next(long);
  changes.note('returns/4913', 'add');
  changes.note('returns/4913', 'unlink');
  setTimeout(() => changes.note('returns/东山镇.csv', 'unlink'), 50);
  expect(await next).toEqual(['returns/东山镇.csv']);
});

test('waiting ends where nothing more will be told, and where the time is out', async () => {
  const changes = new Changes();
  expect(await changes.next(20)).toEqual([]);
  const next = changes.next(long);
  changes.note(null);
  expect(await next).toEqual([]);
});
