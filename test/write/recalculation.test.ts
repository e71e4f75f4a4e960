import { expect, test } from '@jest/globals';
import { cellName } from '../../src/domain/cell-address.ts';
import { isFormula, valueText, type RawSheet } from '../../src/domain/raw-sheet.ts';
import { defaultLimits } from '../../src/domain/limits.ts';
import { readSheets } from '../../src/read/index.ts';
import { summaryWorkbook } from '../../src/write/summary-workbook.ts';
import { openedFile } from '../read/opened-file.ts';
import { hasLibreOffice, recalculated, withoutResults } from './libreoffice.ts';
import { springFestivalOutcome } from './spring-festival-outcome.ts';

/** Results of formulas by place. */
async function results(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const { sheets } = await readSheets(openedFile(bytes, 'xlsx'), defaultLimits);
  return new Map(sheets.flatMap(formulasOf));
}

const formulasOf = ({ name, rows }: RawSheet): readonly (readonly [string, string])[] =>
  rows.flatMap(({ number: row, contents }) =>
    contents.flatMap((content, at) =>
      content !== undefined && isFormula(content)
        ? [[`${name}!${cellName({ row, column: at + 1 })}`, valueText(content.value)] as const]
        : [],
    ),
  );

(hasLibreOffice ? test : test.skip)(
  'recalculated by LibreOffice, every formula gives its stored result',
  async () => {
    const bytes = await summaryWorkbook(springFestivalOutcome(), (path) => path);
    const stored = await results(bytes);
    const bare = await results(await withoutResults(bytes));
    expect(stored.size).toBeGreaterThan(100);
    expect([...bare.values()].every((text) => text === '')).toBe(true);
    const computed = await results(recalculated(await withoutResults(bytes)));
    expect(Object.fromEntries(computed)).toEqual(Object.fromEntries(stored));
  },
  120_000,
);
