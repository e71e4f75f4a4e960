import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Host } from '../app/host.ts';
import type { Words } from '../findings/entry.ts';
import { UsageError } from '../findings/usage-error.ts';
import { appendLog } from './append-log.ts';
import { claim } from './claim.ts';
import { exclusively } from './exclusively.ts';
import { draftFile } from './draft-file.ts';
import { checkWritable, makeFolder, writeAll } from './write-files.ts';
import { checkNewFolder, writeFolder } from './write-folder.ts';

/** The real world. */
export const host: Host = {
  now: () => Math.floor(Date.now() / 1000) * 1000,
  get cwd() {
    try {
      return process.cwd();
    } catch {
      throw new UsageError({ zh: '当前文件夹已不存在', en: 'the current folder is no longer there' });
    }
  },
  exists: existsSync,
  isFolder: (path) => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false,
  realPath,
  readFile(path, name) {
    try {
      return readFileSync(path);
    } catch {
      throw new UsageError(unreadable(path), { file: name });
    }
  },
  async readStdin(most) {
    const { readStdin } = await import('./read-stdin.ts');
    return readStdin(most);
  },
  checkWritable,
  makeFolder,
  writeAll,
  draft: draftFile,
  checkNewFolder,
  writeFolder,
  exclusively,
  claim,
  appendLog,
};

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
  const isFolder = statSync(path).isDirectory();
  return isFolder
    ? { zh: '这是文件夹，应为文件', en: 'this is a folder; expected a file' }
    : { zh: '文件无法读取', en: 'this file cannot be read' };
}
