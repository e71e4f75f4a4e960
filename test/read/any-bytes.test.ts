import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { ContentKind } from '../../src/domain/found-file.ts';
import { defaultLimits } from '../../src/domain/limits.ts';
import { contentKind } from '../../src/intake/content-kind.ts';
import { readSheets } from '../../src/read/index.ts';
import { openedFile } from './opened-file.ts';
import { oneRow, workbookBytes } from './workbook-bytes.ts';

/** Either sheets and no error, or one error and no sheets. */
async function endsWell(bytes: Uint8Array, kind: ContentKind): Promise<boolean> {
  const { sheets, findings } = await readSheets({ ...openedFile(bytes), kind }, defaultLimits);
  const errors = findings.filter(({ severity }) => severity === 'error');
  return errors.length === (sheets.length > 0 ? 0 : 1);
}

/** What was found to end otherwise; null where nothing was. */
const counterexample = async <Inputs>(property: fc.IAsyncProperty<Inputs>, numRuns: number): Promise<Inputs | null> =>
  (await fc.check(property, { numRuns })).counterexample;

test('any bytes at all, read as any kind, end in sheets or one error', async () => {
  const kinds = fc.constantFrom<ContentKind>('csv', 'xlsx', 'xls', 'xlsb', 'ods', 'html', 'xml2003', 'binary');
  const property = fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), kinds, endsWell);
  expect(await counterexample(property, 500)).toBeNull();
});

test('any text, read as CSV, ends in sheets or one error', async () => {
  const text = fc.string({ unit: fc.constantFrom('"', ',', ';', '\t', '\n', '\r', '甲', ' ', '1', '\\', '|', '=') });
  const property = fc.asyncProperty(text, (content) => endsWell(Buffer.from(content), 'csv'));
  expect(await counterexample(property, 500)).toBeNull();
});

test('a workbook with any bytes changed ends in sheets or one error', async () => {
  const workbook = await workbookBytes({
    sheets: [oneRow('<c t="s"><v>0</v></c><c><f>1+1</f><v>2</v></c>')],
    strings: '<si><t>城东</t></si>',
  });
  const change = fc.record({ at: fc.nat(workbook.length - 1), to: fc.nat(255) });
  const property = fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
    const bytes = Buffer.from(workbook);
    for (const { at, to } of changes) bytes[at] = to;
    contentKind(bytes);
    return endsWell(bytes, 'xlsx');
  });
  expect(await counterexample(property, 300)).toBeNull();
});
