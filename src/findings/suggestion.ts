import type { Decimal } from '../domain/decimal.ts';

/** Slips that people make, by which a wrong figure is recognised. Public: they stand in the JSON report. */
export const slips = [
  'total-not-updated',
  'left-blank',
  'written-twice',
  'digit-wrong',
  'digits-swapped',
  'digit-extra',
  'digit-missing',
  'off-by-10',
  'off-by-100',
  'off-by-1000',
  'off-by-10000',
  'sign',
  'cells-swapped',
  'shifted-left',
  'shifted-right',
] as const;

export type Slip = (typeof slips)[number];

/** A cell that may be wrong, and what should stand in it. */
export interface SuggestedCell {
  /** Such as `F7`; null where the row has no cell for the column. */
  readonly cell: string | null;
  /** Key of the table's column. */
  readonly column: string;
  /** In the table's measure; null where several figures would do. */
  readonly value: Decimal | null;
  /** The same as it is to be typed, in the measure of the cell or its header: `15000元`. */
  readonly typed: string | null;
  /** The least and the greatest figure that would do; null where there is no such end, or it depends on the other cells. */
  readonly least: Decimal | null;
  readonly most: Decimal | null;
}

/** Cells that, changed together, would put a row right; and the slip that this looks like, if any. */
export interface Suggestion {
  readonly slip: Slip | null;
  readonly cells: readonly SuggestedCell[];
}
