import type { FoundFile } from '../domain/found-file.ts';
import type { Instant } from '../domain/instant.ts';
import { receiptPath, type Ground, type NewReceipt, type Receipt } from '../domain/receipt.ts';
import { receiptIndex, type ReceiptIndex } from './receipt-index.ts';
import { dateInPath, wholeSecond, type Calendar } from './reception.ts';

/** A file of the returns folder, as it is found when receipts are recorded. */
export interface PresentFile {
  readonly found: FoundFile;
  /** Hexadecimal; null where its bytes could not be read. */
  readonly sha256: string | null;
  /** When it came to lie where it lies; null where the file system does not tell. */
  readonly bornAt: Instant | null;
}

/** How receipts are recorded. */
export interface Recording {
  readonly calendar: Calendar;
  /** The run's clock. */
  readonly asOf: Instant;
}

/**
 * Receipts of the files that have none. A file that was not there when receipts were last recorded, and is now, came in between:
 * the first trace that lies there tells when. Where none does, it came when it was first seen. So a run at night is not held
 * against a return of the day before, nor does an old date excuse one that was not there last time.
 */
export function newReceipts(
  receipts: readonly Receipt[],
  present: readonly PresentFile[],
  recording: Recording,
): readonly NewReceipt[] {
  const index = receiptIndex(receipts);
  const asOf = wholeSecond(recording.asOf);
  const lastRun = receipts.reduce(
    (last, { recordedAt }) => Math.max(last, recordedAt ?? last),
    Number.NEGATIVE_INFINITY,
  );
  const moved = movedFrom(receipts, present);
  return distinct(present)
    .filter((file) => !isKnown(file, index))
    .map((file) => {
      const { found, sha256 } = file;
      const before = moved(file);
      const own = { file: receiptPath(found.path), sha256 };
      if (before !== null) return { ...own, unit: before.unit, receivedAt: before.receivedAt, ground: 'moved' };
      return { ...own, unit: null, ...arrivalOf(file, { calendar: recording.calendar, asOf, lastRun }) };
    });
}

/** Of files whose names differ in nothing that a receipt can tell (é in two spellings) and that hold the same, one. */
const distinct = (present: readonly PresentFile[]): readonly PresentFile[] => [
  ...new Map(present.map((file) => [JSON.stringify([receiptPath(file.found.path), file.sha256]), file])).values(),
];

const isKnown = ({ found, sha256 }: PresentFile, index: ReceiptIndex): boolean =>
  index.covering(found, sha256) !== null;

/** The receipt of a file that lies elsewhere now: of the same bytes, not newer than the receipt, where nothing lies at its path any more. */
function movedFrom(
  receipts: readonly Receipt[],
  present: readonly PresentFile[],
): (file: PresentFile) => Receipt | null {
  const paths = new Set(present.map(({ found }) => receiptPath(found.path)));
  const left = new Map<string, Receipt[]>();
  for (const line of receipts)
    if (line.sha256 !== null && !paths.has(line.file)) left.set(line.sha256, [...(left.get(line.sha256) ?? []), line]);
  return ({ found, sha256 }) =>
    left
      .get(sha256 ?? '')
      ?.find(({ recordedAt, receivedAt }) => wholeSecond(found.modifiedAt) <= (recordedAt ?? receivedAt)) ?? null;
}

function arrivalOf(
  { found, bornAt }: PresentFile,
  { calendar, asOf, lastRun }: Recording & { readonly lastRun: Instant },
): Pick<NewReceipt, 'receivedAt' | 'ground'> {
  const traces: readonly (readonly [Ground, Instant | null])[] = [
    ['name', dateInPath(found.path, calendar)],
    ['modified', wholeSecond(found.modifiedAt)],
    ['born', bornAt === null ? null : wholeSecond(bornAt)],
  ];
  for (const [ground, at] of traces) if (at !== null && at > lastRun && at <= asOf) return { receivedAt: at, ground };
  return { receivedAt: asOf, ground: 'seen' };
}
