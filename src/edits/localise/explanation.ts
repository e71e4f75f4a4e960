import type { Decimal } from '../../domain/decimal.ts';
import type { Slip } from '../../findings/suggestion.ts';
import type { Range } from './range.ts';

/** A figure that would have to be another. */
export interface Change {
  readonly key: string;
  readonly from: Decimal;
  /** A figure that goes with the rest; the only one where `range` has no other. */
  readonly to: Decimal;
  /** All that would do, as long as nothing else is changed; null where that depends on the other cells. */
  readonly range: Range | null;
}

/** Changes after which every linear rule of the row holds, those that held before among them. */
export interface Explanation {
  readonly changes: readonly Change[];
  /** The slip that it looks like; null for none that is known. */
  readonly slip: Slip | null;
}
