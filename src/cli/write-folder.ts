import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { FolderFile } from '../app/host.ts';
import { UsageError } from '../findings/usage-error.ts';
import { attempt } from './write-files.ts';

/** Tells before any work is done that a folder cannot be made. */
export function checkNewFolder(path: string): void {
  if (existsSync(path) && !isEmptyFolder(path)) throw taken(path);
  const parent = nearestParent(path);
  if (!statSync(parent).isDirectory())
    throw new UsageError({ zh: '上级不是文件夹', en: 'its parent is not a folder' }, { file: path });
}

/** All files are written beside the folder's place before it gets its name: whoever looks sees all of it or nothing. */
export function writeFolder(path: string, files: readonly FolderFile[]): void {
  checkNewFolder(path);
  const draft = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    for (const { path: name, bytes } of files)
      attempt(path, () => {
        const file = join(draft, ...name.split('/'));
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, bytes, { flag: 'wx' });
      });
    attempt(path, () => {
      if (existsSync(path)) rmdirSync(path);
      renameSync(draft, path);
    });
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

const isEmptyFolder = (path: string): boolean => statSync(path).isDirectory() && readdirSync(path).length === 0;

function nearestParent(path: string): string {
  const parent = dirname(path);
  return parent === path || existsSync(parent) ? parent : nearestParent(parent);
}

const taken = (file: string): UsageError =>
  new UsageError(
    {
      zh: '已有这个文件或文件夹，不会覆盖；请换一个名称',
      en: 'this is there already and is not written over; name another folder',
    },
    { file },
  );
