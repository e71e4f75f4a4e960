import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { parseTable } from '../../../src/campaign/table.ts';
import { mainColumns } from '../../../src/domain/overview/main-columns.ts';
import { isNumeric, type Table } from '../../../src/domain/table.ts';
import { tableOf } from '../../table-of.ts';
import { entryOf } from './entry-of.ts';

const chosen = (table: Table, figures?: Readonly<Record<string, string | null>>) => {
  const all = Object.fromEntries(table.columns.filter(isNumeric).map(({ key }) => [key, '1']));
  return mainColumns(table, [entryOf({ figures: figures ?? all })]).map(({ key }) => key);
};
const grouped = (...group: readonly string[]) => ({ 'x-column': { group } });

describe('the main columns', () => {
  test('of the bundled table are the first of each group, and of the groups within them', () => {
    const path = 'schemas/tables/2020-spring-festival.schema.json';
    expect(chosen(parseTable(readFileSync(path, 'utf8'), path, '00'))).toEqual([
      'educationEvents',
      'civilMilitaryMeetings',
      'troopsCash',
      'goodDeeds',
      'martyrFamilies',
      'entitledCash',
    ]);
  });

  test('outermost groups come before groups within them; at most six, in the table’s order', () => {
    const columns = { a1: grouped('甲'), a2: grouped('甲', '子'), a3: grouped('甲', '丑'), a4: grouped('甲', '子') };
    const others = Object.fromEntries(['乙', '丙', '丁', '戊'].map((group) => [group, grouped(group)]));
    expect(chosen(tableOf({ columns: { ...columns, ...others } }))).toEqual(['a1', 'a2', '乙', '丙', '丁', '戊']);
  });

  test('a column without a group is one by itself', () => {
    expect(chosen(tableOf({ columns: { a: {}, b: {}, c: grouped('甲'), d: grouped('甲') } }))).toEqual(['a', 'b', 'c']);
  });

  test('only columns that are added up, in which a counted return has a figure other than 0', () => {
    const columns = { none: {}, zero: {}, share: { 'x-column': { aggregate: 'max' } }, loss: {}, toString: {} };
    const table = tableOf({ columns: { ...columns, text: { type: 'string' } } });
    expect(chosen(table, { zero: '0', none: null, share: '5', loss: '-2' })).toEqual(['loss']);
    expect(mainColumns(table, [entryOf({ figures: { loss: '5' }, included: false })])).toEqual([]);
  });
});
