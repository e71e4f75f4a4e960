import type { ContentKind } from '../domain/found-file.ts';
import { textKind } from './text-kind.ts';
import { zipKind } from './zip-kind.ts';

/** Tells what a file holds by its content, never by its name. */
export function contentKind(content: Uint8Array): ContentKind {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const signature = bytes.toString('hex', 0, 16);
  const known = signatures.find(([pattern]) => pattern.test(signature))?.[1];
  if (typeof known === 'function') return known(bytes);
  return known ?? textKind(bytes);
}

type Decision = ContentKind | ((bytes: Buffer) => ContentKind);

// First bytes, two hexadecimal digits each.
const signatures: readonly (readonly [RegExp, Decision])[] = [
  [/^504b(0304|0506)/, zipKind],
  [/^d0cf11e0a1b11ae1/, compoundKind],
  [/^09(00|02|04|08)0[468]00/, 'xls'], // BIFF 2 to 5 without a container
  [/^(09|0a|0d|20)*255044462d/, 'pdf'],
  [/^(89504e470d0a|ffd8ff|47494638|49492a00|4d4d002a|424d.{8}0{8})/, 'image'], // PNG, JPEG, GIF, TIFF, BMP
  [/^(52494646.{8}57454250|.{8}66747970(686569|6d6966|61766966))/, 'image'], // WebP, HEIC, AVIF
  [/^7b5c727466/, 'docx'], // RTF
];

/** A compound file: old Office documents, and every encrypted new one, which counts as what it is once opened. */
function compoundKind(bytes: Buffer): ContentKind {
  const hasStream = (name: string): boolean => bytes.includes(name, 0, 'utf16le');
  if (hasStream('EncryptedPackage')) return 'xlsx';
  if (hasStream('Workbook') || hasStream('Book')) return 'xls';
  return hasStream('WordDocument') ? 'docx' : 'xls';
}
