import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import * as fc from 'fast-check';
import { parseTable } from '../../src/campaign/table.ts';
import { decimalText } from '../../src/domain/decimal.ts';
import { mistakeIn } from './mistake.ts';

const parse = (text: string) => parseTable(text, 'table.schema.json', 'ab12');

/** The contract's example, with the columns that its rules name. */
const example = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:shuangyong:table:2020-spring-festival',
  title: '2020年元旦春节期间双拥活动情况统计表',
  type: 'object',
  'x-table': { version: '1.0.0', unitColumn: 'unit', orientation: 'auto', blank: 'zero' },
  properties: {
    unit: { title: '填报单位', type: 'string' },
    familiesVisited: {
      title: '走访慰问优抚对象合计',
      type: 'integer',
      minimum: 0,
      'x-column': {
        group: ['四、关爱优抚对象'],
        measure: '户',
        aggregate: 'sum',
        aliases: ['走访优抚对象'],
        source: '通知第四条',
      },
    },
    familiesCash: {
      title: '慰问金',
      type: 'number',
      minimum: 0,
      multipleOf: 0.0001,
      'x-column': { group: ['四、关爱优抚对象'], measure: '万元', aggregate: 'sum' },
    },
    martyrs: { title: '烈军属', type: 'integer' },
    troopDeeds: { title: '好事', type: ['integer', 'null'] },
    remarks: { title: '备注', type: 'string', 'x-column': { aggregate: 'none' } },
  },
  required: ['unit', 'familiesVisited'],
  'x-rules': [
    {
      id: 'R01',
      assert: 'familiesVisited == martyrs',
      severity: 'hard',
      message: '走访合计应等于各类优抚对象之和',
    },
    { id: 'R02', when: "category in ['乡镇', '街道']", assert: 'troopDeeds == 0', severity: 'soft', tolerance: 0.1 },
  ],
};

test('the contract’s example', () => {
  const table = parse(JSON.stringify(example));
  expect(table).toMatchObject({
    id: 'urn:shuangyong:table:2020-spring-festival',
    title: '2020年元旦春节期间双拥活动情况统计表',
    version: '1.0.0',
    unitColumn: 'unit',
    orientation: 'auto',
    blank: 'zero',
    schema: example,
    sha256: 'ab12',
  });
  expect(table.columns[1]).toEqual({
    key: 'familiesVisited',
    title: '走访慰问优抚对象合计',
    group: ['四、关爱优抚对象'],
    measure: '户',
    type: 'integer',
    aggregate: 'sum',
    aliases: ['走访优抚对象'],
    source: '通知第四条',
    required: true,
    step: null,
  });
  expect(table.columns.map(({ key, type, aggregate }) => [key, type, aggregate])).toEqual([
    ['unit', 'string', 'none'],
    ['familiesVisited', 'integer', 'sum'],
    ['familiesCash', 'number', 'sum'],
    ['martyrs', 'integer', 'sum'],
    ['troopDeeds', 'integer', 'sum'],
    ['remarks', 'string', 'none'],
  ]);
  expect(table.rules).toMatchObject([
    { id: 'R01', when: null, severity: 'hard', message: '走访合计应等于各类优抚对象之和' },
    { id: 'R02', when: { kind: 'in' }, severity: 'soft', message: null },
  ]);
});

test('a column may ask to be compared with the previous summary', () => {
  const { columns } = parse(
    JSON.stringify(example).replace(
      '"aggregate":"sum"}},"martyrs"',
      '"aggregate":"sum","compare":"previous"}},"martyrs"',
    ),
  );
  expect(columns.filter(({ comparesPrevious }) => comparesPrevious).map(({ key }) => key)).toEqual(['familiesCash']);
});

test('numbers are the decimals that were typed', () => {
  const text = JSON.stringify(example).replace('0.0001', '0.12345678901234567891').replace(':0.1}', ':1e-1}');
  const { columns, rules } = parse(text);
  expect(columns[2]?.step && decimalText(columns[2].step)).toBe('0.12345678901234567891');
  expect(rules.map(({ tolerance }) => decimalText(tolerance))).toEqual(['0', '0.1']);
});

test('a plain JSON Schema is a table, its columns in the order in which they were typed', () => {
  const table = parse('{"properties": {"b": {"type": "boolean"}, "2": {"type": "number"}, "1": {"type": "string"}}}');
  expect(table).toMatchObject({ id: 'table.schema.json', title: 'table.schema.json', version: '', unitColumn: null });
  expect(table.columns.map(({ key, title }) => [key, title])).toEqual([
    ['b', 'b'],
    ['2', '2'],
    ['1', '1'],
  ]);
});

/** The example with another value at a path (none for `undefined`), one key a line, so that lines can be told. */
function changed(path: string, value: unknown): string {
  const copy = structuredClone(example);
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  let owner: object = copy;
  for (const step of steps) owner = Reflect.get(owner, step);
  if (value === undefined) Reflect.deleteProperty(owner, last);
  else Reflect.set(owner, last, value);
  return JSON.stringify(copy, null, 1);
}

describe('a mistake names the line, the key and what was expected', () => {
  test.each<[string, unknown, string, string]>([
    ['properties', undefined, ': properties: this key is required', ''],
    ['properties', {}, ': properties: expected at least one entry', '"properties"'],
    [
      '$schema',
      'http://json-schema.org/draft-07/schema#',
      ': $schema: expected https://json-schema.org/draft/2020-12',
      '$schema',
    ],
    ['$id', 'urn:t', ': $id: "urn:t" is no valid URI; expected a name such as urn:', '"$id"'],
    ['$id', 'urn:', ': $id: "urn:" is no valid URI', '"$id"'],
    ['$id', 'urn:shuangyong:table:春节', ': $id: expected a URI such as urn:', '"$id"'],
    ['$id', 'urn:a:%zz', ': $id: expected a URI such as urn:', '"$id"'],
    ['type', 'array', ': type: expected object', '"type": "array"'],
    ['properties.martyrs', true, ': properties.martyrs: expected an object', '"martyrs"'],
    ['properties.martyrs.type', undefined, ': properties.martyrs.type: this key is required', '"martyrs"'],
    ['properties.martyrs.type', 'int', ': properties.martyrs.type: expected one of ', '"int"'],
    ['properties.martyrs.type', ['integer', 'string'], ': properties.martyrs.type: a column has one type', '"type": ['],
    ['properties.martyrs.minimum', '0', ': properties.martyrs.minimum: expected a number', '"minimum": "0"'],
    [
      'properties.martyrs.minimun',
      0,
      ': properties.martyrs.minimun: there is no such key; did you mean "minimum"?',
      'minimun',
    ],
    ['properties.martyrs.title', 5, ': properties.martyrs.title: expected a string', '"title": 5'],
    ['properties.remarks.pattern', '[', ': properties.remarks.pattern: expected a regular expression', '"pattern"'],
    ['properties.remarks.pattern', '\\-', ': properties.remarks.pattern: expected a regular expression', '"pattern"'],
    ['patternProperties', { '[': {} }, ': patternProperties.[: expected a regular expression', '"["'],
    ['$defs', { a: { $id: 'urn:t' } }, ': $defs.a.$id: a table cannot have $id', '"urn:t"'],
    ['properties.remarks.format', 'phone', ': properties.remarks.format: there is no format "phone"', '"phone"'],
    ['properties.remarks.$ref', '#/$defs/a', ': properties.remarks.$ref: a table cannot have $ref', '"$ref"'],
    ['allOf', [{ $ref: 'other.json' }], ': allOf[0].$ref: a table cannot have $ref', '"$ref"'],
    ['x-rule', [], ': x-rule: there is no such key; did you mean "x-rules"?', '"x-rule"'],
    [
      'properties.martyrs.x-colum',
      {},
      ': properties.martyrs.x-colum: there is no such key; did you mean "x-column"?',
      '"x-colum":',
    ],
    [
      'properties.remarks.x-column.agregate',
      'sum',
      ': properties.remarks.x-column.agregate: there is no such key; did you mean "aggregate"?',
      'agregate',
    ],
    [
      'properties.remarks.x-column.aggregate',
      'total',
      ': properties.remarks.x-column.aggregate: expected one of sum, max',
      '"total"',
    ],
    [
      'properties.remarks.x-column.aggregate',
      'sum',
      ': properties.remarks.x-column.aggregate: a column of type string has no sum',
      '"aggregate": "sum"\n   }\n  }\n }',
    ],
    [
      'properties.familiesCash.x-column.group',
      '四',
      ': properties.familiesCash.x-column.group: expected an array',
      '"group": "四"',
    ],
    [
      'properties.remarks.x-column.compare',
      'previous',
      ': properties.remarks.x-column.compare: only a column of numbers that are put together by sum, max, min or mean can be compared',
      '"compare": "previous"',
    ],
    [
      'properties.familiesCash.x-column',
      { aggregate: 'count', compare: 'previous' },
      ': properties.familiesCash.x-column.compare: only a column of numbers',
      '"compare": "previous"',
    ],
    [
      'properties.familiesCash.x-column.compare',
      'budget',
      ': properties.familiesCash.x-column.compare: expected',
      '"budget"',
    ],
    ['x-table.unitColumn', 'units', ': x-table.unitColumn: there is no such key; did you mean "unit"?', '"units"'],
    ['x-table.unitColumn', 'constructor', ': x-table.unitColumn: there is no such key', '"constructor"'],
    [
      'x-table.unitColumn',
      'martyrs',
      ': x-table.unitColumn: the column martyrs must be of type string',
      '"unitColumn"',
    ],
    ['x-table.blank', 'null', ': x-table.blank: expected one of zero, missing', '"blank"'],
    ['x-table.blanks', 'zero', ': x-table.blanks: there is no such key; did you mean "blank"?', '"blanks"'],
    [
      'required.1',
      'familyVisited',
      ': required[1]: there is no such key; did you mean "familiesVisited"?',
      '"familyVisited"',
    ],
    [
      'properties.remarks.title',
      '烈 军属',
      ': properties.remarks.title: "烈 军属" is a title or alias of martyrs (烈军属) in the same group',
      '"烈 军属"',
    ],
    [
      'properties.familiesCash.x-column.aliases',
      ['慰问款', '走访优抚对象'],
      ': properties.familiesCash.x-column.aliases[1]: "走访优抚对象" is a title or alias of familiesVisited',
      '"走访优抚对象"\n    ]\n   }\n  },\n  "martyrs"',
    ],
    [
      'x-rules.1.id',
      'R01',
      ': x-rules[1].id: the id "R01" is that of rule number 1 already',
      '"id": "R01",\n   "when"',
    ],
    ['x-rules.1.severity', undefined, ': x-rules[1].severity: this key is required', '{\n   "id": "R02"'],
    ['x-rules.0.severity', 'warn', ': x-rules[0].severity: expected one of hard, explain, soft, notice', '"warn"'],
    ['x-rules.1.tolerance', -1, ': x-rules[1].tolerance: expected a number of at least 0', '"tolerance"'],
    ['x-rules.0.asert', 'a', ': x-rules[0].asert: there is no such key; did you mean "assert"?', '"asert"'],
    [
      'x-rules.0.assert',
      'familiesVisited == martyr',
      ': x-rules[0].assert: rule R01: the table has no column "martyr"; did you mean martyrs?\n  familiesVisited == martyr\n                     ^',
      '"assert": "familiesVisited',
    ],
    ['x-rules.1.when', 'category', ': x-rules[1].when: rule R02: expected something that is true or false', '"when"'],
  ])('%s: %j', (...row) => {
    const [path, value, mistake, at] = row;
    const text = changed(path, value);
    expect(text).toContain(at);
    const line = text.slice(0, text.indexOf(at)).split('\n').length;
    const wanted = `table.schema.json:${line}${mistake}`;
    expect(mistakeIn(() => parse(text)).slice(0, wanted.length)).toBe(wanted);
  });

  test('in Chinese, with a caret below the place', () => {
    const text = changed('x-rules.1.when', "category in ['乡镇'] && 烈士 > 0");
    expect(mistakeIn(() => parse(text), 'zh')).toMatch(
      /: x-rules\[1\]\.when: 规则 R02：表中没有“烈士”这一栏\n {2}category in \['乡镇'\] && 烈士 > 0\n {16}\u3000\u3000 {6}\^$/,
    );
  });
});

test.each([
  ['$id', 'table.json'],
  ['$id', 'https://example.org/tables/spring'],
  ['$id', 'urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6'],
  ['$id', 'https://json-schema.org/draft/2020-12/schema'],
  ['$anchor', 'a'],
  ['default', { $id: 'urn:t' }],
  ['enum', [{ $id: 'urn:t' }]],
  ['unevaluatedProperties', false],
  ['properties.remarks.not', { 'x-other': { $id: 'urn:t', pattern: '[' } }],
])('%s: %j is no mistake, and the validator of rows can compile the schema', (...[path, value]) => {
  const { schema } = parse(changed(path, value));
  const ajv = new Ajv2020({ strict: false, meta: false, validateSchema: false });
  formats.default(ajv);
  expect(ajv.compile(schema)).toBeInstanceOf(Function);
});

test('the same title in another group, and a standard keyword of another vocabulary, are no mistakes', () => {
  const text = changed('properties.remarks', {
    title: '慰问金',
    type: 'string',
    format: 'date',
    comment4us: 'ours',
    examples: [{ $ref: 'x' }],
  });
  expect(mistakeIn(() => parse(text))).toBe('none');
});

const taken = (text: string): boolean => mistakeIn(() => parse(text)) !== '';

test('no text ends in anything but a table or a UsageError', () => {
  const value = fc.jsonValue({ maxDepth: 2 });
  const top = fc.constantFrom('$id', 'title', 'type', 'required', 'x-table', 'x-rules', 'allOf', 'properties');
  const own = fc.constantFrom('title', 'type', 'multipleOf', 'x-column', 'format', 'minimum', 'enum');
  const texts = fc.oneof(
    fc.json(),
    fc.tuple(top, value).map(([key, odd]) => changed(key, odd)),
    fc.tuple(own, value).map(([key, odd]) => changed(`properties.familiesCash.${key}`, odd)),
  );
  expect(() => fc.assert(fc.property(texts, taken), { numRuns: 300 })).not.toThrow();
});

test('no text for $id or pattern is taken that the validator of rows cannot compile', () => {
  const places = fc.constantFrom('$id', 'properties.remarks.pattern', 'properties.remarks.format');
  const address = fc
    .tuple(fc.webAuthority(), fc.stringMatching(/^[a-z%春/?#.:-]{0,9}$/))
    .map(([host, rest]) => `https://${host}/${rest}`);
  const odd = fc.oneof(fc.string(), address, fc.stringMatching(/^urn:[a-z%春]{0,3}:?[a-z%春/?]{0,3}$/));
  fc.assert(
    fc.property(places, odd, (path, value) => {
      const text = changed(path, value);
      if (mistakeIn(() => parse(text)) !== 'none') return;
      const ajv = new Ajv2020({ strict: false, meta: false, validateSchema: false });
      formats.default(ajv);
      expect(ajv.compile(parse(text).schema)).toBeInstanceOf(Function);
    }),
    { numRuns: 300 },
  );
});

test('what is taken as a table, a standard validator can compile', () => {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  formats.default(ajv);
  const keyword = fc.constantFrom(...Object.keys(ajv.RULES.keywords));
  const value = fc.oneof(
    fc.jsonValue({ maxDepth: 1 }),
    fc.constantFrom('#', '[', 'a', 'date', 1, [], ['a'], {}, true),
    fc.dictionary(keyword, fc.constantFrom('#', '[', 'a', 0, [], {}, true)),
    fc.array(fc.dictionary(keyword, fc.constantFrom('#', '[', 'a', 0, [], {}, true)), { maxLength: 2 }),
  );
  let compiled = 0;
  fc.assert(
    fc.property(keyword, value, (key, odd) => {
      const text = changed(`properties.martyrs.${key}`, odd);
      if (mistakeIn(() => parse(text)) !== 'none') return;
      const { schema } = parse(text);
      expect(ajv.compile({ ...schema, $id: `urn:compiled:${compiled++}` })).toBeInstanceOf(Function);
    }),
    { numRuns: 300 },
  );
  expect(compiled).toBeGreaterThan(0);
});

const bundled = new URL('../../schemas/tables/2020-spring-festival.schema.json', import.meta.url);

test('the bundled table is a table, and fits our schema of tables', () => {
  const text = readFileSync(bundled, 'utf8');
  const table = parse(text);
  expect(table.unitColumn).toBe('unit');
  expect(table.rules.length).toBeGreaterThan(0);
  const schema = JSON.parse(readFileSync(new URL('../../schemas/table.schema.json', import.meta.url), 'utf8'));
  const ajv = new Ajv2020({ allowUnionTypes: true });
  formats.default(ajv);
  expect(ajv.validate(schema, JSON.parse(text))).toBe(true);
});
