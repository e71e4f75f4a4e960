import type { FoundFile } from '../domain/found-file.ts';
import { wholeFile } from '../domain/provenance.ts';
import { finding, type Finding } from '../findings/finding.ts';
import { term, type TermKey } from '../findings/terms.ts';

/** A file or folder (its path then ends in `/`) that is not read, and why. */
export interface PassedOver {
  readonly found: FoundFile;
  readonly finding: Finding;
}

/** Nothing that a unit sent as a return, for a reason that is told. */
export const passedOver = (found: FoundFile, reason: TermKey): PassedOver => ({
  found,
  finding: finding('file/ignored', { at: wholeFile(found.path) }, { reason: term(reason) }),
});
