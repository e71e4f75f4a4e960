import type { Decimal } from './decimal.ts';
import type { Instant } from './instant.ts';
import type { Value } from './return.ts';
import type { RecordedColumn } from './summary-record.ts';
import type { Timeliness, Validity } from './timeliness.ts';

/** A summary as it is compared: what stands in it now. */
export interface SummaryView {
  /** As the user called the file. */
  readonly name: string;
  readonly title: string;
  /** Null where the workbook does not say. */
  readonly asOf: Instant | null;
  readonly columns: readonly RecordedColumn[];
  /** Whether it is one of ours, which has a record of itself. */
  readonly isRecorded: boolean;
  /** By key of columns that are there as well, the measure in which their figures stand and from which they do not convert: nothing is to be compared with them. */
  readonly otherMeasure: ReadonlyMap<string, string>;
  /** Titles of columns with figures or texts that are none of the table's, in a workbook that is none of ours. */
  readonly strangeColumns: readonly string[];
  readonly units: readonly ViewedUnit[];
  /** 小计 by category, and 合计 under an empty name; none where the workbook has no record of them. */
  readonly totals: ReadonlyMap<string, ViewedFigures>;
}

/** By column key. A column that is not there is not in the sheet. */
export type ViewedFigures = ReadonlyMap<string, Value>;

export interface ViewedUnit {
  readonly name: string;
  /** Empty where the workbook does not say. */
  readonly code: string;
  readonly category: string;
  /** Null where the workbook does not say. */
  readonly status: { readonly timeliness: Timeliness; readonly validity: Validity } | null;
  readonly figures: ViewedFigures;
}

/** A figure that is not what it was. */
export interface FigureChange {
  /** A unit, a category, or empty for 合计. */
  readonly name: string;
  readonly column: RecordedColumn;
  readonly was: Value;
  readonly now: Value;
  /** Null where one of them is no figure. */
  readonly difference: Decimal | null;
}

/** One thing that became another. */
export interface Change<Thing> {
  readonly unit: string;
  readonly was: Thing;
  readonly now: Thing;
}

/** What changed from one summary to another. */
export interface SummaryDiff {
  readonly old: Pick<SummaryView, 'name' | 'title' | 'asOf'>;
  readonly now: Pick<SummaryView, 'name' | 'title' | 'asOf'>;
  readonly addedUnits: readonly string[];
  readonly removedUnits: readonly string[];
  /** `unit` is the name now. */
  readonly renamed: readonly Change<string>[];
  readonly categories: readonly Change<string>[];
  readonly timeliness: readonly Change<Timeliness>[];
  readonly validity: readonly Change<Validity>[];
  readonly figures: readonly FigureChange[];
  readonly totals: readonly FigureChange[];
  readonly uncompared: Uncompared;
  readonly isSame: boolean;
}

/** What could not be compared. */
export interface Uncompared {
  /** Titles of columns that are in the old one alone. */
  readonly onlyOld: readonly string[];
  readonly onlyNew: readonly string[];
  /** Columns in different measures: title, then both. */
  readonly otherMeasure: readonly Change<string>[];
  /** Whether the old or the new one does not say how the units reported. */
  readonly lacksStatus: boolean;
}
