import { expect, test } from '@jest/globals';
import type { Table } from '../../../src/domain/table.ts';
import { tableOf } from '../../table-of.ts';
import { inShort, localised } from './localised.ts';

const width = 60;
const keys = Array.from({ length: width }, (_, at) => `c${at}`);

/** A small linear congruential generator: the same figures at every run. */
const generator = (seed: number) => (): number => (seed = (seed * 1103515245 + 12345) % 2 ** 31) / 2 ** 31;

function wideTable(rules: readonly string[]): Table {
  return tableOf({
    columns: Object.fromEntries(keys.map((key) => [key, { type: 'integer', minimum: 0 }])),
    rules: rules.map((assert, at) => ({ id: `R${at}`, assert, severity: 'hard' })),
  });
}

const pick = (random: () => number): string => keys[Math.floor(random() * width)] ?? 'c0';

/** 40 rules over 60 columns, of many shapes, which no row of random figures keeps. */
const adversaries: readonly (readonly [string, (random: () => number, at: number) => string])[] = [
  [
    'over all columns, with factors',
    (random) => `${keys.map((key) => `${key} * ${Math.ceil(random() * 9)}`).join(' + ')} == 100000`,
  ],
  [
    'over a third of the columns',
    (random) => `${pick(random)} == sum(${Array.from({ length: 20 }, () => pick(random)).join(', ')})`,
  ],
  [
    'inequalities over all columns',
    (random) => `${keys.map((key) => `${key} * ${Math.ceil(random() * 9)}`).join(' - ')} >= 0`,
  ],
  ['chains', (_, at) => `c${at} == c${at + 1} + c${at + 2}`],
  ['products', (random) => `${pick(random)} * ${pick(random)} + ${pick(random)} == ${pick(random)}`],
  ['the same columns again and again', (_, at) => `c0 * ${at + 1} + c1 == c2 + ${at}`],
];
const rowOf = (random: () => number) => Object.fromEntries(keys.map((key) => [key, Math.floor(random() * 1000)]));

test.each(adversaries)('60 columns and 40 rules %s: an end is found, and always the same', (...[, ruleAt]) => {
  const random = generator(7);
  const table = wideTable(Array.from({ length: 40 }, (...[, at]) => ruleAt(random, at)));
  const row = rowOf(random);
  const shortly = () => localised(row, table).flatMap(({ explanations }) => explanations.map(inShort));
  expect(shortly()).toEqual(shortly());
});
