import type { CellAddress } from './cell-address.ts';
import type { Instant } from './instant.ts';
import type { LastYear } from './last-year.ts';
import type { FileState } from './register.ts';
import type { ReceiptSource, Value } from './return.ts';
import type { SummaryPart } from './summary-places.ts';
import type { Column, Table } from './table.ts';
import type { Timeliness, Validity } from './timeliness.ts';

/** The hidden sheet in which a summary keeps what it was made of: as text, which any program keeps that saves the workbook. */
export const recordSheet = '溯源信息';

/** Its first cell; the name of a sheet alone is no proof. */
export const recordHead = 'shuangyong-summary';

/** Of the way in which the lines are written. */
export const recordFormat = 1;

/** What its lines begin with: each is a JSON array, in one cell or, where it is long, in several beside one another. */
export const recordTags = {
  run: 'run',
  column: 'column',
  file: 'file',
  unit: 'unit',
  lastYear: 'last-year',
  part: 'part',
  shown: 'shown',
  pattern: 'pattern',
  row: 'row',
} as const;

/** 汇总, as the summary workbook remembers it. */
export interface SummaryRecord {
  readonly run: RecordedRun;
  readonly table: RecordedTable;
  readonly files: readonly RecordedFile[];
  /** In the order of the roster. */
  readonly units: readonly RecordedUnit[];
  readonly parts: readonly RecordedPart[];
  /** Null where nothing is compared. */
  readonly lastYear: RecordedLastYear | null;
}

/** Last year's figures of the columns that are compared. */
export type RecordedLastYear = Pick<LastYear, 'file' | 'sha256' | 'units' | 'total'>;

/** What a run was made with. */
export interface RecordedRun {
  readonly tool: { readonly name: string; readonly version: string };
  readonly title: string;
  readonly asOf: Instant;
  readonly deadline: Instant | null;
  readonly timezone: string;
  readonly includesRejected: boolean;
}

/** The table as far as figures are traced by it. */
export interface RecordedTable extends Pick<Table, 'id' | 'version' | 'sha256' | 'title' | 'blank'> {
  /** The reported ones. */
  readonly columns: readonly RecordedColumn[];
}

export type RecordedColumn = Pick<Column, 'key' | 'title' | 'group' | 'measure' | 'type' | 'aggregate' | 'aliases'>;

export interface RecordedFile {
  readonly path: string;
  readonly sha256: string | null;
  readonly bytes: number;
  readonly state: FileState;
  readonly unit: string | null;
  readonly receivedAt: Instant | null;
  readonly receiptSource: ReceiptSource | null;
}

export interface RecordedUnit {
  readonly code: string;
  readonly name: string;
  readonly category: string;
  readonly required: boolean;
  readonly timeliness: Timeliness;
  readonly validity: Validity;
  readonly receivedAt: Instant | null;
  readonly daysLate: number;
  /** Path of the current return. */
  readonly file: string | null;
  readonly included: boolean;
  readonly rows: readonly RecordedRow[];
}

/** A data row of a return. */
export interface RecordedRow {
  readonly sheet: string | null;
  /** By column key. */
  readonly cells: ReadonlyMap<string, RecordedCell>;
}

/** A cell of a return, and what it was read as. */
export interface RecordedCell {
  readonly address: CellAddress;
  readonly value: Value;
  /** What its reader sees; null for an empty cell. */
  readonly typed: string | null;
  readonly isUnread: boolean;
}

/** A part of a sheet, and what it showed when it was written. */
export interface RecordedPart extends SummaryPart {
  /** By row of the part. */
  readonly shown: readonly ShownRow[];
}

/** What a row of a part showed. */
export interface ShownRow {
  /** Where units are named. */
  readonly label: string;
  /** Rows below it that the cell with the label reaches over. */
  readonly below: number;
  /** By column of the part. */
  readonly cells: readonly ShownCell[];
}

export interface ShownCell {
  readonly value: string | number | null;
  /** Without `=`; null for a value that stands for itself. */
  readonly formula: string | null;
}
