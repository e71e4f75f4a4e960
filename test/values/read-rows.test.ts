import { describe, expect, test } from '@jest/globals';
import { decimalText, isDecimal, sum } from '../../src/domain/decimal.ts';
import type { CellAddress } from '../../src/domain/cell-address.ts';
import type { CellContent } from '../../src/domain/raw-sheet.ts';
import type { Value } from '../../src/domain/return.ts';
import { typedText } from '../../src/domain/return.ts';
import type { Table } from '../../src/domain/table.ts';
import { rowReader, type RowReader } from '../../src/values/read-rows.ts';
import { tableOf } from '../table-of.ts';

const table: Table = tableOf({
  columns: {
    count: { 'x-column': { measure: '次' } },
    cash: { type: 'number', 'x-column': { measure: '万元' } },
    done: { type: 'boolean' },
    remarks: { type: 'string' },
  },
});

const addressAt = (row: number, column: number): CellAddress => ({ row, column });

/** A reader of a sheet whose columns stand in the table's order, the unit in A. `stated`: measures in the header by key. */
const reader = (stated: Readonly<Record<string, string>> = {}): RowReader =>
  rowReader(
    table.columns.map((column, at) => ({
      column,
      address: { row: 1, column: at + 1 },
      measure: stated[column.key] ?? null,
    })),
    { file: 'a.xlsx', sheet: 'Sheet1', addressAt },
  );

const shown = (value: Value | undefined): unknown => (isDecimal(value) ? decimalText(value) : value);

/** One cell read as a column: its value, or `unread`, and its finding. */
function read(key: string, content: CellContent, stated: Readonly<Record<string, string>> = {}) {
  const at = table.columns.findIndex((column) => column.key === key);
  const contents: CellContent[] = [];
  contents[at] = content;
  const { row, findings } = reader(stated).read({ number: 7, contents, hidden: false });
  const figure = row.figures.get(key);
  const told = findings.map(({ code, at: place }) => `${place?.cell} ${code}`);
  return [figure?.isUnread === true ? 'unread' : shown(figure?.value), ...told];
}

test.each<[string, string, CellContent, readonly unknown[]]>([
  ['a number', 'count', 12, ['12']],
  ['a number as text', 'count', '12', ['12']],
  ['the decimal that Excel shows', 'cash', 0.1 + 0.2, ['0.3']],
  ['a cached 0', 'count', { formula: 'B1', value: 0 }, ['0']],
  ['a formula with its value', 'cash', { formula: 'B1', value: 1.5 }, ['1.5']],
  ['a formula without a value', 'count', { formula: 'B1', value: null }, ['unread', 'B7 value/formula-no-value']],
  ['an error', 'count', { error: '#REF!' }, ['unread', 'B7 value/formula-error']],
  ['a formula’s error', 'remarks', { formula: 'B1', value: { error: '#N/A' } }, ['unread', 'E7 value/formula-error']],
  ['a date where a number is asked', 'count', { date: '2020-03-05' }, ['unread', 'B7 value/date-in-number']],
  ['a truth value where a number is asked', 'count', true, ['unread', 'B7 value/not-a-number']],
  ['no number at all', 'count', Number.NaN, ['unread', 'B7 value/not-a-number']],
  ['a range', 'count', '10-15', ['unread', 'B7 value/not-a-number']],
  ['a blank of ideographic spaces', 'count', '　 ', [null]],
  ['无', 'count', '无', ['0', 'B7 value/normalised']],
  ['…', 'cash', '…', ['0', 'C7 value/normalised']],
  ['约200', 'count', '约200', ['200', 'B7 value/approximate']],
  ['a figure with its measure', 'count', '3次', ['3', 'B7 value/normalised']],
  ['元 where 万元 is asked', 'cash', '5000元', ['0.5', 'C7 value/unit-converted']],
  ['a text', 'remarks', ' 无 ', ['无']],
  ['a number in a text column', 'remarks', 12, ['12']],
  ['是', 'done', '是', [true]],
  ['无 as a truth value', 'done', '无', [false]],
  ['a truth value', 'done', true, [true]],
  ['a word that objects inherit', 'done', 'constructor', ['constructor']],
])('%s', (_, key, ...[content, expected]) => {
  expect(read(key, content)).toEqual(expected);
});

test('an empty cell is null, with no finding, and a column that is not there is no figure', () => {
  const { row, findings } = reader().read({ number: 2, contents: [], hidden: false });
  expect([row.figures.get('count')?.value, findings]).toEqual([null, []]);
  const [place] = [{ column: table.columns[1] ?? table.columns[0], address: { row: 1, column: 2 }, measure: null }];
  if (place.column === undefined) throw new Error('no column');
  const narrow = rowReader([{ ...place, column: place.column }], { file: 'a.csv', sheet: null, addressAt });
  expect([...narrow.read({ number: 2, contents: ['甲', 3], hidden: false }).row.figures].map(([key]) => key)).toEqual([
    'count',
  ]);
});

test('0.1 and 0.2 add up to 0.3, and a cell keeps what was typed', () => {
  const figures = [0.1, 0.2, '０．３'].map((content) => {
    const row = reader().read({ number: 2, contents: ['', '', content], hidden: false }).row;
    return row.figures.get('cash');
  });
  const values = figures.flatMap((figure) => (isDecimal(figure?.value) ? [figure.value] : []));
  expect(decimalText(sum(values))).toBe('0.6');
  expect(figures.map((figure) => figure && typedText(figure))).toEqual(['0.1', '0.2', '０．３']);
});

describe('the header names another measure', () => {
  test.each<[string, CellContent, readonly unknown[]]>([
    ['元', 5000, ['0.5']],
    ['元', '1', ['0.0001']],
    ['元', '1.5万元', ['1.5', 'C7 value/normalised']],
    ['元', '无', ['0', 'C7 value/normalised']],
    ['亿元', 2, ['20000']],
    ['万元', 2, ['2']],
  ])('%s over %j', (stated, content, expected) => {
    expect(read('cash', content, { cash: stated })).toEqual(expected);
  });

  test.each<[string, string, readonly string[]]>([
    ['cash', '元', ['layout/header-unit']],
    ['cash', '万元', []],
    ['cash', '户', ['layout/measure-mismatch']],
    ['count', '人次', ['layout/measure-mismatch']],
    ['remarks', '元', []],
  ])('%s in %s: %j', (key, stated, codes) => {
    expect(reader({ [key]: stated }).findings.map(({ code }) => code)).toEqual(codes);
  });
});
