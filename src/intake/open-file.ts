import { setTimeout } from 'node:timers/promises';
import type { FoundFile } from '../domain/found-file.ts';
import type { Limits } from '../domain/limits.ts';
import { unreadableFile } from '../findings/read-failure.ts';
import { openingOf, type Opening } from './opening.ts';
import { isSameState, readOnce, tooLarge, type Look } from './read-once.ts';

/** Before a file that is being written is looked at again: milliseconds. */
const waits = [100, 200, 400, 400];

/**
 * How many of these waits the next file is worth. One fewer after each file that was waited for in vain, all of them after one
 * that needs no wait: where a folder of thousands is taken away, nobody waits for each.
 */
let patience = waits.length;

/** Reads a file's bytes, within `limits.fileBytes`, and tells their digest and kind. One that is being written is tried again, and then told. */
export async function openFile(found: FoundFile, limits: Limits): Promise<Opening> {
  if (found.content !== undefined) return openContent(found, found.content, limits);
  let look = readOnce(found, limits);
  if (look.state === 'settled') patience = waits.length;
  for (const wait of waits.slice(0, patience)) {
    if (look.state === 'settled') return look.opening;
    await setTimeout(wait);
    const before = look;
    look = readOnce(found, limits);
    // Nobody adds to it: it ends where it ends.
    if (look.state === 'cut-off' && isSameState(before, look)) return look.opening;
  }
  if (look.state !== 'settled') patience = Math.max(0, patience - 1);
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
