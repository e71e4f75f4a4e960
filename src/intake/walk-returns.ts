import { lstatSync, readdirSync, statSync, type Dirent } from 'node:fs';
import { join, resolve } from 'node:path';
import type { FoundFile } from '../domain/found-file.ts';
import { isLockName } from '../domain/lock-name.ts';
import { unreadableFile } from '../findings/read-failure.ts';
import type { TermKey } from '../findings/terms.ts';
import { UsageError } from '../findings/usage-error.ts';
import { accessFailure, systemCode } from './access-failure.ts';
import { ignoredName, maxDepth } from './ignored-name.ts';
import { passedOver, type PassedOver } from './passed-over.ts';

/** What lies in a returns folder, both lists in code unit order of path. */
export interface Walk {
  readonly files: readonly FoundFile[];
  readonly ignored: readonly PassedOver[];
}

/** One folder on the way down; `path` is empty or ends in `/`. */
interface Folder {
  readonly path: string;
  readonly location: string;
  readonly depth: number;
  /** Why all that lies in it is passed over. */
  readonly reason: TermKey | null;
}

/** Finds every file in a folder at any depth; follows no link and opens nothing. `ownFiles` are absolute paths of what is no return. */
export async function walkReturns(folder: string, ownFiles: ReadonlySet<string>): Promise<Walk> {
  const location = resolve(folder);
  assertFolder(folder, location);
  const files: FoundFile[] = [];
  const ignored: PassedOver[] = [];
  for (const entry of entriesOf({ path: '', location, depth: 0, reason: null }, ownFiles)) {
    if ('finding' in entry) ignored.push(entry);
    else files.push(entry);
  }
  return { files: files.toSorted(byPath), ignored: ignored.toSorted((a, b) => byPath(a.found, b.found)) };
}

const byPath = (a: FoundFile, b: FoundFile): number => (a.path < b.path ? -1 : Number(a.path > b.path));

function assertFolder(folder: string, location: string): void {
  try {
    if (statSync(location).isDirectory()) return void readdirSync(location);
  } catch (error) {
    throw systemCode(error) === 'ENOENT'
      ? new UsageError({ zh: '报表文件夹不存在', en: 'the returns folder does not exist' }, { file: folder })
      : new UsageError({ zh: '报表文件夹无法打开', en: 'the returns folder cannot be opened' }, { file: folder });
  }
  throw new UsageError({ zh: '不是文件夹', en: 'this is not a folder' }, { file: folder });
}

function* entriesOf(folder: Folder, ownFiles: ReadonlySet<string>): Iterable<FoundFile | PassedOver> {
  let children: Dirent[];
  try {
    children = readdirSync(folder.location, { withFileTypes: true });
  } catch (error) {
    return yield unreadable(folder.path, folder.location, error);
  }
  for (const child of children) {
    // Runs come and go: what they find does not depend on who else is there.
    if (isLockName(child.name) || isPlaceholder(child, folder)) continue;
    if (child.isDirectory()) yield* subfolder(folder, child.name, ownFiles);
    else yield fileEntry(folder, child, ownFiles);
  }
}

/** The empty file that `init` puts into the returns folder, since Git keeps no empty folder: nothing is lost with it, and nothing is to be told of it. */
function isPlaceholder(child: Dirent, { path, location }: Folder): boolean {
  return child.name === '.gitkeep' && child.isFile() && foundOrGone(path, join(location, child.name)).bytes === 0;
}

function* subfolder(parent: Folder, name: string, ownFiles: ReadonlySet<string>): Iterable<FoundFile | PassedOver> {
  const reason = parent.reason ?? ignoredName(name);
  const inner: Folder = {
    path: `${parent.path}${name}/`,
    location: join(parent.location, name),
    depth: parent.depth + 1,
    reason,
  };
  if (inner.depth > maxDepth) yield passedOver(foundOrGone(inner.path, inner.location), 'too-deep');
  else if (reason === 'hidden-file') yield passedOver(foundOrGone(inner.path, inner.location), reason);
  else yield* entriesOf(inner, ownFiles);
}

function fileEntry(folder: Folder, child: Dirent, ownFiles: ReadonlySet<string>): FoundFile | PassedOver {
  const path = folder.path + child.name;
  const location = join(folder.location, child.name);
  const reason = folder.reason ?? fileReason(child, ownFiles.has(location));
  if (reason !== null) return passedOver(foundOrGone(path, location), reason);
  try {
    return foundAt(path, location);
  } catch (error) {
    return unreadable(path, location, error);
  }
}

function fileReason(child: Dirent, isOwn: boolean): TermKey | null {
  if (isOwn) return 'campaign-file';
  if (child.isSymbolicLink()) return 'symbolic-link';
  return child.isFile() ? ignoredName(child.name) : 'special-file';
}

function foundAt(path: string, location: string): FoundFile {
  const { size, mtimeMs } = lstatSync(location);
  return { path, location, bytes: size, modifiedAt: Math.floor(mtimeMs) };
}

const unreadable = (path: string, location: string, error: unknown): PassedOver => ({
  found: foundOrGone(path, location),
  finding: unreadableFile(path, accessFailure(error)),
});

function foundOrGone(path: string, location: string): FoundFile {
  try {
    return foundAt(path, location);
  } catch {
    return { path, location, bytes: 0, modifiedAt: 0 };
  }
}
