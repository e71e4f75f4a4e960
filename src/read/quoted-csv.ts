import { CsvError, parse, type Options } from 'csv-parse/sync';
import { unreadable } from '../findings/read-failure.ts';
import type { Separation } from './separator.ts';

/** A record's fields; blank ones may be taken out. */
export type Fields = (string | undefined)[];

/** Gives every record of a text with quoted fields to `take`. Only the last field of all may lack its closing quote, as nobody can say where another one ends. */
export function eachQuotedRecord(body: Buffer, separation: Separation, take: (record: Fields) => void): void {
  try {
    parseRecords(body, separation, take);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const last = error.code === 'CSV_QUOTE_NOT_CLOSED' ? lastRecord(body, separation) : null;
    if (last === null) throw unreadable('broken-csv');
    take(last);
  }
}

/** csv-parse makes an Error for each record that is not as long as the first, so that the first is one of our own. */
function parseRecords(body: Buffer, { separator, usual }: Separation, take: (record: Fields) => void): void {
  let isOwn = true;
  parse(Buffer.concat([Buffer.from(`${separator.repeat(usual)}\n`), body]), {
    ...optionsFor(separator),
    on_record: (record: Fields) => {
      if (!isOwn) take(record);
      isOwn = false;
      return null;
    },
  });
}

const optionsFor = (separator: string): Options => ({
  delimiter: separator,
  record_delimiter: ['\r\n', '\n', '\r'],
  relax_column_count: true,
  relax_quotes: true,
});

/** The record of the last line, whose last field is quoted and not closed; null where the quote opens above that line, or takes in a separator. */
function lastRecord(body: Buffer, separation: Separation): Fields | null {
  const { above, line } = lastLine(body);
  if (!isWhole(above, separation)) return null;
  const records: string[][] = parse(Buffer.concat([line, Buffer.from('"')]), optionsFor(separation.separator));
  const [record] = records;
  return record?.at(-1)?.includes(separation.separator) === false ? record : null;
}

const [lineFeed, carriageReturn] = [0x0a, 0x0d];

/** Divides a text before its last line, which comes without its line end. */
function lastLine(body: Buffer): { readonly above: Buffer; readonly line: Buffer } {
  let end = body.length;
  if (body[end - 1] === lineFeed) end -= 1;
  if (body[end - 1] === carriageReturn) end -= 1;
  const text = body.subarray(0, end);
  const start = Math.max(text.lastIndexOf(lineFeed), text.lastIndexOf(carriageReturn)) + 1;
  return { above: body.subarray(0, start), line: body.subarray(start, end) };
}

function isWhole(body: Buffer, separation: Separation): boolean {
  try {
    parseRecords(body, separation, () => undefined);
    return true;
  } catch {
    return false;
  }
}
