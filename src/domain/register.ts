import type { Instant } from './instant.ts';
import type { ReportingUnit } from './reporting-unit.ts';
import type { FigureCells, ReceiptSource, ReceivedFile, ReturnRow, Values } from './return.ts';
import type { Timeliness, Validity } from './timeliness.ts';

export type FileState =
  'merged' | 'rejected' | 'superseded' | 'duplicate' | 'unassigned' | 'unreadable' | 'opened' | 'ignored';

/** What became of one file. */
export interface FileRecord extends Omit<ReceivedFile, 'receivedAt' | 'receiptSource'> {
  /** Null for a file that is ignored: nobody received it. */
  readonly receivedAt: Instant | null;
  readonly receiptSource: ReceiptSource | null;
  /** Name of the reporting unit, null where it belongs to none. */
  readonly unit: string | null;
  readonly state: FileState;
  /** Sheets that hold the table. */
  readonly sheets: readonly string[];
  /** Data rows read. */
  readonly rows: number;
}

/** What the register knows of one unit. */
export interface RegisterEntry {
  readonly unit: ReportingUnit;
  readonly timeliness: Timeliness;
  readonly validity: Validity;
  /** Of the return that timeliness counts from; null where nothing was received. */
  readonly receivedAt: Instant | null;
  /** Of the current return; null where nothing was received. */
  readonly currentReceivedAt: Instant | null;
  readonly daysLate: number;
  /** Path of the current return. */
  readonly file: string | null;
  /** Paths of the returns that it supersedes, oldest first. */
  readonly superseded: readonly string[];
  /** Where the unit sent nothing, paths of files of no one unit that may be its return. */
  readonly likelyFiles: readonly string[];
  /** Every figure is zero or 无. */
  readonly isNil: boolean;
  /** Whether its figures are in the totals. */
  readonly included: boolean;
  /** Data rows of the current return, rejected or not; none where the run does not keep them. */
  readonly rows: readonly ReturnRow[];
  /** Per reported column the aggregate of the rows, rejected or not; empty where nothing was read. */
  readonly values: Values;
  /** Which reported columns are filled in, and where. */
  readonly cells: FigureCells;
}

/** 收文登记 and 审核 together: every unit and every file, in output order. */
export interface Register {
  readonly entries: readonly RegisterEntry[];
  readonly files: readonly FileRecord[];
}
