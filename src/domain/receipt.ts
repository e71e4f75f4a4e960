import type { Instant } from './instant.ts';
import type { Provenance } from './provenance.ts';

/** One line of 收文登记. */
export interface Receipt {
  /** Path of a file or folder, as `receiptPath` has it. */
  readonly file: string;
  /** 报送单位 as the clerk wrote it. */
  readonly unit: string | null;
  readonly receivedAt: Instant;
  readonly channel: string | null;
  /** Hexadecimal: the line is about these bytes alone. Null in the clerk's own lines, which are about the path. */
  readonly sha256: string | null;
  /** When this program made the line; null in the clerk's own. */
  readonly recordedAt: Instant | null;
  readonly at: Provenance;
  /** Where `unit` stands. */
  readonly unitAt: Provenance;
}

/** What a clerk writes for 报送单位 of what is no return: a picture, a letter. */
const noReturn: ReadonlySet<string> = new Set(['非报表', 'not a return']);

/** Whether a receipt says that its file is no return. */
export const isNoReturn = ({ unit }: Pick<Receipt, 'unit'>): boolean =>
  unit !== null && noReturn.has(unit.normalize('NFKC').trim().toLowerCase());

/** What is written of one receipt, by column. */
export type ReceiptKey = 'file' | 'unit' | 'received_at' | 'channel' | 'sha256' | 'recorded_at';

/** What a recorded time stands on: a date-time in the name, the modification time, the time at which the file came to lie there, the run that saw it first, or the receipt that it had under another name. */
export type Ground = 'name' | 'modified' | 'born' | 'seen' | 'moved';

/** A receipt to be recorded. */
export interface NewReceipt extends Omit<Receipt, 'at' | 'unitAt' | 'recordedAt' | 'channel'> {
  readonly ground: Ground;
}

/** What a run recorded. */
export interface RecordedReceipts {
  /** The file of receipts, as people call it. */
  readonly name: string;
  readonly timezone: string;
  readonly receipts: readonly NewReceipt[];
  /** How many files had a receipt before. */
  readonly known: number;
  /** Paths that no receipt can name. */
  readonly unnameable: readonly string[];
  /** Whether the clerk's file has no column for digests, so that a file saved over another is not noticed. */
  readonly lacksDigests: boolean;
}

/** A path as receipts know it: relative to the returns folder, with `/`, composed (NFC), without `./` before or `/` behind. */
export const receiptPath = (path: string): string =>
  path
    .normalize('NFC')
    .trim()
    .replaceAll('\\', '/')
    .replace(/^(\.\/+)+/, '')
    .replace(/\/+$/, '')
    .trim();

/** Whether a receipt can be about it: not a path that leads out of the returns folder. */
export const isReceiptPath = (path: string): boolean => path !== '' && !/^\/|^[A-Za-z]:\/|(^|\/)\.\.(\/|$)/.test(path);
