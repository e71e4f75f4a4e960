import { expect } from '@jest/globals';
import { defaultLimits } from '../../src/domain/limits.ts';
import { findFile } from '../../src/intake/find-file.ts';
import { openFile } from '../../src/intake/open-file.ts';
import { readSheets } from '../../src/read/index.ts';
import { filesBelow, samples, testWith } from '../samples.ts';

/** Whether a file ends in sheets and no error, or in one error and no sheets. */
async function endsWell(file: string): Promise<boolean> {
  const opening = await openFile(await findFile(file, file), defaultLimits);
  if (!('opened' in opening)) return true;
  const { sheets, findings } = await readSheets(opening.opened, defaultLimits);
  const errors = findings.filter(({ severity }) => severity === 'error');
  return errors.length === (sheets.length > 0 ? 0 : 1);
}

const location = samples('');

testWith(location)(
  'every sample ends in sheets or one error',
  async () => {
    const bad: string[] = [];
    for (const file of filesBelow(location)) {
      // oxlint-disable-next-line no-await-in-loop -- one file at a time, as the program reads them
      if (!(await endsWell(file))) bad.push(file);
    }
    expect(bad).toEqual([]);
  },
  60_000,
);
