import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { cellName } from '../../src/domain/cell-address.ts';
import type { PlacedRow, Comparing } from '../../src/domain/summary-places.ts';
import { SheetGrid } from '../../src/domain/sheet-grid.ts';
import { runIn } from '../cli/run-in.ts';
import { editWorkbook } from './edit-workbook.ts';
import { mergedCase, summaryOf } from './merged-case.ts';

type Row = readonly [kind: PlacedRow['kind'], name: string];

type Column = readonly [key: string, compares: Comparing];

/** Where 汇总表 has what a column says of last year. */
async function placeIn(folder: string, [kind, name]: Row, [key, compares]: Column): Promise<string> {
  const { record } = await summaryOf(folder);
  const part = record.parts.find(({ of }) => of === 'figures');
  const row = part?.rows.find((each) => each.kind === kind && each.name === name)?.row ?? 0;
  const column = part?.columns.find((each) => each.key === key && each.compares === compares)?.column ?? 0;
  return cellName({ row, column });
}

/** What a row of 汇总表 shows of a column: its figure, 上年数, 增减 and 增减率. */
async function shownIn(folder: string, [kind, name]: Row, key: string): Promise<readonly string[]> {
  const { record, sheets } = await summaryOf(folder);
  const part = record.parts.find(({ of }) => of === 'figures');
  const sheet = sheets.find((each) => each.name === '汇总表');
  const row = part?.rows.find((each) => each.kind === kind && each.name === name)?.row ?? 0;
  if (sheet === undefined) throw new Error('no 汇总表');
  const grid = new SheetGrid(sheet);
  return (part?.columns ?? []).filter((each) => each.key === key).map(({ column }) => grid.shownText(row, column));
}

/** Exit status, codes with file or cell. */
async function verify(folder: string): Promise<readonly [number, readonly string[]]> {
  const { status, stdout } = await runIn(folder, ['verify', '汇总.xlsx', '--format', 'json', '-q', '--lang', 'zh']);
  const { findings }: { findings: readonly { code: string; file: string; cell: string | null; message: string }[] } =
    JSON.parse(stdout);
  return [status, findings.map(({ code, file, cell }) => `${code.replace('summary/', '')} ${cell ?? file}`)];
}

const previous = '2019年汇总.csv';

describe('beside a column that asks for it, the summary shows last year’s figure, the change and its rate', () => {
  test.each<[string, readonly [Row, string], readonly string[]]>([
    ['of a unit', [['unit', '东山镇'], 'visits'], ['150', '120', '30', '25']],
    ['in the table’s measure, of a unit renamed', [['unit', '西河镇'], 'cash'], ['', '0.80005', '-0.80005', '-100']],
    ['of a unit that is new', [['unit', '南岭镇'], 'visits'], ['40', '—', '—', '—']],
    ['of a unit that did not report this year', [['unit', '北桥镇'], 'visits'], ['', '60', '—', '—']],
    ['of a unit that was sent back', [['unit', '区水利局'], 'visits'], ['', '25', '—', '—']],
    ['of a unit that did not report then', [['unit', '区税务局'], 'visits'], ['8', '—', '—', '—']],
    ['of a unit with nothing then', [['unit', '区财政局'], 'visits'], ['12', '0', '12', '—']],
    ['where measures do not convert', [['unit', '东山镇'], 'people'], ['350', '—', '—', '—']],
    ['of a category, over its units then', [['subtotal', '乡镇'], 'visits'], ['265', '260', '5', '1.9']],
    ['in all, with a unit that is gone', [['total', ''], 'visits'], ['315', '360', '-45', '-12.5']],
    ['of a column that asks for none', [['total', ''], 'events'], ['19']],
  ])('%s', async (_, [row, key], shown) => {
    expect(await shownIn(await merged(), row, key)).toEqual(shown);
  });

  test('and says where the figures are from, what they cover, and what cannot be compared', async () => {
    const { sheets } = await summaryOf(await merged());
    const texts =
      sheets.find(({ name }) => name === '汇总表')?.rows.flatMap(({ contents }) => contents.map(String)) ?? [];
    expect(texts.find((text) => text.startsWith('比上年：'))).toBe(
      '比上年：上年数取自“2019年汇总.csv”；小计的上年数是现属该类各单位之和，含今年未报、退回的；合计的上年数是上年全部单位的合计，含名册已没有的 1 个（石桥乡）；“—”表示没有可比的数；参加人次上年的计量单位不能换算，不比。',
    );
  });
});

let once: Promise<string> | null = null;
const merged = (): Promise<string> => (once ??= mergedCase('last-year'));

describe('verify', () => {
  test('tells figures of last year and formulas that were changed by hand', async () => {
    const folder = await mergedCase('last-year');
    const then = await placeIn(folder, ['unit', '东山镇'], ['visits', 'previous']);
    const change = await placeIn(folder, ['unit', '区教育局'], ['cash', 'change']);
    await editWorkbook(join(folder, '汇总.xlsx'), { 汇总表: { [then]: 100, [change]: 0.1 } });
    const own = await placeIn(folder, ['unit', '东山镇'], ['visits', 'change']);
    const [status, found] = await verify(folder);
    expect([status, found]).toEqual([
      1,
      expect.arrayContaining([`figure-edited ${then}`, `formula-overwritten ${change}`, `stale-value ${own}`]),
    ]);
  });

  test('tells last year’s summary that is gone', async () => {
    const folder = await mergedCase('last-year');
    rmSync(join(folder, previous));
    expect(await verify(folder)).toEqual([1, [`source-missing ${previous}`]]);
  });

  test('tells one that changed, with every figure that it gives otherwise now', async () => {
    const folder = await mergedCase('last-year');
    const path = join(folder, previous);
    writeFileSync(path, readFileSync(path, 'utf8').replace('石桥乡,1,45,4500', '石桥乡,1,46,4500'));
    const total = await placeIn(folder, ['total', ''], ['visits', 'previous']);
    expect(await verify(folder)).toEqual([1, [`source-changed ${previous}`, `figure-outdated ${total}`]]);
  });

  test('tells one that cannot be read any more', async () => {
    const folder = await mergedCase('last-year');
    writeFileSync(join(folder, previous), '姓名,年龄\n张三,30\n');
    expect(await verify(folder)).toEqual([1, [`source-changed ${previous}`]]);
  });
});

describe('the figures of this year', () => {
  test('are those that trace walks back; a cell that compares says where they stand', async () => {
    const folder = await merged();
    const change = await placeIn(folder, ['subtotal', '乡镇'], ['visits', 'change']);
    const refused = await runIn(folder, ['trace', '汇总.xlsx', `汇总表!${change}`, '--lang', 'en']);
    expect([refused.status, refused.stderr]).toEqual([
      2,
      expect.stringMatching(/compares with last year.*this year's figure is E\d+/),
    ]);
    const traced = await runIn(folder, [
      'trace',
      '汇总.xlsx',
      '--column',
      'visits',
      '--category',
      '乡镇',
      '--lang',
      'en',
    ]);
    expect([traced.status, traced.stdout]).toEqual([0, expect.stringMatching(/265.*东山镇 {2}150/s)]);
  });

  test('come back alone when the workbook is the previous summary of the next campaign', async () => {
    const folder = await mergedCase('last-year');
    renameSync(join(folder, '汇总.xlsx'), join(folder, '2020.xlsx'));
    const settings = readFileSync(join(folder, 'shuangyong.json'), 'utf8');
    writeFileSync(join(folder, 'shuangyong.json'), settings.replace(previous, '2020.xlsx'));
    const argv = ['merge', '--as-of', '2020-02-20T09:00:00+08:00', '--fail-on', 'none', '-q', '--format', 'json'];
    const report = JSON.parse((await runIn(folder, argv)).stdout);
    const { visits, cash, people, grant } = report.totals;
    expect(report.previous.totals).toEqual({
      visits,
      cash,
      people,
      grant: expect.stringMatching(String(grant).slice(0, 12)),
    });
    expect([report.previous.others, report.previous.otherMeasure]).toEqual([[], []]);
    expect(Object.keys(report.previous.units)).toEqual(
      report.units.filter(({ included }: { included: boolean }) => included).map(({ name }: { name: string }) => name),
    );
  });

  test('are those that diff compares', async () => {
    const folder = await merged();
    const { stdout } = await runIn(folder, ['diff', previous, '汇总.xlsx', '--lang', 'en']);
    expect(stdout).toMatch(/东山镇\n[^\n]*\n.*走访户数 {2}120 → 150/);
    expect(stdout).not.toContain('上年数');
  });
});

test('without a previous summary the columns are left out, and the summary says so', async () => {
  const folder = await mergedCase('last-year');
  const settings = readFileSync(join(folder, 'shuangyong.json'), 'utf8');
  writeFileSync(join(folder, 'shuangyong.json'), settings.replace(/,\s*"previous": "[^"]*"/, ''));
  const argv = ['merge', '--as-of', '2020-02-20T09:00:00+08:00', '--fail-on', 'none', '-q', '-o', '汇总.xlsx'];
  expect((await runIn(folder, [...argv, '--format', 'json'])).stdout).not.toContain('"previous"');
  expect(await shownIn(folder, ['total', ''], 'visits')).toEqual(['315']);
  const { sheets } = await summaryOf(folder);
  const texts = sheets.find(({ name }) => name === '汇总表')?.rows.flatMap(({ contents }) => contents) ?? [];
  expect(texts).toContain('比上年：统计任务没有指明上年的汇总表，未列。');
});
