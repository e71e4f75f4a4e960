import type { Receipt } from '../domain/campaign.ts';
import type { Instant } from '../domain/instant.ts';
import { wholeFile } from '../domain/provenance.ts';
import type { ReceiptSource } from '../domain/return.ts';
import { localSecond } from '../domain/zoned-time.ts';
import { finding, type Finding } from '../findings/finding.ts';
import type { PlacedName } from './unit-answers.ts';

/** When a file was received, and how that is known. */
export interface Reception {
  readonly receivedAt: Instant;
  readonly source: ReceiptSource;
  /** 报送单位 of the receipt, at the receipt's cell; null where no receipt names one. */
  readonly unit: PlacedName | null;
  /** Where nothing but the modification time tells. */
  readonly finding: Finding | null;
}

/** Looks receptions up; made once per run. */
export interface ReceptionDesk {
  receive(path: string, modifiedAt: Instant): Reception;
  /** Receipts of files that are not among `paths`. */
  unmatched(paths: readonly string[]): readonly Finding[];
}

/** How the desk reads dates. */
export interface Calendar {
  readonly timezone: string;
  /** A date-time in a file's or folder's name, null where there is none. */
  readonly dateInName: (name: string) => Instant | null;
}

/** A receipt for an archive or a folder covers what is in it, unless a line of its own says otherwise. */
export function receptionDesk(receipts: readonly Receipt[], { timezone, dateInName }: Calendar): ReceptionDesk {
  const byPath = new Map(receipts.map((receipt) => [receipt.file.normalize('NFC'), receipt]));
  return {
    receive(path, modifiedAt): Reception {
      const own = pathsUpwards(path);
      const receipt = own.map((each) => byPath.get(each)).find((found) => found !== undefined);
      if (receipt !== undefined) {
        const unit = receipt.unit === null ? null : { name: receipt.unit, at: receipt.at };
        return { receivedAt: receipt.receivedAt, source: 'receipts', unit, finding: null };
      }
      const named = own
        .map((each) => dateInName(each.slice(each.lastIndexOf('/') + 1)))
        .find((found) => found !== null);
      if (named !== undefined && named !== null)
        return { receivedAt: named, source: 'name', unit: null, finding: null };
      // Files are compared to the second: what a copy adds below that is no evidence.
      const receivedAt = Math.floor(modifiedAt / 1000) * 1000;
      const facts = { time: localSecond(receivedAt, timezone) };
      return {
        receivedAt,
        source: 'mtime',
        unit: null,
        finding: finding('receipt/unproven', { at: wholeFile(path) }, facts),
      };
    },
    unmatched(paths): readonly Finding[] {
      const known = new Set(paths.flatMap(pathsUpwards));
      return receipts
        .filter(({ file }) => !known.has(file.normalize('NFC')))
        .map(({ file, at }) => finding('receipt/no-file', { at, value: file }, { name: file }));
    },
  };
}

/** `a/b/c.xlsx` → itself, `a/b`, `a`. */
function pathsUpwards(path: string): readonly string[] {
  const parts = path.normalize('NFC').split('/');
  return parts.map((_, at) => parts.slice(0, parts.length - at).join('/'));
}
