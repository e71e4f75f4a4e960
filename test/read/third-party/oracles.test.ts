import { existsSync, readFileSync } from 'node:fs';
import { expect } from '@jest/globals';
import { cellValue, valueText, type CellValue, type RawSheet } from '../../../src/domain/raw-sheet.ts';
import { filesBelow, samples, testWith } from '../../samples.ts';
import { manifest, type DengueOracle, type PopulationOracle } from './manifest.ts';
import { readSample } from './read-sample.ts';

const test = testWith(samples('manifest.json'));

const worked = manifest.filter((sample) => sample.oracle !== undefined);

// It also keeps the suite from being empty, which Jest calls a failure, where the samples are absent.
test('what was worked out for samples is there', () => {
  expect(worked).toHaveLength(23);
});

for (const { path, oracle } of worked) {
  test(`${path} adds up to what was worked out for it`, async () => {
    const [sheet] = (await readSample(path)).sheets;
    expect(oracle).toMatchObject(
      oracle !== undefined && 'village_rows' in oracle ? villages(sheet, oracle) : townships(sheet),
    );
  });
}

/** Rows of values, the blank ones as null. */
const rowsOf = (sheet: RawSheet | undefined): readonly (readonly CellValue[])[] =>
  (sheet?.rows ?? []).map(({ contents }) =>
    Array.from(contents, (content) => (content === undefined ? null : cellValue(content))),
  );

const sumOf = (rows: readonly (readonly CellValue[])[], column: number): number =>
  rows.reduce((sum, row) => sum + Number(row[column] ?? 0), 0);

/** A district's name and figures stand in the first row of its villages. */
function villages(sheet: RawSheet | undefined, { header_row: header, columns }: DengueOracle): Partial<DengueOracle> {
  const below = rowsOf(sheet).slice(header);
  const rows = below.slice(
    0,
    below.findIndex((row) => row[columns['區']] === '總計'),
  );
  return {
    districts: rows.map((row) => row[columns['區']] ?? null).filter((name) => typeof name === 'string'),
    village_rows: rows.filter((row) => row[columns['里']] !== null).length,
    sum_入夏個案數: sumOf(rows, columns['入夏']),
    sum_里別個案數: sumOf(rows, columns['里數']),
    sum_新增: sumOf(rows, columns['新增']),
  };
}

/** Two rows of header: titles, and codes of fields. */
function townships(sheet: RawSheet | undefined): Partial<PopulationOracle> {
  const [titles = [], , ...rows] = rowsOf(sheet);
  return {
    data_rows: rows.length,
    columns: [...titles.map(valueText), ''],
    sum_戶數: sumOf(rows, titles.indexOf('戶數')),
    sum_人口數: sumOf(rows, titles.indexOf('人口數')),
    periods: [...new Set(rows.map(([period]) => valueText(period ?? null)))],
  };
}

const spectrum = samples('03-csv/csv-spectrum');
const texts = existsSync(spectrum) ? filesBelow(spectrum).filter((file) => file.endsWith('.csv')) : [];

// max-mapper/csv-spectrum lays a JSON of the records beside a CSV.
for (const text of texts.filter((file) => existsSync(jsonOf(file)))) {
  test(`${text.slice(spectrum.length + 1)} of csv-spectrum holds the records of its JSON`, async () => {
    const [titles = [], ...rows] = rowsOf((await readSample(text.slice(samples('').length))).sheets[0]);
    const records = rows.map((row) =>
      Object.fromEntries(titles.map((title, index) => [valueText(title), row[index] ?? ''])),
    );
    expect(records).toEqual(JSON.parse(readFileSync(jsonOf(text), 'utf8')));
  });
}

function jsonOf(text: string): string {
  return text.replace(/csv$/, 'json');
}
