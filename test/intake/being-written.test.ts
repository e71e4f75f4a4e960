import { appendFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { FoundFile } from '../../src/domain/found-file.ts';
import { defaultLimits } from '../../src/domain/limits.ts';
import { hint } from '../../src/findings/wording.ts';
import { findFile } from '../../src/intake/find-file.ts';
import { openFile } from '../../src/intake/open-file.ts';
import type { Opening } from '../../src/intake/opening.ts';
import { withFolder } from './folder.ts';
import { zipBytes } from './zip-bytes.ts';

const workbook = zipBytes({ name: 'xl/workbook.xml', content: Buffer.from('<workbook/>') });
const half = workbook.subarray(0, workbook.length / 2);

/** Opens a file of which half is there; `meanwhile` runs when it was looked at for the first time. */
async function opening(meanwhile: (location: string, found: FoundFile) => void): Promise<Opening> {
  const openings: Opening[] = [];
  await withFolder({}, async (folder) => {
    const location = join(folder, 'a.xlsx');
    writeFileSync(location, half);
    const found = await findFile(location, 'a.xlsx');
    const opened = openFile(found, defaultLimits);
    meanwhile(location, found);
    openings.push(await opened);
  });
  const [only] = openings;
  if (only === undefined) throw new Error('not opened');
  return only;
}

const contentOf = (each: Opening): Buffer | null => ('opened' in each ? Buffer.from(each.opened.content) : null);

test('a return that is still being copied is read when it is whole', async () => {
  const opened = await opening((location) => appendFileSync(location, workbook.subarray(half.length)));
  expect(contentOf(opened)?.equals(workbook)).toBe(true);
});

test('a return that a program saves under another name and renames is read as it is then', async () => {
  const opened = await opening((location) => {
    writeFileSync(`${location}.new`, workbook);
    rmSync(location);
    renameSync(`${location}.new`, location);
  });
  expect(contentOf(opened)?.equals(workbook)).toBe(true);
});

test('one that is written on and on is told, with what to do about it', async () => {
  let growing: NodeJS.Timeout | null = null;
  const opened = await opening((location) => {
    growing = setInterval(() => appendFileSync(location, 'x'), 5);
  });
  if (growing !== null) clearInterval(growing);
  if (!('failed' in opened)) throw new Error('it was read');
  expect(opened).toMatchObject({ failed: { code: 'file/unreadable', facts: { reason: { term: 'being-written' } } } });
  expect(hint(opened.failed, 'zh')).toBe('请等它保存或拷贝完（必要时在 WPS、Excel 中关闭它），再审核一次。');
});

test('one that is cut off and nobody writes is what it is', async () => {
  expect(contentOf(await opening(() => undefined))?.equals(half)).toBe(true);
});
