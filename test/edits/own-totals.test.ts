import { describe, expect, test } from '@jest/globals';
import { isFilledIn, isNil } from '../../src/edits/filled-in.ts';
import { ownTotals, type BlockRow } from '../../src/edits/own-totals.ts';
import { tableOf } from '../table-of.ts';
import { rowOf, type Given } from './row-of.ts';

const table = tableOf({
  columns: {
    cash: { type: 'number' },
    year: { 'x-column': { aggregate: 'none' } },
    remarks: { type: 'string' },
  },
});

const kinds = { d: 'data', s: 'subtotal', t: 'total' } as const;

/** `d1 d2 t4`: rows of the column B from row 1; `?` could not be read, nothing is a blank. Gives `B3 4 3 1`: stated, added, difference. */
function told(block: string): readonly string[] {
  const rows = block.split(' ').map((each, at): BlockRow => {
    const kind = each.startsWith('s') ? kinds.s : each.startsWith('t') ? kinds.t : kinds.d;
    return { kind, row: rowOf({ cash: each.slice(1) || null, year: 2020 }, table, at + 1) };
  });
  return [...ownTotals('a.xlsx', rows, table)].map(({ at, facts }) =>
    [at?.cell, ...['stated', 'added', 'difference'].map((name) => JSON.stringify(facts[name]))]
      .join(' ')
      .replaceAll('"', ''),
  );
}

test.each<[string, readonly string[]]>([
  ['d1 d2 t3', []],
  ['d0.1 d0.2 t0.3', []],
  ['d1 d2 t4', ['B3 4 3 1']],
  ['t4 d1 d2', ['B1 4 3 1']],
  ['d1 d2 s3 d4 d5 s9 t12', []],
  ['d1 d2 s4 d4 d5 s9 t13', ['B3 4 3 1', 'B7 13 12 1']],
  ['t12 d1 d2 s3 d4 d5 s9', []],
  ['t12 s3 d1 d2 s9 d4 d5', []],
  ['t12 s4 d1 d2 s9 d4 d5', ['B2 4 3 1']],
  ['d1 d t1', []],
  ['d1 d2 t', []],
  ['d1 d? t9', []],
  ['d1 s9 d? s9', ['B2 9 1 8']],
  ['t5', []],
  ['d5 s10 d5 d5 t15', []],
  ['d5 s9 d5 d5 t15', ['B2 9 5 4']],
  ['d5 s10 d5 d5 s4 d4 t19', []],
  ['d1 d2 t3 d4 t4', []],
  ['d1 d2 t3 d4 t5', ['B5 5 7 2']],
])('own totals are checked, never added: %s', (block, expected) => {
  expect(told(block)).toEqual(expected);
});

test('what stands in a total and is no number is told', () => {
  const block: BlockRow[] = [
    { kind: 'data', row: rowOf({ cash: 1, year: 2020 }, table, 1) },
    { kind: 'total', row: rowOf({ cash: '?', year: '?' }, table, 2) },
  ];
  expect([...ownTotals('a.xlsx', block, table)].map(({ at, code }) => `${at?.cell} ${code}`)).toEqual([
    'B2 layout/cell-unread',
    'C2 layout/cell-unread',
  ]);
});

describe('零报告 and no report at all', () => {
  test.each<[readonly Readonly<Record<string, Given>>[], boolean, boolean]>([
    [[{ cash: 0, year: 0 }], true, true],
    [[{ cash: 0, year: null }], true, true],
    [[{ cash: 0 }, { cash: 0 }], true, true],
    [[{ cash: 0, remarks: '"本期无此项工作"' }], true, true],
    [[{ cash: 0 }, { cash: 1 }], true, false],
    [[{ cash: 0, year: '?' }], true, false],
    [[{ cash: '?' }], true, false],
    [[{ cash: null, year: null, remarks: '"无"' }], false, false],
    [[], false, false],
  ])('%j: filled in %s, nil %s', (given, filled, nil) => {
    const rows = given.map((each) => rowOf(each, table));
    expect([isFilledIn(rows, table), isNil(rows, table)]).toEqual([filled, nil]);
  });
});
