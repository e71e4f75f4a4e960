import { createHash } from 'node:crypto';
import { closeSync, constants, lstatSync, openSync, readSync } from 'node:fs';
import type { FoundFile } from '../domain/found-file.ts';
import type { Instant } from '../domain/instant.ts';

const chunk = 1 << 20; // bytes

/** A file's SHA-256, hexadecimal, however large it is; null where it cannot be read. */
export function fileDigest({ location }: FoundFile): string | null {
  let descriptor: number | null = null;
  try {
    descriptor = openSync(location, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const hash = createHash('sha256');
    const bytes = Buffer.allocUnsafe(chunk);
    for (let length = readSync(descriptor, bytes); length > 0; length = readSync(descriptor, bytes))
      hash.update(bytes.subarray(0, length));
    return hash.digest('hex');
  } catch {
    return null;
  } finally {
    if (descriptor !== null) closeSync(descriptor);
  }
}

/** When a file came to lie where it lies; null where the file system does not tell. */
export function bornAt({ location }: FoundFile): Instant | null {
  try {
    const { birthtimeMs } = lstatSync(location);
    return birthtimeMs > 0 ? Math.floor(birthtimeMs) : null;
  } catch {
    return null;
  }
}
