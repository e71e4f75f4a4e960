import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { defaultLimits, type Limits } from '../../src/domain/limits.ts';
import { UsageError } from '../../src/findings/usage-error.ts';
import { findFile } from '../../src/intake/find-file.ts';
import { openFile } from '../../src/intake/open-file.ts';
import type { Opening } from '../../src/intake/opening.ts';
import { withFolder } from './folder.ts';

/** Opens a file after something happened to it since it was found. */
async function opening(
  content: string | Uint8Array,
  meanwhile: (location: string) => void = () => {},
  limits: Partial<Limits> = {},
): Promise<Opening> {
  let result: Opening | null = null;
  await withFolder({ 'a.csv': '' }, async (folder) => {
    const location = join(folder, 'a.csv');
    writeFileSync(location, content);
    const found = await findFile(location, 'a.csv');
    meanwhile(location);
    result = await openFile(found, { ...defaultLimits, ...limits });
  });
  if (result === null) throw new Error('not opened');
  return result;
}

const abc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'; // SHA-256 of `abc`, FIPS 180-2
const nothing = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'; // of no byte at all

test('an opened file has its bytes, their digest and kind', async () => {
  const result = await opening('abc');
  expect(result).toMatchObject({ opened: { found: { path: 'a.csv', bytes: 3 }, sha256: abc, kind: 'csv' } });
  expect('opened' in result && Buffer.from(result.opened.content).toString()).toBe('abc');
});

test('what was added since the file was found is read with it', async () => {
  const result = await opening('a', (location) => writeFileSync(location, 'abc'));
  expect(result).toMatchObject({ opened: { found: { bytes: 3 }, sha256: abc } });
});

test('a file of no byte is empty, and known by its digest all the same', async () => {
  expect(await opening('')).toMatchObject({ failed: { code: 'file/empty' }, bytes: 0, sha256: nothing });
});

test.each([
  ['spaces and line ends', Buffer.from(' \t\r\n\n')],
  ['a byte order mark', Buffer.from('\uFEFF')],
  ['a byte order mark and spaces in UTF-16', Buffer.from('\uFEFF \r\n', 'utf16le')],
])('a file of only %s is empty', async (_, content) => {
  expect(await opening(content)).toMatchObject({ failed: { code: 'file/empty' }, bytes: content.length });
});

test.each(['0', ' 0', '\uFEFF0'])('a file of %j is not empty', async (content) => {
  expect(await opening(content)).toHaveProperty('opened');
});

test('a file above the limit is not read', async () => {
  expect(await opening('abc', () => {}, { fileBytes: 2 })).toMatchObject({
    failed: { code: 'file/too-large', facts: { what: { term: 'bytes-on-disk' }, limit: 2, option: 'fileBytes' } },
    bytes: 3,
    sha256: null,
  });
  expect(await opening('abc', () => {}, { fileBytes: 3 })).toHaveProperty('opened');
});

test.each([
  ['vanished', (location: string) => rmSync(location)],
  [
    'special-file',
    (location: string) => {
      rmSync(location);
      execFileSync('mkfifo', [location]);
    },
  ],
])('a file that is %s by now is a finding, and nothing waits for it', async (reason, meanwhile) => {
  expect(await opening('abc', meanwhile)).toMatchObject({
    failed: { code: 'file/unreadable', at: { file: 'a.csv' }, facts: { reason: { term: reason } } },
    sha256: null,
  });
});

test('a file that the user names and that is not there is the user’s mistake', async () => {
  await withFolder({}, async (location) => {
    await expect(findFile(join(location, 'a.csv'), 'a.csv')).rejects.toThrow(UsageError);
    await expect(findFile(location, 'returns')).rejects.toThrow('returns: this is not a regular file');
  });
});
