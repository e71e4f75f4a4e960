import { parseCellName } from '../../../src/domain/cell-address.ts';
import { valueText, type RawSheet } from '../../../src/domain/raw-sheet.ts';
import type { ObservedRow, ObservedRows, ObservedSheet, ObservedText, ObservedWorkbook } from './manifest.ts';
import { valuesOf, type ReadSample } from './read-sample.ts';
import { isSameValue, type Model } from './same-value.ts';

/** Where what was read differs from what another reader saw, by place, and how. */
export type Differences = Readonly<Record<string, string>>;

type Difference = readonly [place: string, how: string];

/** Columns that the notes on rows reach. */
const widths = { xlsx: { first: 10, last: 10 }, xls: { first: 10, last: 8 }, text: { first: 8, last: 5 } } as const;

/** Compares a workbook's sheets with the notes on them. */
export function workbookDifferences(observed: ObservedWorkbook, { sheets }: ReadSample): Differences {
  const model: Model = { is1904: observed.epoch1904 === true || observed.datemode === 1, cutAt: 80 };
  return Object.fromEntries([
    ...difference('sheets', observed.nsheets, sheets.length),
    ...observed.sheets.flatMap((sheet, index) => sheetDifferences(sheet, sheets[index], model)),
  ]);
}

/** Compares a text's records with the notes on them, which took commas for its separators even where `separator` is another. */
export function textDifferences(observed: ObservedText, { sheets }: ReadSample, separator = ','): Differences {
  const rows = numberedRows(observed, observed.records, widths.text);
  if (separator === ',') return Object.fromEntries(rowDifferences(rows, sheets[0], { is1904: false, cutAt: 60 }));
  return Object.fromEntries(rows.flatMap((row) => lineDifferences(row, sheets[0], separator)));
}

/** Most fields of a record that was divided at the wrong places. */
const most = 100;

/** Every piece of a line that was divided at its commas must stand in the fields of its record put together; quotation marks apart. */
function lineDifferences(
  { number, values }: NumberedRow,
  sheet: RawSheet | undefined,
  separator: string,
): readonly Difference[] {
  const valueAt = valuesOf(sheet);
  const line = Array.from({ length: most }, (_, index) => valueText(valueAt(number, index + 1)))
    .join(separator)
    .replaceAll('"', '');
  let at = 0;
  for (const value of values) {
    at = line.indexOf(String(value).replaceAll('"', ''), at);
    if (at < 0) return difference(`R${number}`, values.join(), line);
  }
  return [];
}

const visibilities: readonly unknown[] = ['visible', 'hidden', 'veryHidden'];

function sheetDifferences(expected: ObservedSheet, sheet: RawSheet | undefined, model: Model): readonly Difference[] {
  const { sheet: name, rows, merges, visibility } = expected;
  const width = rows === undefined ? widths.xlsx : widths.xls;
  const places = [
    ...difference('name', name, sheet?.name),
    ...difference('merges', merges, sheet?.merges.length),
    ...difference('visibility', visibilities[Number(visibility)] ?? visibility, sheet?.visibility),
    ...rowDifferences(numberedRows(expected, bottomOf(expected), width), sheet, model),
  ];
  return places.map(([place, how]) => [`${name} ${place}`, how]);
}

const bottomOf = ({ rows, dimension = 'A1' }: ObservedSheet): number =>
  rows ?? parseCellName(dimension.split(':').at(-1) ?? '')?.row ?? 1;

const difference = (place: string, expected: unknown, actual: unknown): readonly Difference[] =>
  expected === actual ? [] : [[place, `${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}`]];

interface NumberedRow {
  readonly number: number;
  readonly values: ObservedRow;
  /** Columns that the notes reach. */
  readonly width: number;
}

/** The notes on the first rows and on the last ones, of which the last is at `bottom`. */
function numberedRows(
  { first_rows: first, last_rows: last }: ObservedRows,
  bottom: number,
  width: Readonly<Record<'first' | 'last', number>>,
): readonly NumberedRow[] {
  const above = bottom - last.length;
  return [
    ...first.map((values, index) => ({ number: index + 1, values, width: width.first })),
    ...last.map((values, index) => ({ number: above + index + 1, values, width: width.last })),
  ];
}

function rowDifferences(
  rows: readonly NumberedRow[],
  sheet: RawSheet | undefined,
  model: Model,
): readonly Difference[] {
  const valueAt = valuesOf(sheet);
  return rows.flatMap(({ number, values, width }) =>
    Array.from({ length: width }, (_, index) => {
      const expected = values[index] ?? null;
      const actual = valueAt(number, index + 1);
      return isSameValue(expected, actual, model) ? [] : difference(`R${number}C${index + 1}`, expected, actual);
    }).flat(),
  );
}
