import { createHash } from 'node:crypto';
import type { OpenedFile } from '../../src/domain/found-file.ts';
import { contentKind } from '../../src/intake/content-kind.ts';

/** Bytes as intake hands them over. */
export function openedFile(content: Uint8Array, path = '城东街道.xlsx'): OpenedFile {
  return {
    found: { path, location: `/returns/${path}`, bytes: content.length, modifiedAt: 0 },
    content,
    sha256: createHash('sha256').update(content).digest('hex'),
    kind: contentKind(content),
  };
}
