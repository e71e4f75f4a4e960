import { randomUUID } from 'node:crypto';
import { accessSync, constants, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, uptime } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Claim, Waiting } from '../app/host.ts';
import { lockName } from '../domain/lock-name.ts';
import { UsageError } from '../findings/usage-error.ts';
import { isAlive } from './alive.ts';
import { exclusively } from './exclusively.ts';
import { onInterruption } from './interruption.ts';
import { attempt, isDevice } from './write-files.ts';

const every = 200; // milliseconds
/** No run takes a day: whether another machine's has ended cannot be asked. */
const longest = 86_400_000; // milliseconds

/** Who is going to write a file, as its lock says. */
interface Holder {
  readonly pid: number;
  readonly host: string;
  /** RFC 3339. */
  readonly since: string;
  readonly token: string;
}

/** Tokens of this process' own claims. */
const held = new Set<string>();

/**
 * Claims a file for one run, until it is released or the program ends. Throws `UsageError`, which says whose run has it, where
 * that does not end in time.
 */
export async function claim(path: string, { patience, onWait }: Waiting): Promise<Claim> {
  const lock = join(dirname(path), lockName(`${basename(path)}.run`));
  // A device is nobody's; where nobody can write, nobody else claims anything either.
  if (isDevice(path) || !isOpen(dirname(path))) return { hasWaited: false, release: () => undefined };
  const token = randomUUID();
  const until = Date.now() + patience * 1000;
  let hasWaited = false;
  // What is read and taken away in between is seen by one run alone.
  const taken = (): Promise<Holder | null> => exclusively(lock, async () => take(lock, token));
  for (let holder = await taken(); holder !== null; holder = await taken()) {
    if (Date.now() >= until) throw inUse(lock, holder);
    if (!hasWaited) onWait();
    hasWaited = true;
    await setTimeout(every);
  }
  const forget = onInterruption(() => giveBack(lock, token));
  return {
    hasWaited,
    release() {
      forget();
      giveBack(lock, token);
    },
  };
}

function isOpen(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Null once the lock is ours, else who has it. */
function take(lock: string, token: string): Holder | null {
  const holder = holderOf(lock);
  if (holder !== null && !isGone(holder)) return holder;
  const own: Holder = { pid: process.pid, host: hostname(), since: new Date().toISOString(), token };
  attempt(lock, () => writeFileSync(lock, `${JSON.stringify(own)}\n`));
  held.add(token);
  return null;
}

function giveBack(lock: string, token: string): void {
  held.delete(token);
  if (holderOf(lock)?.token === token) rmSync(lock, { force: true });
}

/** Null where there is no lock, or none of ours. */
function holderOf(lock: string): Holder | null {
  try {
    const holder: unknown = JSON.parse(readFileSync(lock, 'utf8'));
    return isHolder(holder) ? holder : null;
  } catch {
    return null;
  }
}

const isHolder = (value: unknown): value is Holder =>
  typeof value === 'object' &&
  value !== null &&
  'pid' in value &&
  Number.isSafeInteger(value.pid) &&
  ['host', 'since', 'token'].every((key) => key in value && typeof Reflect.get(value, key) === 'string');

/** Whether the run that made the lock is no more: killed, or there before the machine was last started. */
function isGone({ pid, host, since, token }: Holder): boolean {
  const age = Date.now() - Date.parse(since);
  if (host !== hostname()) return !(age < longest);
  if (pid === process.pid) return !held.has(token);
  return !isAlive(pid) || age > uptime() * 1000;
}

const inUse = (lock: string, { pid, host, since }: Holder): UsageError =>
  new UsageError(
    {
      zh: `另一次运行（${host} 上的进程 ${pid}，自 ${since}）正在写同一个汇总工作簿；等它结束再试，或加 --wait 等待。确已没有这次运行的，删除这个文件即可`,
      en: `another run (process ${pid} on ${host}, since ${since}) is writing the same summary; try again when it has ended, or wait for it with --wait. If there is no such run, delete this file`,
    },
    { file: lock },
  );
