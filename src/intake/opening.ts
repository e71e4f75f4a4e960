import { hash } from 'node:crypto';
import type { ContentKind, FoundFile, OpenedFile } from '../domain/found-file.ts';
import { wholeFile } from '../domain/provenance.ts';
import { finding, type Finding } from '../findings/finding.ts';
import { contentKind } from './content-kind.ts';
import { isBlank } from './is-blank.ts';

/** A file that holds something, or the finding that tells why there is nothing to read. */
export type Opening = Readonly<{ opened: OpenedFile }> | UnopenedFile;

/** A file without content to read, with what is known of it all the same. */
export interface UnopenedFile {
  readonly failed: Finding;
  /** On disk; of a member of an archive, inflated. */
  readonly bytes: number;
  /** Hexadecimal; null where the bytes could not be, or were not, read. */
  readonly sha256: string | null;
  /** Null where the content does not tell. */
  readonly kind: ContentKind | null;
}

/** What a file's bytes are: their digest and their kind. */
export function openingOf(found: FoundFile, content: Uint8Array): Opening {
  const bytes = content.length;
  const sha256 = hash('sha256', content);
  if (isBlank(content)) {
    const failed = finding('file/empty', { at: wholeFile(found.path) }, { reason: '' });
    return { failed, bytes, sha256, kind: null };
  }
  return { opened: { found: { ...found, bytes }, content, sha256, kind: contentKind(content) } };
}
