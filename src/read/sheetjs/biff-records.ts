/** One record of a workbook's stream ([MS-XLS] 2.1.4): its type, and where its header and the byte behind its content lie. */
export interface BiffRecord {
  readonly type: number;
  readonly at: number;
  readonly end: number;
}

/** Bytes of a record's header: type and length. */
export const headerBytes = 4;

/** Types of records, as [MS-XLS] names them in capitals. */
export const recordType = {
  eof: 0x0a,
  externSheet: 0x17,
  filePass: 0x2f,
  continue: 0x3c,
  codePage: 0x42,
  boundSheet: 0x85,
  mulRk: 0xbd,
  xf: 0xe0,
  sst: 0xfc,
  labelSst: 0xfd,
  supBook: 0x1ae,
  number: 0x203,
  boolErr: 0x205,
  rk: 0x27e,
} as const;

/** Records that begin a stream within the stream; one for each of the older versions. */
export const isBeginning = (type: number): boolean => (type & 0xff) === 0x09 && type <= 0x0809 && (type & 0x100) === 0;

/** The records of a stream from a place on, as far as they are whole. */
export function* recordsFrom(stream: Buffer, start: number): Iterable<BiffRecord> {
  let at = start;
  while (at + headerBytes <= stream.length) {
    const end = at + headerBytes + stream.readUInt16LE(at + 2);
    if (end > stream.length) return;
    yield { type: stream.readUInt16LE(at), at, end };
    at = end;
  }
}

/** A number in a record's content; 0 beyond its end. */
export const numberAt = (stream: Buffer, { at, end }: BiffRecord, offset: number): number =>
  at + headerBytes + offset + 2 <= end ? stream.readUInt16LE(at + headerBytes + offset) : 0;
