import type { Value } from './return.ts';
import type { RecordedColumn, RecordedUnit } from './summary-record.ts';

/** A figure of 汇总表. */
export interface SummaryFigure {
  readonly kind: 'unit' | 'subtotal' | 'total';
  /** Of a unit its name, of a 小计 its category, else empty. */
  readonly name: string;
  readonly column: RecordedColumn;
  readonly sheet: string;
  /** Where it stands now, `F37`; null where its row or column is gone. */
  readonly cell: string | null;
}

/** A cell of a return that is part of a figure. */
export interface TracedCell {
  readonly sheet: string | null;
  readonly cell: string;
  /** What its reader sees; null for an empty cell. */
  readonly typed: string | null;
  /** What it was read as. */
  readonly value: Value;
}

/** A unit whose figure is part of another. */
export interface TracedUnit {
  readonly unit: RecordedUnit;
  /** The return's digest, hexadecimal. */
  readonly sha256: string | null;
  /** Of all its cells; null for a blank. */
  readonly value: Value;
  readonly cells: readonly TracedCell[];
}

/** Everything behind a figure of a summary. */
export interface Trace {
  readonly figure: SummaryFigure;
  /** What the parts come to. */
  readonly value: Value;
  /** What stands in the cell now, as it is read. */
  readonly shown: string;
  /** Whether that is the figure. */
  readonly agrees: boolean;
  readonly parts: readonly TracedUnit[];
  /** Units of the same rows whose figures are not in it. */
  readonly leftOut: readonly TracedUnit[];
}
