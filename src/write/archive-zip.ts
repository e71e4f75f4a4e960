import { PassThrough, Readable } from 'node:stream';
import type { ArchiveEntry } from '../domain/archive-entry.ts';
import { pinned } from './finished-zip.ts';

/** How the bytes of a file on disk are come by. */
export type ReadChunks = (location: string, sha256: string | null) => AsyncIterable<Uint8Array>;

/** A ZIP archive, a piece at a time: the same entries give the same bytes, in the order of their paths, and no file is held as a whole. */
export async function* archiveChunks(entries: readonly ArchiveEntry[], read: ReadChunks): AsyncIterable<Uint8Array> {
  const { default: yazl } = await import('yazl');
  const zip = new yazl.ZipFile();
  const options = { mtime: pinned, forceDosTimestamp: true, mode: 0o100_644 } as const;
  const output = zip.outputStream.pipe(new PassThrough());
  // A file that cannot be had spoils the whole archive.
  const spoil = (error: Error): unknown => output.destroy(error);
  zip.on('error', spoil);
  for (const entry of entries.toSorted((a, b) => (a.path < b.path ? -1 : 1)))
    if ('bytes' in entry) zip.addBuffer(Buffer.from(entry.bytes), entry.path, options);
    else
      zip.addReadStreamLazy(entry.path, options, (take) => {
        take(null, Readable.from(read(entry.location, entry.sha256)).on('error', spoil));
      });
  zip.end();
  for await (const chunk of output) {
    const bytes: Uint8Array = chunk;
    yield bytes;
  }
}
