import { crc32, inflateRawSync } from 'node:zlib';
import type { Entry } from 'yauzl';
import type { Limits } from '../domain/limits.ts';
import { exceeded, ReadFailure, unreadable } from '../findings/read-failure.ts';
import { openDirectory, type Directory } from './directory.ts';

/** The members of a ZIP archive, read one at a time within the limits of one file. Names are compared without case, as the format asks. */
export interface Archive {
  /** In lower case, with `/` and none at the beginning. */
  readonly names: Iterable<string>;
  /** A member's bytes; null where there is no such member. */
  read(name: string): Buffer | null;
}

/** Opens an archive by its directory; inflates nothing yet. */
export function openArchive(bytes: Buffer, limits: Limits): Archive {
  const directory = openDirectory(bytes, limits);
  let spent = 0;
  const read = (name: string): Buffer | null => {
    const entry = directory.entries.get(name.toLowerCase());
    if (entry === undefined) return null;
    spent += entry.uncompressedSize;
    if (entry.uncompressedSize > limits.memberBytes) throw exceeded('memberBytes', limits);
    if (spent > limits.inflatedBytes) throw exceeded('inflatedBytes', limits);
    return contentOf(entry, packedBytes(bytes, entry, directory));
  };
  return { names: directory.entries.keys(), read };
}

function packedBytes(bytes: Buffer, entry: Entry, directory: Directory): Buffer {
  if (entry.isEncrypted()) throw new ReadFailure({ code: 'file/encrypted' });
  const start = directory.dataStart(entry);
  return bytes.subarray(start, start + entry.compressedSize);
}

function contentOf(entry: Entry, packed: Buffer): Buffer {
  const content = entry.compressionMethod === stored ? packed : inflated(packed, entry);
  if (content.length !== entry.uncompressedSize || crc32(content) !== entry.crc32) throw unreadable('broken-zip');
  return content;
}

const [stored, deflated] = [0, 8];

/** Never gives more than the directory announces, which is within the limits. */
function inflated(packed: Buffer, { compressionMethod, uncompressedSize }: Entry): Buffer {
  if (compressionMethod !== deflated) throw unreadable('broken-zip');
  try {
    const chunkSize = Math.min(Math.max(uncompressedSize, 64), 2 ** 20);
    return inflateRawSync(packed, { maxOutputLength: Math.max(uncompressedSize, 1), chunkSize });
  } catch {
    throw unreadable('broken-zip');
  }
}
