import { crc32, inflateRawSync } from 'node:zlib';
import type { Entry } from 'yauzl';
import { ReadFailure, unreadable } from '../findings/read-failure.ts';
import type { Budget } from './budget.ts';
import type { Directory } from './directory.ts';

/** A member's bytes, inflated and compared with its checksum. */
export function contentOf(entry: Entry, directory: Directory, budget: Budget): Buffer {
  if (entry.isEncrypted()) throw new ReadFailure({ code: 'file/encrypted' });
  if (entry.compressionMethod !== stored && entry.compressionMethod !== deflated)
    throw unreadable('unknown-compression');
  budget.spendBytes(entry.uncompressedSize);
  const packed = directory.packedBytes(entry);
  const content = entry.compressionMethod === stored ? packed : inflated(packed, entry);
  if (content.length !== entry.uncompressedSize || crc32(content) !== entry.crc32) throw unreadable('broken-zip');
  return content;
}

const [stored, deflated] = [0, 8];

/** Never gives more than the directory announces, which is within the limits. */
function inflated(packed: Buffer, { uncompressedSize }: Entry): Buffer {
  try {
    const chunkSize = Math.min(Math.max(uncompressedSize, 64), 2 ** 20);
    return inflateRawSync(packed, { maxOutputLength: Math.max(uncompressedSize, 1), chunkSize });
  } catch {
    throw unreadable('broken-zip');
  }
}
