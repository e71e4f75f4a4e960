import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import * as fc from 'fast-check';
import { defaultCampaignFile, parseCampaignFile } from '../../src/campaign/campaign-file.ts';
import { defaultChecks } from '../../src/domain/check-settings.ts';
import { instantText } from '../../src/domain/instant.ts';
import { defaultLimits } from '../../src/domain/limits.ts';
import { mistakeIn } from './mistake.ts';
import { anyText } from '../any-text.ts';

const parse = (text: string) => parseCampaignFile(text, 'shuangyong.json');
const whole = `{
  "$schema": "./schemas/campaign.schema.json",
  "title": "2020年元旦春节期间双拥活动情况统计表",
  "district": "重庆市黔江区",
  "issuer": "黔江区双拥工作领导小组办公室",
  "deadline": "2020-02-05",
  "timezone": "Asia/Shanghai",
  "table": "table.schema.json",
  "roster": "units.csv",
  "returns": "returns",
  "receipts": "receipts.csv",
  "previous": "2019.xlsx",
  "output": "汇总.xlsx",
  "accepted": "核实.csv",
  "limits": { "cells": 1000 },
  "checks": { "outlier": false, "change": { "limit": 5 }, "copied": true }
}`;

test('every key of the contract is read, and nothing else is in the settings', () => {
  expect(parse(whole)).toEqual({
    title: '2020年元旦春节期间双拥活动情况统计表',
    district: '重庆市黔江区',
    issuer: '黔江区双拥工作领导小组办公室',
    deadline: { instant: Date.parse('2020-02-05T16:00:00Z'), day: '2020-02-05' },
    timezone: 'Asia/Shanghai',
    table: 'table.schema.json',
    roster: 'units.csv',
    returns: 'returns',
    receipts: 'receipts.csv',
    previous: '2019.xlsx',
    output: '汇总.xlsx',
    accepted: '核实.csv',
    limits: { ...defaultLimits, cells: 1000 },
    checks: { ...defaultChecks, outlier: null, change: { units: 8, limit: 5, quartiles: 4 } },
    places: {
      table: { file: 'shuangyong.json', line: 8, key: 'table' },
      roster: { file: 'shuangyong.json', line: 9, key: 'roster' },
      returns: { file: 'shuangyong.json', line: 10, key: 'returns' },
      receipts: { file: 'shuangyong.json', line: 11, key: 'receipts' },
      previous: { file: 'shuangyong.json', line: 12, key: 'previous' },
      output: { file: 'shuangyong.json', line: 13, key: 'output' },
      accepted: { file: 'shuangyong.json', line: 14, key: 'accepted' },
    },
  });
});

test('every key may be left out, and a byte order mark does no harm', () => {
  const settings = parse('\uFEFF{}');
  expect(settings).toEqual(defaultCampaignFile());
  expect(settings).toMatchObject({
    title: null,
    deadline: null,
    timezone: 'Asia/Shanghai',
    limits: defaultLimits,
    checks: defaultChecks,
  });
});

test('the deadline counts in the campaign’s time zone', () => {
  const { deadline } = parse('{"timezone": "Asia/Urumqi", "deadline": "2020-02-05"}');
  expect(deadline && instantText(deadline.instant)).toBe('2020-02-05T18:00:00Z');
});

describe('a mistake names the line, the key and what was expected', () => {
  test.each([
    ['', 'shuangyong.json:1: the file is empty'],
    ['\uFEFF \n\n', 'shuangyong.json:1: the file is empty'],
    ['{"title": }', 'shuangyong.json:1: expected a value'],
    ['{\n  "title": "a",\n}', 'shuangyong.json:3: expected a key in double quotes'],
    ['{\n  "title": "a"\n  "roster": "b"\n}', 'shuangyong.json:3: expected a comma'],
    ['{\n  "title" "a"\n}', 'shuangyong.json:2: expected a colon'],
    ['{\n  // note\n  "title": "a"\n}', 'shuangyong.json:2: comments are not allowed'],
    ['{\n  "title": "a', 'shuangyong.json:2: expected a closing double quote'],
    ['{\n  "output": "C:\\work"\n}', 'shuangyong.json:2: this cannot follow a backslash'],
    ['{\n  ”title”: "a"\n}', 'shuangyong.json:2: '],
    ['{} {}', 'shuangyong.json:1: expected the end of the file'],
    ['{\n "title": "a",\n "title": "b"\n}', 'shuangyong.json:3: title: this key is given twice'],
    ['{ "__proto__": {} }', 'shuangyong.json:1: __proto__: this name cannot be a key'],
    ['['.repeat(100_000), 'shuangyong.json:1: nested too deeply'],
    ['[]', 'shuangyong.json:1: expected an object'],
    ['{\n\n  "title": 3\n}', 'shuangyong.json:3: title: expected a string'],
    ['{"title": ""}', 'shuangyong.json:1: title: expected a text that is not empty'],
    ['{\n"dedline": "2020-02-05"}', 'shuangyong.json:2: dedline: there is no such key; did you mean "deadline"?'],
    ['{\n"colour": "red"}', 'shuangyong.json:2: colour: there is no such key'],
    ['{"limits": {\n"cell": 5}}', 'shuangyong.json:2: limits.cell: there is no such key; did you mean "cells"?'],
    ['{"limits": {\n"cells": 0}}', 'shuangyong.json:2: limits.cells: expected a number of at least 1'],
    ['{"limits": {\n"cells": 1.5}}', 'shuangyong.json:2: limits.cells: expected an integer'],
    [
      '{"checks": {\n"outliers": false}}',
      'shuangyong.json:2: checks.outliers: there is no such key; did you mean "outlier"?',
    ],
    ['{"checks": {\n"outlier": "no"}}', 'shuangyong.json:2: checks.outlier: expected true or false or an object'],
    [
      '{"checks": {"outlier": {\n"units": 7}}}',
      'shuangyong.json:2: checks.outlier.units: expected a number of at least 8',
    ],
    ['{\n"deadline": "2020-02-30"}', 'shuangyong.json:2: deadline: "2020-02-30" is no existing date or time'],
    ['{\n"deadline": "2月5日"}', 'shuangyong.json:2: deadline: "2月5日" lacks its year; expected 2020-02-05'],
    ['{\n"deadline": "2/5 18:00"}', 'shuangyong.json:2: deadline: "2/5 18:00" lacks its year; expected 2020-02-05'],
    ['{\n"deadline": "2-5-2020"}', 'shuangyong.json:2: deadline: "2-5-2020" is no existing date or time'],
    ['{\n"timezone": "Asia/Beijing"}', 'shuangyong.json:2: timezone: "Asia/Beijing" is no time zone'],
    ['{\n"timezone": "constructor"}', 'shuangyong.json:2: timezone: "constructor" is no time zone'],
  ])('%s', (text, mistake) => {
    expect(mistakeIn(() => parse(text)).slice(0, mistake.length)).toBe(mistake);
  });

  test('in Chinese as well', () => {
    expect(mistakeIn(() => parse('{\n"dedline": ""}'), 'zh')).toBe(
      'shuangyong.json:2: dedline: 没有这个键，是否想写“deadline”？',
    );
    expect(mistakeIn(() => parse('{\n"title": 1}'), 'zh')).toBe('shuangyong.json:2: title: 应为文字（加双引号）');
    expect(mistakeIn(() => parse('{"checks": {\n"copied": 5}}'), 'zh')).toBe(
      'shuangyong.json:2: checks.copied: 应为true 或 false或对象（{ }）',
    );
  });
});

const refused = (text: string): boolean => mistakeIn(() => parse(text)) !== '';

test('no text ends in anything but settings or a UsageError', () => {
  const keys = fc.constantFrom('title', 'deadline', 'timezone', 'limits', 'cells', '$schema', 'x', '__proto__');
  const texts = fc.oneof(
    fc.json(),
    anyText(),
    fc.dictionary(keys, fc.jsonValue()).map((value) => JSON.stringify(value)),
  );
  expect(() => fc.assert(fc.property(texts, refused), { numRuns: 300 })).not.toThrow();
});

test('campaign.schema.json is strict JSON Schema, takes the contract’s example, and knows every limit', () => {
  const schema = JSON.parse(readFileSync(new URL('../../schemas/campaign.schema.json', import.meta.url), 'utf8'));
  const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema);
  expect(validate(JSON.parse(whole))).toBe(true);
  expect(Object.keys(schema.properties.limits.properties)).toEqual(Object.keys(defaultLimits));
});

test.each(['Asia/Shanghai', 'America/Argentina/Buenos_Aires', 'Etc/GMT-8', 'UTC', '+08:00'])(
  '%s is a time zone',
  (name) => {
    expect(parse(JSON.stringify({ timezone: name })).timezone).toBe(name);
  },
);
