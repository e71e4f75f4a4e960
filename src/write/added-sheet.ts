import type { SummaryPart } from '../domain/summary-places.ts';
import type { Rewriting } from './finished-zip.ts';

/** What is to be known of a sheet that was added to the summary workbook. */
export interface AddedSheet {
  /** What is still to be done to the finished parts. */
  readonly rewriting?: Rewriting;
  /** Where its figures stand, if it has any that are vouched for. */
  readonly places?: readonly SummaryPart[];
}
