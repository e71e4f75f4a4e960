import { defaultLimits } from '../../../src/domain/limits.ts';
import { cellValue, type CellValue, type RawSheet } from '../../../src/domain/raw-sheet.ts';
import { findFile } from '../../../src/intake/find-file.ts';
import { openFile } from '../../../src/intake/open-file.ts';
import { readSheets } from '../../../src/read/index.ts';
import { samples } from '../../samples.ts';

/** What became of a sample: sheets, or why there are none. */
export interface ReadSample {
  readonly sheets: readonly RawSheet[];
  readonly encoding: string | null;
  /** Codes of all findings, from opening to reading. */
  readonly codes: readonly string[];
}

/** Reads a sample, named by its path below the samples' folder, as the program reads a return. */
export async function readSample(path: string): Promise<ReadSample> {
  const opening = await openFile(await findFile(samples(path), path), defaultLimits);
  if (!('opened' in opening)) return { sheets: [], encoding: null, codes: [opening.failed.code] };
  const { sheets, encoding, findings } = await readSheets(opening.opened, defaultLimits);
  return { sheets, encoding, codes: findings.map(({ code }) => code) };
}

/** The values of a sheet by row and column, both 1-based; null where a cell is blank. */
export function valuesOf(sheet: RawSheet | undefined): (row: number, column: number) => CellValue {
  const rows = new Map(sheet?.rows.map(({ number, contents }) => [number, contents]));
  return (row, column) => {
    const content = rows.get(row)?.[column - 1];
    return content === undefined ? null : cellValue(content);
  };
}
