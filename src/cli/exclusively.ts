import { closeSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { lockName } from '../domain/lock-name.ts';
import { UsageError } from '../findings/usage-error.ts';
import { isAlive, systemCode } from './alive.ts';
import { attempt } from './write-files.ts';

const every = 50; // milliseconds
const patience = 30_000; // milliseconds
/** The work takes a moment: a lock of this age is asked for its owner, and taken away where that is no more. A young one never is, as another run may just have made it. */
const old = 10_000; // milliseconds
/** Left behind by a run that was killed, whichever process has its number now. */
const stale = 600_000; // milliseconds

/** Does `work` while a lock lies beside the file, which only one run can make. */
export async function exclusively<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  const lock = join(dirname(path), lockName(basename(path)));
  const until = Date.now() + patience;
  while (!attempt(path, () => hasTaken(lock))) {
    if (isAbandoned(lock)) rmSync(lock, { force: true });
    else if (Date.now() > until) throw inUse(path);
    else await setTimeout(every);
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** Makes the lock, unless it is there. */
function hasTaken(lock: string): boolean {
  let descriptor: number;
  try {
    descriptor = openSync(lock, 'wx');
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  }
  try {
    writeFileSync(descriptor, String(process.pid));
    return true;
  } catch (error) {
    // A lock that a full disk left without its owner would keep everybody out.
    rmSync(lock, { force: true });
    throw error;
  } finally {
    closeSync(descriptor);
  }
}

/** Whether the run that made the lock is no more. */
function isAbandoned(lock: string): boolean {
  try {
    const owner = Number(readFileSync(lock, 'utf8'));
    const age = Date.now() - statSync(lock).mtimeMs;
    return age > stale || (age > old && owner > 0 && !isAlive(owner));
  } catch {
    // It was taken away in the meantime.
    return false;
  }
}

const inUse = (file: string): UsageError =>
  new UsageError(
    { zh: '另一次运行正在写这个文件，请稍后再试', en: 'another run is writing this file; try again in a moment' },
    { file },
  );
