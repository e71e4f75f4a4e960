import type { Instant } from './instant.ts';

/** A file as the file system shows it. */
export interface FoundFile {
  /** Relative to the returns folder, with `/`; what people and reports call it. */
  readonly path: string;
  /** Where it lies on disk; of a member of an archive, where the archive lies. */
  readonly location: string;
  readonly bytes: number;
  /** Of a member the archive's: its own time says when it was saved, not when it came. */
  readonly modifiedAt: Instant;
  /** Of a member of an archive: the file on disk that it is in, its digest hexadecimal. */
  readonly archive?: { readonly path: string; readonly sha256: string };
  /** Bytes that came otherwise than from a disk, such as from stdin. */
  readonly content?: Uint8Array;
}

/** What a file holds, told by its content; the name of its extension where it has a common one. */
export type ContentKind =
  | 'xlsx'
  | 'csv'
  | 'xls'
  | 'xlsb'
  | 'ods'
  | 'html'
  | 'xml2003'
  | 'docx'
  | 'doc'
  | 'rtf'
  | 'odt'
  | 'pptx'
  | 'zip'
  | 'rar'
  | '7z'
  | 'gz'
  | 'tar'
  | 'pdf'
  | 'image'
  | 'json'
  | 'binary';

/** A file's bytes and what they are. */
export interface OpenedFile {
  readonly found: FoundFile;
  readonly content: Uint8Array;
  /** Hexadecimal. */
  readonly sha256: string;
  readonly kind: ContentKind;
}
