import { decimalOfNumber, isDecimal, isMultipleOf, toNumber, type Decimal } from '../domain/decimal.ts';
import type { ReturnRow, Value } from '../domain/return.ts';
import type { Table } from '../domain/table.ts';

/** Whether a row is certainly as the table's JSON Schema asks. False does not say that it is not: then the validator is asked. */
export type RowTest = (row: ReturnRow) => boolean;

/** Made once per run. Nearly every row of nearly every return is sound, and the validator costs ten times as much. */
export function soundRow({ schema, unitColumn, columns }: Table): RowTest {
  if (!Object.entries(schema).every(([keyword, value]) => isHarmless(keyword, value))) return () => false;
  const schemas = asObject(schema['properties']);
  // What is to be said about the unit's column is said where the unit is told.
  const tests = columns
    .filter(({ key }) => key !== unitColumn)
    .map(({ key, required }) => ({ key, required, test: valueTest(asObject(schemas[key])) }));
  return ({ figures }) => {
    for (const { key, required, test } of tests) {
      const value = figures.valueAt(key);
      if (value === undefined) continue;
      if (value === null ? required && figures.get(key)?.isUnread !== true : !test(value)) return false;
    }
    return true;
  };
}

/** Keywords of the table that ask nothing of a row, or what is asked of its columns here. */
const harmless: ReadonlySet<string> = new Set([
  '$schema',
  '$id',
  'title',
  'description',
  '$comment',
  'properties',
  'required',
  'x-table',
  'x-rules',
]);

/** A row is an object, and has no key that is not a column's. */
const isHarmless = (keyword: string, value: unknown): boolean =>
  harmless.has(keyword) ||
  (keyword === 'type' && value === 'object') ||
  (keyword === 'additionalProperties' && typeof value === 'boolean');

type Present = Exclude<Value, null>;
type ValueTest = (value: Present) => boolean;

const never: ValueTest = () => false;

/** Every keyword must be one whose meaning is known here. */
function valueTest(schema: Readonly<Record<string, unknown>>): ValueTest {
  const tests: ValueTest[] = [];
  for (const [keyword, asked] of Object.entries(schema)) {
    if (silent.has(keyword)) continue;
    const test = Object.hasOwn(keywords, keyword) ? keywords[keyword]?.(asked) : undefined;
    if (test === undefined) return never;
    tests.push(test);
  }
  const [first, second, third, ...others] = tests;
  if (first === undefined) return () => true;
  // Without a loop for the usual column, as there are millions of figures.
  return (value) =>
    first(value) &&
    (second === undefined || second(value)) &&
    (third === undefined || third(value)) &&
    others.every((test) => test(value));
}

const silent: ReadonlySet<string> = new Set(['title', 'description', '$comment', 'default', 'examples', 'x-column']);

const types: Readonly<Record<string, ValueTest>> = {
  string: (value) => typeof value === 'string',
  boolean: (value) => typeof value === 'boolean',
  number: isDecimal,
  integer: (value) => isDecimal(value) && Number.isInteger(toNumber(value)),
};

/** Tests by keyword; undefined where the keyword's value is not the usual one. */
const keywords: Readonly<Record<string, (asked: unknown) => ValueTest | undefined>> = {
  type: (type) => (typeof type === 'string' ? types[type] : undefined),
  minimum: (limit) => numberTest(limit, (value, least) => value >= least),
  maximum: (limit) => numberTest(limit, (value, most) => value <= most),
  exclusiveMinimum: (limit) => numberTest(limit, (value, bound) => value > bound),
  exclusiveMaximum: (limit) => numberTest(limit, (value, bound) => value < bound),
  multipleOf: multipleTest,
  enum: (list) => (Array.isArray(list) ? (value): boolean => list.includes(jsonOf(value)) : undefined),
};

function numberTest(limit: unknown, holds: (value: number, limit: number) => boolean): ValueTest | undefined {
  if (typeof limit !== 'number') return undefined;
  return (value) => !isDecimal(value) || holds(toNumber(value), limit);
}

function multipleTest(step: unknown): ValueTest | undefined {
  if (typeof step !== 'number') return undefined;
  const exact: Decimal = decimalOfNumber(step);
  return (value) => !isDecimal(value) || isMultipleOf(decimalOfNumber(toNumber(value)), exact);
}

const jsonOf = (value: Present): string | number | boolean => (isDecimal(value) ? toNumber(value) : value);

const asObject = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : { unknown: value };
