import { CFB } from '@e965/xlsx';
import { unreadable } from '../../findings/read-failure.ts';

/** A workbook's stream, and whether macros lie beside it. */
export interface WorkbookStream {
  readonly stream: Buffer;
  readonly hasMacros: boolean;
}

/** Takes a workbook's stream out of its compound file; the oldest versions have none around it. */
export function workbookStream(content: Buffer): WorkbookStream {
  if (content.readUInt32BE(0) !== 0xd0cf11e0) return { stream: content, hasMacros: false };
  const file: unknown = CFB.read(content, { type: 'buffer' });
  const found: unknown = CFB.find(file, '/Workbook') ?? CFB.find(file, '/Book');
  if (!hasContent(found)) throw unreadable('no-workbook');
  return { stream: Buffer.from(found.content), hasMacros: hasMacros(file) };
}

const hasContent = (entry: unknown): entry is { readonly content: Uint8Array } =>
  typeof entry === 'object' && entry !== null && 'content' in entry && entry.content instanceof Uint8Array;

const hasMacros = (file: unknown): boolean =>
  typeof file === 'object' &&
  file !== null &&
  'FullPaths' in file &&
  Array.isArray(file.FullPaths) &&
  file.FullPaths.some((path: unknown) => typeof path === 'string' && path.includes('/_VBA_PROJECT_CUR/'));
