import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { total } from '../../src/compile/aggregate.ts';
import { summarise } from '../../src/compile/summarise.ts';
import { unitFigures } from '../../src/compile/unit-figures.ts';
import { add, decimalText, isDecimal, parseDecimal } from '../../src/domain/decimal.ts';
import type { RegisterEntry } from '../../src/domain/register.ts';
import { noCells, type Value } from '../../src/domain/return.ts';
import type { Table } from '../../src/domain/table.ts';
import type { Timeliness, Validity } from '../../src/domain/timeliness.ts';
import { rowOf, type Given } from '../edits/row-of.ts';
import { unitOf } from '../register/unit-of.ts';
import { tableOf } from '../table-of.ts';

const aggregates = ['sum', 'max', 'min', 'mean', 'count', 'none'] as const;

const tableWith = (blank: Table['blank']): Table =>
  tableOf({
    columns: {
      ...Object.fromEntries(aggregates.map((aggregate) => [aggregate, { type: 'number', 'x-column': { aggregate } }])),
      remarks: { type: 'string' },
      done: { type: 'boolean' },
    },
    blank,
  });

const shown = (value: Value | undefined): unknown => (isDecimal(value) ? decimalText(value) : value);
const parsed = (text: string | null): Value => (text === null ? null : parseDecimal(text));

/** One figure a row under every aggregate, added up to the unit's. */
const aggregated = (figures: readonly Given[], blank: Table['blank']): readonly unknown[] => {
  const table = tableWith(blank);
  const rows = figures.map((figure) => rowOf(Object.fromEntries(aggregates.map((key) => [key, figure])), table));
  const values = unitFigures(rows, table).values;
  return aggregates.map((key) => shown(values[key]));
};

describe('a unit’s figure over its rows: sum, max, min, mean, count, none', () => {
  test.each<[readonly Given[], 'zero' | 'missing', readonly unknown[]]>([
    [[5], 'zero', ['5', '5', '5', '5', '1', '5']],
    [['0.333333333333333'], 'zero', [...Array<string>(4).fill('0.333333333333333'), '1', '0.333333333333333']],
    [['0.1', '0.2', '0.3'], 'zero', ['0.6', '0.3', '0.1', '0.2', '3', null]],
    [[2, 2], 'zero', ['4', '2', '2', '2', '2', '2']],
    [[1, 2, 2], 'missing', ['5', '2', '1', '1.6666666667', '3', null]],
    [[4, null], 'zero', ['4', '4', '0', '2', '1', '4']],
    [[4, null], 'missing', ['4', '4', '4', '4', '1', '4']],
    [[4, '?'], 'zero', ['4', '4', '4', '4', '1', '4']],
    [[-4, null], 'zero', ['-4', '0', '-4', '-2', '1', '-4']],
    [[null], 'zero', [null, null, null, null, '0', null]],
    [[null, null], 'zero', [null, null, null, null, '0', null]],
  ])('of %j, a blank being %s', (figures, blank, expected) => {
    expect(aggregated(figures, blank)).toEqual(expected);
  });

  test('texts are joined, each once; a unit that sent nothing has no values', () => {
    const table = tableWith('zero');
    const rows = ['"甲"', '"乙"', null, '"甲"'].map((remarks) => rowOf({ remarks }, table));
    expect(unitFigures(rows, table).values['remarks']).toBe('甲；乙');
    expect(Object.keys(unitFigures([], table).values)).toEqual([]);
  });

  test('truth values of several rows are joined as cells say them; that of a single row stays one', () => {
    const table = tableWith('zero');
    const rows = [false, true, false].map((done) => rowOf({ done }, table));
    expect(unitFigures(rows, table).values['done']).toBe('否；是');
    expect(unitFigures(rows.slice(0, 1), table).values['done']).toBe(false);
  });
});

describe('a total over the units’ figures', () => {
  test.each<[(typeof aggregates)[number], 'zero' | 'missing', unknown]>([
    ['sum', 'zero', '6'],
    ['sum', 'missing', '6'],
    ['max', 'zero', '4'],
    ['min', 'zero', '0'],
    ['min', 'missing', '2'],
    ['mean', 'zero', '2'],
    ['mean', 'missing', '3'],
    ['count', 'zero', '6'],
  ])('%s of 4, 2 and a blank that is %s', (aggregate, blank, expected) => {
    const column = tableWith(blank).columns.find(({ key }) => key === aggregate);
    if (column === undefined) throw new Error('no column');
    expect(shown(total(column, ['4', '2', null].map(parsed), blank))).toBe(expected);
  });

  test.each<[string, unknown]>([
    ['sum', '0'],
    ['count', '0'],
    ['max', null],
    ['mean', null],
  ])('%s of no unit at all is %s', (aggregate, expected) => {
    const column = tableWith('zero').columns.find(({ key }) => key === aggregate);
    if (column === undefined) throw new Error('no column');
    expect(shown(total(column, [], 'zero'))).toBe(expected);
  });
});

interface Case {
  readonly category: string;
  readonly sum?: string | null;
  readonly timeliness?: Timeliness;
  readonly validity?: Validity;
  readonly required?: boolean;
  readonly included?: boolean;
}

function entryOf({
  category,
  sum,
  timeliness = 'onTime',
  validity = 'valid',
  required = true,
  included = true,
}: Case): RegisterEntry {
  const isSent = validity !== 'none';
  return {
    unit: unitOf('某单位', { category, required }),
    timeliness,
    validity,
    receivedAt: isSent ? 0 : null,
    currentReceivedAt: null,
    daysLate: 0,
    file: isSent ? 'a.csv' : null,
    superseded: [],
    likelyFiles: [],
    isNil: false,
    included: included && isSent,
    rows: [],
    cells: noCells,
    values: isSent ? { sum: parsed(sum ?? null) } : {},
  };
}

const summary = (cases: readonly Case[]) => summarise(cases.map(entryOf), tableWith('zero'));

describe('the summary', () => {
  const cases: readonly Case[] = [
    { category: '乡镇', sum: '0.1' },
    { category: '街道', sum: '5', timeliness: 'late', validity: 'flagged' },
    { category: '乡镇', sum: '0.2' },
    { category: '乡镇', sum: '100', validity: 'rejected', included: false },
    { category: '街道', timeliness: 'missing', validity: 'none' },
    { category: '街道', timeliness: 'notDue', validity: 'none' },
    { category: '街道', sum: '7', timeliness: 'notRequired', required: false },
    { category: '街道', timeliness: 'notRequired', validity: 'none', required: false },
  ];

  test('has a block per category in the order of the roster; what is rejected is in no total, what need not report is', () => {
    const { blocks, total: all } = summary(cases);
    expect(blocks.map(({ category, entries, subtotal }) => [category, entries.length, shown(subtotal['sum'])])).toEqual(
      [
        ['乡镇', 3, '0.3'],
        ['街道', 5, '12'],
      ],
    );
    expect(shown(all['sum'])).toBe('12.3');
    expect(Object.keys(all)).toEqual(['sum', 'max', 'min', 'mean', 'count']);
  });

  test('has rates of the units that must report', () => {
    const { blocks, rates } = summary(cases);
    expect(blocks.map((block) => block.rates)).toEqual([
      { expected: 3, received: 3, onTime: 3, late: 0, missing: 0, accepted: 2 },
      { expected: 3, received: 1, onTime: 0, late: 1, missing: 1, accepted: 1 },
    ]);
    expect(rates).toEqual({ expected: 6, received: 4, onTime: 3, late: 1, missing: 1, accepted: 3 });
  });

  test('subtotals add up to the total, and no rate exceeds what is expected', () => {
    const figure = fc.tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 9999 }));
    const given: fc.Arbitrary<Case> = fc.record({
      category: fc.constantFrom('乡镇', '街道', '人民团体'),
      sum: fc.option<string>(figure.map(([whole, places]) => `${String(whole)}.${String(places)}`)),
      timeliness: fc.constantFrom('onTime', 'late'),
      validity: fc.constantFrom('valid', 'flagged', 'rejected', 'none'),
      required: fc.boolean(),
      included: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(given, { maxLength: 20 }), (each) => {
        const { blocks, total: all, rates } = summary(each);
        const subtotals = blocks.flatMap(({ subtotal: { sum } }) => (isDecimal(sum) ? [sum] : []));
        const zero = parseDecimal('0');
        if (zero === null) throw new Error('no zero');
        expect(shown(subtotals.reduce(add, zero))).toBe(shown(all['sum']));
        for (const count of [rates.received, rates.accepted]) expect(count).toBeLessThanOrEqual(rates.expected);
      }),
    );
  });
});

describe('项目填报率', () => {
  const table = tableWith('zero');
  const withCells = (given: Readonly<Record<string, Given>>, more: Partial<RegisterEntry> = {}): RegisterEntry => ({
    ...entryOf({ category: '乡镇', sum: '1' }),
    ...unitFigures([rowOf(given, table)], table),
    ...more,
  });
  const shares = (entries: readonly RegisterEntry[]) =>
    Object.fromEntries(summarise(entries, table).responses.map(({ column, filled, of }) => [column.key, [filled, of]]));

  test('is of the counted returns of units that must report: a 0 is filled in, a blank and a column that is not there are not', () => {
    const entries = [
      withCells({ sum: 3, remarks: '"甲"' }),
      withCells({ sum: 0, remarks: null }),
      withCells({ sum: null }),
      withCells({ sum: 5 }, { included: false }),
      withCells({ sum: 5 }, { unit: unitOf('驻区部队', { required: false }) }),
      entryOf({ category: '乡镇', validity: 'none', timeliness: 'missing' }),
    ];
    expect(shares(entries)).toMatchObject({ sum: [2, 3], remarks: [1, 3], max: [0, 3] });
    expect(shares([])).toMatchObject({ sum: [0, 0] });
  });

  test('of several rows one that is filled in is enough, whatever the unit’s figure comes to', () => {
    const rows = [rowOf({ none: 2019, count: null }, table), rowOf({ none: 2020, count: null }, table)];
    const entry = { ...entryOf({ category: '乡镇' }), ...unitFigures(rows, table) };
    expect(entry.values['none']).toBeNull();
    expect(shares([entry])).toMatchObject({ none: [1, 1], count: [0, 1] });
  });

  test('no share exceeds 1', () => {
    const given = fc.record({ sum: fc.option(fc.integer()), max: fc.option(fc.integer()) });
    const circumstances = fc.record({
      included: fc.boolean(),
      unit: fc.boolean().map((required) => unitOf('甲', { required })),
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(given, circumstances)), (drawn) => {
        const all = Object.values(shares(drawn.map(([figures, more]) => withCells(figures, more))));
        for (const [filled = 0, of = 0] of all) expect(filled).toBeLessThanOrEqual(of);
        expect(new Set(all.map(([, of]) => of)).size).toBe(1);
      }),
    );
  });
});

describe('the cell that a unit’s figure stands in', () => {
  const table = tableWith('zero');
  test.each<[string, readonly Given[], unknown]>([
    ['its only figure', [null, 5], { sheet: 'Sheet1', address: { row: 8, column: 2 }, content: '5', isAlone: true }],
    [
      'of several the largest',
      [3, 12, 4],
      { sheet: 'Sheet1', address: { row: 8, column: 2 }, content: '12', isAlone: false },
    ],
    ['a 0 is a figure', [0], { sheet: 'Sheet1', address: { row: 7, column: 2 }, content: '0', isAlone: true }],
    ['none where nothing is filled in', [null, null], undefined],
  ])('%s', (_, figures, expected) => {
    const rows = figures.map((sum, at) => rowOf({ sum }, table, 7 + at));
    const { cells } = unitFigures(rows, table);
    expect(cells.get('sum')).toEqual(expected);
  });
});
