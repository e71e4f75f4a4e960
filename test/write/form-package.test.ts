import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { formWorkbook } from '../../src/write/form/form-workbook.ts';
import { packageFlaws } from '../ooxml/package-flaws.ts';
import { unitOf } from '../register/unit-of.ts';
import { tableOf } from '../table-of.ts';
import { anyTable } from './any-table.ts';
import { campaignOf } from './form-campaign.ts';

const names = fc.constantFrom('东山镇', '<甲>&"乙"办事处', "=HYPERLINK('x')", '𠮷😀镇', '很长的名称'.repeat(20));
const unit = fc.option(
  fc.record({
    name: names,
    code: fc.constantFrom('0101', '=1', '00'),
    category: fc.constantFrom('镇', '"街道"'),
  }),
);

test('the forms of whatever table are sound workbooks', async () => {
  await fc.assert(
    fc.asyncProperty(anyTable, fc.constantFrom('rows', 'columns', 'auto'), unit, async (each, orientation, whose) => {
      const campaign = campaignOf({ ...tableOf(each), orientation });
      const bytes = await formWorkbook(campaign, {
        unit: whose === null ? null : unitOf(whose.name, { code: whose.code, category: whose.category }),
        author: 'shuangyong',
      });
      expect(await packageFlaws(bytes)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
