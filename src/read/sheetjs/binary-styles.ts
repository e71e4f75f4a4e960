import { impliedDateCode, impliedDates } from './implied-formats.ts';

/** Types of records ([MS-XLSB] 2.3.2): the beginning of the styles, and a number format. */
const beginStyleSheet = Buffer.from([0x96, 0x02, 0x00]);
const format = 0x2c;

/** The styles of a binary workbook with the date formats spelt out that go without saying in East Asian editions. */
export function withImpliedFormats(styles: Buffer): Buffer {
  if (!styles.subarray(0, beginStyleSheet.length).equals(beginStyleSheet)) return styles;
  return Buffer.concat([beginStyleSheet, ...impliedDates.map(formatRecord), styles.subarray(beginStyleSheet.length)]);
}

/** Type and length in a byte each, then the format's number, the length of its code, and the code. */
function formatRecord(number: number): Buffer {
  const code = Buffer.from(impliedDateCode, 'utf16le');
  const head = Buffer.alloc(8);
  head.writeUInt8(format, 0);
  head.writeUInt8(6 + code.length, 1);
  head.writeUInt16LE(number, 2);
  head.writeUInt32LE(impliedDateCode.length, 4);
  return Buffer.concat([head, code]);
}
