import type { Entry } from 'yauzl';
import type { Budget } from './budget.ts';
import { contentOf } from './content.ts';
import type { Directory } from './directory.ts';

/** Members that are remembered, and the bytes that each may have, packed and inflated: a few megabytes in all. */
const most = 32;
const largest = 64 * 1024;

interface Known {
  readonly content: Buffer;
  readonly packed: Buffer;
}

/** By what the directory says of them, the longest unused first. */
const remembered = new Map<string, Known>();

/** As `contentOf`, but gives the same bytes again where the same were packed before: what hundreds of returns of one form have in common is inflated once. They must not be changed. */
export function sharedContentOf(entry: Entry, directory: Directory, budget: Budget): Buffer {
  const { uncompressedSize, compressedSize, compressionMethod, crc32 } = entry;
  if (Math.max(uncompressedSize, compressedSize) > largest || entry.isEncrypted())
    return contentOf(entry, directory, budget);
  const key = `${compressionMethod} ${crc32} ${compressedSize} ${uncompressedSize}`;
  const packed = directory.packedBytes(entry);
  const known = remembered.get(key);
  // A checksum alone could be made to agree.
  if (known?.packed.equals(packed) !== true)
    return remember(key, { content: Buffer.from(contentOf(entry, directory, budget)), packed: Buffer.from(packed) });
  budget.spendBytes(uncompressedSize);
  return remember(key, known);
}

function remember(key: string, known: Known): Buffer {
  remembered.delete(key);
  remembered.set(key, known);
  const [oldest] = remembered.keys();
  if (remembered.size > most && oldest !== undefined) remembered.delete(oldest);
  return known.content;
}
