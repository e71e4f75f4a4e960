import { expect } from '@jest/globals';
import type { Table } from '../../src/domain/table.ts';
import { samples, testWith } from '../samples.ts';
import { readOfficial, type OfficialReading } from './read-official.ts';

/** A sheet as it lies among the samples, the table that a clerk would write for it, and what a reader sees in it. */
export interface OfficialSheet extends OfficialReading {
  /** Below the samples. */
  readonly file: string;
  readonly table: Table;
  /** Names that stand alone in rows. */
  readonly categories?: readonly string[];
}

/** Tests that a sheet is read as it is. `shown` names some rows; of the others their number and sums are tested. */
export function officialTest(name: string, { file, table, categories = [], shown, ...others }: OfficialSheet): void {
  const location = samples(file);
  testWith(location)(name, async () => {
    const reading = await readOfficial(location, table, categories);
    const named = Object.keys(shown).map((cell) => [cell, reading.shown[cell] ?? '']);
    expect({ ...reading, shown: Object.fromEntries(named) }).toEqual({ shown, ...others });
  });
}
