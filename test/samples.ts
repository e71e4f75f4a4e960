import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from '@jest/globals';

/** Where a folder of third-party samples lies: beside this project and no part of it, so that a fresh clone has none. */
export const samples = (folder: string): string => join(import.meta.dirname, '../../shared/samples', folder);

/** Jest's `test`, or its `test.skip` with a line that says so where the samples are absent. */
export function testWith(location: string): typeof test | typeof test.skip {
  if (existsSync(location)) return test;
  process.stderr.write('skipped: the third-party samples are not beside this checkout (../shared/samples)\n');
  return test.skip;
}

/** All files below a folder. */
export const filesBelow = (location: string): readonly string[] =>
  readdirSync(location, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
