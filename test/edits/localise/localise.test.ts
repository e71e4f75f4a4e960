import { describe, expect, test } from '@jest/globals';
import { tableOf } from '../../table-of.ts';
import { inShort, localised, type Row } from './localised.ts';

interface Facts {
  readonly columns?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly when?: string;
  readonly tolerance?: number;
}

const letters = ['a', 'b', 'c', 'd', 'e', 'f'];

/** The explanations of a row of `a` to `f`, whole numbers not below 0 unless said. */
function explained(
  rules: string | readonly string[],
  row: Row,
  { columns = {}, ...facts }: Facts = {},
): readonly string[] {
  const table = tableOf({
    columns: Object.fromEntries(letters.map((key) => [key, { type: 'integer', minimum: 0, ...columns[key] }])),
    rules: [rules].flat().map((assert, at) => ({ id: `R${at + 1}`, assert, severity: 'hard', ...facts })),
  });
  return localised(row, table).flatMap(({ explanations }) => explanations.map(inShort));
}

describe('the smallest set of cells', () => {
  test.each<[string, string | readonly string[], Row, readonly string[]]>([
    [
      'every cell of one equation, the total first',
      'a == b + c + d',
      { a: 30, b: 12, c: 8, d: 9 },
      ['a 30→29 total-not-updated', 'b 12→13 digit-wrong', 'c 8→9', 'd 9→10'],
    ],
    [
      'the one cell that two broken equations share',
      ['a == b + c', 'c == d + e'],
      { a: 40, b: 7, c: 30, d: 30, e: 3 },
      ['c 30→33 total-not-updated'],
    ],
    [
      'what keeps the rules that hold',
      ['a == b + c', 'b <= d', 'c <= e'],
      { a: 30, b: 12, c: 8, d: 12, e: 8 },
      ['a 30→20 total-not-updated'],
    ],
    [
      'two cells where one is not enough',
      ['a == b', 'a == c', 'a == d', 'd == e'],
      { a: 5, b: 7, c: 9, d: 5, e: 5 },
      ['b 7→5 c 9→5'],
    ],
    [
      'each group of rules apart',
      ['a == b', 'c == d'],
      { a: 5, b: 7, c: 9, d: 6 },
      ['a 5→7', 'b 7→5', 'c 9→6', 'd 6→9'],
    ],
    ['no figure below the minimum', 'a == b + c', { a: 3, b: 9, c: 8 }, ['a 3→17 total-not-updated']],
    ['no fraction of what is counted', 'a * 2 == b', { a: 4, b: 9 }, ['b 9→8']],
    ['all that would do', 'a >= b', { a: 3, b: 5 }, ['a 3→5..', 'b 5→0..3']],
    ['strictly more', 'a > b', { a: 5, b: 5 }, ['a 5→6..', 'b 5→0..4']],
    [
      'brackets, factors and signs',
      '2 * (a - b) == sum(c, [d, 1]) - -e / 4',
      { a: 9, b: 1, c: 3, d: 2, e: 16 },
      ['a 9→6', 'b 1→4', 'c 3→9', 'd 2→8', 'e 16→40'],
    ],
    ['nothing for a rule that is not linear', 'a * b == c', { a: 2, b: 3, c: 7 }, []],
    [
      'nothing that breaks a rule that is not linear',
      ['a == b + c', 'max(b, c) <= 9'],
      { a: 20, b: 9, c: 9 },
      ['a 20→18 total-not-updated'],
    ],
    ['nothing for what cannot be read', 'a == b + c', { a: 20, b: '?', c: 9 }, []],
    ['nothing where no figures would do', ['a + b == 5', 'a + b == 6'], { a: 2, b: 2 }, []],
  ])('%s', (...[, rules, row, expected]) => expect(explained(rules, row)).toEqual(expected));

  test('under the condition of a rule as the row stands', () => {
    const row = { a: 30, b: 12, c: 8, d: 0, e: 1 };
    expect(explained('a == b + c', row, { when: 'd > 0' })).toEqual([]);
    expect(explained('a == b + c', row, { when: 'e > 0' })[0]).toBe('a 30→20 total-not-updated');
  });

  test('within the tolerance', () => {
    expect(explained('a == b', { a: 30, b: 20 }, { tolerance: 2 })).toEqual(['a 30→18..22', 'b 20→28..32']);
  });

  test('decimals of as many places as the table asks for', () => {
    const money = { type: 'number', multipleOf: 0.01 };
    const columns = { a: money, b: money, c: money };
    expect(explained('a == b + c', { a: '3.5', b: '1.25', c: '2.15' }, { columns })).toEqual([
      'a 3.5→3.4 total-not-updated',
      'b 1.25→1.35 digit-wrong',
      'c 2.15→2.25 digit-wrong',
    ]);
    expect(explained('a * 3 == b', { a: '1', b: '3.05' }, { columns })).toEqual(['b 3.05→3 digit-wrong']);
  });
});

describe('a slip is recognised', () => {
  const money = { type: 'number', minimum: 0, multipleOf: 0.0001, 'x-column': { measure: '万元' } };
  const columns = { a: money, b: money, c: money };
  test.each<[string, string | readonly string[], Row, string, Facts?]>([
    [
      '元 for 万元, in a sum',
      'a == b + c',
      { a: '35.5', b: 350000, c: '0.5' },
      'b 350000→35 off-by-10000',
      { columns },
    ],
    ['元 for 万元, beyond a bound', 'b <= c', { b: 35000, c: 105 }, 'b 35000→3.5 off-by-10000', { columns }],
    [
      '元 for 万元, in two cells',
      'a + b <= c',
      { a: 20000, b: 15000, c: 105 },
      'a 20000→2 b 15000→1.5 off-by-10000',
      { columns },
    ],
    ['a zero too many', 'a == b + c', { a: 35, b: 300, c: 5 }, 'b 300→30 off-by-10'],
    ['two digits swapped', 'a == b + c', { a: 57, b: 25, c: 5 }, 'b 25→52 digits-swapped'],
    ['a figure written twice', 'a == b + c + d', { a: 57, b: 57, c: 50, d: 7 }, 'b 57→0 written-twice'],
    ['a sign', 'a == b + c', { a: 20, b: -12, c: 8 }, 'b -12→12 sign', { columns: { b: { minimum: -99 } } }],
    ['a digit too many', 'a == b + c', { a: 140, b: 1255, c: 15 }, 'b 1255→125 digit-extra'],
    ['a digit missing', 'a == b + c', { a: 140, b: 12, c: 15 }, 'b 12→125 digit-missing'],
    ['a blank', 'a == b + c', { a: 14, b: null, c: 5 }, 'b 0→9 left-blank'],
    [
      'two columns swapped',
      ['a == b + c', 'd == a + e'],
      { a: 12, b: 30, c: 18, d: 35, e: 5 },
      'a 12→30 b 30→12 cells-swapped',
    ],
    [
      'figures one cell too far',
      ['a == b + c', 'd == e + f'],
      { a: 0, b: 30, c: 12, d: 18, e: 0, f: 0 },
      'a 0→30 b 30→12 c 12→18 d 18→0 shifted-right',
    ],
    [
      'a whole run of figures one cell too far, of which a part would keep the rules too',
      'a == b + c + d + e',
      { a: null, b: 83, c: 5, d: 13, e: 65 },
      'a 0→83 b 83→5 c 5→13 d 13→65 e 65→0 shifted-right',
    ],
    [
      'figures one cell too early',
      ['b == c + d'],
      { a: 30, b: 12, c: 18, d: 0, e: 4 },
      'a 30→0 b 12→30 c 18→12 d 0→18 shifted-left',
    ],
  ])('%s', (...[, rules, row, expected, facts]) => expect(explained(rules, row, facts)[0]).toBe(expected));
});
