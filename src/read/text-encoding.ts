import { isUtf8 } from 'node:buffer';
import { unreadable } from '../findings/read-failure.ts';

/** A text file's content as UTF-8 without a byte order mark, and the encoding that it came in. */
export interface DecodedText {
  readonly utf8: Buffer;
  readonly encoding: 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';
}

/** Tells UTF-8, UTF-16 with a byte order mark, and GB18030 (GBK, GB2312) apart by what they allow; refuses the rest. */
export function decodeText(content: Uint8Array): DecodedText {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decoded(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decoded(bytes, 'utf-16be');
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  if (!isUtf8(bytes)) return decoded(bytes, 'gb18030');
  return { utf8: legible(hasMark ? bytes.subarray(3) : bytes), encoding: 'utf-8' };
}

function decoded(bytes: Buffer, encoding: DecodedText['encoding']): DecodedText {
  const text = strictlyDecoded(bytes, encoding);
  return { utf8: legible(Buffer.from(text, 'utf8')), encoding };
}

function strictlyDecoded(bytes: Buffer, encoding: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw unreadable('unknown-encoding');
  }
}

/** No text holds a NUL: these are bytes of something else. */
function legible(utf8: Buffer): Buffer {
  if (utf8.includes(0)) throw unreadable('unknown-encoding');
  return utf8;
}
