import { describe, expect, test } from '@jest/globals';
import ExcelJS, { type Worksheet } from 'exceljs';
import { writeList, type ListColumn } from '../../src/write/list-sheet.ts';

/** A list of texts, each a link to itself. */
function linkedList(texts: readonly string[]): Worksheet {
  const sheet = new ExcelJS.Workbook().addWorksheet('审核问题');
  const columns: readonly ListColumn<string>[] = [
    { title: '文件', value: (text) => text.slice(0, 9), width: [8, 8], link: (text) => text },
  ];
  writeList(sheet, { top: 1, columns }, texts);
  return sheet;
}

const linkIn = (sheet: Worksheet, row: number): string | undefined => sheet.getCell(row, 1).hyperlink || undefined;

// More of them, or longer ones, and Excel calls the workbook damaged.
describe('links of a sheet', () => {
  test('are 65,530 at most', () => {
    const sheet = linkedList(Array.from({ length: 65_531 }, (_, i) => `${i}.csv`));
    expect([65_530, 65_531, 65_532].map((row) => [linkIn(sheet, row), sheet.getCell(row, 1).text])).toEqual([
      ['65528.csv', '65528.csv'],
      ['65529.csv', '65529.csv'],
      [undefined, '65530.csv'],
    ]);
  });

  test('have 2,079 characters at most', () => {
    const sheet = linkedList(['a'.repeat(2079), 'a'.repeat(2080)]);
    expect([2, 3].map((row) => [linkIn(sheet, row)?.length, sheet.getCell(row, 1).text])).toEqual([
      [2079, 'aaaaaaaaa'],
      [undefined, 'aaaaaaaaa'],
    ]);
  });
});
