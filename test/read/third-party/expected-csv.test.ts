import { expect } from '@jest/globals';
import { samples, testWith } from '../../samples.ts';
import { alsoExpected, otherwiseShown, uncollected } from './expected-csv-exceptions.ts';
import { isThere, named, otherCells } from './expected-csv.ts';
import { readSample } from './read-sample.ts';

const test = testWith(samples('manifest.json'));

test('the CSVs that the manifest names are there, but for a few', () => {
  expect(named.size).toBe(29);
  const absent = [...named.values()].flat().filter((sheet) => !isThere(sheet));
  expect(new Set(absent.map(({ csv }) => csv))).toEqual(new Set(uncollected));
});

const isProtected = (workbook: string): boolean => workbook.includes('password_');
const expected = [...named, ...alsoExpected].map(([workbook, sheets]) => [workbook, sheets.filter(isThere)] as const);

for (const [workbook, sheets] of expected.filter(([path]) => !isProtected(path))) {
  test(`${workbook} holds what its CSV shows`, async () => {
    const read = await readSample(workbook);
    const others = sheets.map((sheet) => [sheet.csv, otherCells(read.sheets[sheet.index], sheet)]);
    expect(Object.fromEntries(others)).toEqual(
      Object.fromEntries(sheets.map(({ csv }) => [csv, otherwiseShown[csv] ?? []])),
    );
  });
}

for (const [workbook] of expected.filter(([path]) => isProtected(path))) {
  test(`${workbook} is opened by its project with a password, which ours has not`, async () => {
    expect((await readSample(workbook)).codes).toEqual(['file/encrypted']);
  });
}
