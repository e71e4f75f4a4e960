import { isUtf8 } from 'node:buffer';
import { SaxesParser } from 'saxes';
import type { Limits } from '../../domain/limits.ts';
import { remembering } from '../../domain/remembering.ts';
import { exceeded, ReadFailure, unreadable } from '../../findings/read-failure.ts';

export type Attributes = Readonly<Record<string, string>>;

/** What a part's reader is told, in document order. Names come without the prefix of the root's namespace. */
export interface XmlHandler {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text(characters: string): void;
  /** For parts of a million alike elements. */
  readonly shortcut?: Shortcut;
}

/** Takes in elements of the one form that nearly all programs write them in, so that the parser need not be asked about each. */
export interface Shortcut {
  /** Name of the element that they stand in. */
  readonly within: string;
  /** Levels that they may have below it. */
  readonly depth: number;
  /** Takes in those that follow each other from a place right behind the opening tag, and tells the place behind the last one. */
  take(text: string, from: number): number;
}

/** Bytes given to the parser at a time. */
const chunkBytes = 256 * 1024;

/** Parses one part of a workbook. */
export type ParseXml = (bytes: Buffer, handler: XmlHandler) => void;

type Parser = SaxesParser<{ xmlns: false; position: false }>;

/** One that has come to the end of its part: to set one up costs more than a small part does. */
let idle: Parser | null = null;

function newParser(): Parser {
  const parser: Parser = new SaxesParser({ xmlns: false, position: false });
  // Without a document type no entity is ever defined, expanded or fetched.
  parser.on('doctype', () => {
    throw unreadable('forbidden-dtd');
  });
  return parser;
}

/** Parses the parts of one file. */
export function xmlParser(limits: Limits): ParseXml {
  return (bytes, handler) => {
    const parser = idle ?? newParser();
    // Nobody goes on where one broke off, nor while it is at work.
    idle = null;
    const progress = listen(parser, limits, handler);
    const write = writer(parser, progress, { handler, limits });
    try {
      for (const chunk of chunksOf(bytes, declarationLength(bytes))) write(chunk);
      parser.close();
      // It may be long before the next part: what was made of this one is not to be held by it.
      for (const event of events) parser.off(event);
      idle = parser;
    } catch (error) {
      throw error instanceof ReadFailure ? error : unreadable('broken-xml');
    }
  };
}

/** What is listened to part by part. */
const events = ['opentag', 'closetag', 'text', 'cdata'] as const;

/** How far the parser has come. */
interface Progress {
  depth: number;
  /** Of the root's name; null before it. */
  prefix: string | null;
  /** Name of the last tag opened. */
  opened: string | null;
}

function listen(parser: Parser, limits: Limits, handler: XmlHandler): Progress {
  const progress: Progress = { depth: 0, prefix: null, opened: null };
  const localName = (name: string): string => {
    const { prefix } = progress;
    return prefix === '' || prefix === null || !name.startsWith(prefix) ? name : name.slice(prefix.length);
  };
  parser.on('opentag', ({ name, attributes }) => {
    if (++progress.depth > limits.xmlDepth) throw exceeded('xmlDepth', limits);
    progress.prefix ??= name.slice(0, name.indexOf(':') + 1);
    progress.opened = name;
    handler.open(localName(name), attributes);
  });
  parser.on('closetag', ({ name }) => {
    progress.depth--;
    handler.close(localName(name));
  });
  const text = (characters: string): void => handler.text(characters);
  parser.on('text', text);
  parser.on('cdata', text);
  return progress;
}

interface Reading {
  readonly handler: XmlHandler;
  readonly limits: Limits;
}

/** Gives text to the parser, but what the handler's shortcut takes in: the parser never sees it, and would have said the same of it. */
function writer(parser: Parser, progress: Progress, { handler, limits }: Reading): (text: string) => void {
  const { shortcut } = handler;
  if (shortcut === undefined) return (text) => void parser.write(text);
  const { within, depth } = shortcut;
  const tag = tagOf(within);
  // In a comment or a literal text the tag opens nothing, and under a prefix it may be another one's.
  const isOpen = (): boolean =>
    progress.opened === within && progress.prefix === '' && progress.depth + depth <= limits.xmlDepth;
  return (text) => {
    let from = 0;
    tag.lastIndex = 0;
    while (tag.exec(text) !== null) {
      const end = tag.lastIndex;
      parser.write(text.slice(from, end - 1));
      progress.opened = null;
      parser.write('>');
      from = isOpen() ? shortcut.take(text, end) : end;
      tag.lastIndex = from;
    }
    parser.write(text.slice(from));
  };
}

/** Finds an opening tag that is written plainly. */
const tagOf = remembering((name: string) => new RegExp(`<${name}(?: [\\w:]+="[ !#-%'-;=-~]*")*>`, 'g'));

/** How nearly every part begins. It says nothing that is not known, and is a third of a small part. */
const declaration = Buffer.from('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>');

/** Bytes that the parser need not read. */
function declarationLength(bytes: Buffer): number {
  const { length } = declaration;
  // Behind it the root begins: a second declaration is a mistake, which the parser is to find.
  const isPlain = bytes.length > length + 2 && bytes.compare(declaration, 0, length, 0, length) === 0;
  return isPlain && !/^\s*<\?/.test(bytes.toString('latin1', length, length + 8)) ? length : 0;
}

/** Pieces of the text, none of which divides a character. */
function* chunksOf(bytes: Buffer, from: number): Iterable<string> {
  const utf8 = asUtf8(bytes);
  let start = from;
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
