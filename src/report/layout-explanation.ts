import type { Finding } from '../findings/finding.ts';

/** What one file was taken for. */
export interface FileExplanation {
  readonly path: string;
  /** What opening and reading it told; with an error there is nothing more to say. */
  readonly findings: readonly Finding[];
  readonly sheets: readonly SheetExplanation[];
}

/** What one sheet was taken for. */
export interface SheetExplanation {
  /** Null where the format has no sheets. */
  readonly name: string | null;
  /** A hidden sheet is not read, whatever it holds. */
  readonly isHidden: boolean;
  readonly content: TableExplanation | NoTable;
}

/** A sheet that does not hold the table. */
export interface NoTable {
  readonly kind: 'none';
  /** Cells that are not empty. */
  readonly cells: number;
  /** How many of the table's titles stand somewhere in it. */
  readonly titles: number;
  /** The first of them, or where there are none, the first texts of the sheet. */
  readonly examples: readonly PlacedText[];
}

/** A text of the sheet; `cell`: `F7`, null where it stands in no cell. */
export interface PlacedText {
  readonly cell: string | null;
  readonly text: string;
}

/** An indicator a column, an indicator a row, or labels with their values beside them. */
export type ExplainedOrientation = 'columns' | 'rows' | 'pairs';

/** How a sheet holds the table. */
export interface TableExplanation {
  readonly kind: 'table';
  readonly orientation: ExplainedOrientation;
  /** Whether the table itself asks for it; else it was what matched best. */
  readonly isAsked: boolean;
  /** Columns of the table that were found, and all that it asks for. */
  readonly found: number;
  readonly wanted: number;
  /** The other ways to read the sheet that find any column. */
  readonly others: readonly OtherWay[];
  /** Whether a column (or row, or label) names the unit. */
  readonly hasUnitColumn: boolean;
  /** The unit's names that stand behind labels. */
  readonly labels: readonly PlacedText[];
  /** The first of them. */
  readonly sections: readonly SectionExplanation[];
  /** How many there are in all sections. */
  readonly blocks: number;
  readonly cells: CellsExplanation;
}

/** A way to read the sheet that was not chosen. */
export interface OtherWay {
  readonly orientation: ExplainedOrientation;
  readonly found: number;
}

/** Blocks that hold the same records, and what none of them holds. */
export interface SectionExplanation {
  readonly missing: readonly MissingColumn[];
  readonly blocks: readonly BlockExplanation[];
}

/** A column of the table that was not found. */
export interface MissingColumn {
  readonly title: string;
  readonly isRequired: boolean;
  /** A header that may be it but may be another column too. */
  readonly ambiguous: PlacedText | null;
  /** A header that is spelt much like it. */
  readonly near: PlacedText | null;
}

/** One header and the rows that are read with it. */
export interface BlockExplanation {
  readonly header: Span;
  readonly titles: readonly TitleExplanation[];
  /** Headers beyond the first 200. */
  readonly titlesLeftOut: number;
  /** By their first row. */
  readonly rows: readonly RowsExplanation[];
}

/** Rows of the sheet, 1-based, both ends included; where an indicator is a row, columns. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** What a sheet's column (or row, or label) was matched to. */
export interface TitleExplanation {
  readonly cell: string;
  /** The cell of its value, where labels and values alternate. */
  readonly value: string | null;
  /** The header's texts, outermost first. */
  readonly levels: readonly string[];
  readonly match: TitleMatch;
}

/** What a title is to the table. */
export type TitleMatch =
  | { readonly kind: 'column'; readonly title: string; readonly measure: MeasureDifference | null }
  | { readonly kind: 'duplicate'; readonly title: string; readonly other: string }
  | { readonly kind: 'ambiguous'; readonly titles: readonly string[] }
  /** `title`: what it is compared with, null where that is not said. */
  | { readonly kind: 'other-period'; readonly title: string | null }
  | { readonly kind: 'serial' }
  | { readonly kind: 'unknown' };

/** The header states another 计量单位 than the table. */
export interface MeasureDifference {
  readonly stated: string;
  readonly asked: string;
  readonly isConverted: boolean;
}

/** What a row below the header was taken for. */
export type ExplainedRow =
  | 'blank'
  | 'header'
  | 'measures'
  | 'numbering'
  | 'band'
  | 'data'
  | 'remark'
  | 'subtotal'
  | 'total'
  | 'of-which'
  | 'other-period'
  | 'derived'
  | 'example'
  | 'void'
  | 'superseded'
  | 'signature'
  | 'footer'
  | 'other-table'
  | 'stray';

/** All rows of one kind. */
export interface RowsExplanation {
  readonly kind: ExplainedRow;
  readonly spans: readonly Span[];
  readonly count: number;
  /** Of the first row; none for data. */
  readonly texts: readonly string[];
}

/** What a cell that is neither figure nor header was taken for. */
export type ExplainedCell =
  | 'unread'
  | 'title'
  | 'serial'
  | 'subtotal'
  | 'total'
  | 'of-which'
  | 'unknown'
  | 'ambiguous'
  | 'duplicate'
  | 'other-period'
  | 'other-period-row'
  | 'derived'
  | 'example'
  | 'void'
  | 'superseded'
  | 'rival-period'
  | 'aside'
  | 'signature'
  | 'footer'
  | 'other-table';

/** Cells of one kind along a row or a column. */
export interface CellRun {
  readonly kind: ExplainedCell;
  /** `A8`; the same as `to` for one cell. */
  readonly from: string;
  readonly to: string;
  readonly count: number;
  /** Of the first cells. */
  readonly texts: readonly string[];
}

/** Every cell that is neither figure nor header. */
export interface CellsExplanation {
  readonly count: number;
  /** What was not read comes first. */
  readonly runs: readonly CellRun[];
  /** Cells that are in none of the runs, by kind. */
  readonly leftOut: ReadonlyMap<ExplainedCell, number>;
}
