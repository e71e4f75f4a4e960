import { expect, test } from '@jest/globals';
import { layoutSheet } from '../../src/layout/sheet-layout.ts';
import type { LayoutTarget, SheetLayout } from '../../src/layout/layout.ts';
import { titleIndex } from '../../src/layout/title-index.ts';
import { sheetOf } from '../sheet.ts';
import { tableOf } from '../table-of.ts';

const table = tableOf({
  columns: {
    visits: { title: '走访户数', 'x-column': { group: ['一、走访'] } },
    cash: { title: '慰问金', type: 'number', 'x-column': { group: ['一、走访'], measure: '万元' } },
    letters: { title: '慰问信', 'x-column': { group: ['二、其他'] } },
    other: { title: '慰问金', type: 'number', 'x-column': { group: ['二、其他'], measure: '万元' } },
    remarks: { title: '备注', type: 'string' },
  },
});

type Cell = string | number;

const titles: readonly Cell[] = ['填报单位', '走访户数', '慰问金', '慰问信', '备注'];
const group = 'B2:C2';

/** Sheets whose tops are the same, or nearly so. */
const sheets: readonly (readonly [(readonly Cell[])[], readonly string[]])[] = [
  [[['统计表'], titles, ['甲村', 1, 2, 3]], []],
  [[['统计表'], titles, ['乙村', 4, 5, 6, '无']], []],
  [[['统计表'], titles, ['甲村', 1, 2, 3], [], [...titles, '走访户数'], ['乙村', 1, 1, 1, 1]], []],
  [[['统计表'], titles, ['户', '户', '万元', '封'], ['甲村', 1, 2, 3]], []],
  [[['统计表'], ['填报单位', '走访户数', '慰问金（元）', '慰问信', '备注'], ['甲村', 1, 2, 3]], []],
  [[['统计表'], ['填报单位', '一、走访', '', '二、其他'], titles, ['甲村', 1, 2, 3]], [group]],
  [[['统计表'], ['填报单位', '一、走访', '', '二、其他'], titles, ['甲村', 1, 2, 3]], []],
  [[['统计表'], ['填报单位', '走访', '慰问金', '慰问信'], ['', '户数'], ['甲村', 1, 2, 3]], []],
  [[['统计表'], ['填报单位', '走访', '慰问金', '慰问信'], ['甲村', 1, 2, 3], ['', '户数']], []],
  [[['统计表'], ['填报单位', '一、走访'], ['', '走访户数', '慰问信', '慰问金'], ['甲村', 1, 2, 3]], ['B2:C2']],
  [[['统计表'], ['填报单位', '一、走访'], ['', '走访户数', '慰问信', '慰问金'], ['甲村', 1, 2, 3]], []],
  [
    [
      ['填报单位', '走访户数'],
      ['甲村', 1],
    ],
    [],
  ],
  [[['填报单位', '走访户数'], ['甲村', 1], [...titles], ['乙村', 1, 2, 3]], []],
  [[['统计表', 2020], titles, ['甲村', 1, 2, 3]], []],
  [[['统计表'], [], titles, ['甲村', 1, 2, 3]], []],
  [[['走访户数', 7], titles, ['甲村', 1, 2, 3]], []],
  [[['统计表'], titles, ['甲村', '1', '2', '3']], []],
];

/** What a layout says, in words that do not name objects. */
const said = (layout: SheetLayout | null): unknown =>
  layout?.blocks.map(({ header, headerColumns, columns, rows }) => ({
    header,
    titles: headerColumns.map(({ address, match }) => [address, match.kind]),
    columns: columns.map(({ column, address, measure }) => [column.key, address, measure]),
    rows: rows.map(({ raw, kind }) => [raw.number, kind]),
  }));

const target = (): LayoutTarget => ({ table, index: titleIndex(table), categories: [] });

test('what a sheet is taken for does not depend on the sheets that were read before it', () => {
  const drawn = sheets.map(([rows, merges]) => sheetOf(rows, { merges }));
  const alone = drawn.map((sheet) => said(layoutSheet(sheet, target())));
  const seen = target();
  for (const order of [drawn, drawn.toReversed(), drawn])
    for (const sheet of order) expect(said(layoutSheet(sheet, seen))).toEqual(alone[drawn.indexOf(sheet)]);
  expect(new Set(alone.map((each) => JSON.stringify(each))).size).toBeGreaterThan(7);
});
