import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { explainSheet } from '../../src/app/explain-sheet.ts';
import type { CellContent } from '../../src/domain/raw-sheet.ts';
import type { Table } from '../../src/domain/table.ts';
import type { CellRole } from '../../src/layout/cell-role.ts';
import { cellRoles, filledCells } from '../../src/layout/cell-roles.ts';
import { titleIndex } from '../../src/layout/title-index.ts';
import { fileText } from '../../src/report/layout-explanation-text.ts';
import type { NoTable, TableExplanation } from '../../src/report/layout-explanation.ts';
import { textWidth } from '../../src/report/pretty/text-width.ts';
import { flat, form, layoutOf } from '../layout/form.ts';
import { sheetOf } from '../sheet.ts';
import { anyText } from '../any-text.ts';

const explained = (raw: ReturnType<typeof sheetOf>, table: Table): ReturnType<typeof explainSheet> =>
  explainSheet(raw, { table, index: titleIndex(table), categories: ['乡镇'] });

function tableIn(rows: readonly (readonly CellContent[])[], table: Table = flat): TableExplanation {
  const { content } = explained(sheetOf(rows), table);
  if (content.kind !== 'table') throw new Error('no table was found');
  return content;
}

const words =
  '填报单位 宣传 座谈 走访 慰问 慰问金 慰问部队 合计 其中： 备注 上年同期 指标名称 数量 填报人： 注： 乡镇 甲 序号'.split(
    ' ',
  );
const cell: fc.Arbitrary<CellContent> = fc.oneof(
  { weight: 3, arbitrary: fc.constant('') },
  { weight: 5, arbitrary: fc.constantFrom(...words) },
  { weight: 3, arbitrary: fc.integer({ min: -3, max: 12 }) },
  anyText({ maxLength: 40 }),
);
const anySheet = fc
  .tuple(
    fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 12 }),
    fc.constantFrom<readonly string[][]>(
      [],
      [['序号', '填报单位', '宣传', '座谈', '备注']],
      [
        ['序号', '指标名称', '数量'],
        ['1', '宣传', '3'],
        ['2', '座谈', '4'],
      ],
      [['宣传', '3', '座谈', '4']],
    ),
  )
  .map(([rows, start]) => sheetOf([...start, ...rows], { name: 'Sheet1' }));

const shownElsewhere: ReadonlySet<CellRole> = new Set(['figure', 'header']);

const countIn = (content: TableExplanation | NoTable): number =>
  content.kind === 'none' ? content.cells : content.cells.count;

const toldIn = ({ cells: { runs, leftOut } }: TableExplanation): number =>
  [...runs.map(({ count }) => count), ...leftOut.values()].reduce((sum, count) => sum + count, 0);

test('every cell that is neither figure nor header is in a run or counted, whatever the sheet', () => {
  fc.assert(
    fc.property(anySheet, fc.constantFrom(flat, form), (raw, table) => {
      const { content } = explained(raw, table);
      const layout = layoutOf(raw, table);
      const skipped =
        layout === null
          ? [...filledCells(raw)]
          : [...cellRoles(layout)].filter(({ role }) => !shownElsewhere.has(role));
      expect(countIn(content)).toBe(skipped.length);
      expect(content.kind === 'none' ? skipped.length : toldIn(content)).toBe(skipped.length);
    }),
    { numRuns: 150 },
  );
});

test('no sheet makes a line wider than the terminal, or lets through what the terminal would act upon', () => {
  const options = {
    language: 'zh',
    color: false,
    view: 'validate',
    outputs: [],
    commands: { again: '', next: null },
  } as const;
  fc.assert(
    fc.property(anySheet, fc.constantFrom(80, 120), (raw, width) => {
      const text = fileText({ path: 'a.xlsx', findings: [], sheets: [explained(raw, form)] }, { ...options, width });
      expect(text.split('\n').filter((line) => textWidth(line) > width)).toEqual([]);
      expect(text).not.toMatch(/[^\P{Cc}\n]/u);
    }),
    { numRuns: 80 },
  );
});

test('a table in halves is one section, each half with its header; what neither holds is missing', () => {
  const { sections, blocks } = tableIn([
    ['填报单位', '宣传', '座谈'],
    ['甲村', 1, 2],
    ['乙村', 3, 4],
    ['填报单位', '走访', '慰问'],
    ['甲村', 5, 6],
    ['乙村', 7, 8],
  ]);
  expect(blocks).toBe(2);
  expect(sections.map((section) => section.blocks.map(({ header }) => header.from))).toEqual([[1, 4]]);
  expect(sections[0]?.missing.map(({ title }) => title)).toEqual(['帮扶', '演出', '巡诊', '备注']);
});

test('of a sheet with a thousand parts twenty are told, and how many there are', () => {
  const parts = Array.from({ length: 1000 }, (_, at) =>
    at % 2 === 0 ? ['填报单位', '宣传', '座谈'] : ['填报单位', '走访', '慰问'],
  );
  const { sections, blocks } = tableIn(parts.flatMap((header, at) => [header, [`村${at}`, 1, 2]]));
  expect(blocks).toBe(1000);
  expect(sections.length).toBeLessThanOrEqual(20);
});

test('of a header with a thousand titles 200 are told, and how many are not', () => {
  const { sections } = tableIn([
    ['宣传', '座谈', ...Array.from({ length: 998 }, (_, at) => `别的${at}`)],
    [1, 2],
  ]);
  const [block] = sections[0]?.blocks ?? [];
  expect([block?.titles.length, block?.titlesLeftOut]).toEqual([200, 800]);
});

test('of a hundred thousand cells that are nothing 200 are told, and how many are not', () => {
  const strays = Array.from({ length: 1000 }, () => ['', '', '', ...Array.from({ length: 100 }, () => 7)]);
  const { cells } = tableIn([['填报单位', '宣传', '座谈'], ['甲村', 1, 2], ...strays]);
  expect(cells.count).toBe(100_000);
  expect(cells.runs).toHaveLength(200);
  expect(cells.leftOut.get('unread')).toBe(99_800);
});
