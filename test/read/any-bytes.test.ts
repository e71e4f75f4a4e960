import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ContentKind } from '../../src/domain/found-file.ts';
import { defaultLimits } from '../../src/domain/limits.ts';
import { contentKind } from '../../src/intake/content-kind.ts';
import { readSheets } from '../../src/read/index.ts';
import { openedFile } from './opened-file.ts';
import { oneRow, workbookBytes } from './workbook-bytes.ts';

/** Either sheets and no error, or one error and no sheets. */
async function endsWell(bytes: Uint8Array, kind: ContentKind): Promise<void> {
  const { sheets, findings } = await readSheets({ ...openedFile(bytes), kind }, defaultLimits);
  const errors = findings.filter(({ severity }) => severity === 'error');
  expect(errors).toHaveLength(sheets.length > 0 ? 0 : 1);
}

test('any bytes at all, read as any kind, end in sheets or one error', async () => {
  const kinds = fc.constantFrom<ContentKind>('csv', 'xlsx', 'xls', 'binary');
  await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), kinds, endsWell), { numRuns: 500 });
});

test('any text, read as CSV, ends in sheets or one error', async () => {
  const text = fc.string({ unit: fc.constantFrom('"', ',', ';', '\t', '\n', '\r', '甲', ' ', '1', '\\', '|', '=') });
  await fc.assert(
    fc.asyncProperty(text, (content) => endsWell(Buffer.from(content), 'csv')),
    { numRuns: 500 },
  );
});

test('a workbook with any bytes changed ends in sheets or one error', async () => {
  const workbook = await workbookBytes({
    sheets: [oneRow('<c t="s"><v>0</v></c><c><f>1+1</f><v>2</v></c>')],
    strings: '<si><t>城东</t></si>',
  });
  const change = fc.record({ at: fc.nat(workbook.length - 1), to: fc.nat(255) });
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
      const bytes = Buffer.from(workbook);
      for (const { at, to } of changes) bytes[at] = to;
      await endsWell(bytes, 'xlsx');
      expect(typeof contentKind(bytes)).toBe('string');
    }),
    { numRuns: 300 },
  );
});
