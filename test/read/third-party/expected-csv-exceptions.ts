import type { ExpectedSheet } from './expected-csv.ts';

/** CSVs that the manifest names and that are not among the samples. */
export const uncollected: readonly string[] = [
  '01-xlsx/sheetjs/expected-csv/mixed_sheets.xlsx.0.csv',
  '01-xlsx/sheetjs/expected-csv/sheet_visibility.xlsx.0.csv',
  '02-xls/sheetjs/expected-csv/cell_style_simple.xls.0.csv',
  '02-xls/sheetjs/expected-csv/named_ranges_2011.xls.0.csv',
  '02-xls/sheetjs/expected-csv/number_format.xls.2.csv',
  '02-xls/sheetjs/expected-csv/numfmt_1_russian.xls.0.csv',
  '02-xls/sheetjs/expected-csv/pivot_table_test.xls.0.csv',
];

const first = (csv: string): readonly ExpectedSheet[] => [{ index: 0, csv }];

/** Pairs that lie beside one another without the manifest's saying so. */
export const alsoExpected: ReadonlyMap<string, readonly ExpectedSheet[]> = new Map([
  ...['datetime', 'float2', 'float_formatting', 'utf8', 'xlsx2csv-test-file'].map(
    (name) => [`01-xlsx/xlsx2csv/${name}.xlsx`, first(`01-xlsx/xlsx2csv/${name}.csv`)] as const,
  ),
  ['01-xlsx/openpyxl/empty.xlsx', first('01-xlsx/sheetjs/openpyxl_g_empty.xlsx.0.csv')],
  ['01-xlsx/openpyxl/guess_types.xlsx', first('01-xlsx/sheetjs/openpyxl_g_guess_types.xlsx.0.csv')],
  ['01-xlsx/openpyxl/libreoffice_nrt.xlsx', first('01-xlsx/sheetjs/openpyxl_g_libreoffice_nrt.xlsx.0.csv')],
]);

const folder = '02-xls/sheetjs/expected-csv';

/** Cells that their CSV shows in a way of its own. */
export const otherwiseShown: Readonly<Record<string, readonly string[]>> = {
  // Formats that hide the sign and put spaces behind a text.
  [`${folder}/NumberFormatCondition.xls.0.csv`]: ['B7', 'A8', 'B8', 'A9', 'B9', 'A10', 'A11', 'A12', 'A13'],
  // The CSV has lost the character `…`.
  [`${folder}/merge_cells.xls.0.csv`]: ['A4'],
  // `[h]:mm:ss` and `mmss.0`.
  [`${folder}/number_format.xls.0.csv`]: ['B26', 'F26', 'B27', 'F27'],
  // A date below nought is shown as a row of `#`; ours is the number.
  [`${folder}/number_format.xls.1.csv`]: 'B12 B13 B14 B15 B16 B17 B18 B19 B20 B25 B26 B27'.split(' '),
  // The CSV has `_` for every character beyond ASCII.
  [`${folder}/phonetic_text.xls.0.csv`]: ['A1', 'A2'],
  // The workbook holds two question marks where another of its name has the character.
  [`${folder}/sushi.xls.0.csv`]: ['A1'],
};
