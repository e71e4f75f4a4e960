import { isUtf8 } from 'node:buffer';
import { SaxesParser } from 'saxes';
import type { Limits } from '../../domain/limits.ts';
import { exceeded, ReadFailure, unreadable } from '../../findings/read-failure.ts';

export type Attributes = Readonly<Record<string, string>>;

/** What a part's reader is told, in document order. Names come without the prefix of the root's namespace. */
export interface XmlHandler {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text(characters: string): void;
}

/** Bytes given to the parser at a time. */
const chunkBytes = 256 * 1024;

/** Parses one part of a workbook. */
export type ParseXml = (bytes: Buffer, handler: XmlHandler) => void;

type Parser = SaxesParser<{ xmlns: false; position: false }>;

/** A parser for the parts of one file, one after the other: to set one up costs more than a small part does. */
export function xmlParser(limits: Limits): ParseXml {
  const parser: Parser = new SaxesParser({ xmlns: false, position: false });
  // Without a document type no entity is ever defined, expanded or fetched.
  parser.on('doctype', () => {
    throw unreadable('forbidden-dtd');
  });
  return (bytes, handler) => {
    listen(parser, limits, handler);
    try {
      for (const chunk of chunksOf(bytes)) parser.write(chunk);
      parser.close();
    } catch (error) {
      throw error instanceof ReadFailure ? error : unreadable('broken-xml');
    }
  };
}

function listen(parser: Parser, limits: Limits, handler: XmlHandler): void {
  let depth = 0;
  let prefix: string | null = null;
  const localName = (name: string): string =>
    prefix === '' || prefix === null || !name.startsWith(prefix) ? name : name.slice(prefix.length);
  parser.on('opentag', ({ name, attributes }) => {
    if (++depth > limits.xmlDepth) throw exceeded('xmlDepth', limits);
    prefix ??= name.slice(0, name.indexOf(':') + 1);
    handler.open(localName(name), attributes);
  });
  parser.on('closetag', ({ name }) => {
    depth--;
    handler.close(localName(name));
  });
  const text = (characters: string): void => handler.text(characters);
  parser.on('text', text);
  parser.on('cdata', text);
}

/** Pieces of the text, none of which divides a character. */
function* chunksOf(bytes: Buffer): Iterable<string> {
  const utf8 = asUtf8(bytes);
  let start = 0;
  while (start < utf8.length) {
    let end = Math.min(start + chunkBytes, utf8.length);
    while (end < utf8.length && isContinuation(utf8[end])) end--;
    yield utf8.toString('utf8', start, end);
    start = end;
  }
}

const isContinuation = (byte = 0): boolean => (byte & 0xc0) === 0x80;

function asUtf8(bytes: Buffer): Buffer {
  if (isUtf8(bytes)) return bytes;
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-16be';
  try {
    return Buffer.from(new TextDecoder(encoding, { fatal: true }).decode(bytes), 'utf8');
  } catch {
    throw unreadable('broken-xml');
  }
}
