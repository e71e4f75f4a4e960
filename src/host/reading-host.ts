import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { ReadingHost } from '../app/host.ts';
import type { Words } from '../findings/entry.ts';
import { UsageError } from '../findings/usage-error.ts';
import { ownFile } from './own-file.ts';

/** What can be looked at in the real world, besides the current folder. */
export const looks: Omit<ReadingHost, 'cwd'> = {
  exists: existsSync,
  isFolder,
  realPath,
  readFile(path, name) {
    try {
      return readFileSync(path);
    } catch {
      throw new UsageError(unreadable(path), { file: name });
    }
  },
  ownFile,
};

/** The real world, to be looked at. */
export const readingHost: ReadingHost = {
  ...looks,
  get cwd() {
    return currentFolder();
  },
};

/** Absolute path of the current folder. */
export function currentFolder(): string {
  try {
    return process.cwd();
  } catch {
    throw new UsageError({ zh: '当前文件夹已不存在', en: 'the current folder is no longer there' });
  }
}

/** A name that no file can have, or a link that leads to itself, is no folder either. */
function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    // Not there yet, or a pipe such as /dev/stdout, which has no path of its own.
    const folder = dirname(path);
    return folder === path ? path : join(realPath(folder), basename(path));
  }
}

function unreadable(path: string): Words {
  if (!existsSync(path)) return { zh: '文件不存在', en: 'there is no such file' };
  return isFolder(path)
    ? { zh: '这是文件夹，应为文件', en: 'this is a folder; expected a file' }
    : { zh: '文件无法读取', en: 'this file cannot be read' };
}
