import { createHash } from 'node:crypto';
import { utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { bornAt, fileDigest } from '../../src/intake/file-trace.ts';
import { folderWith } from '../cli/small-campaign.ts';

const content = Buffer.alloc(3_000_000, '双拥');
const folder = folderWith({});
const at = (name: string) => ({ path: name, location: join(folder, name), bytes: 0, modifiedAt: 0 });

test('a file of any size has its digest; one that cannot be read has none', () => {
  writeFileSync(join(folder, 'a.bin'), content);
  expect(fileDigest(at('a.bin'))).toBe(createHash('sha256').update(content).digest('hex'));
  expect([fileDigest(at('b.bin')), fileDigest(at('.'))]).toEqual([null, null]);
});

test('a file that keeps an old time came to lie there when it did', () => {
  const before = Date.now() - 2000;
  writeFileSync(join(folder, 'c.csv'), '1');
  utimesSync(join(folder, 'c.csv'), new Date('2030-01-01'), new Date('2030-01-01'));
  const born = bornAt(at('c.csv'));
  // Some file systems do not tell.
  expect(born === null || (born >= before && born <= Date.now() + 2000)).toBe(true);
  expect(bornAt(at('d.csv'))).toBeNull();
});
