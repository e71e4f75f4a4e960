import { set_cptable } from '@e965/xlsx';
import { headerBytes, numberAt, recordsFrom, recordType } from './biff-records.ts';

/** GBK, in which Chinese editions of Excel wrote; the library is told to take it where a workbook states none. */
const chinese = 936;
/** Code pages that mean another by their number: UTF-16 and those of old Apple computers. */
const aliases = new Set([1200, 0x5212, 0x8000, 0x8001]);
let isLoaded = false;

/** Loads the tables for texts in code pages, which workbooks before BIFF 8 have; one that is not known counts as Chinese. Changes the stream. */
export async function settleCodePage(stream: Buffer): Promise<void> {
  if (isUnicode(stream)) return;
  const tables = await import('@e965/xlsx/dist/cpexcel.full.mjs');
  if (!isLoaded) set_cptable(tables);
  isLoaded = true;
  for (const record of recordsFrom(stream, 0)) {
    if (record.type === recordType.eof) return;
    if (record.type !== recordType.codePage || record.end - record.at < headerBytes + 2) continue;
    const page = numberAt(stream, record, 0);
    if (!aliases.has(page) && !Object.hasOwn(tables.cptable, page))
      stream.writeUInt16LE(chinese, record.at + headerBytes);
  }
}

/** BIFF 8 says so in its first record. */
const isUnicode = (stream: Buffer): boolean =>
  stream.length >= 6 && stream.readUInt16LE(0) === 0x0809 && stream.readUInt16LE(4) === 0x0600;
