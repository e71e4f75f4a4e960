import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { CellContent } from '../../src/domain/raw-sheet.ts';
import { cellRoles, filledCells } from '../../src/layout/cell-roles.ts';
import { layoutFindings } from '../../src/layout/layout-findings.ts';
import { sheetOf } from '../sheet.ts';
import { flat, form, found, layoutOf } from './form.ts';
import { anyText } from '../any-text.ts';

const words = [
  '填报单位',
  '宣传',
  '座谈',
  '慰问金',
  '合计',
  '小计',
  '其中：',
  '备注',
  '慰问部队',
  '场次',
  '万元',
  '单位：万元',
  '填报人：',
  '注：',
  '乡镇',
  '甲',
  '无',
  '序号',
  '…',
  '。',
  '　',
];
const cell: fc.Arbitrary<CellContent> = fc.oneof(
  { weight: 4, arbitrary: fc.constant('') },
  { weight: 5, arbitrary: fc.constantFrom(...words) },
  fc.integer({ min: -3, max: 12 }),
  fc.double(),
  anyText({ maxLength: 12 }),
  fc.boolean(),
  fc.constantFrom(
    { error: '#REF!' },
    { date: '2020-02-05' },
    { formula: 'A1', value: null },
    { formula: 'A1', value: 0 },
  ),
);
const corner = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 6 }));
const merge = fc
  .tuple(corner, corner)
  .map(([[top, left], [down, right]]) => `${'ABCDEFG'[left]}${top}:${'ABCDEFGHIJKLM'[left + right]}${top + down - 1}`);
const sheet = fc
  .tuple(fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 12 }), fc.array(merge, { maxLength: 3 }), fc.boolean())
  .map(([rows, merges, hasHeader]) =>
    sheetOf(hasHeader ? [['序号', '填报单位', '宣传', '座谈', '备注'], ...rows] : rows, { name: 'Sheet1', merges }),
  );

test('no sheet makes it throw, and every non-empty cell has one role', () => {
  fc.assert(
    fc.property(sheet, fc.constantFrom(flat, form), (raw, table) => {
      const layout = layoutOf(raw, table);
      if (layout === null) return;
      const roled = [...cellRoles(layout)].map(({ row, column }) => `${row},${column}`);
      expect(roled).toEqual([...filledCells(raw)].map(({ row, column }) => `${row},${column}`));
      expect(new Set(roled).size).toBe(roled.length);
      expect(() => [...layoutFindings(layout, table, 'a.xlsx')]).not.toThrow();
    }),
    { numRuns: 300 },
  );
});

test('a cell of a row of data is a figure, a serial number, or told', () => {
  fc.assert(
    fc.property(sheet, (raw) => {
      const layout = layoutOf(raw);
      if (layout?.orientation !== 'columns') return;
      const isData = new Set(
        layout.blocks
          .flatMap(({ rows }) => rows)
          .filter(({ kind }) => kind === 'data')
          .map(({ raw: { number } }) => number),
      );
      const roles = [...cellRoles(layout)].filter(({ row }) => isData.has(row)).map(({ role }) => role);
      expect(roles.filter((role) => !['figure', 'serial', 'unread', 'unknown-column'].includes(role))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('a cell at the far end of a row costs nothing', () => {
  const contents: CellContent[] = [];
  contents[16_383] = 'x';
  const raw = sheetOf([
    ['填报单位', '宣传', '座谈'],
    ['甲', 1, 2],
  ]);
  const layout = found({ ...raw, rows: [...raw.rows, { number: 1_048_576, contents, hidden: false }] });
  expect([...layoutFindings(layout, flat, 'a.xlsx')]).toMatchObject([{ at: { cell: 'XFD1048576' } }]);
});
