import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fchmodSync,
  fsyncSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Output } from '../app/host.ts';
import type { Words } from '../findings/entry.ts';
import { UsageError } from '../findings/usage-error.ts';
import { systemCode } from './alive.ts';
import { writeFailure } from './write-failure.ts';

/** Tells before any work is done that a file cannot be written. */
export function checkWritable(paths: readonly string[]): void {
  for (const path of paths) {
    const folder = dirname(path);
    if (!existsSync(folder)) throw cannotWrite(path, { zh: '文件夹不存在', en: 'its folder does not exist' });
    if (!statSync(folder).isDirectory())
      throw cannotWrite(path, { zh: '上级不是文件夹', en: 'its parent is not a folder' });
    attempt(path, () => checkTarget(path));
  }
}

/** Makes a folder and those that it lies in. */
export function makeFolder(path: string): void {
  attempt(path, () => mkdirSync(path, { recursive: true }));
}

/** A file that is there must be open to writing itself; that it could be replaced is not enough. */
function checkTarget(path: string): void {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats?.isDirectory() === true) throw cannotWrite(path, { zh: '这是一个文件夹', en: 'this is a folder' });
  if (stats !== undefined) accessSync(path, constants.W_OK);
  if (!isDevice(path)) accessSync(dirname(targetOf(path)), constants.W_OK);
}

/** `/dev/null`, a terminal or a named pipe: written to, never replaced. */
export function isDevice(path: string): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats !== undefined && !stats.isFile();
}

/** A link keeps pointing where it pointed: its target is replaced. */
export const targetOf = (path: string): string => (existsSync(path) ? realpathSync(path) : path);

interface Written {
  readonly draft: string;
  readonly target: string;
  readonly path: string;
}

/** All drafts are written and synced before the first is renamed: whoever looks sees the old file or the new one, never half of one. */
export function writeAll(outputs: readonly Output[]): void {
  const drafts: Written[] = [];
  try {
    for (const output of outputs.filter(({ path }) => !isDevice(path))) drafts.push(writeDraft(output));
    for (const { path, bytes } of outputs.filter((output) => isDevice(output.path)))
      attempt(path, () => writeFileSync(path, bytes));
    for (const { draft, target, path } of drafts) attempt(path, () => renameSync(draft, target));
    for (const folder of new Set(drafts.map(({ target }) => dirname(target)))) syncFolder(folder);
  } finally {
    for (const { draft } of drafts) rmSync(draft, { force: true });
  }
}

function writeDraft({ path, bytes }: Output): Written {
  const target = targetOf(path);
  const draft = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  attempt(path, () => {
    const descriptor = openSync(draft, 'w', 0o666);
    try {
      writeFileSync(descriptor, bytes);
      keepMode(descriptor, target);
      fsyncSync(descriptor);
    } catch (error) {
      rmSync(draft, { force: true });
      throw error;
    } finally {
      closeSync(descriptor);
    }
  });
  return { draft, target, path };
}

/** A file that takes another's place is open to the same people. */
export function keepMode(descriptor: number, target: string): void {
  const stats = statSync(target, { throwIfNoEntry: false });
  if (stats !== undefined && process.platform !== 'win32') fchmodSync(descriptor, stats.mode & 0o777);
}

/** The renaming itself must reach the disk too; some systems cannot sync a folder. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } catch {
    // The files are in place; a file system that cannot sync folders says so here.
  } finally {
    closeSync(descriptor);
  }
}

/** Does a step that touches the disk; throws `UsageError` where it does not let us. */
export function attempt<Result>(path: string, step: () => Result): Result {
  try {
    return step();
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const code = systemCode(error) ?? '';
    throw cannotWrite(
      path,
      writeFailure(code) ?? { zh: `写入失败（${code}）`, en: `it could not be written (${code})` },
    );
  }
}

const cannotWrite = (file: string, { zh, en }: Words): UsageError =>
  new UsageError({ zh: `无法写入：${zh}`, en: `cannot be written: ${en}` }, { file });
