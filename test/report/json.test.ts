import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Outcome } from '../../src/findings/outcome.ts';
import { json } from '../../src/report/json.ts';
import type { ReportOptions } from '../../src/report/reporter.ts';
import {
  absent,
  campaign,
  cleanOutcome,
  column,
  dec,
  entry,
  outcomeOf,
  sampleOutcome,
  table,
  unit,
} from './sample-outcome.ts';

const options: ReportOptions = {
  language: 'zh',
  color: false,
  width: 80,
  view: 'merge',
  outputs: [],
  commands: { again: '', next: null },
};

const parsed = (outcome: Outcome, language: ReportOptions['language'] = 'zh') =>
  JSON.parse(json(outcome, { ...options, language }));

const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(
  JSON.parse(readFileSync('schemas/report.schema.json', 'utf8')),
);

const keys = (value: object): string => Object.keys(value).join(' ');

test('the keys stand in the order of the contract, indented by two spaces, with a line break at the end', () => {
  const text = json(sampleOutcome(), options);
  const report = JSON.parse(text);
  expect(text).toBe(`${JSON.stringify(report, null, 2)}\n`);
  expect(keys(report)).toBe('tool campaign asOf counts units files findings subtotals totals responses');
  expect(keys(report.campaign)).toBe('title district deadline timezone table');
  expect(keys(report.campaign.table)).toBe('id version sha256');
  expect(keys(report.counts)).toBe(
    'expected received onTime late missing valid flagged rejected nil errors warnings infos',
  );
  expect(keys(report.units[0])).toBe(
    'code name category required timeliness validity receivedAt daysLate file superseded included values',
  );
  expect(keys(report.files[0])).toBe(
    'path sha256 bytes format encoding unit state receivedAt receiptSource sheets rows',
  );
  expect(keys(report.findings[0])).toBe('code severity rule unit file sheet cell column value message hint');
});

test('times are UTC instants, null where there is none', () => {
  const report = parsed(sampleOutcome());
  expect(report.campaign.deadline).toBe('2020-02-05T16:00:00Z');
  expect(report.asOf).toBe('2020-02-10T01:00:00Z');
  expect(report.units[1]).toMatchObject({
    name: '城南街道',
    timeliness: 'missing',
    validity: 'none',
    receivedAt: null,
    file: null,
    values: {},
  });
  expect(report.units[2]).toMatchObject({ timeliness: 'late', receivedAt: '2020-02-07T00:00:01Z', daysLate: 2 });
  const open = { ...campaign, deadline: null, district: null };
  expect(parsed(outcomeOf([], { campaign: open })).campaign).toMatchObject({ deadline: null, district: null });
});

test('values follow the table: integers as numbers, decimals as text without trailing zeros, text as text, blanks null', () => {
  const report = parsed(sampleOutcome());
  expect(JSON.stringify(report.units[0].values)).toBe(
    '{"talks":2,"cash":null,"goods":"0.1","families":4,"remarks":"见附件"}',
  );
  expect(report.units[4].values.goods).toBe('0.2');
  expect(report.units[5].values).toMatchObject({ talks: 0, cash: '0' });
});

test('subtotals and totals have the columns that are added up, and no others', () => {
  const report = parsed(sampleOutcome());
  expect(Object.keys(report.subtotals)).toEqual(['街道', '乡镇', '区委部委']);
  expect(JSON.stringify(report.totals)).toBe('{"talks":16,"cash":"7.6","goods":"1.95","families":67}');
  expect(report.subtotals['街道']).toEqual({ talks: 6, cash: '3', goods: '0.7', families: 24 });
});

const notANumber = (language: 'zh' | 'en') =>
  parsed(sampleOutcome(), language).findings.find(({ code }: { code: string }) => code === 'value/not-a-number');

test('findings are worded in the language asked for, at their place', () => {
  expect(notANumber('zh')).toEqual({
    code: 'value/not-a-number',
    severity: 'error',
    rule: null,
    unit: '城东街道',
    file: '城东街道.xlsx',
    sheet: 'Sheet1',
    cell: 'C7',
    column: 'cash',
    value: '见附件',
    message: '“慰问金”应填数字，填的是“见附件”：数字写在了别处',
    hint: '请把数字直接填在这一格。',
  });
  expect(notANumber('en')).toMatchObject({
    message: '“慰问金” must be a number, not “见附件”: the figure stands elsewhere',
  });
});

test('an integer beyond 2^53 keeps its digits', () => {
  const huge = entry(unit('1', '石会镇'), { values: { talks: dec('90071992547409931234') } });
  const text = json(outcomeOf([huge]), options);
  expect(text).toContain('"talks": 90071992547409931234');
});

test('a mean of an integer column and a count of a text column are numbers', () => {
  const counted = {
    ...campaign,
    table: {
      ...table,
      columns: [
        column('talks', '座谈会', { aggregate: 'mean' }),
        column('notes', '说明', { type: 'string', aggregate: 'count' }),
      ],
    },
  };
  const outcome = outcomeOf([], { campaign: counted });
  const total = { talks: dec('2.5'), notes: dec('3') };
  expect(parsed({ ...outcome, summary: { ...outcome.summary, total } }).totals).toEqual({ talks: 2.5, notes: 3 });
});

test('keys such as __proto__ and 10 are columns and categories like any other, in their order', () => {
  const odd = {
    ...campaign,
    table: { ...table, columns: [column('b', '乙'), column('__proto__', '甲'), column('10', '丙')] },
  };
  const values = Object.fromEntries([
    ['10', dec('3')],
    ['__proto__', dec('2')],
    ['b', dec('1')],
  ]);
  const one = entry(unit('1', '石会镇', { category: '__proto__' }), { values });
  const outcome = outcomeOf([one], { campaign: odd });
  const [block] = outcome.summary.blocks;
  const text = json(
    {
      ...outcome,
      summary: { ...outcome.summary, blocks: block === undefined ? [] : [{ ...block, subtotal: values }] },
    },
    options,
  );
  expect(text.match(/"values": \{[^}]*\}/)?.[0].replaceAll(/\s/g, '')).toBe('"values":{"b":1,"__proto__":2,"10":3}');
  expect(Object.keys(JSON.parse(text).subtotals)).toEqual(['__proto__']);
  const absentKey = outcomeOf([entry(unit('1', '石会镇'), { values: {} })], { campaign: odd });
  expect(Object.keys(parsed(absentKey).units[0].values)).toEqual([]);
  expect(Object.entries(parsed(absentKey).totals)).toContainEqual(['__proto__', null]);
});

test.each([
  ['the sample', sampleOutcome()],
  ['a clean one', cleanOutcome()],
  [
    'one without units, roster and deadline',
    outcomeOf([], { campaign: { ...campaign, deadline: null, district: null } }),
  ],
  ['one in which nothing came', outcomeOf([absent(unit('1', '石会镇'), 'notDue')])],
])('the report of %s keeps to its schema', (_, outcome) => {
  validate(parsed(outcome, 'zh'));
  expect(validate.errors).toBeNull();
  validate(parsed(outcome, 'en'));
  expect(validate.errors).toBeNull();
});

type Report = ReturnType<typeof parsed>;

test.each<[string, (report: Report) => void]>([
  ['a key that the contract does not know', (report) => (report.extra = 1)],
  ['a key left out', (report) => delete report.units[0].daysLate],
  ['a time that is no UTC instant', (report) => (report.asOf = '2020-02-10T09:00:00+08:00')],
  ['a digest cut short', (report) => (report.files[0].sha256 = 'abc')],
  ['a state of its own', (report) => (report.files[0].state = 'lost')],
  ['a timeliness of its own', (report) => (report.units[0].timeliness = '迟报')],
  ['a decimal with trailing zeros', (report) => (report.totals.cash = '3.50')],
  ['a negative count', (report) => (report.counts.missing = -1)],
  ['a code without group', (report) => (report.findings[0].code = 'oops')],
  ['a range for a cell', (report) => (report.findings[0].cell = 'A1:B2')],
])('the schema refuses %s', (_, breakIt) => {
  const report = parsed(sampleOutcome());
  breakIt(report);
  expect(validate(report)).toBe(false);
});
