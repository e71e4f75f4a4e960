import { expect, test } from '@jest/globals';
import type { CellContent } from '../../src/domain/raw-sheet.ts';
import { nothingAsked } from '../../src/domain/cell-entry.ts';
import { seeTable } from '../../src/layout/draft/see-table.ts';
import { sheetOf } from '../sheet.ts';
import { flat } from './form.ts';
import { readAs } from './read-rows-of.ts';

test('titles under one another that are merged over every column of the sheet stop no run', () => {
  const titles = Array.from({ length: 200 }, (_, at) => ['宣传', '座谈', '走访', '慰问'][at % 4] ?? '');
  const rows: CellContent[][] = [['指标名称', '计量单位', '数量'], ...titles.map((title) => [title])];
  rows.push(
    Object.assign(
      Array.from({ length: 16_384 }, () => ''),
      { 16_383: 'x' },
    ),
  );
  const merges = titles.map((_, at) => `A${at + 2}:XFD${at + 2}`);
  expect(readAs(sheetOf(rows, { merges }), flat).rows).toEqual([]);
});

test('a table is drafted from a sheet however tall it is', () => {
  const records = Array.from({ length: 150_000 }, () => ['城东街道', 3, 1.5]);
  const seen = seeTable(sheetOf([['填报单位', '走访户数', '慰问金'], ...records]), nothingAsked);
  expect(seen?.columns.map(({ title }) => title)).toEqual(['走访户数', '慰问金']);
});
