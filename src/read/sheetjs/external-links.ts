import { headerBytes, numberAt, recordType, type BiffRecord } from './biff-records.ts';

/** Lengths that stand for this workbook itself and for functions of an add-in. */
const [own, addIn] = [0x0401, 0x3a01];

/** Whether a workbook's formulas refer to other workbooks: `SUPBOOK` names each in BIFF 8, `EXTERNSHEET` in BIFF 5. */
export const hasExternalLinks = (stream: Buffer, globals: readonly BiffRecord[]): boolean =>
  globals.some((record) => {
    if (record.type === recordType.supBook) return isOtherWorkbook(stream, record);
    return record.type === recordType.externSheet && isOldReference(stream, record, globals);
  });

/** Two numbers, of sheets and of characters, then the path in one byte a character or two; one of a single character is no path. */
function isOtherWorkbook(stream: Buffer, record: BiffRecord): boolean {
  const length = numberAt(stream, record, 2);
  return length !== own && length !== addIn && length > 1 && record.end - record.at > headerBytes + 4;
}

/** Before BIFF 8 a byte behind the length says what is meant: 1 begins a path, 2 to 4 mean this workbook. */
const isOldReference = (stream: Buffer, record: BiffRecord, globals: readonly BiffRecord[]): boolean =>
  globals.every(({ type }) => type !== recordType.supBook) &&
  record.end - record.at > headerBytes + 2 &&
  stream[record.at + headerBytes + 1] === 1 &&
  !isUnicodeBook(stream);

const isUnicodeBook = (stream: Buffer): boolean => stream.readUInt16LE(4) === 0x0600;
