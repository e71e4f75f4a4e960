import { setImmediate } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { sheetOf } from '../sheet.ts';
import { flat } from './form.ts';
import { readAs } from './read-rows-of.ts';

const length = 200_000;

/** As long as the limits allow, and made to be read again and again by a pattern that does not know where to stop. */
const texts: Readonly<Record<string, string>> = {
  'a bracket that never closes': `村(${'a'.repeat(length)}`,
  'a figure of nothing but digits': `${'1'.repeat(length)}年年年年年年`,
  'a subtotal in a subtotal': '小计('.repeat(length / 3),
  'blanks behind a label': `填报单位${' '.repeat(length)}x`,
  'blanks behind a name': `甲${' '.repeat(length)}乙`,
  'a date of nothing but numerals': `${'一'.repeat(length)}x年`,
};

const header = ['填报单位', '宣传', '座谈', '走访', '备注'];
const record = ['甲村', 1, 2, 3, '好'];

const sheets = (text: string) => [
  sheetOf([[text], header, record]),
  sheetOf([[`填报单位：甲村${text}`], header, record]),
  sheetOf([
    [...header, text],
    [...record, 1],
  ]),
  sheetOf([header, record, [text, 1, 2, 3]]),
  sheetOf([header, record, [text]]),
  sheetOf([header, record, ['合计', 1, 2, 3], [text]]),
  sheetOf([header, ['甲村', text, 2, 3]]),
  sheetOf([
    ['填报单位', '甲村', '宣传', text],
    ['座谈', 2, '走访', 3],
  ]),
];

test.each(Object.entries(texts))('%s costs what its length does, wherever it stands', async (_, text) => {
  for (const sheet of sheets(text)) expect(readAs(sheet, flat).rows).toBeDefined();
  // The runner looks at its clock between two turns.
  await setImmediate();
});

test('of numbers without end in one row below the table each is looked at once', async () => {
  const rows = [
    ['指标名称', '数量'],
    ['宣传', 1],
    ['座谈', 2],
    ['走访', 3],
    ['注', ...Array.from({ length: 16_000 }, () => '1')],
  ];
  expect(readAs(sheetOf(rows), flat).findings).toContain('W5 layout/cells-unread');
  await setImmediate();
});
