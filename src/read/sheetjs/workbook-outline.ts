import type { Limits } from '../../domain/limits.ts';
import type { RawSheet } from '../../domain/raw-sheet.ts';
import { exceeded } from '../../findings/read-failure.ts';
import { headerBytes, isBeginning, numberAt, recordsFrom, recordType, type BiffRecord } from './biff-records.ts';
import { cellCount, concernsCells } from './cell-records.ts';

/** A sheet as the workbook lists it. */
export interface OutlinedSheet {
  readonly visibility: RawSheet['visibility'];
  readonly kind: 'worksheet' | 'macros' | 'other';
  /** Where its stream within the workbook's begins. */
  readonly start: number;
}

/** What a workbook's stream consists of. */
export interface WorkbookOutline {
  /** The records that speak of the whole workbook, from its beginning to its end. */
  readonly globals: readonly BiffRecord[];
  /** In the order of the tabs. */
  readonly sheets: readonly OutlinedSheet[];
}

/** Looks through the stream of a workbook (BIFF 5 and 8), and ends the reading where it holds more than is allowed. */
export function outlineOf(stream: Buffer, limits: Limits): WorkbookOutline {
  const globals = [...streamRecords(stream, 0)];
  const listed = globals.filter(({ type }) => type === recordType.boundSheet);
  if (listed.length > limits.sheets) throw exceeded('sheets', limits);
  const starts = beginnings(stream, limits).slice(1);
  const known = new Set(starts);
  const sheets = listed.flatMap((record, index) => {
    const stated = numberAt(stream, record, 0) + numberAt(stream, record, 2) * 0x10000;
    // Programs that count wrong still put the sheets in their order.
    const start = known.has(stated) ? stated : starts[index];
    return start === undefined ? [] : [outlinedSheet(numberAt(stream, record, 4), start)];
  });
  return { globals, sheets };
}

/** The records of one stream within the stream, its end included, without those of streams in it, such as charts. */
export function* streamRecords(stream: Buffer, start: number): Iterable<BiffRecord> {
  let depth = 0;
  for (const record of recordsFrom(stream, start)) {
    if (isBeginning(record.type)) depth++;
    if (depth === 0) return;
    if (depth === 1) yield record;
    if (record.type === recordType.eof && --depth === 0) return;
  }
}

/** The records of a sheet that matter to its cells, between its beginning and its end. */
export function* cellRecords(stream: Buffer, start: number): Iterable<BiffRecord> {
  let isKept = false;
  for (const record of streamRecords(stream, start)) {
    if (record.type !== recordType.continue) isKept = concernsCells(record);
    if (isKept) yield record;
  }
}

/** Where the streams begin that follow one another; counts the cells on the way. */
function beginnings(stream: Buffer, limits: Limits): readonly number[] {
  const starts: number[] = [];
  let depth = 0;
  let cells = 0;
  for (const record of recordsFrom(stream, 0)) {
    if (isBeginning(record.type) && depth++ === 0) starts.push(record.at);
    cells += cellCount(record);
    if (record.type === recordType.eof) depth = Math.max(depth - 1, 0);
  }
  if (cells > limits.cells) throw exceeded('cells', limits);
  return starts;
}

const visibilities = ['visible', 'hidden', 'veryHidden'] as const;

/** The sheet's state stands in the lower byte, its type in the upper. */
function outlinedSheet(flags: number, start: number): OutlinedSheet {
  const type = flags >> 8;
  return {
    visibility: visibilities[flags & 3] ?? 'visible',
    kind: type === 0 ? 'worksheet' : type === 1 ? 'macros' : 'other',
    start,
  };
}

/** Bytes of the header of a stream's first record and what follows it there. */
export const beginningBytes = (stream: Buffer, start: number): Buffer =>
  stream.subarray(start, start + headerBytes + stream.readUInt16LE(start + 2));
