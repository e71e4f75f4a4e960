import { statSync, type Stats } from 'node:fs';
import { resolve } from 'node:path';
import type { FoundFile } from '../domain/found-file.ts';
import type { Words } from '../findings/entry.ts';
import { UsageError } from '../findings/usage-error.ts';
import { systemCode } from './access-failure.ts';

/** Finds one file that the user names; `path` is what it is called in reports. Links are followed. */
export async function findFile(location: string, path: string): Promise<FoundFile> {
  const absolute = resolve(location);
  const stats = statsOf(absolute, path);
  if (stats.isFile()) return { path, location: absolute, bytes: stats.size, modifiedAt: Math.floor(stats.mtimeMs) };
  throw new UsageError({ zh: '不是普通文件', en: 'this is not a regular file' }, { file: path });
}

function statsOf(location: string, path: string): Stats {
  try {
    return statSync(location);
  } catch (error) {
    const isMissing = ['ENOENT', 'ENOTDIR'].includes(systemCode(error));
    throw new UsageError(isMissing ? missing : closed, { file: path });
  }
}

const missing: Words = { zh: '文件不存在', en: 'this file does not exist' };
const closed: Words = { zh: '文件无法打开', en: 'this file cannot be opened' };
