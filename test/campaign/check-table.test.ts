import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { checkTable } from '../../src/campaign/check/check-table.ts';
import { parseTable } from '../../src/campaign/table.ts';
import { UsageError } from '../../src/findings/usage-error.ts';

const bundled = readFileSync(
  join(import.meta.dirname, '../../schemas/tables/2020-spring-festival.schema.json'),
  'utf8',
);

const told = (mistakes: readonly UsageError[]): readonly string[] =>
  mistakes.map(
    ({ place, words }) =>
      `${place?.line ?? 0}:${place?.column ?? 0} ${place?.key ?? ''} ${words.en.split('\n')[0] ?? ''}`,
  );

test.each(['a.b', 'a[0]', '1.1', 'a/b', 'a~b'])('a column of the key %s is told by its own mistakes', (key) => {
  const columns = { [key]: { title: '走访', type: 5 }, b: { title: '慰问金', type: 'number' } };
  const { mistakes } = checkTable(JSON.stringify({ type: 'object', properties: columns }), 't.json');
  expect(mistakes.map(({ place }) => place?.key)).toEqual([`properties.${key}.type`]);
});

test('twenty thousand lines that are no JSON are each told, in a pass over them', () => {
  const { mistakes } = checkTable(`{${'\n 走访,1,2,'.repeat(20_000)}`, 't.json');
  expect(mistakes).toHaveLength(20_000);
  expect(mistakes.at(-1)?.place).toMatchObject({ line: 20_001, column: 2 });
});

test('every mistake is told with its line, column and key, in the file’s order', () => {
  const text = `{
  "$id": "urn:shuangyong:table:t", "title": "走访统计表", "type": "object",
  "x-table": { "version": "1", "unitColum": "unit", "blank": "none" },
  "properties": {
    "unit": { "title": "填报单位", "type": "string" },
    "visits": { "title": "走访", "type": "int" },
    "cash": { "title": "慰问金", "type": "number", "minimun": 0 },
    "goods": { "title": "折款", "type": "number" },
    "more": { "title": "折款", "type": "number" },
    "words": { "title": "说明", "type": "string", "x-column": { "aggregate": "max" } }
  },
  "required": ["unit", "visit"],
  "x-rules": [
    { "id": "R1", "assert": "cashs == goods + god", "severity": "hard", "message": "x" },
    { "id": "R1", "assert": "visits == 'a'", "severity": "hard", "message": "x" },
    { "id": "R3", "assert": "words + \\"a\\" > 0", "when": "goods > > 0", "severity": "soft", "tolerence": 1 }
  ]
}`;
  expect(told(checkTable(text, 't.json').mistakes)).toEqual([
    '3:32 x-table.unitColum there is no such key; did you mean "unitColumn"?',
    '3:53 x-table.blank expected one of zero, missing',
    '6:32 properties.visits.type expected one of integer, number, string, boolean',
    '7:49 properties.cash.minimun there is no such key; did you mean "minimum"?',
    '9:15 properties.more.title "折款" is a title or alias of goods (折款) in the same group already',
    '10:63 properties.words.x-column.aggregate a column of type string has no max; expected none or count',
    '12:24 required[1] there is no such key; did you mean "visits"?',
    '14:30 x-rules[0].assert rule R1: the table has no column "cashs"; did you mean cash?',
    '14:47 x-rules[0].assert rule R1: the table has no column "god"',
    '15:7 x-rules[1].id the id "R1" is that of rule number 1 already',
    '16:67 x-rules[2].when rule R3: expected a column, a number or a bracket here',
    '16:93 x-rules[2].tolerence there is no such key; did you mean "tolerance"?',
  ]);
});

test('a text that is no JSON: the first mistake of each line', () => {
  expect(told(checkTable('{\n "a": 1,,\n "b" 2\n}', 't.json').mistakes)).toEqual([
    '2:9  expected a key in double quotes (no comma after the last entry)',
    '3:6  expected a colon (:) after the key',
  ]);
});

test('behind a key that is given twice the rest is checked, with the last of them', () => {
  const text = `{
  "properties": {
    "a": { "title": "甲", "type": "integer" },
    "b": { "title": "乙", "type": "int" },
    "a": { "title": "丙", "type": "integer", "minimun": 0 }
  },
  "x-rules": [{ "id": "R1", "assert": "a == c", "severity": "soft" }]
}`;
  expect(told(checkTable(text, 't.json').mistakes)).toEqual([
    '4:26 properties.b.type expected one of integer, number, string, boolean',
    '5:5 properties.a this key is given twice; keep one',
    '5:45 properties.a.minimun there is no such key; did you mean "minimum"?',
    '7:45 x-rules[0].assert rule R1: the table has no column "c"; did you mean a?',
  ]);
});

test.each(['{"a":', '[', '{"a":[', '[{"a":'])('%s without end is told as nested too deeply', (opening) => {
  expect(told(checkTable(opening.repeat(20_000), 't.json').mistakes)).toEqual([
    expect.stringContaining('nested too deeply'),
  ]);
});

/** A column in a group of its own title. */
const column = (group: string, extra: object = {}) => ({
  title: group,
  type: 'integer',
  minimum: 0,
  'x-column': { group: [group], ...extra },
});

test('what a table’s author may want to know is no mistake', () => {
  const text = JSON.stringify(
    {
      properties: {
        a: column('甲'),
        b: column('乙', { measure: '担' }),
        c: { ...column('甲'), title: '丙' },
        d: { type: 'string' },
      },
      'x-rules': [
        { id: 'R1', assert: 'a >= 0', severity: 'soft' },
        { id: 'R2', assert: 'a == a', severity: 'soft' },
        { id: 'R3', assert: '1 < 2', severity: 'notice' },
        { id: 'R4', assert: 'a > 0', severity: 'hard' },
        { id: 'R5', assert: "category == '乡镇' || a > 1", severity: 'soft' },
      ],
    },
    null,
    1,
  );
  const { mistakes, warnings } = checkTable(text, 't.json');
  expect(mistakes).toEqual([]);
  expect(warnings.map(({ place, words }) => `${place?.key ?? ''} ${words.en}`)).toEqual([
    ' without $id and x-table.version an outdated form is not recognised',
    ' without title, forms and summary have none',
    'x-table without unitColumn, a column that names the unit is not read',
    'properties.b.x-column.measure "担" is no usual measure: figures in another one are not converted',
    'properties.c.x-column.group the columns of the group "甲" do not stand together',
    'properties.d without title, the column is looked for as "d" alone',
    'x-rules[0].assert rule R1: it holds whatever is filled in, and finds nothing',
    'x-rules[1].assert rule R2: it holds whatever is filled in, and finds nothing',
    'x-rules[2].assert rule R3: it holds whatever is filled in, and finds nothing',
    'x-rules[3] rule R4: without message, whoever fills in the form sees the expression alone',
  ]);
});

test('what nobody can fill in, and rules that nothing or no choice meets, are told', () => {
  const text = JSON.stringify({
    $id: 'urn:shuangyong:table:t',
    title: '表',
    'x-table': { version: '1', unitColumn: 'u' },
    properties: {
      u: { title: '单位', type: 'string' },
      a: { title: '甲', type: 'integer', minimum: 5, maximum: 3 },
      b: { title: '乙', type: 'string', minLength: 5, maxLength: 2 },
      c: { title: '丙', type: 'number', exclusiveMinimum: 0, maximum: 0 },
      d: { title: '丁', type: 'integer', enum: [1, 1.5, 9], maximum: 5 },
      e: { title: '戊', type: 'string', enum: ['是', '否'] },
      f: { title: '己', type: 'integer', minimum: 0, maximum: 0 },
    },
    'x-rules': [
      { id: 'R1', assert: 'f < 0', severity: 'soft' },
      { id: 'R2', assert: 'f != f', severity: 'soft' },
      { id: 'R3', assert: "e == '有' || e in ['是', '无']", severity: 'soft' },
      { id: 'R4', when: "e == '是' && e != ''", assert: 'f < 0', severity: 'soft' },
    ],
  });
  const { mistakes, warnings } = checkTable(text, 't.json');
  expect(mistakes).toEqual([]);
  expect(warnings.map(({ place, words }) => `${place?.key ?? ''} ${words.en}`)).toEqual([
    'properties.a.minimum minimum and maximum together leave no value to fill in',
    'properties.b.minLength minLength and maxLength together leave no value to fill in',
    'properties.c.exclusiveMinimum exclusiveMinimum and maximum together leave no value to fill in',
    'properties.d.enum[1] the choice "1.5" is against what else the column asks for',
    'properties.d.enum[2] the choice "9" is against what else the column asks for',
    'x-rules[0].assert rule R1: it holds for nothing that can be filled in, and is told of every return',
    'x-rules[1].assert rule R2: it holds for nothing that can be filled in, and is told of every return',
    'x-rules[2].assert rule R3: "有" is no choice of e',
    'x-rules[2].assert rule R3: "无" is no choice of e',
  ]);
});

test('the bundled table is clean', () => {
  expect(checkTable(bundled, 't.json')).toEqual({ mistakes: [], warnings: [] });
});

test('a table has mistakes exactly where it does not load, and loading tells one of them', () => {
  fc.assert(
    fc.property(
      fc.nat({ max: bundled.length - 1 }),
      fc.constantFrom('', '"', ',', '}', 'x', '0', ' '),
      (at, inserted) => {
        const text = bundled.slice(0, at) + inserted + bundled.slice(at + 1);
        const { mistakes } = checkTable(text, 't.json');
        let first: UsageError | null = null;
        try {
          parseTable(text, 't.json', '');
        } catch (error) {
          if (!(error instanceof UsageError)) throw error;
          first = error;
        }
        expect(mistakes.length > 0).toBe(first !== null);
        const lines = mistakes.map(({ place }) => place?.line);
        expect(first === null || lines.includes(first.place?.line)).toBe(true);
      },
    ),
    { numRuns: 150 },
  );
});
