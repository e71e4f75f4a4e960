import { describe, expect, test } from '@jest/globals';
import { decimalText, isDecimal } from '../../src/domain/decimal.ts';
import type { CellContent } from '../../src/domain/raw-sheet.ts';
import { MergedCells } from '../../src/domain/merged-cells.ts';
import type { ReturnRow } from '../../src/domain/return.ts';
import { joinedRow } from '../../src/values/joined-figures.ts';
import { rowReader } from '../../src/values/read-rows.ts';
import { sheetOf } from '../sheet.ts';
import { tableOf } from '../table-of.ts';

const table = tableOf({
  columns: {
    count: { 'x-column': { measure: '次' } },
    cash: { type: 'number', 'x-column': { measure: '万元' } },
    bare: { type: 'number' },
    day: { type: 'string', format: 'date' },
    done: { type: 'boolean' },
    remarks: { type: 'string' },
  },
});

/** Rows of a sheet whose columns stand in the table's order, the unit in A; row 1 is the header, '' is an empty cell. */
function readRows(rows: readonly (readonly CellContent[])[], cash: string, merges: readonly string[] = []) {
  const sheet = sheetOf([['填报单位'], ...rows], { merges });
  const places = table.columns.map((column, at) => ({
    column,
    address: { row: 1, column: at + 1 },
    measure: column.key === 'cash' ? cash : null,
  }));
  const source = {
    file: 'a.xlsx',
    sheet: null,
    addressAt: (row: number, column: number) => ({ row, column }),
    merged: new MergedCells(sheet, false),
    money: null,
  };
  const reader = rowReader(places, source);
  return sheet.rows.slice(1).map((row) => reader.read(row).row);
}

const told = ({ figures }: ReturnRow): readonly (readonly unknown[])[] =>
  [...(figures.turned?.() ?? [])].map(({ key, value, ways }) => [
    key,
    isDecimal(value) ? decimalText(value) : value,
    ...ways,
  ]);

const turnedIn = (row: readonly CellContent[], cash = '万元') => readRows([row], cash).map(told)[0] ?? [];

const under = (typed: CellContent) => turnedIn(['甲', '', typed], '元');

describe('a figure that is not what its cell shows says why', () => {
  test.each<[CellContent, string, ...string[]]>([
    ['１２', '12', 'spelling'],
    ['1,234', '1234', 'spelling'],
    [' 12 ', '12', 'trimmed'],
    ['12次', '12', 'measure'],
    ['3.5万', '35000', 'scale'],
    ['二十五', '25', 'numeral'],
    ['3万5千', '35000', 'mixed'],
    ['共12次', '12', 'counted'],
    ['无', '0', 'nil'],
    ['—', '0', 'nil'],
    ['…', '0', 'ellipsis'],
    ['约200', '200', 'approximate'],
    ['200余次', '200', 'approximate'],
    ['一', '1', 'lone-one'],
  ])('%p in a column of 次 → %s', (typed, read, ...ways) => {
    expect(turnedIn(['甲', typed])).toEqual([['count', read, ...ways]]);
  });

  test.each<[CellContent, string, ...string[]]>([
    ['35000元', '3.5', 'converted'],
    ['¥35,000', '3.5', 'money', 'converted'],
    ['叁万伍仟元整', '3.5', 'numeral', 'converted'],
    [{ number: 35_000, measure: '元' }, '3.5', 'converted'],
    ['8.8E-5', '0.000088', 'power-of-ten'],
  ])('%p in a column of 万元 → %s', (typed, read, ...ways) => {
    expect(turnedIn(['甲', '', typed])).toEqual([['cash', read, ...ways]]);
  });

  test('dates, yes and no, and texts', () => {
    expect(turnedIn(['甲', '', '', '', '2020年2月5日', '√', ' 无 '])).toEqual([
      ['day', '2020-02-05', 'date'],
      ['done', true, 'truth'],
      ['remarks', '无', 'trimmed'],
    ]);
  });

  test('under a header of 元 every figure but 0, and one that names its own measure, is converted', () => {
    expect(under(35_000)).toEqual([['cash', '3.5', 'header-unit']]);
    expect(under('35000')).toEqual([['cash', '3.5', 'header-unit']]);
    expect(under('３５０００')).toEqual([['cash', '3.5', 'spelling', 'header-unit']]);
    expect(under({ formula: 'A1', value: 35_000 })).toEqual([['cash', '3.5', 'header-unit']]);
    expect(under('3.5万元')).toEqual([['cash', '3.5', 'measure']]);
    expect(under({ number: 3.5, measure: '万元' })).toEqual([]);
    expect(under(0)).toEqual([]);
    expect(under('无')).toEqual([['cash', '0', 'nil']]);
  });

  test('what stands for several merged cells, in each but the first', () => {
    const rows = [
      ['甲', '无'],
      ['乙', ''],
    ];
    expect(readRows(rows, '万元', ['B2:B3']).map(told)).toEqual([
      [['count', '0', 'nil']],
      [['count', '0', 'nil', 'merged']],
    ]);
  });

  test('of a record in several blocks each figure once', () => {
    const rows = [
      ['甲', '１', ''],
      ['甲', '２', '35000元'],
    ];
    const [first, ...others] = readRows(rows, '万元');
    expect(first && told(joinedRow(first, others))).toEqual([['count', '1', 'spelling']]);
  });

  test('nothing where a cell shows what was read', () => {
    const shown = ['甲', 12, 0.1 + 0.2, '1.50', { date: '2020-02-05' }, true, '慰问'];
    expect(turnedIn(shown)).toEqual([]);
    expect(turnedIn(['甲', { number: 12, measure: '次' }, '近万', '10-15', '', '大概', ''])).toEqual([]);
  });
});
