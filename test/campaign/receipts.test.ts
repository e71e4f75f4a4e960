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
      at: { file: 'receipts.csv', sheet: null, cell: 'A2' },
    },
    {
      file: '城西街道.csv',
      unit: null,
      receivedAt: Date.parse('2020-02-05T09:30:01Z'),
      channel: null,
      at: { file: 'receipts.csv', sheet: null, cell: 'A3' },
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

describe('a mistake names the cell and the key', () => {
  const header = ['file', 'received_at', 'unit'];
  test.each<[readonly (readonly CellContent[])[], string]>([
    [[header, ['a.csv', '']], 'receipts.csv!B2: received_at: the time is blank; expected 2020-02-05 17:30'],
    [[header, ['a.csv', '2月5日']], 'receipts.csv!B2: received_at: "2月5日" is no existing time'],
    [[header, ['', '2020-02-05']], 'receipts.csv!A2: file: the file needs a name'],
    [[header, ['../a.csv', '2020-02-05']], 'receipts.csv!A2: file: "../a.csv": expected a path relative to'],
    [[header, ['C:\\a.csv', '2020-02-05']], 'receipts.csv!A2: file: "C:/a.csv": expected a path relative to'],
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
