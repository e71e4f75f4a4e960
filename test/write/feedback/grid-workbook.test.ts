import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { annotateGrid } from '../../../src/write/feedback/annotate-grid.ts';
import { packageFlaws } from '../../ooxml/package-flaws.ts';
import { sheetOf } from '../../sheet.ts';
import { remark } from './remark-at.ts';
import { anyText } from '../../any-text.ts';

const cell = fc.oneof(
  fc.constantFrom<string | number | boolean>('', '见附件', ' 两端 ', '=1+1', '<甲>&"乙"', 3.5, -1e21, 1e-7, true),
  anyText({ maxLength: 20 }),
);
const sheet = fc.record({
  name: fc.oneof(
    fc.constantFrom(
      null,
      'History',
      "'引'",
      `${'长'.repeat(30)}''`,
      '一/二[三]',
      '审核意见',
      '表1',
      '表1',
      '表\uFFFF\uFFFE',
    ),
    anyText({ maxLength: 40 }),
  ),
  rows: fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 6 }),
  merges: fc.subarray(['A1:B2', 'B2:C3', 'D4:D5']),
});

test('whatever was read, the workbook of it is sound', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(sheet, { minLength: 1, maxLength: 4 }), async (sheets) => {
      const read = sheets.map(({ name, rows, merges }) => sheetOf(rows, { name, merges }));
      const remarks = ['B2', 'D4', 'F9'].map((at, number) =>
        remark({ number, sheet: read[0]?.name ?? null, cell: at }),
      );
      const annotation = { remarks, lines: ['一行'], author: '审核', heading: '审核意见' };
      expect(await packageFlaws(await annotateGrid(read, annotation))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
