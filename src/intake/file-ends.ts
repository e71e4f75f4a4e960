import { closeSync, constants, openSync, readSync } from 'node:fs';
import type { FoundFile } from '../domain/found-file.ts';

const length = 4096; // bytes

/** The first 4 KiB of a file, as Latin-1; empty where it cannot be read. Cheap enough to ask of every file. */
export const fileHead = ({ location }: FoundFile): string => textAt(location, 0);

/** The last 4 KiB of a file, as Latin-1; empty where it cannot be read. */
export const fileTail = ({ location, bytes }: FoundFile): string => textAt(location, Math.max(0, bytes - length));

function textAt(location: string, position: number): string {
  let descriptor: number | null = null;
  try {
    descriptor = openSync(location, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const bytes = Buffer.alloc(length);
    return bytes.toString('latin1', 0, readSync(descriptor, bytes, 0, length, position));
  } catch {
    return '';
  } finally {
    if (descriptor !== null) closeSync(descriptor);
  }
}
