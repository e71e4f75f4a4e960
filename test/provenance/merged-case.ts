import { copyFileSync, cpSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';
import { openSummary, type OpenedSummary } from '../../src/app/open-summary.ts';
import { cellName } from '../../src/domain/cell-address.ts';
import { defaultLimits } from '../../src/domain/limits.ts';
import { caseFolder } from '../case-report.ts';
import { runIn } from '../cli/run-in.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const merged = new Map<string, Promise<string>>();

/** A copy of a campaign of `fixtures/`, summed up: 汇总.xlsx lies in it. It is the caller's alone. */
export async function mergedCase(name: string, ...further: readonly string[]): Promise<string> {
  const key = [name, ...further].join('\n');
  const original = merged.get(key) ?? mergedAnew(name, further);
  merged.set(key, original);
  return copyOf(await original, { preserveTimestamps: true });
}

function copyOf(original: string, options: { readonly preserveTimestamps?: boolean } = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'shuangyong-'));
  folders.push(folder);
  cpSync(original, folder, { recursive: true, verbatimSymlinks: true, ...options });
  return folder;
}

async function mergedAnew(name: string, further: readonly string[]): Promise<string> {
  const folder = copyOf(caseFolder(name));
  const { asOf, modified = {} }: { asOf: string; modified?: Record<string, string> } = JSON.parse(
    readFileSync(join(folder, 'case.json'), 'utf8'),
  );
  for (const [path, time] of Object.entries(modified)) utimesSync(join(folder, path), new Date(time), new Date(time));
  const argv = ['merge', 'returns', '-o', '汇总.xlsx', '--as-of', asOf, '--fail-on', 'none', '-q', ...further];
  const { status, stderr } = await runIn(folder, argv);
  if (status !== 0 || stderr !== '') throw new Error(`exit status ${status}: ${stderr}`);
  return folder;
}

/**
 * A copy of the campaign altered with two summaries: 汇总.xlsx, before which a figure changed, a return went, and a unit each came,
 * went and was renamed since 旧.xlsx.
 */
export async function summedTwice(): Promise<string> {
  const folder = await mergedCase('altered');
  copyFileSync(join(folder, '汇总.xlsx'), join(folder, '旧.xlsx'));
  const change = (name: string, changed: (text: string) => string): void =>
    writeFileSync(join(folder, name), changed(readFileSync(join(folder, name), 'utf8')));
  change('returns/东山镇.csv', (text) => text.replace('120,1.25', '125,1.5'));
  rmSync(join(folder, 'returns/区教育局.csv'));
  change('units.csv', (text) => text.replace('B03,区水利局', 'B03,区水务局').replace('A02,南岭镇,乡镇\n', ''));
  change('units.csv', (text) => `${text}B04,区税务局,部门\n`);
  const clock = ['--as-of', '2020-02-20T09:00:00+08:00'];
  const { status } = await runIn(folder, ['merge', 'returns', '-o', '汇总.xlsx', ...clock, '--fail-on', 'none', '-q']);
  if (status !== 0) throw new Error(`exit status ${status}`);
  return folder;
}

export const summaryOf = (folder: string, name = '汇总.xlsx'): Promise<OpenedSummary> =>
  openSummary(join(folder, name), name, defaultLimits);

/** Kind of a row, its name, and the key of a column. */
export type FigurePlace = readonly [kind: 'unit' | 'subtotal' | 'total', name: string, key: string];

/** Where a summary has a figure, or says in 报送情况 how a unit reported. */
export function cellOf({ record }: OpenedSummary, ...[kind, name, key]: FigurePlace): string {
  for (const { of, rows, columns } of record.parts) {
    const row = rows.find((each) => each.kind === kind && each.name === name)?.row;
    const column = columns.find((each) => each.key === key)?.column;
    if (row !== undefined && column !== undefined && (of === 'figures') === !/\p{Script=Han}/u.test(key))
      return cellName({ row, column });
  }
  throw new Error(`no cell ${kind} ${name} ${key}`);
}
