import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { cellName } from '../../src/domain/cell-address.ts';
import { isDecimal, parseDecimal, toNumber } from '../../src/domain/decimal.ts';
import type { LastYear } from '../../src/domain/last-year.ts';
import type { Value } from '../../src/domain/return.ts';
import { summaryColumns } from '../../src/write/summary-columns.ts';
import { Evaluator, type Result } from './evaluate.ts';
import { decimal, outcomeOf } from './outcome-of.ts';
import { column, tableOf } from './spring-festival-table.ts';

const figure = fc.option(
  fc
    .tuple(fc.integer({ min: 0, max: 99_999 }), fc.integer({ min: 0, max: 9999 }))
    .map(([whole, part]) => parseDecimal(`${whole}.${String(part).padStart(4, '0')}`)),
  { nil: null, freq: 5 },
);

const content = (value: Value): Result => (isDecimal(value) ? toNumber(value) : value === null ? null : String(value));

test('whatever the figures are, the formulas give the change and the rate that the cells have', () => {
  const cash = column('cash', '慰问金', { type: 'number', measure: '万元', comparesPrevious: true });
  fc.assert(
    fc.property(fc.array(fc.tuple(figure, figure), { minLength: 1, maxLength: 8 }), fc.boolean(), (pairs, isZero) => {
      const table = tableOf([cash], isZero ? 'zero' : 'missing');
      const { summary } = outcomeOf(
        table,
        pairs.map(([now], i) => ({ name: `单位${i}`, category: '镇', values: { cash: now } })),
      );
      const lastYear: LastYear = {
        file: '2019.xlsx',
        sha256: '',
        units: new Map(pairs.map(([, then], i) => [`单位${i}`, { cash: then }])),
        subtotals: new Map([['镇', { cash: decimal('1') }]]),
        total: { cash: decimal('1') },
        others: [],
        otherMeasure: [],
      };
      const columns = summaryColumns(table, summary, lastYear);
      expect(columns.map(({ compares }) => compares)).toEqual([null, 'previous', 'change', 'rate']);
      const held = new Map<string, Result>();
      for (const [k, { cells, rowFormula }] of columns.entries())
        for (const [at, value] of (cells[0] ?? []).entries()) {
          const place = { row: at + 1, column: k + 4, entry: { block: 0, at } };
          held.set(cellName(place), rowFormula === null ? content(value) : `=${rowFormula(place)}`);
        }
      const evaluator = new Evaluator((name) => held.get(name) ?? null);
      for (const [k, { cells }] of columns.entries())
        for (const [at, value] of (cells[0] ?? []).entries())
          expect(evaluator.cell(cellName({ row: at + 1, column: k + 4 }))).toEqual(content(value));
    }),
  );
});
