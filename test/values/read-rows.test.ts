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
    share: { type: 'number', 'x-column': { measure: '%' } },
    bare: { type: 'number' },
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
    { file: 'a.xlsx', sheet: 'Sheet1', addressAt, merged: null, money: null },
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
  ['a formula’s error', 'remarks', { formula: 'B1', value: { error: '#N/A' } }, ['unread', 'G7 value/formula-error']],
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
  ['a percentage as text', 'share', '12.5%', ['12.5', 'D7 value/normalised']],
  ['a percentage as text where no measure is asked', 'bare', '１２.５％', ['0.125', 'E7 value/normalised']],
  ['3.5万', 'count', '3.5万', ['35000', 'B7 value/normalised']],
  ['a text', 'remarks', ' 无 ', ['无']],
  ['a shown measure in a text column', 'remarks', { number: 3.5, measure: '万元' }, ['3.5万元']],
  ['a number in a text column', 'remarks', 12, ['12']],
  ['是', 'done', '是', [true]],
  ['无 as a truth value', 'done', '无', [false]],
  ['a truth value', 'done', true, [true]],
  ['a word that objects inherit', 'done', 'constructor', ['constructor']],
])('%s', (_, key, ...[content, expected]) => {
  expect(read(key, content)).toEqual(expected);
});

describe('a number that its format shows with a measure', () => {
  test.each<[string, number, string, readonly unknown[]]>([
    ['cash', 3.5, '万元', ['3.5']],
    ['cash', 5000, '元', ['0.5', 'C7 value/unit-converted']],
    ['cash', 0.1, '亿元', ['1000', 'C7 value/unit-converted']],
    ['cash', 12, '%', ['unread', 'C7 value/not-a-number']],
    ['cash', 3, '万', ['unread', 'C7 value/not-a-number']],
    ['count', 12, '户', ['unread', 'B7 value/not-a-number']],
    ['count', 12, '次', ['12']],
    ['count', 1.2345, '万', ['12345']],
    ['share', 12.5, '%', ['12.5']],
    ['share', 5, '‰', ['0.5', 'D7 value/unit-converted']],
    ['bare', 12.5, '%', ['0.125']],
    ['bare', 5, '‰', ['0.005']],
    ['bare', 12, '户', ['12', 'E7 value/normalised']],
    ['done', 1, '%', ['1%']],
  ])('in %s: %d%s', (...[key, number, measure, expected]) => {
    expect(read(key, { number, measure })).toEqual(expected);
    const formula = read(key, { formula: 'A1', value: { number, measure } });
    expect(formula).toEqual(expected);
  });

  test.each<[string, number, string, readonly unknown[]]>([
    ['cash', 15_000, '¥', ['1.5', 'C7 value/unit-converted']],
    ['cash', -15_000, '￥', ['-1.5', 'C7 value/unit-converted']],
    ['cash', 1.5, '¥', ['unread', 'C7 value/not-a-number']],
    ['cash', 15_000, '$', ['unread', 'C7 value/not-a-number']],
    ['cash', 1.5, '约', ['1.5', 'C7 value/approximate']],
    ['count', 12, '<', ['unread', 'B7 value/not-a-number']],
    ['cash', 1.5, '无', ['unread', 'C7 value/not-a-number']],
    ['count', 12, '¥', ['12']],
    ['bare', 12, '¥', ['12']],
  ])('or with a sign before it, in %s: %d behind %s', (...[key, number, before, expected]) => {
    expect(read(key, { number, measure: '', before })).toEqual(expected);
  });

  test('a rate in its format is no amount', () => {
    expect(read('cash', { number: 500, measure: '元/户' })).toEqual(['unread', 'C7 value/not-a-number']);
  });

  test('the header’s measure is not its own', () => {
    expect(read('cash', { number: 3.5, measure: '万元' }, { cash: '元' })).toEqual(['3.5']);
    expect(read('cash', { number: 3, measure: '万' }, { cash: '元' })).toEqual(['3']);
    expect(read('bare', { number: 12.5, measure: '%' }, { bare: '%' })).toEqual(['12.5']);
  });

  test('in a finding it stands as it is shown', () => {
    const contents: CellContent[] = [];
    contents[1] = { number: 12, measure: '户' };
    const [told] = reader().read({ number: 7, contents, hidden: false }).findings;
    expect([told?.value, told?.facts['text']]).toEqual(['12户', '12户']);
  });
});

test('an empty cell is null, with no finding, and a column that is not there is no figure', () => {
  const { row, findings } = reader().read({ number: 2, contents: [], hidden: false });
  expect([row.figures.get('count')?.value, findings]).toEqual([null, []]);
  const [place] = [{ column: table.columns[1] ?? table.columns[0], address: { row: 1, column: 2 }, measure: null }];
  if (place.column === undefined) throw new Error('no column');
  const narrow = rowReader([{ ...place, column: place.column }], {
    file: 'a.csv',
    sheet: null,
    addressAt,
    merged: null,
    money: null,
  });
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
    ['元', '三万', ['3', 'C7 value/normalised']],
    ['亿元', 2, ['20000']],
    ['亿元', '三亿', ['unread', 'C7 value/not-a-number']],
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
    ['bare', '元', []],
  ])('%s in %s: %j', (key, stated, codes) => {
    expect(reader({ [key]: stated }).findings.map(({ code }) => code)).toEqual(codes);
  });
});
