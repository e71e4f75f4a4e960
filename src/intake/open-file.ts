import { createHash } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from 'node:fs';
import type { FoundFile, OpenedFile } from '../domain/found-file.ts';
import type { Limits } from '../domain/limits.ts';
import { wholeFile } from '../domain/provenance.ts';
import { finding, type Finding } from '../findings/finding.ts';
import { term } from '../findings/terms.ts';
import { accessFailure } from './access-failure.ts';
import { contentKind } from './content-kind.ts';
import { isBlank } from './is-blank.ts';

/** A file that holds something, or the finding that tells why there is nothing to read. */
export type Opening = Readonly<{ opened: OpenedFile }> | UnopenedFile;

/** A file without content to read, with what is known of it all the same. */
export interface UnopenedFile {
  readonly failed: Finding;
  /** On disk. */
  readonly bytes: number;
  /** Hexadecimal; null where the bytes could not be, or were not, read. */
  readonly sha256: string | null;
}

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
    };
  }
  if (stats.size > limits.fileBytes) return tooLarge(found, stats, limits);
  const content = readAll(descriptor, stats.size);
  const sha256 = createHash('sha256').update(content).digest('hex');
  if (isBlank(content)) return { failed: finding('file/empty', { at }, {}), bytes: content.length, sha256 };
  return { opened: { found: { ...found, bytes: content.length }, content, sha256, kind: contentKind(content) } };
}

function tooLarge(found: FoundFile, { size }: Stats, { fileBytes }: Limits): UnopenedFile {
  const facts = { what: term('bytes-on-disk'), limit: fileBytes, option: 'fileBytes' };
  return { failed: finding('file/too-large', { at: wholeFile(found.path) }, facts), bytes: size, sha256: null };
}

const unreadable = (found: FoundFile, error: unknown): UnopenedFile => ({
  failed: finding('file/unreadable', { at: wholeFile(found.path) }, { reason: term(accessFailure(error)) }),
  bytes: found.bytes,
  sha256: null,
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
