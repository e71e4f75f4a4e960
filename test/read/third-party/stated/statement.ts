import type { CellValue, RawSheet } from '../../../../src/domain/raw-sheet.ts';
import type { Code } from '../../../../src/findings/catalogue.ts';

/** What a project's own tests state of a sample; what they leave open is left out. */
export interface Statement {
  /** All of its sheets, in order, with the state of those that are not visible. */
  readonly sheets?: readonly (string | readonly [name: string, visibility: RawSheet['visibility']])[];
  /** By sheet (its name, or `#1` for the first), then by address: a value, or rows of values from there on. */
  readonly cells?: Readonly<Record<string, Readonly<Record<string, CellValue | readonly (readonly CellValue[])[]>>>>;
  /** By sheet: the merged ranges, in any order. */
  readonly merges?: Readonly<Record<string, readonly string[]>>;
  /** By sheet: the last row that holds something, and the last column; null where only the other is stated. */
  readonly size?: Readonly<Record<string, readonly [rows: number | null, columns: number | null]>>;
  /** By sheet: rows that are hidden. */
  readonly hiddenRows?: Readonly<Record<string, readonly number[]>>;
  readonly hiddenColumns?: Readonly<Record<string, readonly number[]>>;
  /** Texts that stand somewhere in it. */
  readonly holds?: readonly string[];
  /** Texts that stand nowhere in it. */
  readonly lacks?: readonly string[];
  /** Its formulas, by sheet and address, where the program that wrote it spelled them out. */
  readonly formulas?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly encoding?: string;
  /** It cannot be read, or tells something of itself. */
  readonly finding?: Code;
}

/** By the samples' paths. */
export type Statements = Readonly<Record<string, Statement>>;

/** Statements on files of one folder, which their keys are relative to. */
export const inFolder = (folder: string, statements: Statements): Statements =>
  Object.fromEntries(Object.entries(statements).map(([name, statement]) => [`${folder}/${name}`, statement]));

export const date = (text: string): CellValue => ({ date: text });
export const error = (text: string): CellValue => ({ error: text });

/** One value a row. */
export const column = (...values: readonly CellValue[]): readonly (readonly CellValue[])[] =>
  values.map((value) => [value]);
