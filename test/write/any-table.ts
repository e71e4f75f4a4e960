import * as fc from 'fast-check';
import type { TableCase } from '../table-of.ts';

/** Texts as titles, groups and names have them, with what XML, formulas and file names mind. */
const words = fc.oneof(
  fc.constantFrom(
    '走访户数',
    '慰问金',
    '合计',
    '军地联欢联谊、军民文艺演出',
    '=1+1',
    '<甲> & "乙"',
    "'丙'",
    '户（人）',
    '𠮷😀',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }).map((text) => `甲${text.replaceAll(/\s/gu, '')}`),
);

const bound = fc.constantFrom(0, 1, -5, 0.1, 100, 1e-7, 99.99, 1e15, -1e21);
const options = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined, freq: 2 });

const figure = fc.record({
  type: fc.constantFrom('integer', 'number'),
  minimum: options(bound),
  exclusiveMinimum: options(bound),
  maximum: options(bound),
  exclusiveMaximum: options(bound),
  multipleOf: options(fc.constantFrom(1, 5, 0.1, 0.01, 0.0001, 0.25, 1e-9)),
});

/** Lists that a cell holds itself, and those that are too long or have marks in them. */
const choices = fc
  .tuple(fc.constantFrom(1, 2, 20, 400), fc.constantFrom('', ',', '"', ' ', '=', '长'.repeat(40)))
  .map(([count, mark]) => Array.from({ length: count }, (_, at) => `${mark}第${at + 1}项${mark}`));

const other = fc.oneof(
  fc.record({
    type: fc.constant('string'),
    minLength: options(fc.nat(3)),
    maxLength: options(fc.integer({ min: 3, max: 40_000 })),
  }),
  fc.record({ type: fc.constant('string'), enum: choices }),
  fc.constant({ type: 'string', format: 'date' }),
  fc.constant({ type: 'boolean' }),
);

const column = fc.record({
  schema: fc.oneof({ weight: 3, arbitrary: figure }, { weight: 1, arbitrary: other }),
  title: words,
  description: options(fc.oneof(words, fc.constant('说明\n'.repeat(200)), fc.constant('😀'.repeat(300)))),
  group: fc.array(fc.constantFrom('一、营造双拥氛围', '二、<款物>', '折款', '走访慰问优抚对象'), { maxLength: 3 }),
  measure: options(fc.constantFrom('户', '万元', '户（人）', '%', '"件"')),
  source: options(words),
  isRequired: fc.boolean(),
});
type AnyColumn = typeof column extends fc.Arbitrary<infer Value> ? Value : never;

/** A table of any columns, with hard rules over its figures: sums, conditions and comparisons. */
export const anyTable: fc.Arbitrary<TableCase> = fc
  .record({
    columns: fc.array(column, { minLength: 1, maxLength: 40 }),
    blank: fc.constantFrom('zero', 'missing'),
    sums: fc.nat(6),
    message: words,
  })
  .map(({ columns, blank, sums, message }) => ({
    columns: Object.fromEntries(columns.map((each, at) => [`c${at}`, schemaOf(each, at)])),
    required: columns.flatMap(({ isRequired }, at) => (isRequired ? [`c${at}`] : [])),
    blank,
    rules: rulesOver(
      columns.flatMap(({ schema }, at) => (/^(integer|number)$/.test(schema.type) ? [`c${at}`] : [])),
      sums,
      message,
    ),
  }));

function schemaOf(
  { schema, title, description, group, measure, source }: AnyColumn,
  at: number,
): Record<string, unknown> {
  const further = withoutGaps({ group, measure, source });
  // Titles of a group must differ.
  return withoutGaps({ ...schema, title: `${title}${at + 1}`, description, 'x-column': further });
}

const withoutGaps = (members: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));

function rulesOver(keys: readonly string[], sums: number, message: string): NonNullable<TableCase['rules']> {
  const [total, ...parts] = keys;
  if (total === undefined || parts.length < 2) return [];
  const stated = [
    `${total} == ${parts.join(' + ')}`,
    `sum(${parts.join(', ')}) <= ${total} * 2`,
    `${total} / ${parts[0]} >= 1 || ${parts[1]} in [1, 2, 3]`,
    `abs(${total} - ${parts[1]}) < 100 && !(${total} > 10000000)`,
    `category in ['乡镇', '"街道"'] || ${total} == 0`,
    `max(${keys.join(', ')}) >= round(${total}, 1)`,
  ];
  return stated.slice(0, sums).map((assert, at) => ({
    id: `R${at + 1}`,
    assert,
    severity: 'hard',
    message,
    ...(at % 2 === 0 ? {} : { when: `${parts[0]} > 0` }),
  }));
}
