/** A record of an old workbook: type, length, content. */
export const record = (type: number, ...content: readonly (Buffer | number)[]): Buffer => {
  const body = Buffer.concat(content.map((part) => (typeof part === 'number' ? word(part) : part)));
  return Buffer.concat([word(type), word(body.length), body]);
};

const word = (number: number): Buffer => Buffer.from([number & 0xff, number >> 8]);
export const long = (number: number): Buffer => Buffer.concat([word(number & 0xffff), word(number >>> 16)]);
export const double = (number: number): Buffer => {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleLE(number);
  return bytes;
};

/** A text of BIFF 8: its length in characters, then two bytes each. */
export const text16 = (text: string): Buffer =>
  Buffer.concat([word(text.length), Buffer.from([1]), Buffer.from(text, 'utf16le')]);
/** A formula's record: cell, result, flags, and the formula in tokens. */
export const formula = (
  row: number,
  column: number,
  { result, tokens }: Readonly<{ result: Buffer; tokens: Buffer }>,
): Buffer => record(0x06, row, column, 0, result, 0, long(0), tokens.length, tokens);

export const biff8 = 0x0600;
export const biff5 = 0x0500;
const end = record(0x0a);
const beginning = (version: number, kind: number): Buffer => record(0x0809, version, kind, 0, 0, long(0), long(0));

/** A sheet: its records, and what the workbook says of it: 0 visible, 1 hidden, 2 very hidden; 0 worksheet, 1 macros, 2 chart. */
export interface Sheet {
  readonly records: readonly Buffer[];
  readonly state?: number;
  readonly kind?: number;
  /** Where it is said to begin, where that is not true. */
  readonly place?: number;
}

/** The stream of a workbook, which needs no container to be read. */
export function workbook(version: number, globals: readonly Buffer[], sheets: readonly Sheet[]): Buffer {
  const bodies = sheets.map(({ records }) => Buffer.concat([beginning(version, 0x10), ...records, end]));
  const name = (index: number): Buffer =>
    version === biff8 ? Buffer.from([2, 0, 0x53, 0x31 + index]) : Buffer.from([2, 0x53, 0x31 + index]);
  const listed = (places: readonly number[]): Buffer =>
    Buffer.concat([
      beginning(version, 0x05),
      ...globals,
      ...sheets.map(({ state = 0, kind = 0, place }, index) =>
        record(0x85, long(place ?? places[index] ?? 0), Buffer.from([state, kind]), name(index)),
      ),
      end,
    ]);
  let place = listed([]).length;
  const places = bodies.map((body) => (place += body.length) - body.length);
  return Buffer.concat([listed(places), ...bodies]);
}
