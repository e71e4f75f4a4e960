import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from 'node:fs';
import type { FoundFile } from '../domain/found-file.ts';
import type { Limits } from '../domain/limits.ts';
import { wholeFile } from '../domain/provenance.ts';
import { finding } from '../findings/finding.ts';
import { unreadableFile } from '../findings/read-failure.ts';
import { term } from '../findings/terms.ts';
import { accessFailure, systemCode } from './access-failure.ts';
import { isCutOff } from './is-cut-off.ts';
import { openingOf, type Opening, type UnopenedFile } from './opening.ts';

// A named pipe that took a file's place must not hold us up. Windows knows no such flag.
const nonBlocking = constants.O_NONBLOCK ?? 0;

/** What one look at a file gave. */
export interface Look {
  /**
   * `settled`: nothing speaks for somebody writing it; `changing`: it changed while it was read; `cut-off`: it was written a
   * moment ago and has no end yet; `away`: it was not there or not to be opened, as while a program puts a new file in place.
   */
  readonly state: 'settled' | 'changing' | 'cut-off' | 'away';
  readonly opening: Opening;
  /** Null where it could not be opened. */
  readonly stats: Stats | null;
}

/** Opens a file and reads its bytes once. */
export function readOnce(found: FoundFile, limits: Limits): Look {
  let descriptor: number | null = null;
  try {
    descriptor = openSync(found.location, constants.O_RDONLY | nonBlocking);
    return readDescriptor(descriptor, found, limits);
  } catch (error) {
    const state = passing.has(systemCode(error)) ? 'away' : 'settled';
    return { state, opening: unopened(found, error), stats: null };
  } finally {
    if (descriptor !== null) closeSync(descriptor);
  }
}

/** Errors that pass when a program has put its new file in place: Excel and WPS rename the old one first. */
const passing: ReadonlySet<string> = new Set(['EBUSY', 'ENOENT']);

/** Whether nothing was added to a file between two looks. */
export const isSameState = (before: Look, after: Look): boolean =>
  before.stats !== null && after.stats !== null && isSame(before.stats, after.stats);

const isSame = (a: Stats, b: Stats): boolean => a.size === b.size && a.mtimeMs === b.mtimeMs && a.ino === b.ino;

function readDescriptor(descriptor: number, found: FoundFile, limits: Limits): Look {
  const stats = fstatSync(descriptor);
  if (!stats.isFile()) return { state: 'settled', opening: notRegular(found, stats), stats };
  if (stats.size > limits.fileBytes) return { state: 'settled', opening: tooLarge(found, stats.size, limits), stats };
  const content = readAll(descriptor, stats.size);
  return {
    state: stateOf(content, stats, fstatSync(descriptor)),
    opening: openingOf(found, content),
    stats,
  };
}

/** How long after the last writing more may be expected: milliseconds. */
const freshFor = 3000;

function stateOf(content: Uint8Array, before: Stats, after: Stats): Look['state'] {
  if (content.length < before.size || !isSame(before, after)) return 'changing';
  return Date.now() - before.mtimeMs < freshFor && isCutOff(content) ? 'cut-off' : 'settled';
}

const notRegular = ({ path }: FoundFile, { size }: Stats): UnopenedFile => ({
  failed: unreadableFile(path, 'special-file'),
  bytes: size,
  sha256: null,
  kind: null,
});

/** What is told of a file of more bytes than `limits.fileBytes`. */
export function tooLarge(found: FoundFile, bytes: number, { fileBytes }: Limits): UnopenedFile {
  const facts = { what: term('bytes-on-disk'), limit: fileBytes, option: 'fileBytes' };
  const failed = finding('file/too-large', { at: wholeFile(found.path) }, facts);
  return { failed, bytes, sha256: null, kind: null };
}

const unopened = (found: FoundFile, error: unknown): UnopenedFile => ({
  failed: unreadableFile(found.path, accessFailure(error)),
  bytes: found.bytes,
  sha256: null,
  kind: null,
});

function readAll(descriptor: number, size: number): Uint8Array {
  const content = Buffer.allocUnsafeSlow(size);
  let length = 0;
  while (length < size) {
    const count = readSync(descriptor, content, length, size - length, length);
    if (count === 0) break;
    length += count;
  }
  return content.subarray(0, length);
}
