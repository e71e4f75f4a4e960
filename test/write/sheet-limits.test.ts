import { describe, expect, test } from '@jest/globals';
import type { Outcome } from '../../src/findings/outcome.ts';
import { UsageError } from '../../src/findings/usage-error.ts';
import { summaryWorkbook } from '../../src/write/summary-workbook.ts';
import { partOf } from './open-workbook.ts';
import { decimal, outcomeOf } from './outcome-of.ts';
import { column, tableOf } from './spring-festival-table.ts';

const table = tableOf([column('n', '数', { type: 'integer' })]);
const outcome = outcomeOf(table, [{ name: '甲镇', category: '镇', values: { n: decimal('1') } }]);

/** The same with so many rows in the unit's return, the first in row 2. */
function withRows(count: number): Outcome {
  const entries = outcome.register.entries.map((entry) => ({
    ...entry,
    rows: entry.rows.flatMap((own) => Array.from({ length: count }, (_, i) => ({ ...own, row: i + 2 }))),
  }));
  return { ...outcome, register: { ...outcome.register, entries } };
}

// A list that was cut would be taken for all there is, and Excel opens no longer one.
describe('what is larger than a worksheet is refused', () => {
  test('rows', async () => {
    const large = withRows(1_048_576);
    await expect(summaryWorkbook(large, (path) => path)).rejects.toEqual(
      expect.objectContaining({
        name: UsageError.name,
        message: expect.stringContaining('“报表明细” would have 1048577 rows'),
      }),
    );
  });

  test('columns', async () => {
    const wide = tableOf(Array.from({ length: 16_381 }, (_, i) => column(`c${i}`, `数${i}`, { type: 'integer' })));
    const large = { ...outcome, campaign: { ...outcome.campaign, table: wide } };
    await expect(summaryWorkbook(large, (path) => path)).rejects.toThrow('“汇总表” would have 16385 columns');
  });
});

test('a list that is written in several pieces has each of its rows once, in their order', async () => {
  const xml = await partOf(withRows(20_001), 'xl/worksheets/sheet4.xml');
  const [, ...numbers] = [...xml.matchAll(/<c r="F(\d+)"[^>]*><v>(\d+)/g)].map(([, ...found]) => found.join(' '));
  expect(numbers).toEqual(Array.from({ length: 20_001 }, (_, i) => `${i + 2} ${i + 2}`));
  expect(xml).toContain('<dimension ref="A1:H20002"/>');
});
