// The workbook of every campaign of fixtures/, opened by programs that did not write it, holds the figures of the report.
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { loadCampaign } from '../../src/app/load-campaign.ts';
import { host } from '../../src/cli/host.ts';
import { isNumeric, reportedColumns, type Column } from '../../src/domain/table.ts';
import { remarkColumn } from '../../src/write/unit-note.ts';
import { caseFolder, cases, mergeCase, type MergedCase, type Report } from '../case-report.ts';
import { secondReaders, sheetJs, type Held, type SecondReader, type Sheets } from './second-readers.ts';

const merged = new Map<string, MergedCase>();

beforeAll(async () => {
  // One after another: they share this process.
  // oxlint-disable-next-line no-await-in-loop
  for (const name of cases) merged.set(name, await mergeCase(name));
}, 60_000);

function mergedCase(name: string): { readonly report: Report; readonly workbook: Uint8Array } {
  const found = merged.get(name);
  if (found === undefined) throw new Error(`no case ${name}`);
  return { report: JSON.parse(found.report), workbook: found.workbook };
}

/** Sheets of the workbook of every campaign, by its name. */
function sheetsRead(reader: SecondReader): ReadonlyMap<string, Sheets> {
  const all = reader(cases.map((name) => mergedCase(name).workbook));
  return new Map(cases.map((name, at) => [name, all[at] ?? {}]));
}

/** Numeric columns of 汇总表 with the place of each in its rows. */
async function columnsOf(name: string): Promise<readonly (readonly [Column, number])[]> {
  const request = { campaignFile: null, returns: join(caseFolder(name), 'returns') };
  const { table } = (await loadCampaign(host, request)).campaign;
  const shown = reportedColumns(table).filter((column) => column !== remarkColumn(table));
  // 上年数, 增减 and 增减率 stand behind a column that is compared.
  const widths = shown.map(({ comparesPrevious }) => (comparesPrevious === true ? 4 : 1));
  const placeOf = (at: number): number => widths.slice(0, at).reduce((total, width) => total + width, 3);
  return shown.map((column, at) => [column, placeOf(at)] as const).filter(([column]) => isNumeric(column));
}

/** As the workbook has it: a number, nothing for a blank. A figure that only a string holds exactly is a number there. */
const figure = (value: number | string | boolean | null | undefined): Held =>
  value === undefined || value === null ? null : Number(value);

const held = (cell: Held | undefined): Held => (cell === undefined || cell === '' ? null : cell);

describe.each(secondReaders)('%s reads', (_, reader) => {
  let sheets: ReadonlyMap<string, Sheets>;
  beforeAll(() => {
    sheets = sheetsRead(reader);
  });

  test.each(cases)('in 汇总表 of %s every figure, 小计 and 合计 of the report', async (name) => {
    const { report } = mergedCase(name);
    const rows = sheets.get(name)?.['汇总表'] ?? [];
    const columns = await columnsOf(name);
    const figures = (row: readonly Held[]) => columns.map(([{ key }, at]) => [key, held(row[at])]);
    const expected = (values: Report['totals']) => columns.map(([{ key }]) => [key, figure(values[key])]);
    const body = rows.slice(rows.findLastIndex(([first]) => first === '序号') + 1);
    const units = body.filter(([serial]) => typeof serial === 'number');
    expect(units.map(([, unit]) => unit)).toEqual(
      Object.keys(report.subtotals).flatMap((category) =>
        report.units.filter((unit) => unit.category === category).map((unit) => unit.name),
      ),
    );
    const byName = new Map(report.units.map((unit) => [unit.name, unit]));
    for (const row of units) {
      const unit = byName.get(String(row[1]));
      expect(figures(row)).toEqual(expected(unit?.included === true ? unit.values : {}));
    }
    const subtotals = body.filter(([label]) => label === '小计').map(figures);
    const aggregated = columns.filter(([{ aggregate }]) => aggregate !== 'none');
    expect(aggregated.length).toBeGreaterThan(0);
    expect(subtotals).toEqual(Object.values(report.subtotals).map(expected));
    expect(body.filter(([label]) => label === '合计').map(figures)).toEqual([expected(report.totals)]);
  });
});

/** Findings that a figure is not what its cell shows. */
const told = new Set(['value/normalised', 'value/approximate', 'value/unit-converted']);

test.each(cases)('规范化记录 of %s lists every reading that a finding tells of, and more', (name) => {
  const { report, workbook } = mergedCase(name);
  const [, , , ...rows] = sheetJs([workbook])[0]?.['规范化记录'] ?? [];
  const current = new Set(report.units.map(({ file }) => file));
  const found = report.findings.filter(({ code, file }) => told.has(code) && current.has(file));
  const listed = new Set(rows.map(([, file, sheet, cell]) => `${file} ${sheet} ${cell}`));
  expect(found.filter(({ file, sheet, cell }) => !listed.has(`${file} ${sheet} ${cell}`))).toEqual([]);
  expect(rows.length).toBeGreaterThanOrEqual(found.length);
  for (const [unit, , , , column, , typed, read, how] of rows) {
    expect([unit, column, typed, how].every((text) => typeof text === 'string' && text !== '')).toBe(true);
    expect(read).not.toBeNull();
  }
});
