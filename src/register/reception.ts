import { leastOf } from '../domain/ends.ts';
import type { FoundFile } from '../domain/found-file.ts';
import type { Instant } from '../domain/instant.ts';
import { pathsUpwards } from '../domain/paths-upwards.ts';
import { wholeFile } from '../domain/provenance.ts';
import { isNoReturn, receiptPath, type Receipt } from '../domain/receipt.ts';
import type { ReceiptSource } from '../domain/return.ts';
import { localSecond } from '../domain/zoned-time.ts';
import { finding, type Finding } from '../findings/finding.ts';
import { receiptIndex } from './receipt-index.ts';
import type { PlacedName } from './unit-answers.ts';

/** When a file was received, and how that is known. */
export interface Reception {
  readonly receivedAt: Instant;
  readonly source: ReceiptSource;
  /** When other bytes were received that this file was saved over; null where the receipts know of none. */
  readonly replacedAt: Instant | null;
  /** 报送单位 of the receipt, at the receipt's cell; null where no receipt names one. */
  readonly unit: PlacedName | null;
  /** Where nothing but the modification time tells, and where an earlier file was saved over. */
  readonly findings: readonly Finding[];
}

/** Looks receptions up; made once per run. */
export interface ReceptionDesk {
  /** `sha256`: of the file; null where its bytes could not be read. */
  receive(found: FoundFile, sha256: string | null): Reception;
  /** Whether its receipt says that it is no return. */
  isNoReturn(found: FoundFile, sha256: string | null): boolean;
  /** Every 报送单位 that a receipt of this path, or of what it lies in, may give it, whatever its bytes. */
  unitNames(path: string): readonly PlacedName[];
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
export function receptionDesk(receipts: readonly Receipt[], calendar: Calendar): ReceptionDesk {
  const index = receiptIndex(receipts);
  const tellsNoReturn = receipts.some(isNoReturn);
  return {
    receive(found, sha256): Reception {
      const receipt = index.covering(found, sha256);
      const proven = receipt === null ? withoutReceipt(found, calendar) : withReceipt(receipt);
      const others = index.of(found.path).filter((line) => line !== receipt && line.receivedAt < proven.receivedAt);
      if (receipt?.sha256 === null || others.length === 0) return { ...proven, replacedAt: null };
      const replacedAt = leastOf(others.map((line) => line.receivedAt));
      const facts = { time: localSecond(replacedAt, calendar.timezone) };
      const replaced = finding('receipt/replaced', { at: wholeFile(found.path) }, facts);
      return { ...proven, replacedAt, findings: [...proven.findings, replaced] };
    },
    isNoReturn(found, sha256): boolean {
      const receipt = tellsNoReturn ? index.covering(found, sha256) : null;
      return receipt !== null && isNoReturn(receipt);
    },
    unitNames: (path) =>
      pathsUpwards(receiptPath(path))
        .flatMap((each) => index.of(each))
        .flatMap((receipt) => unitNamed(receipt) ?? []),
    unmatched(paths): readonly Finding[] {
      const known = new Set(paths.map(receiptPath).flatMap(pathsUpwards));
      const isThere = ({ file }: Receipt): boolean => known.has(receiptPath(file));
      const there = new Set(receipts.filter(isThere).flatMap(({ sha256 }) => sha256 ?? []));
      return receipts
        .filter((line) => !isThere(line) && !(line.sha256 !== null && there.has(line.sha256)))
        .map(({ file, at }) => finding('receipt/no-file', { at, value: file }, { name: file }));
    },
  };
}

type Proven = Omit<Reception, 'replacedAt'>;

const withReceipt = (receipt: Receipt): Proven => ({
  receivedAt: receipt.receivedAt,
  source: 'receipts',
  unit: unitNamed(receipt),
  findings: [],
});

const unitNamed = ({ unit: name, unitAt: at }: Receipt): PlacedName | null => (name === null ? null : { name, at });

function withoutReceipt({ path, modifiedAt }: FoundFile, calendar: Calendar): Proven {
  const named = dateInPath(path, calendar);
  if (named !== null) return { receivedAt: named, source: 'name', unit: null, findings: [] };
  const receivedAt = wholeSecond(modifiedAt);
  const facts = { time: localSecond(receivedAt, calendar.timezone) };
  const unproven = finding('receipt/unproven', { at: wholeFile(path) }, facts);
  return { receivedAt, source: 'mtime', unit: null, findings: [unproven] };
}

/** The date-time in a file's name, else in its nearest folder's. */
export const dateInPath = (path: string, { dateInName }: Calendar): Instant | null =>
  pathsUpwards(receiptPath(path))
    .map((each) => dateInName(each.slice(each.lastIndexOf('/') + 1)))
    .find((found) => found !== null) ?? null;

/** Files are compared to the second: what a copy adds below that is no evidence. */
export const wholeSecond = (instant: Instant): Instant => Math.floor(instant / 1000) * 1000;
