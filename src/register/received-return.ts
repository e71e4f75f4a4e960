import type { ReceivedFile, UnitReturn } from '../domain/return.ts';
import type { Finding } from '../findings/finding.ts';

/** A file that came from a unit, read and checked. */
export interface ReceivedReturn {
  readonly file: ReceivedFile;
  /** Null where no table could be read in it. */
  readonly content: UnitReturn | null;
  /** All that was found in it. */
  readonly findings: readonly Finding[];
  /** 零报告. */
  readonly isNil: boolean;
}
