import type { OpenedFile } from '../domain/found-file.ts';
import type { Limits } from '../domain/limits.ts';
import type { RawRow } from '../domain/raw-sheet.ts';
import { exceeded } from '../findings/read-failure.ts';
import { eachQuotedRecord, type Fields } from './quoted-csv.ts';
import type { ReadSheets } from './reader.ts';
import { findSeparator, separationBy, type Separation } from './separator.ts';
import { decodeText } from './text-encoding.ts';
import { isUnquoted, unquotedRecords } from './unquoted-csv.ts';

/** Reads separated text. Every field stays the text it is: `00123` keeps its zeros. */
export async function readCsv({ content }: OpenedFile, limits: Limits): Promise<ReadSheets> {
  const { utf8, encoding } = decodeText(content);
  const rows = readRows(utf8, limits);
  return {
    sheets: [
      { name: null, visibility: 'visible', rows, merges: [], hiddenColumns: new Set(), masked: [], paragraphs: [] },
    ],
    encoding,
    findings: [],
  };
}

function readRows(utf8: Buffer, limits: Limits): readonly RawRow[] {
  const rows: RawRow[] = [];
  let number = 1;
  let cells = 0;
  const once = textsOnce();
  eachRecord(utf8, limits, (record) => {
    cells += takeOutBlanks(record, limits, once);
    if (cells > limits.cells) throw exceeded('cells', limits);
    if (record.length > 0) rows.push({ number, contents: record, hidden: false });
    number++;
  });
  return rows;
}

/** Empty and white fields become holes, none of them at the end. Returns how many fields hold something. */
function takeOutBlanks(record: Fields, limits: Limits, once: (text: string) => string): number {
  let filled = 0;
  let length = 0;
  for (let index = 0; index < record.length; index++) {
    const typed = record[index] ?? '';
    if (typed.length > limits.textLength) throw exceeded('textLength', limits);
    const field = typed.startsWith('="') ? withoutTextMark(typed) : typed;
    if (field.trim() === '') record[index] = undefined;
    else {
      record[index] = once(field);
      filled++;
      length = index + 1;
    }
  }
  record.length = length;
  return filled;
}

/** Short texts that are remembered, and how many characters they have at most. */
const remembered = 4096;
const short = 8;

/** Gives a short text that was met before as the same object again: the figures of a tall file are mostly the same few. */
function textsOnce(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    if (text.length > short) return text;
    const same = known.get(text);
    if (same === undefined && known.size < remembered) known.set(text, text);
    return same ?? text;
  };
}

/** `="00123"` is how programs tell Excel that 00123 is a text. */
function withoutTextMark(field: string): string {
  const [, text] = /^="((?:[^"]|"")*)"\s*$/.exec(field) ?? [];
  return text === undefined ? field : text.replaceAll('""', '"');
}

/** Gives every record to `take`. */
function eachRecord(utf8: Buffer, limits: Limits, take: (record: Fields) => void): void {
  const { body, separation } = separated(utf8);
  assertFieldCount(body, separation.separator, limits);
  if (!isUnquoted(body)) return eachQuotedRecord(body, separation, take);
  for (const record of unquotedRecords(body, separation.separator)) take(record);
}

/** What separates the fields of a text. */
export const separatorOf = (utf8: Buffer): string => separated(utf8).separation.separator;

/** A first line `sep=;` is Excel's own way to name the separator, and no record. */
function separated(utf8: Buffer): Readonly<{ body: Buffer; separation: Separation }> {
  const [line, separator = ','] = /^"?sep=([,;|\t])"?(?:\r\n|\n|\r|$)/i.exec(utf8.toString('latin1', 0, 10)) ?? [];
  if (line === undefined) return { body: utf8, separation: findSeparator(utf8) };
  const body = utf8.subarray(line.length);
  return { body, separation: separationBy(separator, body) };
}

/** Fields for each cell that is allowed, as most fields of a wide table may be empty. */
const fieldsPerCell = 8;

/** An endless record would fill the memory before it is complete. */
function assertFieldCount(body: Buffer, separator: string, limits: Limits): void {
  const most = limits.cells * fieldsPerCell;
  if (body.length <= most) return;
  const [code] = Buffer.from(separator);
  let fields = 0;
  for (let index = 0; index < body.length; index++) if (body[index] === code) fields++;
  if (fields > most) throw exceeded('cells', limits);
}
