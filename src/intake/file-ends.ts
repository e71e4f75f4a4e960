import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';

const length = 4096; // bytes

/** The first and the last 4 KiB of a file, as Latin-1; empty where it cannot be read. Cheap enough to ask of every file. */
export function fileEnds(location: string): { readonly head: string; readonly tail: string } {
  let descriptor: number | null = null;
  try {
    descriptor = openSync(location, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const { size } = fstatSync(descriptor);
    return { head: textAt(descriptor, 0), tail: textAt(descriptor, Math.max(0, size - length)) };
  } catch {
    return { head: '', tail: '' };
  } finally {
    if (descriptor !== null) closeSync(descriptor);
  }
}

function textAt(descriptor: number, position: number): string {
  const bytes = Buffer.alloc(length);
  return bytes.toString('latin1', 0, readSync(descriptor, bytes, 0, length, position));
}
