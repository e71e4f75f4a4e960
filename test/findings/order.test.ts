import { expect, test } from '@jest/globals';
import { assert, property, shuffledSubarray } from 'fast-check';
import type { Provenance } from '../../src/domain/provenance.ts';
import { finding, type Finding } from '../../src/findings/finding.ts';
import { orderFindings } from '../../src/findings/order.ts';

const nil = (at: Provenance | null, unit: string | null = null): Finding => finding('unit/nil', { at, unit }, {});
const macros = (at: Provenance): Finding => finding('file/macros', { at }, {});
const at = (file: string, sheet: string | null = null, cell: string | null = null): Provenance => ({
  file,
  sheet,
  cell,
});
const places = (findings: readonly Finding[]): readonly string[] =>
  findings.map(({ at: place, code, unit }) =>
    place === null ? `${code} ${unit}` : `${place.file}|${place.sheet}|${place.cell} ${code}`,
  );

const ordered = [
  nil(at('B.xlsx')),
  nil(at('B.xlsx', 'Sheet1')),
  nil(at('B.xlsx', 'Sheet1', 'B2')),
  nil(at('B.xlsx', 'Sheet1', 'AA2')),
  macros(at('B.xlsx', 'Sheet1', 'A10')),
  nil(at('B.xlsx', 'Sheet1', 'A10')),
  nil(at('B.xlsx', 'Sheet2', 'A1')),
  nil(at('a.csv', null, 'C3')),
  nil(at('城东街道.xlsx', '表', 'A1')),
  nil(null, '城东街道'),
  nil(null, '石会镇'),
];

test('findings go by file in code unit order, sheet, row and column as numbers, code; those of no file last, by unit', () => {
  expect(places(orderFindings(ordered.toReversed()))).toEqual(places(ordered));
});

test('the order given never matters', () => {
  const rules = ['R01', 'R02', 'R03'].map((rule) =>
    finding(
      'rule/violated',
      { at: at('a.xlsx', 'S', 'B2'), rule },
      { message: rule, figures: '', difference: '', mend: '', remedy: '' },
    ),
  );
  const all = [...ordered, ...rules];
  assert(
    property(shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
      expect(orderFindings(shuffled)).toEqual(orderFindings(all));
    }),
  );
});

test('sheets follow the workbook where its order is given; a sheet that it does not name comes last', () => {
  const sheets = ['甲', '附表', '二', '一'].map((sheet) => nil(at('a.xlsx', sheet, 'A1')));
  const inOrder = orderFindings(sheets, () => ['一', '二', '附表']);
  expect(inOrder.map((found) => found.at?.sheet)).toEqual(['一', '二', '附表', '甲']);
});
