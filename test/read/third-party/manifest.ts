import { existsSync, readFileSync } from 'node:fs';
import { samples } from '../../samples.ts';

/** A line of the samples' manifest; the keys that these tests look at. */
export interface Sample {
  readonly path: string;
  readonly expected_csv?: readonly string[];
  readonly observed?: ObservedWorkbook | ObservedText | FailedReading;
  readonly oracle?: DengueOracle | PopulationOracle;
}

/** Sums over the villages of a city's daily return, worked out when the samples were collected. */
export interface DengueOracle {
  /** 1-based. */
  readonly header_row: number;
  /** From 0. */
  readonly columns: Readonly<Record<'區' | '入夏' | '里' | '里數' | '新增', number>>;
  readonly districts: readonly string[];
  readonly village_rows: number;
  readonly sum_入夏個案數: number;
  readonly sum_里別個案數: number;
  readonly sum_新增: number;
}

/** Sums over the townships of a county's export. */
export interface PopulationOracle {
  readonly header_rows: number;
  readonly data_rows: number;
  readonly columns: readonly string[];
  readonly sum_戶數: number;
  readonly sum_人口數: number;
  readonly periods: readonly string[];
}

/** Another reader gave up, which says nothing of the file. */
interface FailedReading {
  readonly failed: string;
}

/** Rows as openpyxl, xlrd or Python's csv module gave them when the samples were collected. */
export interface ObservedRows {
  readonly first_rows: readonly ObservedRow[];
  /** As far as they are not among the first. */
  readonly last_rows: readonly ObservedRow[];
}

/** The first values of a row; texts are cut off. */
export type ObservedRow = readonly ObservedValue[];

export type ObservedValue = string | number | boolean | null;

/** A workbook; the first six of its sheets. */
export interface ObservedWorkbook {
  readonly nsheets: number;
  readonly sheets: readonly ObservedSheet[];
  /** Names of all sheets of an XLSX workbook, charts too. */
  readonly sheetnames?: readonly string[];
  /** Whether days count from 1904: of an XLSX workbook, and of an XLS workbook. */
  readonly epoch1904?: boolean;
  readonly datemode?: 0 | 1;
}

export interface ObservedSheet extends ObservedRows {
  readonly sheet: string;
  /** `A1:B5`, of an XLSX workbook. */
  readonly dimension?: string;
  /** Number of rows, of an XLS workbook. */
  readonly rows?: number;
  readonly merges: number;
  /** A word, in an XLS workbook its number. */
  readonly visibility: string | number;
}

/** A text file, read as if commas separated its fields. */
export interface ObservedText extends ObservedRows {
  readonly encoding: string;
  readonly records: number;
}

const location = samples('manifest.json');

/** All lines of the samples' manifest; none where the samples are not beside this checkout. */
export const manifest: readonly Sample[] = existsSync(location) ? JSON.parse(readFileSync(location, 'utf8')) : [];
