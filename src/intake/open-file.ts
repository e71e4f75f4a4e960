import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from 'node:fs';
import type { FoundFile } from '../domain/found-file.ts';
import type { Limits } from '../domain/limits.ts';
import { wholeFile } from '../domain/provenance.ts';
import { finding } from '../findings/finding.ts';
import { term } from '../findings/terms.ts';
import { accessFailure } from './access-failure.ts';
import { openingOf, type Opening, type UnopenedFile } from './opening.ts';

// A named pipe that took a file's place must not hold us up. Windows knows no such flag.
const nonBlocking = constants.O_NONBLOCK ?? 0;

/** Reads a file's bytes, within `limits.fileBytes`, and tells their digest and kind. */
export async function openFile(found: FoundFile, limits: Limits): Promise<Opening> {
  let descriptor: number | null = null;
  try {
    descriptor = openSync(found.location, constants.O_RDONLY | nonBlocking);
    return openDescriptor(descriptor, found, limits);
  } catch (error) {
    return unreadable(found, error);
  } finally {
    if (descriptor !== null) closeSync(descriptor);
  }
}

function openDescriptor(descriptor: number, found: FoundFile, limits: Limits): Opening {
  const stats = fstatSync(descriptor);
  const at = wholeFile(found.path);
  if (!stats.isFile()) {
    return {
      failed: finding('file/unreadable', { at }, { reason: term('special-file') }),
      bytes: stats.size,
      sha256: null,
      kind: null,
    };
  }
  if (stats.size > limits.fileBytes) return tooLarge(found, stats, limits);
  return openingOf(found, readAll(descriptor, stats.size));
}

function tooLarge(found: FoundFile, { size }: Stats, { fileBytes }: Limits): UnopenedFile {
  const facts = { what: term('bytes-on-disk'), limit: fileBytes, option: 'fileBytes' };
  const failed = finding('file/too-large', { at: wholeFile(found.path) }, facts);
  return { failed, bytes: size, sha256: null, kind: null };
}

const unreadable = (found: FoundFile, error: unknown): UnopenedFile => ({
  failed: finding('file/unreadable', { at: wholeFile(found.path) }, { reason: term(accessFailure(error)) }),
  bytes: found.bytes,
  sha256: null,
  kind: null,
});

/** What is added to a file while it is read is left for the next run. */
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
