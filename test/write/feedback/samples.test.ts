import { readFileSync, statSync } from 'node:fs';
import { expect } from '@jest/globals';
import { defaultLimits } from '../../../src/domain/limits.ts';
import type { RawSheet } from '../../../src/domain/raw-sheet.ts';
import { ReadFailure } from '../../../src/findings/read-failure.ts';
import { readSheets } from '../../../src/read/index.ts';
import { annotateWorkbook } from '../../../src/write/feedback/annotate-workbook.ts';
import { CannotEdit } from '../../../src/write/package/cannot-edit.ts';
import { openedFile } from '../../read/opened-file.ts';
import { filesBelow, samples, testWith } from '../../samples.ts';
import { newFlaws } from '../../ooxml/package-flaws.ts';
import { remark } from './remark-at.ts';

const location = samples('01-xlsx');

/** Cells that are filled, blank, or in rows that are not there. */
const places = ['A1', 'C1', 'B2', 'D5', 'A9', 'H3', 'AB40'];

async function sheetsOf(content: Uint8Array, path: string): Promise<readonly RawSheet[]> {
  const opened = openedFile(content, path);
  return opened.kind === 'xlsx' ? (await readSheets(opened, defaultLimits)).sheets : [];
}

/** What annotating a workbook spoils; null where it is left alone. */
async function spoilt(file: string): Promise<readonly string[] | null> {
  const content = readFileSync(file);
  const before = await sheetsOf(content, file);
  if (before.length === 0) return null;
  const remarks = before
    .slice(0, 2)
    .flatMap(({ name }) => places.map((cell, at) => remark({ number: at + 1, sheet: name, cell })));
  try {
    const bytes = await annotateWorkbook(
      content,
      { remarks, lines: ['一行'], author: '审核', heading: '审核意见' },
      defaultLimits,
    );
    const after = (await sheetsOf(bytes, file)).slice(1);
    const isSame = JSON.stringify(before) === JSON.stringify(after);
    return [...(isSame ? [] : ['values']), ...(await newFlaws(content, bytes))];
  } catch (error) {
    if (error instanceof CannotEdit || error instanceof ReadFailure) return null;
    throw error;
  }
}

testWith(location)('workbooks of other programs read as before once they are annotated, and are as sound', async () => {
  const small = filesBelow(location).filter((file) => /\.xls[xm]$/.test(file) && statSync(file).size < 60_000);
  const found: Record<string, readonly string[]> = {};
  let annotated = 0;
  for (const file of small.filter((_, at) => at % 5 === 0)) {
    // oxlint-disable-next-line no-await-in-loop -- one workbook at a time
    const flaws = await spoilt(file);
    if (flaws !== null) annotated++;
    if (flaws !== null && flaws.length > 0) found[file] = flaws;
  }
  expect(found).toEqual({});
  expect(annotated).toBeGreaterThan(40);
});
