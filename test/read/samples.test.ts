import { expect } from '@jest/globals';
import { defaultLimits } from '../../src/domain/limits.ts';
import { findFile } from '../../src/intake/find-file.ts';
import { openFile } from '../../src/intake/open-file.ts';
import { readSheets } from '../../src/read/index.ts';
import { filesBelow, testOnSamples } from '../samples.ts';

for (const folder of ['01-xlsx', '02-xls', '03-csv', '05-chinese-official', '06-hostile']) {
  testOnSamples(folder, `every file of ${folder} ends in sheets or one error`, async (location) => {
    const files = filesBelow(location);
    const wrong: string[] = [];
    for (const file of files) {
      // oxlint-disable-next-line no-await-in-loop -- one file at a time, as the program reads them
      const opening = await openFile(await findFile(file, file), defaultLimits);
      if (!('opened' in opening)) continue;
      // oxlint-disable-next-line no-await-in-loop
      const { sheets, findings } = await readSheets(opening.opened, defaultLimits);
      const errors = findings.filter(({ severity }) => severity === 'error');
      if (errors.length !== (sheets.length > 0 ? 0 : 1)) wrong.push(file);
    }
    expect(files.length).toBeGreaterThan(0);
    expect(wrong).toEqual([]);
  });
}
