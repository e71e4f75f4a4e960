import { describe, expect, test } from '@jest/globals';
import { readTable } from '../../src/app/read-table.ts';
import { returnChecker } from '../../src/app/return-checker.ts';
import { defaultChecks } from '../../src/domain/check-settings.ts';
import type { CellContent, RawSheet } from '../../src/domain/raw-sheet.ts';
import type { Table } from '../../src/domain/table.ts';
import { titleIndex } from '../../src/layout/title-index.ts';
import { readAs } from '../layout/read-rows-of.ts';
import { sheetOf } from '../sheet.ts';
import { tableOf } from '../table-of.ts';

const table: Table = tableOf({
  columns: {
    village: { title: '项目', type: 'string' },
    events: { title: '宣传活动' },
    visits: { title: '走访户数' },
    cash: { title: '慰问金', type: 'number', 'x-column': { measure: '万元' } },
    remarks: { title: '备注', type: 'string' },
  },
  required: ['unit', 'village', 'events', 'visits'],
  rules: [{ id: 'R1', assert: 'events >= visits', severity: 'hard' }],
});
const header = ['填报单位', '项目', '宣传活动', '走访户数', '慰问金', '备注'];

/** Under the header, from row 2. */
const sheet = (rows: readonly (readonly CellContent[])[], merges: readonly string[]): RawSheet =>
  sheetOf([header, ...rows], { name: 'Sheet1', merges });

/** Codes of what the table's schema and rules find, with their cells. */
async function edits(given: RawSheet): Promise<readonly string[]> {
  const opened = {
    found: { path: 'a.xlsx', location: 'a.xlsx', bytes: 1, modifiedAt: 0 },
    content: new Uint8Array(),
    sha256: '00',
    kind: 'xlsx',
  } as const;
  const target = { table, index: titleIndex(table), categories: [] };
  const rows = readTable([given], opened, target).table?.rows ?? [];
  return (await returnChecker({ table, checks: defaultChecks })('a.xlsx', rows, null)).map(
    ({ code, at }) => `${at?.cell} ${code}`,
  );
}

describe('one figure in cells that are merged down', () => {
  const shared = sheet(
    [
      ['城东街道', '甲', 1, 5, 2.5, ''],
      ['', '乙', 2, '', '', ''],
      ['', '丙', 3, '', '', ''],
    ],
    ['A2:A4', 'D2:D4', 'E2:E4'],
  );

  test('counts once, in the first row, and the unit’s name stands for all', () => {
    expect(readAs(shared, table)).toEqual({
      rows: [
        { unit: '城东街道 @A2', village: '甲 @B2', events: '1 @C2', visits: '5 @D2', cash: '2.5 @E2' },
        { unit: '城东街道 @A3', village: '乙 @B3', events: '2 @C3' },
        { unit: '城东街道 @A4', village: '丙 @B4', events: '3 @C4' },
      ],
      names: ['城东街道 @A2'],
      findings: [],
    });
  });

  test('is missing in no row, and no rule can tell whose it is', async () => {
    expect(await edits(shared)).toEqual([]);
  });

  test('what lies hidden behind it is not read', () => {
    const leftover = sheet(
      [
        ['城东街道', '甲', 1, 5],
        ['', '乙', 2, 5],
      ],
      ['D2:D3'],
    );
    expect(readAs(leftover, table).rows.map(({ visits }) => visits)).toEqual(['5 @D2', undefined]);
  });

  test('a blank is told once, where it begins', async () => {
    const blank = sheet(
      [
        ['城东街道', '甲', 1, ''],
        ['', '乙', 2, ''],
      ],
      ['A2:A3', 'D2:D3'],
    );
    expect(await edits(blank)).toEqual(['D2 value/required']);
  });
});

test('a text that is merged down is that of every row', () => {
  const { rows } = readAs(
    sheet(
      [
        ['城东街道', '走访', 1, 5, '', '两节'],
        ['', '', 2, 6, '', ''],
      ],
      ['A2:A3', 'B2:B3', 'F2:F3'],
    ),
    table,
  );
  expect(rows[1]).toEqual({
    unit: '城东街道 @A3',
    village: '走访 @B3',
    events: '2 @C3',
    visits: '6 @D3',
    remarks: '两节 @F3',
  });
});

test.each<[CellContent, readonly string[]]>([
  ['无', ['C3 value/normalised']],
  ['零', ['C3 value/normalised']],
  ['—', ['C3 value/normalised']],
  [0, []],
])('%j across the columns of figures is that of each', async (nil, findings) => {
  const given = sheet(
    [
      ['城东街道', '甲', 1, 1, 1],
      ['城西街道', '乙', nil],
    ],
    ['C3:F3'],
  );
  const read = readAs(given, table);
  expect(read.rows[1]).toEqual({
    unit: '城西街道 @A3',
    village: '乙 @B3',
    events: '0 @C3',
    visits: '0 @D3',
    cash: '0 @E3',
  });
  expect([read.findings, await edits(given)]).toEqual([findings, []]);
});

test('无 alone in a return, across all its figures, is a nil return', () => {
  const given = sheetOf([header.slice(2), ['无']], { merges: ['A2:D2'] });
  expect(readAs(given, table).rows).toEqual([{ events: '0 @A2', visits: '0 @B2', cash: '0 @C2' }]);
});

const lines = (figures: readonly CellContent[]): readonly (readonly CellContent[])[] =>
  ['宣传活动', '走访户数', '慰问金'].map((title, at) => [title, figures[at] ?? '']);

describe('an indicator a row', () => {
  test.each<[string, readonly CellContent[], string, Record<string, string>, readonly string[]]>([
    ['无', [3, '无'], 'B3:B4', { events: '3 @B2', visits: '0 @B3', cash: '0 @B4' }, ['B3 value/normalised']],
    ['a number', [3, 8], 'B3:B4', { events: '3 @B2', visits: '8 @B3' }, ['B3 layout/merged-figure']],
    ['a number over both periods', [3, 8], 'B3:C3', { events: '3 @B2', visits: '8 @B3' }, []],
  ])('%s over several of them', (...[, figures, range, row, findings]) => {
    const given = sheetOf([['指标名称', '数量'], ...lines(figures)], { merges: [range] });
    expect(readAs(given, table)).toMatchObject({ rows: [row], findings: ['A2 layout/column-missing', ...findings] });
  });
});

test('what cannot be read is told once for all the columns that it is written across', async () => {
  const given = sheet([['城东街道', '甲', '见附件']], ['C2:E2']);
  expect([readAs(given, table).findings, await edits(given)]).toEqual([['C2 value/not-a-number'], []]);
});

test('a number across several columns of figures is read in the first, and told', async () => {
  const given = sheet([['城东街道', '甲', 12]], ['C2:E2']);
  const { rows, findings } = readAs(given, table);
  expect(rows).toEqual([{ unit: '城东街道 @A2', village: '甲 @B2', events: '12 @C2' }]);
  expect([findings, await edits(given)]).toEqual([['C2 layout/merged-figure'], []]);
});

test.each<[string, readonly CellContent[], readonly string[], readonly string[]]>([
  ['a name over the column beside it', ['城东街道', '', 2, 1], ['A2:B2'], ['B2 value/required']],
  ['a figure over the remarks', ['城东街道', '甲', 1, 2, 3], ['E2:F2'], ['C2 rule/violated']],
  ['a header that reaches too far down', ['城东街道', '甲', 1, ''], ['D1:D2'], ['D2 value/required']],
])('merged with nothing that it could stand for: %s', async (...[, row, merges, found]) => {
  const given = sheet([row], merges);
  expect(await edits(given)).toEqual(found);
  expect(readAs(given, table).findings).toEqual([]);
});

test('a total in two rows is a total in both', () => {
  const given = sheet(
    [
      ['城东街道', '甲', 1, 1],
      ['城西街道', '乙', 2, 1],
      ['合计', '', 3, 2],
      ['', '', 3, 2],
    ],
    ['A4:A5'],
  );
  expect(readAs(given, table).rows).toHaveLength(2);
});
