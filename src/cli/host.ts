import { existsSync, readFileSync, statSync } from 'node:fs';
import type { Host } from '../app/host.ts';
import { UsageError } from '../findings/usage-error.ts';
import { checkWritable, writeAll } from './write-files.ts';

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
  readFile(path, name) {
    try {
      return readFileSync(path);
    } catch {
      throw existsSync(path)
        ? new UsageError({ zh: '文件无法读取', en: 'this file cannot be read' }, { file: name })
        : new UsageError({ zh: '文件不存在', en: 'there is no such file' }, { file: name });
    }
  },
  checkWritable,
  writeAll,
};
