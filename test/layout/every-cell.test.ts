import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { defaultLimits } from '../../src/domain/limits.ts';
import { isBlankText } from '../../src/domain/plain-text.ts';
import { cellValue, valueText, type CellContent, type RawSheet } from '../../src/domain/raw-sheet.ts';
import type { Column, Table } from '../../src/domain/table.ts';
import { findFile } from '../../src/intake/find-file.ts';
import { openFile } from '../../src/intake/open-file.ts';
import { cellRoles } from '../../src/layout/cell-roles.ts';
import type { LayoutTarget, Orientation } from '../../src/layout/layout.ts';
import { layoutSheet } from '../../src/layout/sheet-layout.ts';
import { titleIndex } from '../../src/layout/title-index.ts';
import { readSheets } from '../../src/read/index.ts';
import { filesBelow, samples, testWith } from '../samples.ts';
import { springFestivalTable as bundled } from '../write/spring-festival-table.ts';

/** Larger files repeat what the smaller ones have, at a cost. */
const limits = { bytes: 100_000, cells: 2_000, columns: 40 };
const roles = ['title', 'header', 'figure', 'serial', 'total', 'footer', 'other-table', 'unknown-column', 'unread'];

const targetOf = (table: Table): LayoutTarget => ({ table, index: titleIndex(table), categories: ['乡镇', '街道'] });
const usual = targetOf(bundled);

const textOf = (content: CellContent | undefined): string =>
  content === undefined ? '' : valueText(cellValue(content)).trim();

/** Non-empty cells by name of place, counted here and not as the layout counts them. */
const filled = (sheet: RawSheet): readonly string[] =>
  sheet.rows.flatMap(({ number, contents }) =>
    contents.flatMap((content, at) => (isBlankText(textOf(content)) ? [] : [`${number},${at + 1}`])),
  );

/** A table that asks for what the sheet has: the texts of its fullest row, or of its fullest column, as titles. */
function tableFrom(texts: readonly string[]): Table {
  const titles = [...new Set(texts.filter((text) => text !== '' && !/^[\d.,%-]+$/u.test(text)))].slice(
    0,
    limits.columns,
  );
  const columns = titles.map((title, at): Column => ({
    key: `c${at}`,
    title,
    group: [],
    measure: null,
    type: at % 4 === 0 ? 'string' : 'number',
    aggregate: 'none',
    aliases: [],
    source: null,
    required: false,
    step: null,
  }));
  return { ...bundled, unitColumn: 'c0', columns, rules: [] };
}

const fullestRow = ({ rows }: RawSheet): readonly string[] =>
  rows
    .slice(0, 60)
    .map(({ contents }) => contents.map(textOf).filter((text) => text !== ''))
    .reduce((most, texts) => (texts.length > most.length ? texts : most), []);

function fullestColumn({ rows }: RawSheet): readonly string[] {
  const columns = new Map<number, string[]>();
  for (const { contents } of rows.slice(0, 200)) {
    contents.forEach((content, at) => {
      if (typeof content === 'string') columns.set(at, [...(columns.get(at) ?? []), content.trim()]);
    });
  }
  return [...columns.values()].reduce((most, texts) => (texts.length > most.length ? texts : most), []);
}

async function sheetsIn(file: string): Promise<readonly RawSheet[]> {
  const opening = await openFile(await findFile(file, file), defaultLimits);
  return 'opened' in opening ? (await readSheets(opening.opened, defaultLimits)).sheets : [];
}

/** How a sheet is looked at, and how many were laid out each way. */
interface Look {
  readonly target: LayoutTarget;
  readonly seen: Map<Orientation, number>;
}

/** What is wrong with the roles of a sheet's cells; null where each has one. */
function fault(sheet: RawSheet, cells: readonly string[], { target, seen }: Look): string | null {
  const layout = layoutSheet(sheet, target);
  if (layout === null) return null;
  seen.set(layout.orientation, (seen.get(layout.orientation) ?? 0) + 1);
  const roled = [...cellRoles(layout)];
  const known = roled.every(({ role }) => roles.includes(role));
  const places = roled.map(({ row, column }) => `${row},${column}`);
  return known && places.join(' ') === cells.join(' ') ? null : layout.orientation;
}

/** Goes through files, each sheet with the bundled table and with tables of its own titles. */
async function faultsIn(
  files: readonly string[],
): Promise<{ faults: readonly string[]; seen: Map<Orientation, number> }> {
  const seen = new Map<Orientation, number>();
  const faults: string[] = [];
  for (const file of files.filter((each) => statSync(each).size <= limits.bytes)) {
    // oxlint-disable-next-line no-await-in-loop -- one file at a time, as the program reads them
    const sheets = await sheetsIn(file);
    for (const sheet of sheets) {
      const cells = filled(sheet);
      if (cells.length > limits.cells) continue;
      const found = targetsFor(sheet).flatMap((target) => fault(sheet, cells, { target, seen }) ?? []);
      faults.push(...found.map((each) => `${file} ${sheet.name} ${each}`));
    }
  }
  return { faults, seen };
}

const targetsFor = (sheet: RawSheet): readonly LayoutTarget[] => [
  usual,
  ...[fullestRow(sheet), fullestColumn(sheet)].map((texts) => targetOf(tableFrom(texts))),
];

test('every non-empty cell of the fixtures’ returns has one role', async () => {
  const files = filesBelow(join(import.meta.dirname, '../../fixtures')).filter((file) => file.includes('/returns/'));
  const { faults, seen } = await faultsIn(files);
  expect(faults).toEqual([]);
  expect(seen.get('columns')).toBeGreaterThan(50);
});

const location = samples('');
testWith(location)('every non-empty cell of the third-party samples has one role', async () => {
  const { faults, seen } = await faultsIn(filesBelow(location));
  expect(faults).toEqual([]);
  expect(seen.get('columns')).toBeGreaterThan(500);
  expect(seen.get('rows')).toBeGreaterThan(50);
});
