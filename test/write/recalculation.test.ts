import { beforeAll, describe, expect, test } from '@jest/globals';
import { cellName } from '../../src/domain/cell-address.ts';
import { isFormula, valueText, type RawSheet } from '../../src/domain/raw-sheet.ts';
import { defaultLimits } from '../../src/domain/limits.ts';
import type { LastYear } from '../../src/domain/last-year.ts';
import type { Table } from '../../src/domain/table.ts';
import type { Outcome } from '../../src/findings/outcome.ts';
import { readSheets } from '../../src/read/index.ts';
import { summaryWorkbook } from '../../src/write/summary-workbook.ts';
import { openedFile } from '../read/opened-file.ts';
import { Evaluator, type Result } from './evaluate.ts';
import { allRecalculated, hasLibreOffice, withoutResults } from './libreoffice.ts';
import { decimal, outcomeOf } from './outcome-of.ts';
import { springFestivalOutcome } from './spring-festival-outcome.ts';
import { column, tableOf } from './spring-festival-table.ts';

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

/** What the cells of a sheet hold; of formulas their text. */
function contentsOf({ rows }: RawSheet): ReadonlyMap<string, Result> {
  const held = new Map<string, Result>();
  for (const { number: row, contents: cells } of rows)
    for (const [at, content] of cells.entries()) {
      if (content === undefined) continue;
      const isPlain = typeof content === 'number' || typeof content === 'string';
      const value = isFormula(content) ? `=${content.formula}` : isPlain ? content : valueText(content);
      held.set(cellName({ row, column: at + 1 }), value);
    }
  return held;
}

/** A share is shown as a percentage where its cell is. */
function shownAs(value: Result, stored: string): string {
  if (typeof value !== 'number') return value ?? '';
  return stored.endsWith('%') ? `${valueText(value * 100)}%` : valueText(value);
}

/** Every formula computed anew from the figures alone, by place. */
async function evaluated(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const { sheets } = await readSheets(openedFile(bytes, 'xlsx'), defaultLimits);
  const found = sheets.flatMap((sheet) => {
    const cells = contentsOf(sheet);
    const evaluator = new Evaluator((name) => cells.get(name) ?? null);
    return formulasOf(sheet).map(([place, stored]) => {
      const value = evaluator.cell(place.slice(place.indexOf('!') + 1));
      return [place, shownAs(value, stored)] as const;
    });
  });
  return new Map(found);
}

/** A table of every aggregate, in the other columns a blank, a 0 and figures that doubles cannot hold. */
function aggregatesOutcome(blank: Table['blank']): Outcome {
  const columns = (['sum', 'max', 'min', 'mean', 'count', 'none'] as const).map((aggregate) =>
    column(aggregate, aggregate, { aggregate, type: 'number', step: decimal('0.01'), measure: '万元' }),
  );
  const values = (text: string) => Object.fromEntries(columns.map(({ key }) => [key, decimal(text)]));
  return outcomeOf(tableOf(columns, blank), [
    { name: '一', category: '镇', values: values('0.1') },
    { name: '二', category: '镇', values: values('0.2') },
    { name: '三', category: '镇', values: { sum: decimal('0') } },
    { name: '四', category: '街道', values: values('1.005') },
    { name: '五', category: '街道', timeliness: 'missing' },
    { name: '六', category: '部队', timeliness: 'notRequired' },
  ]);
}

/** Columns beside last year's: more, less, the same, from nothing, unknown then, not counted now, and units that are gone. */
function comparedOutcome(blank: Table['blank']): Outcome {
  const columns = (['sum', 'max', 'mean'] as const).map((aggregate) =>
    column(aggregate, aggregate, { aggregate, type: 'number', measure: '万元', comparesPrevious: true }),
  );
  const values = (text: string | null) =>
    Object.fromEntries(columns.map(({ key }) => [key, text === null ? null : decimal(text)]));
  const outcome = outcomeOf(tableOf(columns, blank), [
    { name: '一', category: '镇', values: values('0.3') },
    { name: '二', category: '镇', values: values('1.005') },
    { name: '三', category: '镇', values: values(null) },
    { name: '四', category: '镇', values: values('7') },
    { name: '五', category: '街道', values: values('2') },
    { name: '六', category: '街道', timeliness: 'missing' },
    { name: '七', category: '部队', values: values('1') },
  ]);
  const lastYear: LastYear = {
    file: '2019.xlsx',
    sha256: '0'.repeat(64),
    units: new Map([
      ['一', values('0.1')],
      ['二', values('2.0049')],
      ['三', values('3')],
      ['四', values('0')],
      ['六', values('2')],
    ]),
    subtotals: new Map([
      ['镇', { sum: decimal('5.1049'), max: decimal('3'), mean: decimal('1.276225') }],
      ['街道', values('2')],
      ['部队', values(null)],
    ]),
    total: { sum: decimal('8.1049'), max: decimal('3'), mean: decimal('1.3508166667') },
    others: ['八'],
    otherMeasure: [],
  };
  return { ...outcome, lastYear };
}

const outcomes: readonly (readonly [string, Outcome])[] = [
  ['the bundled table', springFestivalOutcome()],
  ['a table of every aggregate', aggregatesOutcome('zero')],
  ['the same where blanks are missing', aggregatesOutcome('missing')],
  ['a comparison with last year', comparedOutcome('zero')],
  ['the same where blanks are missing, compared', comparedOutcome('missing')],
];

const workbookOf = (outcome: Outcome): Promise<Uint8Array> => summaryWorkbook(outcome, (path) => path);

test.each(outcomes)('of %s every formula gives its stored result', async (_, outcome) => {
  const bytes = await workbookOf(outcome);
  const stored = await results(bytes);
  expect(stored.size).toBeGreaterThan(20);
  expect([...stored.keys()].some((place) => place.startsWith('报送情况!'))).toBe(true);
  expect(Object.fromEntries(await evaluated(bytes))).toEqual(Object.fromEntries(stored));
});

(hasLibreOffice ? describe : describe.skip)('recalculated by LibreOffice', () => {
  let computed: ReadonlyMap<string, Uint8Array>;
  beforeAll(async () => {
    const bare = outcomes.map(
      async ([name, outcome]) => [name, await withoutResults(await workbookOf(outcome))] as const,
    );
    computed = allRecalculated(Object.fromEntries(await Promise.all(bare)));
  }, 120_000);

  test.each(outcomes)('of %s every formula gives its stored result', async (name, outcome) => {
    const bytes = await workbookOf(outcome);
    const stored = await results(bytes);
    const bare = await results(await withoutResults(bytes));
    expect([...bare.values()].every((text) => text === '')).toBe(true);
    const anew = await results(computed.get(name) ?? new Uint8Array());
    expect(Object.fromEntries(anew)).toEqual(Object.fromEntries(stored));
  });
});
