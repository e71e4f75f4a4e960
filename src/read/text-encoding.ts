import { isUtf8 } from 'node:buffer';
import { wideEncoding, type WideEncoding } from '../domain/wide-encoding.ts';
import { unreadable } from '../findings/read-failure.ts';
import { familiarity } from './common-characters.ts';

/** A text file's content as UTF-8 without a byte order mark, and the encoding that it came in. */
export interface DecodedText {
  readonly utf8: Buffer;
  readonly encoding: 'utf-8' | 'gb18030' | 'big5' | WideEncoding;
}

/** Tells UTF-8, UTF-16, GB18030 (GBK, GB2312) and Big5 apart by what they allow and by what they would say; refuses the rest. */
export function decodeText(content: Uint8Array): DecodedText {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const wide = wideEncoding(bytes);
  if (wide !== null) return encoded(decoded(bytes, wide), wide);
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  if (isUtf8(bytes)) return { utf8: legible(hasMark ? bytes.subarray(3) : bytes), encoding: 'utf-8' };
  if (hasMark || isDamagedUtf8(bytes)) throw unreadable('broken-utf8');
  return inNationalEncoding(bytes);
}

/** Of so many characters by chance or by choice none may be common. */
const fewCharacters = 8;
/** Chinese text has a share of common characters above the first, and text that is decoded wrongly below the second, which leaves room for neither to be mistaken. */
const shares = { surely: 0.5, hardly: 0.2 };

/** Most bytes of one encoding are valid in the other too: what reads as Chinese is meant. */
function inNationalEncoding(bytes: Buffer): DecodedText {
  const mainland = decoded(bytes, 'gb18030');
  const here = familiarity(mainland ?? '');
  if (mainland !== null && here.share >= shares.surely) return encoded(mainland, 'gb18030');
  const taiwan = decoded(bytes, 'big5');
  const there = familiarity(taiwan ?? '');
  if (taiwan !== null && there.share >= shares.hardly && there.share > here.share) return encoded(taiwan, 'big5');
  const isLikely = here.share >= shares.hardly || here.characters < fewCharacters;
  return encoded(isLikely ? mainland : null, 'gb18030');
}

/** Null for bytes that the encoding does not allow. */
function decoded(bytes: Buffer, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function encoded(text: string | null, encoding: DecodedText['encoding']): DecodedText {
  if (text === null) throw unreadable('unknown-encoding');
  return { utf8: legible(Buffer.from(text, 'utf8')), encoding };
}

/** Bytes at the beginning in which damage is looked for. */
const glance = 64 * 1024;

/** A few bytes that are wrong among many characters that only UTF-8 writes so. */
function isDamagedUtf8(bytes: Buffer): boolean {
  const text = new TextDecoder('utf-8').decode(bytes.subarray(0, glance), { stream: true });
  const beyondAscii = text.match(/[^\0-\u007f]/gu)?.length ?? 0;
  const wrong = text.split('\ufffd').length - 1;
  return beyondAscii > wrong * 10;
}

/** No text holds a NUL; the others change the encoding within a text, as ISO 2022 does. */
const foreign = ['\0', '\u001b$', '\u001b('] as const;

/** Bytes of something else are no text. */
function legible(utf8: Buffer): Buffer {
  if (foreign.some((mark) => utf8.includes(mark))) throw unreadable('unknown-encoding');
  return utf8;
}
