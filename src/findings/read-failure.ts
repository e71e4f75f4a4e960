import type { Limits } from '../domain/limits.ts';
import { wholeFile } from '../domain/provenance.ts';
import { finding, type Finding } from './finding.ts';
import { term, type TermKey } from './terms.ts';

type Failure =
  | { readonly code: 'file/unreadable'; readonly reason: TermKey }
  | { readonly code: 'file/encrypted' }
  | { readonly code: 'file/unsupported'; readonly kind: TermKey }
  | { readonly code: 'file/too-large'; readonly what: TermKey; readonly option: keyof Limits; readonly limit: number };

/** Why a file could not be read, on its way to the border of this room, where it becomes a finding. */
export class ReadFailure extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.code);
    this.name = 'ReadFailure';
    this.failure = failure;
  }
}

export const unreadable = (reason: TermKey): ReadFailure => new ReadFailure({ code: 'file/unreadable', reason });

/** A limit that ends the reading of a file. */
type SizeLimit = Exclude<keyof Limits, 'findings'>;

const measured = {
  memberBytes: 'inflated-bytes',
  inflatedBytes: 'inflated-bytes',
  members: 'member-count',
  sheets: 'sheet-count',
  cells: 'cell-count',
  textLength: 'string-length',
  xmlDepth: 'xml-depth',
  fileBytes: 'bytes-on-disk',
} as const satisfies Record<SizeLimit, TermKey>;

/** A limit that a file exceeds. */
export const exceeded = (option: SizeLimit, limits: Limits): ReadFailure =>
  new ReadFailure({ code: 'file/too-large', what: measured[option], option, limit: limits[option] });

/** What to tell of an error that ended the reading of `file`. */
export function failureFinding(error: unknown, file: string): Finding {
  const at = wholeFile(file);
  const { failure } = error instanceof ReadFailure ? error : unreadable('broken-content');
  switch (failure.code) {
    case 'file/unreadable':
      return unreadableFile(file, failure.reason);
    case 'file/unsupported':
      return finding(failure.code, { at }, { kind: term(failure.kind), remedy: term(remedyFor(failure.kind)) });
    case 'file/too-large':
      return finding(failure.code, { at }, { what: term(failure.what), limit: failure.limit, option: failure.option });
    case 'file/encrypted':
      return finding(failure.code, { at }, {});
  }
}

/** Why a file or folder could not be read, and what to do about that. */
export const unreadableFile = (file: string, reason: TermKey): Finding =>
  finding('file/unreadable', { at: wholeFile(file) }, { reason: term(reason), remedy: term(remedyOf(reason)) });

const remedyOf = (reason: TermKey): TermKey => reasonRemedies[reason] ?? 'save-it-again';

/** Where the file itself need not be at fault. */
const reasonRemedies: Readonly<Partial<Record<TermKey, TermKey>>> = {
  'being-written': 'wait-for-it',
  'in-use': 'wait-for-it',
  'no-permission': 'let-it-be-read',
};

/** What mends a kind that no reader takes, where saving it as a spreadsheet does not. */
const remedies: Readonly<Partial<Record<TermKey, TermKey>>> = {
  'kind-doc': 'save-as-document',
  'kind-rtf': 'save-as-document',
  'kind-odt': 'save-as-document',
  'kind-zip': 'unpack-it',
  'kind-deep-zip': 'unpack-it',
  'kind-rar': 'unpack-it',
  'kind-7z': 'unpack-it',
  'kind-gz': 'unpack-it',
  'kind-tar': 'unpack-it',
};

const remedyFor = (kind: TermKey): TermKey => remedies[kind] ?? 'save-as-table';
