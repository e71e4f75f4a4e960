import type { CellEntry } from './cell-entry.ts';
import type { CellValue } from './raw-sheet.ts';

/** A text of a sheet and its cell, `B3`. */
export interface SeenText {
  readonly text: string;
  readonly cell: string;
}

/** A value that stands where figures are filled in. */
export interface SeenValue {
  readonly value: CellValue;
  readonly cell: string;
  /** The same for all values of one record. */
  readonly record: number;
}

/** A formula that adds columns up. */
export interface SeenSum {
  readonly cell: string;
  /** Places of the columns in the table, 0-based. */
  readonly parts: readonly number[];
}

/** What a column is numbered, and what its number is made of: `合计（1=2+3）`, or 1=2+3 in the row of numbers under the header. */
export interface ColumnMark {
  /** As it is written, `1=2+3`. */
  readonly text: string;
  readonly cell: string;
  /** Its own number or letter; null where it says of what alone: `合计（2+3）`. */
  readonly number: string | null;
  /** What it adds up and takes away; null for a number alone, and for what is no sum. */
  readonly terms: readonly MarkTerm[] | null;
}

/** A number in the formula of a mark. */
export interface MarkTerm {
  readonly number: string;
  readonly isTaken: boolean;
}

/** A line such as 单位：万元 about the whole table. */
export interface SeenMeasures extends SeenText {
  readonly measures: readonly string[];
}

/** One column of a table as a sheet shows it, before anybody has said what it takes. */
export interface SeenColumn {
  readonly title: string;
  /** Cell of the title. */
  readonly cell: string;
  /** Outer headers, outermost first. */
  readonly group: readonly string[];
  readonly measure: string | null;
  /** How the title is written where that is not the title: with 其中： before it. */
  readonly alias: string | null;
  /** What the form says of it besides. */
  readonly description: string | null;
  /** Where it is filled in; null where the sheet ends with its header. */
  readonly entry: CellEntry | null;
  readonly values: readonly SeenValue[];
  readonly sums: readonly SeenSum[];
  /** Whether its title says that it is a part of one before it. */
  readonly isOfWhich: boolean;
  /** Null where neither its title nor a row of numbers says anything. */
  readonly mark: ColumnMark | null;
  /** Place of the column beside which it shows an earlier period, or the change since: 上年同期, 增减. Null for a column of its own. */
  readonly comparedWith: number | null;
  /** What it is called once no other period stands beside it: 走访户数 for 本年 under 走访户数. Null where that is the same. */
  readonly undated: Pick<SeenColumn, 'title' | 'group'> | null;
}

/** What a sheet holds that is no column, and why. */
export interface SeenAside extends SeenText {
  readonly reason: 'serial' | 'untitled' | 'other-period' | 'other-value' | 'printed';
}

/** A table as a sheet shows it. */
export interface SeenTable {
  readonly orientation: 'columns' | 'rows';
  readonly title: SeenText | null;
  /** What the column, or the label, that names the unit is called. */
  readonly unit: SeenText | null;
  /** What is reported: the unit's column is not among them. */
  readonly columns: readonly SeenColumn[];
  /** How many columns stand before the unit's own; 0 where it is first or a label. */
  readonly unitAt: number;
  readonly aside: readonly SeenAside[];
  /** Null where no line says anything, or each says something else. */
  readonly measures: SeenMeasures | null;
  /** `A4:F7`. */
  readonly header: string;
}
