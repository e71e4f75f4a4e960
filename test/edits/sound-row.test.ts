import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { rowValidator } from '../../src/edits/row-validator.ts';
import { schemaFindings } from '../../src/edits/schema-findings.ts';
import { soundRow } from '../../src/edits/sound-row.ts';
import { tableOf } from '../table-of.ts';
import { rowOf, type Given } from './row-of.ts';

const columns = {
  count: { minimum: 0, maximum: 1000 },
  cash: { type: 'number', exclusiveMinimum: -1, exclusiveMaximum: 1e6, multipleOf: 0.0001 },
  half: { type: ['number', 'null'], multipleOf: 0.5 },
  kind: { type: 'string', enum: ['陆军', '武警'] },
  one: { const: 1 },
  phone: { type: 'string', pattern: '^\\d+$', maxLength: 11 },
  done: { type: 'boolean' },
} as const;
const table = tableOf({ columns, required: ['unit', 'count', 'cash'] });

const sound = (given: Readonly<Record<string, Given>>, checked = table): boolean =>
  soundRow(checked)(rowOf(given, checked));

describe('a row that is certainly as the table asks', () => {
  test.each<[Readonly<Record<string, Given>>]>([
    [{ count: 3, cash: '0.3' }],
    [{ count: 0, cash: '999999.9999', kind: '"武警"', done: true }],
    [{ count: '?', cash: 1, half: null }],
    [{ count: 1 }],
  ])('%j', (given) => {
    expect(sound(given)).toBe(true);
  });

  test('is never one that the validator has something against', () => {
    const given = fc.constantFrom<Given>(
      0,
      1,
      -1,
      1000,
      1001,
      '0.3',
      '0.00005',
      '3.5',
      '1e',
      '"陆军"',
      '"12"',
      true,
      null,
      '?',
    );
    const row = fc.dictionary(fc.constantFrom(...Object.keys(columns)), given);
    const validate = rowValidator(table);
    fc.assert(
      fc.property(row, (cells) => {
        const found = schemaFindings({ file: 'a.xlsx', row: rowOf(cells, table), unitName: '甲' }, table, validate);
        expect(sound(cells) && [...found].length > 0).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});

test('a keyword that is not known here leaves the row to the validator', () => {
  expect(sound({ count: 1, cash: 1, phone: '"139"' })).toBe(false);
  expect(sound({ count: 1, cash: 1, one: 1 })).toBe(false);
  const whole = { ...table, schema: { ...table.schema, dependentRequired: { count: ['cash'] } } };
  expect(sound({ count: 1, cash: 1 }, whole)).toBe(false);
});
