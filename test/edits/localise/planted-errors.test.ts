import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { equals } from '../../../src/domain/decimal.ts';
import { columnsIn } from '../../../src/domain/expression.ts';
import type { Table } from '../../../src/domain/table.ts';
import { allows, columnDomains } from '../../../src/edits/localise/column-domain.ts';
import type { Explanation } from '../../../src/edits/localise/explanation.ts';
import { includes } from '../../../src/edits/localise/range.ts';
import { tableOf } from '../../table-of.ts';
import { brokenRules, decimal, inShort, localised, mended, type Row } from './localised.ts';

const parts = Array.from({ length: 8 }, (_, at) => `p${at}`);
const totals = Array.from({ length: 4 }, (_, at) => `t${at}`);

interface Consistent {
  readonly table: Table;
  readonly row: Readonly<Record<string, number>>;
}

/** A table of sums, sums of sums and bounds, and a row that keeps its rules. */
const consistentRow = (eight: fc.Arbitrary<readonly number[]>): fc.Arbitrary<Consistent> =>
  fc
    .record({
      figures: eight,
      sums: fc.array(fc.subarray(parts, { minLength: 2, maxLength: 5 }), { minLength: 3, maxLength: 3 }),
      bounds: fc.array(fc.tuple(fc.constantFrom(...parts), fc.constantFrom(...parts)), { maxLength: 4 }),
      maximum: fc.constantFrom(9999, 20_000, 100_000),
    })
    .map(({ figures, sums, bounds, maximum }) => {
      const row: Record<string, number> = Object.fromEntries(parts.map((key, at) => [key, figures[at] ?? 0]));
      const at = (key: string): number => row[key] ?? 0;
      sums.forEach((keys, index) => (row[`t${index}`] = keys.reduce((total, key) => total + at(key), 0)));
      row['t3'] = at('t0') + at('t1');
      const asserts = [
        ...sums.map((keys, index) =>
          index === 1 ? `t1 == sum(${keys.join(', ')})` : `t${index} - ${keys.join(' - ')} == 0`,
        ),
        't0 + t1 == t3',
        ...bounds.map(([a, b]) => (at(a) <= at(b) ? `${a} <= ${b}` : `${a} > ${b}`)),
      ];
      const integer = { type: 'integer', minimum: 0 };
      const table = tableOf({
        columns: Object.fromEntries([
          ...parts.map((key) => [key, { ...integer, maximum }] as const),
          ...totals.map((key) => [key, integer] as const),
        ]),
        rules: asserts.map((assert, index) => ({
          id: `R${index}`,
          assert,
          severity: index % 2 === 0 ? 'hard' : 'soft',
        })),
      });
      return { table, row };
    });

const figure = fc.integer({ min: 0, max: 9999 });
const consistent = consistentRow(fc.array(figure, { minLength: parts.length, maxLength: parts.length }));

/** A consistent row with one cell of it replaced by another figure, so that some rule is broken. */
const planted = fc
  .record({ base: consistent, key: fc.constantFrom(...parts, ...totals), wrong: fc.integer({ min: 0, max: 9999 }) })
  .map(({ base, key, wrong }) => ({ ...base, key, wrongRow: { ...base.row, [key]: wrong } }))
  .filter(({ table, wrongRow }) => brokenRules(wrongRow, table).length > 0);

/** Whether an explanation is that one cell should be what it was. */
const isOf = (key: string, right: number, { changes }: Explanation): boolean =>
  changes.length === 1 &&
  changes.some((change) => {
    const value = decimal(String(right));
    return change.key === key && (equals(change.to, value) || (change.range !== null && includes(change.range, value)));
  });

const explanationsOf = (row: Row, table: Table): readonly Explanation[] =>
  localised(row, table).flatMap(({ explanations }) => explanations);

describe('a figure of a row that was right, replaced by another', () => {
  test('is among the smallest explanations, with what it was', () => {
    fc.assert(
      fc.property(planted, ({ table, wrongRow, row, key }) => {
        expect(brokenRules(row, table)).toEqual([]);
        expect(explanationsOf(wrongRow, table).some((each) => isOf(key, row[key] ?? 0, each))).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  test('every proposal satisfies all rules, and the table’s bounds', () => {
    fc.assert(
      fc.property(planted, ({ table, wrongRow }) => {
        const domains = columnDomains(table);
        for (const explanation of explanationsOf(wrongRow, table)) {
          expect(brokenRules(mended(wrongRow, explanation), table)).toEqual([]);
          const isAllowed = explanation.changes.every(({ key, to }) => {
            const domain = domains.get(key);
            return domain !== undefined && allows(domain, to);
          });
          expect(isAllowed).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('the same row gives the same explanations', () => {
    fc.assert(
      fc.property(planted, ({ table, wrongRow }) => {
        expect(explanationsOf(wrongRow, table).map(inShort)).toEqual(explanationsOf(wrongRow, table).map(inShort));
      }),
      { numRuns: 50 },
    );
  });
});

describe('a row with several figures replaced', () => {
  test('every proposal satisfies the rules that it is for, and breaks none that held', () => {
    const several = fc.record({
      base: consistent,
      wrong: fc.dictionary(fc.constantFrom(...parts, ...totals), fc.integer({ min: 0, max: 9999 }), {
        minKeys: 2,
        maxKeys: 3,
      }),
    });
    fc.assert(
      fc.property(several, ({ base: { table, row }, wrong }) => {
        const wrongRow = { ...row, ...wrong };
        const before = brokenRules(wrongRow, table);
        for (const { rules, explanations } of localised(wrongRow, table)) {
          const own = new Set([...rules].map(({ id }) => id));
          const others = before.filter((id) => !own.has(id));
          for (const each of explanations) {
            const after = brokenRules(mended(wrongRow, each), table);
            expect(after.filter((id) => !others.includes(id))).toEqual([]);
          }
        }
      }),
      { numRuns: 80 },
    );
  });
});

/** The slips of the explanations that give back the row as it was. */
const slipsGivingBack = (wrongRow: Row, row: Row, table: Table): readonly (string | null)[] =>
  explanationsOf(wrongRow, table)
    .filter((each) => Object.entries(mended(wrongRow, each)).every(([key, text]) => String(text) === String(row[key])))
    .map(({ slip }) => slip);

/** How many of the figures that are wrong stand in equations that are broken. */
function provenCells(wrongRow: Row, row: Row, table: Table): number {
  const broken = brokenRules(wrongRow, table);
  const equations = table.rules.filter(
    ({ id, assert }) => broken.includes(id) && assert.kind === 'comparison' && assert.operator === '==',
  );
  const columns = new Set(equations.flatMap(({ assert }) => columnsIn(assert)));
  return [...columns].filter((key) => row[key] !== wrongRow[key]).length;
}

describe('a slip in a row that was right is named', () => {
  test('two columns swapped', () => {
    fc.assert(
      fc.property(consistent, fc.constantFrom(...totals), fc.constantFrom(...parts), ({ table, row }, a, ...[b]) => {
        const wrongRow = { ...row, [a]: row[b] ?? 0, [b]: row[a] ?? 0 };
        fc.pre(provenCells(wrongRow, row, table) === 2 && row[a] !== 0 && row[b] !== 0 && (row[a] ?? 0) <= 9999);
        expect(slipsGivingBack(wrongRow, row, table)).toContain('cells-swapped');
      }),
    );
  });

  test('all parts one cell too far to a side', () => {
    const figures = fc.array(fc.integer({ min: 1, max: 9999 }), { minLength: 7, maxLength: 7 });
    const row = fc.oneof(
      figures.chain((seven) => consistentRow(fc.constant([...seven, 0]))),
      figures.chain((seven) => consistentRow(fc.constant([0, ...seven]))),
    );
    fc.assert(
      fc.property(row, ({ table, row: right }) => {
        const given = parts.map((key) => right[key] ?? 0);
        const [by, slip] = given[0] === 0 ? ([1, 'shifted-left'] as const) : ([-1, 'shifted-right'] as const);
        const moved = Object.fromEntries(parts.map((key, at) => [key, given[at + by] ?? 0]));
        const wrongRow = { ...right, ...moved };
        fc.pre(provenCells(wrongRow, right, table) > 1);
        expect(slipsGivingBack(wrongRow, right, table)).toContain(slip);
      }),
    );
  });

  test('元 for 万元', () => {
    const money = { type: 'number', minimum: 0, multipleOf: 0.0001, 'x-column': { measure: '万元' } };
    const table = tableOf({
      columns: { a: money, b: money, c: money },
      rules: [{ id: 'R1', assert: 'a == b + c', severity: 'hard' }],
    });
    const amount = fc.integer({ min: 1, max: 99_999 }).map((yuan) => yuan * 100);
    fc.assert(
      fc.property(amount, amount, fc.constantFrom('a', 'b', 'c'), (b, c, ...[key]) => {
        const inTenThousands = { a: (b + c) / 10_000, b: b / 10_000, c: c / 10_000 };
        const wrongRow = { ...inTenThousands, [key]: { a: b + c, b, c }[key] ?? 0 };
        expect(slipsGivingBack(wrongRow, inTenThousands, table)).toContain('off-by-10000');
      }),
    );
  });
});
