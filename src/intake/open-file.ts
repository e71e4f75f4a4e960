import { setTimeout } from 'node:timers/promises';
import type { FoundFile } from '../domain/found-file.ts';
import type { Limits } from '../domain/limits.ts';
import { unreadableFile } from '../findings/read-failure.ts';
import { openingOf, type Opening } from './opening.ts';
import { isSameState, readOnce, tooLarge, type Look } from './read-once.ts';

/** Before a file that is being written is looked at again: milliseconds. */
const waits = [100, 200, 400, 400];

/** Reads a file's bytes, within `limits.fileBytes`, and tells their digest and kind. One that is being written is tried again, and then told. */
export async function openFile(found: FoundFile, limits: Limits): Promise<Opening> {
  if (found.content !== undefined) return openContent(found, found.content, limits);
  let look = readOnce(found, limits);
  for (const wait of waits) {
    if (look.state === 'settled') return look.opening;
    await setTimeout(wait);
    const before = look;
    look = readOnce(found, limits);
    // Nobody adds to it: it ends where it ends.
    if (look.state === 'cut-off' && isSameState(before, look)) return look.opening;
  }
  return isBeingWritten(look) ? beingWritten(found, look.opening) : look.opening;
}

const openContent = (found: FoundFile, content: Uint8Array, limits: Limits): Opening =>
  content.length > limits.fileBytes ? tooLarge(found, content.length, limits) : openingOf(found, content);

const isBeingWritten = ({ state }: Look): boolean => state === 'cut-off' || state === 'changing';

/** Half of a return is none: what of it could be read is not judged. */
function beingWritten(found: FoundFile, opening: Opening): Opening {
  const { bytes, sha256, kind } =
    'opened' in opening ? { ...opening.opened, bytes: opening.opened.content.length } : opening;
  return { failed: unreadableFile(found.path, 'being-written'), bytes, sha256, kind };
}
