import { expect, test } from '@jest/globals';
import type { CellContent, RawSheet } from '../../src/domain/raw-sheet.ts';
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

/** Rows of data, each with a text far to the right and nothing between. */
function withTextsAt(column: number, count: number): RawSheet {
  const header = sheetOf([['填报单位', '宣传', '座谈', '走访']]);
  const rows = Array.from({ length: count }, (_, at) => {
    const contents: (CellContent | undefined)[] = [`第${at}村`, 3, 4, 5];
    contents[column - 1] = '远';
    return { number: at + 2, contents, hidden: false };
  });
  return { ...header, rows: [...header.rows, ...rows] };
}

test('a text in the last column of every row takes no longer than one beside the table, and is told as that is', () => {
  const [near, far] = [readAs(withTextsAt(100, 30), flat), readAs(withTextsAt(16_384, 30), flat)];
  expect(far.rows).toEqual(near.rows);
  expect(far.rows).toHaveLength(30);
  expect(far.findings).toEqual(near.findings.map((found) => found.replace(/^CV/, 'XFD')));
  expect(far.findings).toContain('XFD2 layout/cell-unread');
  // Looking into every hole of these rows took minutes.
  expect(readAs(withTextsAt(16_384, 20_000), flat).rows).toHaveLength(20_000);
});
