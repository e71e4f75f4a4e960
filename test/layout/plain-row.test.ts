import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { CellContent } from '../../src/domain/raw-sheet.ts';
import { plainRowTest } from '../../src/layout/plain-row.ts';
import { rowCells, type ColumnKinds } from '../../src/layout/row-cells.ts';
import { rowKind } from '../../src/layout/row-kind.ts';

/** 序号, 填报单位, 宣传, 座谈, 备注, and a column that is not the table's. */
const columns: ColumnKinds = {
  serial: new Set([1]),
  period: new Set(),
  unit: 2,
  reported: new Set([3, 4, 5]),
  numeric: new Set([3, 4]),
};
const context = {
  columns,
  bandNames: new Set(['乡镇']),
  ownMeasures: new Set<string>(),
  goesOnAt: 1,
  formalNames: new Set(['双拥活动统计表']),
  years: new Set(['2020']),
  isUnderHeader: false,
  isAfterData: true,
  previous: 'data' as const,
  isBanner: false,
  isPart: false,
};

const isPlain = (...contents: readonly (CellContent | undefined)[]): boolean =>
  plainRowTest(columns, context.years)({ number: 9, contents, hidden: false });

test.each<[string, readonly (CellContent | undefined)[]]>([
  ['a name and numbers', [1, '城东街道', 3, 4.5]],
  ['numbers typed as text', [1, '城东街道', '3', '-4.50']],
  ['a remark', [undefined, '城东街道', 3, undefined, '联系人见附件']],
])('%s: plain', (_, contents) => {
  expect(isPlain(...contents)).toBe(true);
});

test.each<[string, readonly (CellContent | undefined)[]]>([
  ['a total', [undefined, '合计', 3, 4]],
  ['其中', [undefined, '其中：城东', 3, 4]],
  ['another period', [undefined, '上年同期', 3, 4]],
  ['another year', [undefined, '2019年', 3, 4]],
  ['an average', [undefined, '平均', 3, 4]],
  ['a signature', ['填表人：张三', undefined, 3]],
  ['a note', ['注', undefined, 3]],
  ['no name', [1, undefined, 3, 4]],
  ['no figure', [1, '城东街道', undefined, undefined, '无']],
  ['a word for a figure', [1, '城东街道', '无', 4]],
  ['a formula', [1, '城东街道', { formula: 'A1', value: 3 }, 4]],
  ['a text in a column that is not the table’s', [1, '城东街道', 3, 4, undefined, '电话']],
])('%s: looked at closely', (_, contents) => {
  expect(isPlain(...contents)).toBe(false);
});

test('a plain row is never told as anything but data', () => {
  const text = fc.constantFrom(
    '城东街道',
    '合计',
    '合',
    '计',
    '小计',
    '其中：',
    '乡镇',
    '填表人',
    '张三',
    '年',
    '2020年',
    '注：',
    '①',
    '制表',
    '12',
    '3.5',
    ' ',
    '',
  );
  const cell = fc.oneof(fc.integer({ min: -5, max: 2030 }), text, fc.constant(undefined));
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 7 }), (contents) => {
      fc.pre(isPlain(...contents));
      const raw = { number: 9, contents, hidden: false };
      expect(rowKind(rowCells(raw, columns), context)).toBe('data');
    }),
    { numRuns: 300 },
  );
});
