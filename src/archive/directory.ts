import { fromRandomAccessReader, RandomAccessReader, type Entry, type ZipFile } from 'yauzl';
import { ReadFailure, unreadable } from '../findings/read-failure.ts';
import type { Budget } from './budget.ts';

/** What a ZIP archive says that it holds. */
export interface Directory {
  /** In its own order. */
  readonly entries: readonly Entry[];
  /** A member's bytes as they are stored. */
  packedBytes(entry: Entry): Buffer;
}

/** Reads the directory at the end of an archive, within the budget's members. */
export function openDirectory(bytes: Buffer, budget: Budget): Directory {
  if (!bytes.includes(directoryEnd)) throw unreadable('truncated-zip');
  try {
    const zip = openZip(bytes);
    budget.spendMembers(zip.entryCount);
    const packedBytes = (entry: Entry): Buffer => {
      const start = dataStart(zip, entry);
      return bytes.subarray(start, start + entry.compressedSize);
    };
    return { entries: entriesOf(zip), packedBytes };
  } catch (error) {
    throw error instanceof ReadFailure ? error : unreadable('broken-zip');
  }
}

const directoryEnd = Buffer.from('PK\x05\x06', 'latin1');

/** Gives bytes that are in memory at once, where yauzl's own reader waits a turn of the event loop for each piece. */
class MemoryReader extends RandomAccessReader {
  readonly #bytes: Buffer;

  constructor(bytes: Buffer) {
    super();
    this.#bytes = bytes;
  }

  override read(...[target, offset, length, position, done]: Parameters<RandomAccessReader['read']>): void {
    const isInside = position >= 0 && position + length <= this.#bytes.length;
    if (isInside) this.#bytes.copy(target, offset, position, position + length);
    done(isInside ? null : new RangeError('beyond the end of the archive'));
  }
}

/** Names never become paths on disk, so none needs to be refused; sizes are compared when a member is read, so that a bad one spoils only itself. */
const options = { lazyEntries: true, autoClose: false, decodeStrings: false, validateEntrySizes: false };

function openZip(bytes: Buffer): ZipFile {
  let opened: ZipFile | null = null;
  fromRandomAccessReader(new MemoryReader(bytes), bytes.length, options, (error, zip) => {
    if (error === null) opened = zip;
  });
  return opened ?? broken();
}

function entriesOf(zip: ZipFile): readonly Entry[] {
  const entries: Entry[] = [];
  let failure: Error | null = null;
  zip.on('error', (error: Error) => (failure = error));
  zip.on('entry', (entry: Entry) => entries.push(entry));
  while (entries.length < zip.entryCount) {
    const before = entries.length;
    zip.readEntry();
    if (entries.length === before) throw directoryFailure(failure);
  }
  return entries;
}

/** Where the directory itself is encrypted yauzl gives up at its first member. */
const directoryFailure = (error: Error | null): ReadFailure =>
  error?.message.includes('encryption') === true
    ? new ReadFailure({ code: 'file/encrypted' })
    : unreadable('broken-zip');

function dataStart(zip: ZipFile, entry: Entry): number {
  let start: number | null = null;
  zip.readLocalFileHeader(entry, { minimal: true }, (error, header) => {
    if (error === null) start = header.fileDataStart;
  });
  return start ?? broken();
}

function broken(): never {
  throw unreadable('broken-zip');
}
