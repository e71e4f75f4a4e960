const whiteSpace: ReadonlySet<number> = new Set([0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x20]);

/** First bytes of byte order marks, and of a wide space. */
const markStarts: ReadonlySet<number> = new Set([0x00, 0xef, 0xfe, 0xff]);

/** Whether a file holds no byte, or only a byte order mark and white space, in UTF-8 or UTF-16. */
export function isBlank(bytes: Uint8Array): boolean {
  const [first] = bytes;
  if (first !== undefined && !whiteSpace.has(first) && !markStarts.has(first)) return false;
  const mark = Buffer.from(bytes.subarray(0, 3)).toString('hex');
  const isWide = /^(fffe|feff)/.test(mark);
  const start = isWide ? 2 : mark === 'efbbbf' ? 3 : 0;
  const content = bytes.subarray(start);
  return content.every((byte) => whiteSpace.has(byte) || (isWide && byte === 0));
}
