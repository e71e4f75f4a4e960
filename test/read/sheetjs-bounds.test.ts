import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { defaultLimits } from '../../src/domain/limits.ts';
import { ReadingProcess, type Bounds } from '../../src/read/sheetjs/reading-process.ts';

const usual: Bounds = { deadline: 60_000, heap: 512 };

/** What comes of a file that is read within some bounds. */
async function readWithin(bounds: Partial<Bounds>) {
  const content = readFileSync(join(import.meta.dirname, 'files/workbook.xls'));
  return new ReadingProcess({ ...usual, ...bounds }).read({
    kind: 'xls',
    content,
    path: 'a.xls',
    limits: defaultLimits,
  });
}

const tooComplex = { failure: { code: 'file/unreadable', reason: 'too-complex' } };

test.each([{ deadline: 0 }, { heap: 1 }])('a file that takes more than %j is given up', async (bounds) => {
  expect(await readWithin(bounds)).toEqual(tooComplex);
});

test('within its bounds it is read', async () => {
  expect(await readWithin({})).toMatchObject({ read: { findings: [] } });
});

test('after one that was given up comes another, and files that come at once are read in turn', async () => {
  const reader = new ReadingProcess(usual);
  const content = readFileSync(join(import.meta.dirname, 'files/workbook.xls'));
  const request = { kind: 'xls', content, path: 'a.xls', limits: defaultLimits } as const;
  const notCloneable = { ...request, limits: { ...defaultLimits, note: () => 'no function can be sent' } };
  await expect(reader.read(notCloneable)).rejects.toThrow('could not be cloned');
  const answers = await Promise.all([reader.read(request), reader.read(request)]);
  expect(answers.map((answer) => 'read' in answer)).toEqual([true, true]);
});
