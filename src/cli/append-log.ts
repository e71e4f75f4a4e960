import { closeSync, fstatSync, openSync, readSync, writeSync } from 'node:fs';
import { UsageError } from '../findings/usage-error.ts';
import { attempt } from './write-files.ts';

/** How every line of a log begins. */
const beginning = '{"time":"';

/** Adds a line to a log, which is opened anew each time, so that it may be rotated in between. Throws `UsageError`, as for a file that is no log. */
export function appendLog(path: string, line: string): void {
  attempt(path, () => {
    const descriptor = openSync(path, 'a+');
    try {
      if (!isLog(descriptor)) throw noLog(path);
      writeSync(descriptor, `${line}\n`);
    } finally {
      closeSync(descriptor);
    }
  });
}

/** Nothing is added to a file that somebody else wrote. */
function isLog(descriptor: number): boolean {
  const stats = fstatSync(descriptor);
  if (!stats.isFile() || stats.size === 0) return true;
  const bytes = Buffer.alloc(beginning.length);
  readSync(descriptor, bytes, 0, bytes.length, 0);
  return bytes.toString() === beginning;
}

const noLog = (file: string): UsageError =>
  new UsageError(
    {
      zh: '这个文件不是运行日志，不会在后面追加；请换一个文件',
      en: 'this file is no log of runs, and nothing is added to it; name another',
    },
    { file },
  );
