import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { cellName } from '../../../src/domain/cell-address.ts';
import type { RawSheet } from '../../../src/domain/raw-sheet.ts';
import { samples } from '../../samples.ts';
import { manifest } from './manifest.ts';
import { isShownAs } from './shown-as.ts';
import { valuesOf } from './read-sample.ts';

/** A sheet, and the CSV that a project's tests expect of it. */
export interface ExpectedSheet {
  /** From 0. */
  readonly index: number;
  /** Its path below the samples' folder. */
  readonly csv: string;
  /** Empty rows above those that the CSV holds. */
  readonly above?: number;
}

/** The CSVs that the manifest names for each workbook; the number before `.csv` is the sheet's. */
export const named: ReadonlyMap<string, readonly ExpectedSheet[]> = new Map(
  manifest
    .filter(({ expected_csv: csvs = [] }) => csvs.length > 0)
    .map(({ path, expected_csv: csvs = [] }) => [path, [...new Set(csvs)].map(expectedSheet)]),
);

function expectedSheet(csv: string): ExpectedSheet {
  return { csv, index: Number(/\.(\d+)\.csv$/.exec(csv)?.[1] ?? 0), above: csv.includes('pivot_table') ? 2 : 0 };
}

/** Whether a CSV that the manifest names was collected. */
export const isThere = ({ csv }: ExpectedSheet): boolean => existsSync(samples(csv));

/** The addresses where a sheet does not hold what its CSV shows, with what stands in both. */
export function otherCells(sheet: RawSheet | undefined, { csv, above = 0 }: ExpectedSheet): readonly string[] {
  const records: string[][] = parse(readFileSync(samples(csv)), {
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
  });
  const valueAt = valuesOf(sheet);
  const height = Math.max(records.length, (sheet?.rows.at(-1)?.number ?? 0) - above);
  const width = Math.max(0, ...records.map((record) => record.length));
  const others: string[] = [];
  for (let row = 1; row <= height; row++) {
    for (let column = 1; column <= width; column++) {
      const shown = records[row - 1]?.[column - 1] ?? '';
      const value = valueAt(row + above, column);
      if (!isShownAs(value, shown)) others.push(cellName({ row: row + above, column }));
    }
  }
  return others;
}
