import { isUtf8 } from 'node:buffer';
import { TextDecoder } from 'node:util';
import { decodeText } from './text-encoding.ts';

/** Marked-up text as UTF-8, and the encoding that it came in. */
export interface DecodedMarkup {
  readonly utf8: Buffer;
  readonly encoding: string;
}

/** Bytes at the beginning in which a document declares its encoding. */
const glance = 4096;
/** Bytes at the beginning that show what encoding it really is. */
const sample = 2 ** 20;

/** Decodes a page or an XML document as its byte order mark or its declaration says, and as what it can be where that is wrong. `label` is what was said of it elsewhere. */
export function decodeMarkup(content: Uint8Array, label = ''): DecodedMarkup {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const declared = hasMark(bytes) ? null : (declaredLabel(bytes) ?? knownLabel(label));
  if (declared === null || isUtf8AfterAll(bytes)) return decodeText(content);
  return decodedAs(declared, bytes, () => 0) ?? decodedOtherwise(declared, bytes);
}

/** A program that cuts words by their bytes leaves halves of characters; a page with few of them is legible all the same. */
const mostLost = (characters: number): number => 2 + characters / 100;

function decodedOtherwise(declared: string, bytes: Buffer): DecodedMarkup {
  try {
    return decodeText(bytes);
  } catch (error) {
    const legible = decodedAs(declared, bytes, mostLost);
    if (legible === null) throw error;
    return legible;
  }
}

/** Null where more characters would be lost than may be. */
function decodedAs(label: string, bytes: Buffer, most: typeof mostLost): DecodedMarkup | null {
  const decoder = new TextDecoder(label);
  const text = decoder.decode(bytes);
  const lost = text.split('\uFFFD').length - 1;
  return lost > most(text.length) ? null : { utf8: Buffer.from(text, 'utf8'), encoding: nameOf(decoder.encoding) };
}

const hasMark = (bytes: Buffer): boolean => /^(fffe|feff|efbbbf)/.test(bytes.toString('hex', 0, 3));

/** `<?xml encoding="GB2312"?>`, `<meta charset=gbk>`, `content="text/html; charset=big5"`. */
function declaredLabel(bytes: Buffer): string | null {
  const head = bytes.toString('latin1', 0, glance);
  const [, label = ''] = /<(?:\?xml|meta)\b[^>]*?(?:encoding|charset)\s*=\s*["']?([\w.:-]+)/i.exec(head) ?? [];
  return knownLabel(label);
}

function knownLabel(label: string): string | null {
  // What a declaration in one-byte letters calls UTF-16 cannot be it.
  if (label === '' || /^utf-?16/i.test(label)) return null;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

/** A Chinese character takes three bytes in UTF-8. Where they are all in order, a declaration of another encoding is a program's slip. */
const isUtf8AfterAll = (bytes: Buffer): boolean =>
  isUtf8(bytes) && /[\u00e3-\u00e9][\u0080-\u00bf]{2}/.test(bytes.toString('latin1', 0, sample));

/** GB2312 and GBK are parts of GB 18030. */
const nameOf = (encoding: string): string => (encoding === 'gbk' ? 'gb18030' : encoding);
