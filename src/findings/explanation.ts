import type { Words } from './entry.ts';

/** What `explain` and docs/findings.md tell of a code. The first sentence of `meaning` stands alone in lists. */
export interface CodeExplanation {
  /** What is wrong, and what follows from it. */
  readonly meaning: Words;
  /** A cell or file, what it says, and what should stand there. */
  readonly example: Words;
  /** What the clerk or the unit does about it. */
  readonly mend: Words;
}
