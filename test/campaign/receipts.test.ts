import { describe, expect, test } from '@jest/globals';
import { receiptsFrom } from '../../src/campaign/receipts.ts';
import type { CellContent } from '../../src/domain/raw-sheet.ts';
import { mistakeIn } from './mistake.ts';
import { sheetOf } from '../sheet.ts';

const receiptsOf = (rows: readonly (readonly CellContent[])[]) =>
  receiptsFrom(sheetOf(rows), 'receipts.csv', 'Asia/Shanghai');

test('file, unit, received time and channel, each with its place', () => {
  expect(
    receiptsOf([
      ['file', 'unit', 'received_at', 'channel'],
      ['街道/城东街道.xlsx', '城东街道', '2020-02-05 17:30', '电子政务网'],
      ['城西街道.csv', '', '2020-02-05T09:30:01Z'],
    ]),
  ).toEqual([
    {
      file: '街道/城东街道.xlsx',
      unit: '城东街道',
      receivedAt: Date.parse('2020-02-05T09:30:00Z'),
      channel: '电子政务网',
      sha256: null,
      recordedAt: null,
      at: { file: 'receipts.csv', sheet: null, cell: 'A2' },
      unitAt: { file: 'receipts.csv', sheet: null, cell: 'B2' },
    },
    {
      file: '城西街道.csv',
      unit: null,
      receivedAt: Date.parse('2020-02-05T09:30:01Z'),
      channel: null,
      sha256: null,
      recordedAt: null,
      at: { file: 'receipts.csv', sheet: null, cell: 'A3' },
      unitAt: { file: 'receipts.csv', sheet: null, cell: 'B3' },
    },
  ]);
});

test('Chinese headers, dates of a spreadsheet, and paths in other systems’ forms', () => {
  const found = receiptsOf([
    ['收到时间', '报送渠道', '文件名'],
    [{ date: '2020-02-05T17:30:00' }, '邮件', '.\\街道\\城东.xlsx'],
    [{ date: '2020-02-05' }, '', './街道/'],
    ['2020-02-05 08:00', '', 'e\u0301.csv'],
  ]);
  expect(found.map(({ file, receivedAt }) => [file, new Date(receivedAt).toISOString()])).toEqual([
    ['街道/城东.xlsx', '2020-02-05T09:30:00.000Z'],
    ['街道', '2020-02-04T16:00:01.000Z'],
    ['\u00e9.csv', '2020-02-05T00:00:00.000Z'],
  ]);
});

test('no lines, no receipts; the same line twice is one', () => {
  const header = ['file', 'received_at'];
  expect(receiptsOf([])).toEqual([]);
  expect(receiptsOf([header])).toEqual([]);
  expect(receiptsOf([header, ['a.csv', '2020-02-05 08:00'], ['./a.csv', '2020-02-05T00:00:00Z']])).toHaveLength(1);
});

test('lines that the program made: one for each content of a file, with the time they were made', () => {
  const [a, b] = ['a'.repeat(64), 'B'.repeat(64)];
  const found = receiptsOf([
    ['文件名', '报送单位', '收到时间', '报送渠道', 'SHA-256', '登记时间'],
    ["'=甲.csv", '', '2020-02-03 10:00:00', '自动登记', a, '2020-02-04 01:00:00'],
    ["'=甲.csv", '', '2020-02-05', '自动登记', b, '2020-02-06 01:00:00'],
    ["'=甲.csv", '', '2020-02-04', '', '', '老张'],
  ]);
  expect(found.map(({ file, sha256, recordedAt }) => [file, sha256, recordedAt])).toEqual([
    ['=甲.csv', a, Date.parse('2020-02-03T17:00:00Z')],
    ['=甲.csv', b.toLowerCase(), Date.parse('2020-02-05T17:00:00Z')],
    ['=甲.csv', null, null],
  ]);
});

describe('a mistake names the cell and the key', () => {
  const header = ['file', 'received_at', 'unit'];
  test.each<[readonly (readonly CellContent[])[], string]>([
    [[header, ['a.csv', '']], 'receipts.csv!B2: received_at: the time is blank; expected 2020-02-05 17:30'],
    [[header, ['a.csv', '2月5日']], 'receipts.csv!B2: received_at: "2月5日" lacks its year; expected'],
    [[header, ['a.csv', '2020-02-30']], 'receipts.csv!B2: received_at: "2020-02-30" is no existing date or time'],
    [[header, ['', '2020-02-05']], 'receipts.csv!A2: file: the file needs a name'],
    [[header, ['../a.csv', '2020-02-05']], 'receipts.csv!A2: file: "../a.csv": expected a path relative to'],
    [[header, ['C:\\a.csv', '2020-02-05']], 'receipts.csv!A2: file: "C:/a.csv": expected a path relative to'],
    [
      [
        ['file', 'received_at', 'SHA-256'],
        ['a.csv', '2020-02-05', 'abc'],
      ],
      'receipts.csv!C2: sha256: "abc" is no SHA-256',
    ],
    [
      [header, ['a.csv', '2020-02-05'], ['a.csv', '2020-02-06']],
      'receipts.csv!B3: received_at: "a.csv" has a receipt at A2 already',
    ],
    [
      [header, ['a.csv', '2020-02-05', '甲'], ['a.csv', '2020-02-05', '乙']],
      'receipts.csv!C3: unit: "a.csv" has a receipt at A2 already',
    ],
    [
      [
        ['文件名', '渠道'],
        ['a.csv', '邮件'],
      ],
      'receipts.csv!A1: received_at: no header',
    ],
  ])('%j', (rows, mistake) => {
    expect(mistakeIn(() => receiptsOf(rows)).slice(0, mistake.length)).toBe(mistake);
  });
});

test('all that is wrong is told at once, each with its cell', () => {
  const lines = [
    ['a.xlsx', 'x'],
    ['', '2020-01-01'],
    ['b.xlsx', ''],
    ['b.xlsx', '2020-01-02'],
    ['b.xlsx', '2020-01-03'],
  ];
  const told = mistakeIn(() => receiptsOf([['file', 'received_at'], ...lines])).split('\n');
  const places = told.map((line) => /^receipts\.csv!\w+: \w+/u.exec(line)?.[0]);
  expect(places).toEqual(
    ['B2: received_at', 'A3: file', 'B4: received_at', 'B6: received_at'].map((at) => `receipts.csv!${at}`),
  );
});

test('of very many mistakes the first are told, and how many more there are', () => {
  const lines = Array.from({ length: 100 }, (_, at) => [`${at}.xlsx`, 'x']);
  const told = mistakeIn(() => receiptsOf([['file', 'received_at'], ...lines]), 'zh').split('\n');
  expect([told.length, told.at(-1)]).toEqual([21, '另有 80 处没有列出']);
});
