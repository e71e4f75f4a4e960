import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from '@jest/globals';

/** Third-party workbooks and tables that are not part of this project; a fresh clone has none. */
const samplesFolder = join(import.meta.dirname, '../../shared/samples');

/** A test on the samples in a folder; skipped, and said so, where they are absent. */
export function testOnSamples(folder: string, name: string, body: (location: string) => Promise<void>): void {
  const location = join(samplesFolder, folder);
  if (existsSync(location)) test(name, () => body(location));
  else test.skip(`${name} (skipped: no ${folder} samples beside the repository)`, () => {});
}

/** All files below a folder, with `/`. */
export const filesBelow = (location: string): readonly string[] =>
  readdirSync(location, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
