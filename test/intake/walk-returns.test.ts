import { execFileSync } from 'node:child_process';
import { chmodSync, symlinkSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { UsageError } from '../../src/findings/usage-error.ts';
import { walkReturns } from '../../src/intake/walk-returns.ts';
import { withFolder } from './folder.ts';

/** Paths of what is to be read, and of what is not with code and reason. */
async function walk(location: string, ...ownFiles: string[]) {
  const { files, ignored } = await walkReturns(location, new Set(ownFiles.map((path) => join(location, path))));
  return {
    files: files.map(({ path }) => path),
    ignored: ignored.map(({ found, finding: { code, facts, at } }) => {
      expect(at?.file).toBe(found.path);
      return [found.path, code, facts['reason']];
    }),
  };
}

test('files at any depth, with / and in code unit order of path', async () => {
  const paths = ['b.xlsx', 'B.xlsx', 'a/z.csv', 'a.csv', 'a/b/c.csv', '城东.xlsx', 'a-1/x.csv'];
  await withFolder(Object.fromEntries(paths.map((path) => [path, path])), async (location) => {
    expect(await walk(location)).toEqual({
      files: ['B.xlsx', 'a-1/x.csv', 'a.csv', 'a/b/c.csv', 'a/z.csv', 'b.xlsx', '城东.xlsx'],
      ignored: [],
    });
  });
});

test('a file is found with its place, size and time', async () => {
  await withFolder({ '街道/城东.csv': '单位' }, async (location) => {
    utimesSync(join(location, '街道/城东.csv'), 1_580_000_000, 1_580_000_000);
    const { files } = await walkReturns(location, new Set());
    expect(files).toEqual([
      {
        path: '街道/城东.csv',
        location: join(location, '街道/城东.csv'),
        bytes: 6,
        modifiedAt: 1_580_000_000_000,
      },
    ]);
  });
});

test.each([
  ['~$城东.xlsx', 'temporary-file'],
  ['.~城东.xlsx', 'temporary-file'],
  ['.~lock.城东.xlsx#', 'temporary-file'],
  ['城东.TMP', 'temporary-file'],
  ['.汇总.xlsx.tmp', 'temporary-file'],
  ['东山镇.csv~', 'temporary-file'],
  ['#东山镇.csv#', 'temporary-file'],
  ['Thumbs.db', 'system-file'],
  ['desktop.ini', 'system-file'],
  ['.DS_Store', 'system-file'],
  ['__MACOSX/街道/._城东.xlsx', 'system-file'],
  ['._城东.xlsx', 'system-file'],
  ['.hidden.xlsx', 'hidden-file'],
  ['汇总.xlsx', 'campaign-file'],
])('%s is told as ignored: %s', async (path, reason) => {
  await withFolder({ [path]: 'x', '城东.xlsx': 'x' }, async (location) => {
    expect(await walk(location, '汇总.xlsx')).toEqual({
      files: ['城东.xlsx'],
      ignored: [[path, 'file/ignored', { term: reason }]],
    });
  });
});

test('what keeps an empty folder in Git is no file of anybody', async () => {
  await withFolder(
    { '.gitkeep': '', '街道/.gitkeep': '', '街道/城东.csv': 'x', 'a/.gitkeep': 'x' },
    async (location) => {
      expect(await walk(location)).toEqual({
        files: ['街道/城东.csv'],
        ignored: [['a/.gitkeep', 'file/ignored', { term: 'hidden-file' }]],
      });
    },
  );
});

test('a hidden folder is told once and not looked into', async () => {
  await withFolder({ '.git/a/b': 'x', '.git/c': 'x' }, async (location) => {
    expect(await walk(location)).toEqual({ files: [], ignored: [['.git/', 'file/ignored', { term: 'hidden-file' }]] });
  });
});

test('links and special files are told, never followed or opened', async () => {
  await withFolder({ 'a/x.csv': 'x' }, async (location) => {
    symlinkSync(join(location, 'a'), join(location, 'loop'));
    symlinkSync(join(location, 'nowhere'), join(location, 'a/link.csv'));
    execFileSync('mkfifo', [join(location, 'pipe.csv')]);
    expect(await walk(location)).toEqual({
      files: ['a/x.csv'],
      ignored: [
        ['a/link.csv', 'file/ignored', { term: 'symbolic-link' }],
        ['loop', 'file/ignored', { term: 'symbolic-link' }],
        ['pipe.csv', 'file/ignored', { term: 'special-file' }],
      ],
    });
  });
});

test('a folder deeper than any campaign needs is told and left', async () => {
  const deep = 'd/'.repeat(65);
  await withFolder({ [`${deep}x.csv`]: 'x' }, async (location) => {
    expect(await walk(location)).toEqual({ files: [], ignored: [[deep, 'file/ignored', { term: 'too-deep' }]] });
  });
});

const testAsUser = process.getuid?.() === 0 ? test.skip : test; // root may open every folder

testAsUser('a subfolder without permission is a finding, and the rest goes on', async () => {
  await withFolder({ 'a/x.csv': 'x', 'b.csv': 'x' }, async (location) => {
    chmodSync(join(location, 'a'), 0o000);
    const result = await walk(location);
    chmodSync(join(location, 'a'), 0o700);
    expect(result).toEqual({ files: ['b.csv'], ignored: [['a/', 'file/unreadable', { term: 'no-permission' }]] });
  });
});

test('a folder that is not there, or is none, is the user’s mistake, said in both languages', async () => {
  await withFolder({ 'a.csv': 'x' }, async (location) => {
    for (const name of ['nowhere', 'a.csv']) {
      const error: unknown = await walkReturns(join(location, name), new Set()).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(UsageError);
      expect(error).toMatchObject({
        place: { file: join(location, name) },
        words: { zh: expect.stringContaining('文件夹'), en: expect.stringContaining('folder') },
      });
    }
  });
});
