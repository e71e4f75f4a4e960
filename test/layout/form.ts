import type { RawSheet } from '../../src/domain/raw-sheet.ts';
import type { Table } from '../../src/domain/table.ts';
import { layoutFindings } from '../../src/layout/layout-findings.ts';
import type { SheetLayout } from '../../src/layout/layout.ts';
import { layoutSheet } from '../../src/layout/sheet-layout.ts';
import type { TableBlock } from '../../src/layout/table-block.ts';
import { titleIndex } from '../../src/layout/title-index.ts';
import { tableOf } from '../table-of.ts';

const money = { type: 'number', minimum: 0, multipleOf: 0.0001 };
const troops = ['二、帮助部队解决实际问题', '慰问部队'];
const families = ['四、关爱优抚对象', '慰问优抚对象'];

/** Columns of the same titles in two groups, as the bundled table has them. */
export const form: Table = tableOf({
  columns: {
    events: {
      title: '开展双拥宣传教育活动',
      'x-column': { group: ['一、营造双拥氛围'], measure: '场次', aliases: ['宣教活动'] },
    },
    meetings: { title: '召开座谈会', 'x-column': { group: ['一、营造双拥氛围'], measure: '场' } },
    troopsCash: { title: '慰问金', ...money, 'x-column': { group: troops, measure: '万元' } },
    troopsGoods: { title: '慰问品折款', ...money, 'x-column': { group: troops, measure: '万元' } },
    troopsTotal: { title: '合计', ...money, 'x-column': { group: troops, measure: '万元' } },
    familiesCash: { title: '慰问金', ...money, 'x-column': { group: families, measure: '万元' } },
    familiesTotal: { title: '合计', ...money, 'x-column': { group: families, measure: '万元' } },
    remarks: { title: '备注', type: 'string' },
  },
  required: ['unit', 'events', 'meetings'],
});

/** A flat table of one numeric column more than a numbering row needs. */
export const flat: Table = tableOf({
  columns: {
    a: { title: '宣传' },
    b: { title: '座谈' },
    c: { title: '走访' },
    d: { title: '慰问' },
    e: { title: '帮扶' },
    f: { title: '演出' },
    g: { title: '巡诊' },
    remarks: { title: '备注', type: 'string' },
  },
  required: ['a'],
});

const categories = ['乡镇', '街道'];

export const layoutOf = (sheet: RawSheet, table: Table = flat): SheetLayout | null =>
  layoutSheet(sheet, { table, index: titleIndex(table), categories });

/** The layout of a sheet that holds the table, and its first block. */
export function found(sheet: RawSheet, table: Table = flat): SheetLayout & TableBlock {
  const layout = layoutOf(sheet, table);
  const [block] = layout?.blocks ?? [];
  if (layout === null || block === undefined) throw new Error('no header was found');
  return { ...layout, ...block };
}

/** Which column stands where: `{ A: 'unit', B: 'events' }`. */
export const placesOf = ({ columns }: TableBlock): Record<string, string> =>
  Object.fromEntries(columns.map(({ column, address }) => [String.fromCodePoint(64 + address.column), column.key]));

/** `[6, 'data']`, … */
export const kindsOf = ({ rows }: TableBlock): readonly (readonly [number, string])[] =>
  rows.map(({ raw, kind }) => [raw.number, kind]);

/** `A3 layout/column-unknown`, … */
export const findingsIn = (sheet: RawSheet, table: Table = flat): readonly string[] =>
  [...layoutFindings(found(sheet, table), table, 'a.xlsx')].map(({ at, code }) => `${at?.cell} ${code}`);
