import { expect, test } from '@jest/globals';
import { addedCells } from '../../src/layout/draft/added-cells.ts';
import { cellName } from '../../src/domain/cell-address.ts';

test.each([
  ['SUM(C5:E5)', 'C5 D5 E5'],
  ['=SUM(C5,D5:E5)', 'C5 D5 E5'],
  ['$C$5+D5+(E5)', 'C5 D5 E5'],
  ['ROUND(SUM(C5:D5),4)', 'C5 D5'],
  ['IF(COUNT(C5,D5)=0,"",SUM(C5,D5))', 'C5 D5'],
  ['IFERROR(C5+D5,0)', 'C5 D5'],
  ['SUM(C5:C7)', 'C5 C6 C7'],
])('%s adds up %s', (formula, cells) => {
  expect(addedCells(formula)?.map(cellName).join(' ')).toBe(cells);
});

test.each([
  'C5-D5',
  'C5*D5',
  'SUM(C5:D5)/2',
  'AVERAGE(C5:D5)',
  'C5',
  '(C5+D5)*(1)',
  "SUM('上年'!C5:D5)",
  'SUM(C5:D5',
  '"C5+D5"',
  'toString(C5)',
  'SUM(A1:XFD1048576)',
  '',
])('%s is no sum of cells of its own sheet', (formula) => {
  expect(addedCells(formula)).toBeNull();
});
