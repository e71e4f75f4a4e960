import { expect, test } from '@jest/globals';
import { painter } from '../../src/report/pretty/paint.ts';
import { textTable } from '../../src/report/pretty/text-table.ts';

const frame = (width: number) => ({ width, indent: '  ', paint: painter(false) });
const columns = [{ title: '单位', narrowest: 6 }, { title: 'n', align: 'right' }, { title: '备注' }] as const;
const rows = [
  [{ text: '区委宣传部' }, { text: '12' }, { text: '催报' }],
  [{ text: '石会镇' }, { text: '3' }, { text: '' }],
];

test('columns align by what a terminal shows; a Chinese character takes two', () => {
  expect(textTable(columns, rows, frame(40))).toEqual([
    '  单位         n  备注',
    '  区委宣传部  12  催报',
    '  石会镇       3',
  ]);
});

test('cells are cut with … where the terminal is too narrow, down to the narrowest', () => {
  expect(textTable(columns, rows, frame(19))).toEqual(['  单位      n  备注', '  区委宣…  12  催报', '  石会镇    3']);
  expect(textTable(columns, rows, frame(5))[1]).toBe('  区委…   12  催报');
});
