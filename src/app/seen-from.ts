import { isAbsolute, join, relative, sep } from 'node:path';
import type { ReadingHost } from './host.ts';

/** The same files as a walk through `folder` meets them, whichever links lead there; without those that lie elsewhere. */
export function seenFrom(host: ReadingHost, folder: string, files: readonly string[]): readonly string[] {
  const root = host.realPath(folder);
  return files
    .map((file) => relative(root, host.realPath(file)))
    .filter((inside) => !isElsewhere(inside))
    .map((inside) => join(folder, inside));
}

/** Whether a file is a folder (or file) itself, or lies in it at any depth, links followed. */
export const isInside = (host: ReadingHost, folder: string, file: string): boolean =>
  !isElsewhere(relative(host.realPath(folder), host.realPath(file)));

const isElsewhere = (path: string): boolean => path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path);
