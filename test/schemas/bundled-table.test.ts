import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';

interface Property {
  readonly title: string;
  readonly type: string;
  readonly minimum?: number;
  readonly multipleOf?: number;
  readonly 'x-column': {
    readonly group?: readonly string[];
    readonly measure?: string;
    readonly aggregate: string;
    readonly aliases: readonly string[];
    readonly source: string;
  };
}

interface Rule {
  readonly id: string;
  readonly when?: string;
  readonly assert: string;
  readonly severity: string;
  readonly message: string;
}

interface TableSchema {
  readonly [keyword: string]: unknown;
  readonly description: string;
  readonly properties: Readonly<Record<string, Property>>;
  readonly required: readonly string[];
  readonly 'x-rules': readonly Rule[];
}

const file = new URL('../../schemas/tables/2020-spring-festival.schema.json', import.meta.url);
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const schema = JSON.parse(readFileSync(file, 'utf8')) as TableSchema;
const columns = Object.entries(schema.properties);
const figures = columns.filter(([, { type }]) => type !== 'string');
const filled = { unit: '城东街道', educationEvents: 3, symposiums: 0 };

/** A validator as anyone would set it up: strict about standard keywords, told only the names of ours. */
function validator() {
  const ajv = new Ajv2020({ strict: true, multipleOfPrecision: 9 });
  for (const keyword of ['x-table', 'x-column', 'x-rules']) ajv.addKeyword(keyword);
  return ajv.compile(schema);
}

/** As header cells are compared: width, punctuation and spaces make no difference. */
const spelling = (title: string): string => title.normalize('NFKC').replaceAll(/[^\p{L}\p{N}]/gu, '');

const repeated = (names: readonly string[]): readonly string[] =>
  names.filter((name, index) => names.indexOf(name) !== index);

test('the table is a valid JSON Schema of draft 2020-12', () => {
  const ajv = new Ajv2020({ strict: false });
  expect(ajv.validateSchema(schema)).toBe(true);
  expect(schema['$schema']).toBe('https://json-schema.org/draft/2020-12/schema');
  expect(schema['$id']).toBe('urn:shuangyong:table:2020-spring-festival');
});

test('a strict validator that is told the three x- keywords accepts it, and a lax one needs nothing', () => {
  expect(validator()(filled)).toBe(true);
  expect(new Ajv2020({ strict: false, multipleOfPrecision: 9 }).compile(schema)(filled)).toBe(true);
});

test.each([
  ['a blank required figure', { unit: '城东街道', symposiums: 1 }, 'required'],
  ['a fraction of a visit', { ...filled, veterans: 1.5 }, 'type'],
  ['less than nothing', { ...filled, mediaReports: -1 }, 'minimum'],
  ['more places than 万元 have', { ...filled, troopsCash: 0.00001 }, 'multipleOf'],
  ['text for a figure', { ...filled, galas: '见附件' }, 'type'],
])('it refuses %s', (_, row, keyword) => {
  const validate = validator();
  expect(validate(row)).toBe(false);
  expect(validate.errors?.map((error) => error.keyword)).toEqual([keyword]);
});

test('it says that it is a reconstruction and not the attachment', () => {
  expect(schema.description).toContain('不是原附件');
  expect(schema.description).toContain('reconstruction');
});

test('every figure has a measure, a group, a section of the notice, and cannot be negative', () => {
  expect(figures).toHaveLength(35);
  for (const [key, { minimum, 'x-column': column }] of figures) {
    expect({ key, minimum, aggregate: column.aggregate }).toEqual({ key, minimum: 0, aggregate: 'sum' });
    expect(column.measure).toMatch(/\S/);
    expect(column.group?.length).toBeGreaterThan(0);
    expect(column.source).toMatch(/^通知第[一二三四]条$/);
  }
});

test('money is kept to the yuan, and everything else is counted whole', () => {
  for (const [key, { type, multipleOf, 'x-column': column }] of figures) {
    const isMoney = column.measure === '万元';
    expect({ key, type, multipleOf }).toEqual({
      key,
      type: isMoney ? 'number' : 'integer',
      multipleOf: isMoney ? 0.0001 : undefined,
    });
  }
});

test('every column names its source; the unit comes first and the remarks last', () => {
  for (const [, { 'x-column': column }] of columns) expect(column.source).toMatch(/\S/);
  const titles = columns.map(([, { title }]) => title);
  expect([titles[0], titles.at(-1)]).toEqual(['填报单位', '备注']);
});

test('no group has a title twice, and no alias means two columns', () => {
  const full = columns.map(([, { title, 'x-column': column }]) => [...(column.group ?? []), title].join('/'));
  expect(repeated(full)).toEqual([]);
  const titlesOnce = [...new Set(columns.map(([, { title }]) => title))];
  const groups = [...new Set(columns.flatMap(([, property]) => property['x-column'].group ?? []))];
  const aliases = columns.flatMap(([, property]) => property['x-column'].aliases);
  expect(repeated([...titlesOnce, ...groups, ...aliases].map(spelling))).toEqual([]);
});

test('a title that stands twice in the table has an alias that tells it from its namesake', () => {
  const titles = columns.map(([, { title }]) => title);
  const shared = new Set(repeated(titles));
  for (const [, { title, 'x-column': column }] of columns.filter(([, property]) => shared.has(property.title))) {
    expect(column.aliases[0]).toBe(`${column.group?.at(-1) ?? ''}${title}`);
  }
});

test('what every unit must answer makes sense for garrison troops too', () => {
  const sections = schema.required.map((key) => schema.properties[key]?.['x-column'].group?.[0] ?? null);
  expect(new Set(sections)).toEqual(new Set([null, '一、营造双拥氛围']));
});

test('every rule names existing columns, has its own id, a severity and a message', () => {
  const rules = schema['x-rules'];
  expect(repeated(rules.map(({ id }) => id))).toEqual([]);
  for (const { id, when = '', assert, severity, message } of rules) {
    const names = `${when} ${assert}`.replaceAll(/'[^']*'/g, '').match(/[a-z]\w*/gi) ?? [];
    const unknown = names.filter((name) => !(name in schema.properties) && !['category', 'in'].includes(name));
    expect({ id, unknown }).toEqual({ id, unknown: [] });
    expect(['hard', 'explain', 'soft', 'notice']).toContain(severity);
    expect(message).toMatch(/[\u4e00-\u9fff]/);
  }
});

test('only arithmetic is hard; what may have a good reason is soft', () => {
  const hard = schema['x-rules'].filter(({ severity }) => severity === 'hard').map(({ assert }) => assert);
  expect(hard).toEqual([
    'troopsTotal == troopsCash + troopsGoods',
    'entitledVisited == martyrFamilies + disabledSoldiers + veterans + retiredOfficers',
  ]);
});
