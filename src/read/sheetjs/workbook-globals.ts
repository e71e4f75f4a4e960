import { read } from '@e965/xlsx';
import { headerBytes, numberAt, recordType } from './biff-records.ts';
import { settleFormats } from './implied-formats.ts';
import { readOptions } from './read-options.ts';
import type { WorkbookOutline } from './workbook-outline.ts';

/** What the cells of all sheets refer to. */
export interface WorkbookGlobals {
  /** Names of the sheets, in the order of the tabs. */
  readonly names: readonly string[];
  readonly strings: readonly string[];
  /** The codes of number formats, by the number of the cell's style. */
  readonly codes: readonly string[];
  readonly is1904: boolean;
}

/** Records that speak of these: code page, calendar, formats, styles, texts, sheets, and the end. */
const needed: ReadonlySet<number> = new Set([0x0a, 0x22, 0x42, 0x041e, 0xe0, 0xfc, 0x85]);

/** Reads what speaks of the whole workbook. */
export function readGlobals(stream: Buffer, { globals }: WorkbookOutline): WorkbookGlobals {
  settleFormats();
  const workbook = read(Buffer.concat([...neededRecords(stream, globals)]), readOptions);
  return {
    names: workbook.SheetNames,
    strings: stringsOf(workbook),
    codes: styleCodes(stream, globals, 'SSF' in workbook ? workbook.SSF : null),
    is1904: workbook.Workbook?.WBProps?.date1904 === true,
  };
}

function* neededRecords(stream: Buffer, globals: WorkbookOutline['globals']): Iterable<Buffer> {
  let isNeeded = false;
  let sheets = 0;
  for (const [index, { type, at, end }] of globals.entries()) {
    if (type !== recordType.continue) isNeeded = index === 0 || needed.has(type);
    if (!isNeeded) continue;
    const bytes = Buffer.from(stream.subarray(at, end));
    // The library puts sheets in the order of their places.
    if (type === recordType.boundSheet) bytes.writeUInt32LE(stream.length + sheets++, headerBytes);
    // Some programs count their texts wrong; all that are there are meant.
    if (type === recordType.sst) bytes.writeUInt32LE(0xffff_ffff, headerBytes + 4);
    yield bytes;
  }
}

function stringsOf(workbook: object): readonly string[] {
  const strings: unknown = 'Strings' in workbook ? workbook.Strings : [];
  return Array.isArray(strings) ? strings.map(textOf) : [];
}

const textOf = (entry: unknown): string =>
  typeof entry === 'object' && entry !== null && 't' in entry && typeof entry.t === 'string' ? entry.t : '';

/** A style names its format by the second number of its record. */
function styleCodes(stream: Buffer, globals: WorkbookOutline['globals'], formats: unknown): readonly string[] {
  const codes = new Map(typeof formats === 'object' && formats !== null ? Object.entries(formats) : []);
  return globals
    .filter(({ type }) => type === recordType.xf)
    .map((record): unknown => codes.get(String(numberAt(stream, record, 2))))
    .map((code) => (typeof code === 'string' ? code : 'General'));
}
