import type { CellAddress } from './cell-address.ts';

/** A date, as a spreadsheet stores it, already in ISO form: `2020-02-05` or `2020-02-05T17:30:00`. */
export interface DateValue {
  readonly date: string;
}

/** An Excel error such as `#REF!`. */
export interface ErrorValue {
  readonly error: string;
}

/** A number that its cell's format shows with a measure behind it: 10%, 3.50万元. It is the number that is shown, unrounded: 10 and 3.5. */
export interface MeasuredNumber {
  readonly number: number;
  /** Empty where only `before` says something. */
  readonly measure: string;
  /** A currency sign, or a word such as 约, that the format puts before it; left out where there is none. */
  readonly before?: string;
}

/** What a cell holds. `null` is a blank, never `''` and never 0. */
export type CellValue = string | number | boolean | DateValue | ErrorValue | MeasuredNumber | null;

/** A formula is never computed here: `value` is what the program that wrote the file stored, `null` where it stored nothing. */
export interface FormulaContent {
  readonly formula: string;
  readonly value: CellValue;
}

/** What a reader found in a non-empty cell. Numbers are as stored; see `cellText` for what a reader sees. */
export type CellContent = Exclude<CellValue, null> | FormulaContent;

/** Both corners included, 1-based. */
export interface MergeRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface RawRow {
  /** 1-based, as Excel shows it; for CSV the record's number. */
  readonly number: number;
  /** Index 0 is column A; sparse: a hole or `undefined` is an empty cell. */
  readonly contents: readonly (CellContent | undefined)[];
  readonly hidden: boolean;
}

/** One sheet as it was typed: no row dropped, no type guessed, empty rows left out. */
export interface RawSheet {
  /** Null where the format has no sheets (CSV). */
  readonly name: string | null;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  /** Ascending by `number`. */
  readonly rows: readonly RawRow[];
  readonly merges: readonly MergeRange[];
  /** 1-based. */
  readonly hiddenColumns: ReadonlySet<number>;
  /** Cells with a number of which their format shows nothing (`;;;`), where the format of the file is asked for it. */
  readonly masked: readonly CellAddress[];
  /** What is written before and behind the cells, where the format has such (Word): one text a paragraph, in order. */
  readonly paragraphs: readonly string[];
}

/** One cell with all that is known of it. */
export interface RawCell {
  readonly address: CellAddress;
  readonly value: CellValue;
  /** What a reader sees: a number as the decimal of at most 15 significant digits, text as it is. */
  readonly text: string;
  readonly formula: string | null;
  /** The merged range that this cell is the top left corner of. */
  readonly merge: MergeRange | null;
  readonly hidden: boolean;
}

export const isFormula = (content: CellContent): content is FormulaContent =>
  typeof content === 'object' && 'formula' in content;

export const cellValue = (content: CellContent): CellValue => (isFormula(content) ? content.value : content);

/** The text that a reader of the sheet sees. */
export function valueText(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if ('number' in value) return (value.before ?? '') + numberText(value.number) + value.measure;
  return 'date' in value ? value.date : value.error;
}

/** 0.30000000000000004 → `0.3`: Excel keeps and shows at most 15 significant digits. No exponent below 1e21. */
export function numberText(value: number): string {
  const shortest = String(value);
  // What has no more than 15 characters is the shortest form already.
  return shortest.length <= 15 ? shortest : String(Number(value.toPrecision(15)));
}
