import { fromRandomAccessReader, RandomAccessReader, type Entry, type ZipFile } from 'yauzl';
import type { Limits } from '../domain/limits.ts';
import { exceeded, ReadFailure, unreadable } from '../findings/read-failure.ts';

/** What a ZIP archive says that it holds. */
export interface Directory {
  /** By name: in lower case, with `/` and none at the beginning. Of two with the same name the first counts. */
  readonly entries: ReadonlyMap<string, Entry>;
  /** Where a member's packed bytes begin. */
  dataStart(entry: Entry): number;
}

/** Reads the directory at the end of an archive, within `limits.members`. */
export function openDirectory(bytes: Buffer, limits: Limits): Directory {
  if (!bytes.includes(directoryEnd)) throw unreadable('truncated-zip');
  try {
    const zip = openZip(bytes);
    if (zip.entryCount > limits.members) throw exceeded('members', limits);
    return { entries: entriesOf(zip), dataStart: (entry) => dataStart(zip, entry) };
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

function openZip(bytes: Buffer): ZipFile {
  let opened: ZipFile | null = null;
  // Names only look members up here and never become paths, so none needs to be refused.
  const options = { lazyEntries: true, autoClose: false, decodeStrings: false };
  fromRandomAccessReader(new MemoryReader(bytes), bytes.length, options, (error, zip) => {
    if (error === null) opened = zip;
  });
  return opened ?? broken();
}

function entriesOf(zip: ZipFile): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  let count = 0;
  let isBroken = false;
  zip.on('error', () => (isBroken = true));
  zip.on('entry', (entry: Entry) => {
    const name = memberName(entry);
    if (!entries.has(name)) entries.set(name, entry);
    count++;
  });
  while (count < zip.entryCount && !isBroken) {
    const before = count;
    zip.readEntry();
    if (count === before) isBroken = true;
  }
  return isBroken ? broken() : entries;
}

const memberName = ({ fileNameRaw }: Entry): string =>
  fileNameRaw.toString('utf8').replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();

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
