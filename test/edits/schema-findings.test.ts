import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { decimalOfNumber } from '../../src/domain/decimal.ts';
import type { Figure } from '../../src/domain/return.ts';
import type { Table } from '../../src/domain/table.ts';
import { rowValidator } from '../../src/edits/row-validator.ts';
import { schemaFindings } from '../../src/edits/schema-findings.ts';
import { hint, message } from '../../src/findings/wording.ts';
import { figuresOf } from '../figures-of.ts';
import { tableOf } from '../table-of.ts';
import { rowOf, type Given } from './row-of.ts';

const table = tableOf({
  columns: {
    count: { minimum: 0, maximum: 1000 },
    cash: { type: 'number', exclusiveMinimum: -1, exclusiveMaximum: 1e6, multipleOf: 0.0001 },
    half: { type: ['number', 'null'], multipleOf: 0.5 },
    whole: { type: ['integer', 'null'] },
    kind: { type: 'string', enum: ['陆军', '武警'] },
    one: { const: 1 },
    phone: { type: 'string', pattern: '^\\d+$', maxLength: 11 },
    day: { type: 'string', format: 'date' },
    done: { type: 'boolean' },
  },
  required: ['unit', 'count', 'cash'],
});

interface Told {
  readonly table?: Table;
  readonly unitName?: string | null;
}

/** `B7 value/required`, … of one row; what is not given of the required columns is 1. */
function told(given: Readonly<Record<string, Given>>, { table: checked = table, unitName = '甲' }: Told = {}) {
  const row = rowOf({ count: 1, cash: 1, ...given }, checked);
  return [...schemaFindings({ file: 'a.xlsx', row, unitName }, checked, rowValidator(checked))];
}

const codes = (given: Readonly<Record<string, Given>>, facts?: Told): readonly string[] =>
  told(given, facts).map(({ at, code }) => `${at?.cell} ${code}`);

test.each<[Readonly<Record<string, Given>>, readonly string[]]>([
  [{ count: 0 }, []],
  [{ count: -1 }, ['B7 value/out-of-range']],
  [{ count: 1001 }, ['B7 value/out-of-range']],
  [{ count: '3.5' }, ['B7 value/not-an-integer']],
  [{ whole: '3.5' }, ['E7 value/not-an-integer']],
  [{ count: '-3.5' }, ['B7 value/not-an-integer', 'B7 value/out-of-range']],
  [{ count: null }, ['B7 value/required']],
  [{ cash: -1 }, ['C7 value/out-of-range']],
  [{ cash: 1_000_000 }, ['C7 value/out-of-range']],
  [{ cash: '0.3' }, []],
  [{ cash: '0.0001' }, []],
  [{ cash: '999999.9999' }, []],
  [{ cash: '0.00005' }, ['C7 value/invalid']],
  [{ half: '1.5' }, []],
  [{ half: '1.25' }, ['D7 value/invalid']],
  [{ half: null }, []],
  [{ kind: '"武警"' }, []],
  [{ kind: '"海军"' }, ['F7 value/not-in-list']],
  [{ one: 2 }, ['G7 value/not-in-list']],
  [{ phone: '"023"' }, []],
  [{ phone: '"无"' }, ['H7 value/invalid']],
  [{ phone: '"123456789012"' }, ['H7 value/invalid']],
  [{ day: '"2020-02-30"' }, ['I7 value/invalid']],
  [{ done: true }, []],
  [{ done: '"也许"' }, ['J7 value/invalid']],
])('%j: %j', (given, findings) => {
  expect(codes(given)).toEqual(findings);
});

describe('each thing is told once', () => {
  test('a figure that could not be read is not required as well', () => {
    expect(codes({ count: '?' })).toEqual([]);
  });

  test('a column that is not there has its finding at the header', () => {
    const row = rowOf({ cash: 1 }, table);
    expect([...schemaFindings({ file: 'a.xlsx', row, unitName: '甲' }, table, rowValidator(table))]).toEqual([]);
  });

  test.each([null, '甲'])('the unit’s name is the register’s matter, not a figure (%s)', (unitName) => {
    expect(codes({}, { unitName })).toEqual([]);
    expect(codes({ unit: null }, { unitName })).toEqual([]);
  });

  test('of a condition only what its branch asks for', () => {
    const conditional = tableOf({
      columns: { count: {}, cash: { type: 'number' } },
      keywords: {
        if: { properties: { count: { exclusiveMinimum: 0 } }, required: ['count'] },
        // oxlint-disable-next-line unicorn/no-thenable -- JSON Schema's keyword
        then: { required: ['cash'] },
      },
    });
    expect(codes({ count: 3, cash: null }, { table: conditional })).toEqual(['C7 value/required']);
    expect(codes({ count: 0, cash: null }, { table: conditional })).toEqual([]);
  });
});

test('what the finding says', () => {
  expect(told({ count: -1 })).toMatchObject([
    {
      at: { file: 'a.xlsx', sheet: 'Sheet1', cell: 'B7' },
      column: 'count',
      value: '-1',
      severity: 'error',
      facts: { title: 'count', text: '-1', relation: { term: 'at-least' }, bound: 0 },
    },
  ]);
  expect(told({ kind: '"海军"' })).toMatchObject([{ facts: { list: ['陆军', '武警'] } }]);
  expect(told({ count: null })).toMatchObject([{ value: null }]);
});

test.each<[Readonly<Record<string, Given>>, string, string]>([
  [{ cash: '0.00005' }, '最多保留 4 位小数', 'decimal places, at most 4'],
  [{ half: '1.25' }, '应为 0.5 的倍数', 'a multiple of 0.5'],
  [{ phone: '"123456789012"' }, '不多于 11 个字', 'no more characters than 11'],
  [{ phone: '"无"' }, '应符合格式 ^\\d+$', 'in the form ^\\d+$'],
  [{ day: '"2020-02-30"' }, '应为日期，如 2020-02-05', 'a date such as 2020-02-05'],
  [{ done: '"也许"' }, '应填“是”或“否”', '“是” or “否”'],
])('%j does not meet: %s', (given, ...[zh, en]) => {
  const [found] = told(given);
  if (found === undefined) throw new Error('no finding');
  expect(message(found, 'zh')).toContain(`，不符合要求：${zh}`);
  expect(message(found, 'en').endsWith(`it asks for: ${en}`)).toBe(true);
});

describe('the figure that was judged is shown', () => {
  const money = tableOf({
    columns: { cash: { type: 'number', multipleOf: 0.0001, maximum: 1000, 'x-column': { measure: '万元' } } },
  });

  /** Messages about `content` that was read as `value`. */
  function messages(content: string | number, value: number): readonly string[] {
    const figure: Figure = { value: decimalOfNumber(value), isUnread: false, content };
    const row = { sheet: null, row: 2, figures: figuresOf([['cash', figure, 2]], 2) };
    const found = schemaFindings({ file: 'a.csv', row, unitName: '甲' }, money, rowValidator(money));
    return [...found].map((each) => message(each, 'zh'));
  }

  test.each<[string | number, number, string]>([
    [12345.67, 1.234567, '“cash”填“12345.67”（即 1.234567 万元），不符合要求：最多保留 4 位小数'],
    ['12345.67元', 1.234567, '“cash”填“12345.67元”（即 1.234567 万元），不符合要求：最多保留 4 位小数'],
    ['1.23456', 1.23456, '“cash”填“1.23456”，不符合要求：最多保留 4 位小数'],
    ['约1,234', 1234, '“cash”填 约1,234，应不大于 1000'],
    ['二千', 2000, '“cash”填 二千（即 2000 万元），应不大于 1000'],
  ])('%j, read as %d', (content, value, said) => {
    expect(messages(content, value)).toEqual([said]);
  });
});

const hidden = (text: string): string => `单元格里存的是 ${text}，看上去位数少的，是数字格式隐去了小数。`;

describe('a number that a format may round to fewer digits', () => {
  const counts = tableOf({
    columns: { count: { type: 'integer' }, cash: { type: 'number', multipleOf: 0.01, maximum: 9 } },
  });

  /** The hint on `content`, in a column of whole numbers or of two places. */
  function hintOn(key: 'count' | 'cash', content: string | number): string | undefined {
    const figure: Figure = { value: decimalOfNumber(Number(content)), isUnread: false, content };
    const row = { sheet: null, row: 2, figures: figuresOf([[key, figure, 2]], 2) };
    const [found] = schemaFindings({ file: 'a.xlsx', row, unitName: '甲' }, counts, rowValidator(counts));
    return found && hint(found, 'zh');
  }

  test('is said to be held by the cell, unless it was typed into a text', () => {
    expect(hintOn('count', 4.4)).toBe(`${hidden('4.4')}请改填整数。`);
    expect(hintOn('count', '4.4')).toBe('请改填整数。');
    expect(hintOn('cash', 1.234)).toBe(`${hidden('1.234')}请按填表说明改正。`);
    expect(hintOn('cash', '1.234')).toBe('请按填表说明改正。');
    expect(hintOn('cash', 9.5)).toBe('请核对后改正。');
  });
});

const isTold = (cash: string): boolean => codes({ cash }).includes('C7 value/invalid');

test('every figure of four places is a multiple of 0.0001, and none of five', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9_999_999_999 }), fc.integer({ min: 1, max: 9 }), (units, fifth) => {
      const text = `${Math.floor(units / 10_000)}.${String(units % 10_000).padStart(4, '0')}`;
      expect([isTold(text), isTold(text + String(fifth))]).toEqual([false, true]);
    }),
    { numRuns: 60 },
  );
});

test('0 stands for nothing in a column of figures alone: no text, date or truth value is filled in with it', () => {
  const asked = tableOf({
    columns: {
      count: {},
      kind: { type: 'string' },
      day: { type: 'string', format: 'date' },
      done: { type: 'boolean' },
    },
    required: ['unit', 'count', 'kind', 'day', 'done'],
  });
  const blank = told({ count: null, kind: null, day: null, done: null }, { table: asked });
  expect(blank.map((found) => `${found.column} ${hint(found, 'zh')}`)).toEqual([
    'count 请填写；没有的填 0。',
    'kind 请填写。',
    'day 请填写。',
    'done 请填写。',
  ]);
});
