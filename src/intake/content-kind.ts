import type { ContentKind } from '../domain/found-file.ts';
import { compoundStreams } from './compound-streams.ts';
import { textKind } from './text-kind.ts';
import { zipKind } from './zip-kind.ts';

/** Tells what a file holds by its content, never by its name. */
export function contentKind(content: Uint8Array): ContentKind {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  // Nearly every return.
  if (bytes.length >= 4 && bytes.readUInt32BE(0) === localHeader) return zipKind(bytes);
  const signature = bytes.toString('hex', 0, 16);
  const known = signatures.find(([pattern]) => pattern.test(signature))?.[1];
  if (typeof known === 'function') return known(bytes);
  return known ?? (isTar(bytes) ? 'tar' : textKind(bytes));
}

const localHeader = 0x504b0304;

type Decision = ContentKind | ((bytes: Buffer) => ContentKind);

// First bytes, two hexadecimal digits each.
const signatures: readonly (readonly [RegExp, Decision])[] = [
  [/^504b0506/, zipKind], // without any member
  [/^d0cf11e0a1b11ae1/, compoundKind],
  [/^09(00|02|04|08)(0[468]|10)00/, 'xls'], // BIFF without a container
  [/^(09|0a|0d|20)*255044462d/, 'pdf'],
  [/^(89504e470d0a|ffd8ff|47494638|49492a00|4d4d002a|424d.{8}0{8})/, 'image'], // PNG, JPEG, GIF, TIFF, BMP
  [/^(52494646.{8}57454250|.{8}66747970(686569|6d6966|61766966))/, 'image'], // WebP, HEIC, AVIF
  [/^7b5c727466/, 'rtf'],
  [/^526172211a07/, 'rar'],
  [/^377abcaf271c/, '7z'],
  [/^1f8b08/, 'gz'],
];

const isTar = (bytes: Buffer): boolean => bytes.toString('latin1', 257, 262) === 'ustar';

/** A compound file: old Office documents, and every encrypted new one, which counts as a workbook until it is opened. */
function compoundKind(bytes: Buffer): ContentKind {
  const streams = compoundStreams(bytes);
  // Where its directory is damaged the names that it holds anywhere have to tell.
  const hasStream = (name: string): boolean => streams?.has(name.toLowerCase()) ?? bytes.includes(name, 0, 'utf16le');
  return compoundKinds.find(([name]) => hasStream(name))?.[1] ?? 'xls';
}

const compoundKinds: readonly (readonly [string, ContentKind])[] = [
  ['EncryptedPackage', 'xlsx'],
  ['Workbook', 'xls'],
  ['Book', 'xls'],
  ['WordDocument', 'doc'],
  ['PowerPoint Document', 'pptx'],
];
