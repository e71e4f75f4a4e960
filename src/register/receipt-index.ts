import { grouped } from '../domain/grouped.ts';
import type { FoundFile } from '../domain/found-file.ts';
import { pathsUpwards } from '../domain/paths-upwards.ts';
import { receiptPath, type Receipt } from '../domain/receipt.ts';

/** Finds the receipts of a file. */
export interface ReceiptIndex {
  /** The receipt that covers a file: its own, else that of the nearest folder or archive around it; null where none does. `sha256` of the file, null where its bytes could not be read. */
  covering(found: Pick<FoundFile, 'path' | 'archive'>, sha256: string | null): Receipt | null;
  /** Every receipt of this very path, whatever bytes it is about, in the order of the file. */
  of(path: string): readonly Receipt[];
}

/** A line of the clerk's is about whatever lies at its path, and comes before one of ours, which is about certain bytes. */
export function receiptIndex(receipts: readonly Receipt[]): ReceiptIndex {
  const byPath = grouped(receipts, ({ file }) => receiptPath(file));
  return {
    of: (path) => byPath.get(receiptPath(path)) ?? [],
    covering({ path, archive }, sha256): Receipt | null {
      const upwards = pathsUpwards(receiptPath(path));
      const digests = new Map<string | undefined, string | null>([[upwards[0], sha256]]);
      if (archive !== undefined) digests.set(receiptPath(archive.path), archive.sha256);
      for (const each of upwards) {
        const found = receiptAt(byPath.get(each) ?? [], digests.get(each) ?? null);
        if (found !== undefined) return found;
      }
      return null;
    },
  };
}

/** Of the lines of one path that one which is about `sha256`; where that is not known, the latest. */
const receiptAt = (lines: readonly Receipt[], sha256: string | null): Receipt | undefined =>
  lines.find((line) => line.sha256 === null) ??
  (sha256 === null ? lines.at(-1) : lines.find((line) => line.sha256 === sha256));
