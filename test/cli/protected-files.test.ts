import { copyFileSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { runIn } from './run-in.ts';
import { settings, smallCampaign, smallReturn } from './small-campaign.ts';

const first = 'returns/东山镇.csv';
const summary = '汇总.xlsx';
const isZip = (path: string): boolean => readFileSync(path).subarray(0, 2).toString() === 'PK';

interface FileState {
  readonly path: string;
  readonly state: string;
}

/** What became of a file of the returns folder. */
async function stateOf(folder: string, file: string, argv: readonly string[] = []): Promise<string | undefined> {
  const { stdout } = await runIn(folder, ['status', ...argv, '--format', 'json']);
  const { files }: { files: readonly FileState[] } = JSON.parse(stdout);
  return files.find(({ path }) => path === file)?.state;
}

describe('nothing is written over a return, nor over a file of the campaign, whichever way it is called', () => {
  const folder = smallCampaign({
    'elsewhere/a.csv': smallReturn('东山镇', 1),
    'returns/汇总.xlsx': 'from a unit',
    'report.json': '{}',
  });
  symlinkSync('units.csv', join(folder, 'roster.xlsx'));
  symlinkSync(first, join(folder, 'link.json'));
  symlinkSync('returns', join(folder, 'inbox'));
  symlinkSync('report.json', join(folder, 'another.json'));

  test.each([
    [['merge', '-o', first], first, 'among the returns'],
    [['merge', '--report', `json=${first}`], first, 'among the returns'],
    [['merge', '--html', first], first, 'among the returns'],
    [['status', '--html', 'roster.xlsx'], 'units.csv', 'a file of the campaign itself'],
    [['status', '-o', first], first, 'among the returns'],
    [['validate', '-o', first], first, 'among the returns'],
    [['merge', '-o', 'inbox/东山镇.csv'], first, 'among the returns'],
    [['merge', 'inbox', '-o', first], first, 'among the returns'],
    [['merge', '--report', 'json=link.json'], first, 'among the returns'],
    [['merge', '-o', 'returns/汇总.xlsx'], 'returns/汇总.xlsx', 'among the returns'],
    [['validate', 'elsewhere', '-o', 'elsewhere/a.csv'], 'elsewhere/a.csv', 'among the returns'],
    [['validate', 'elsewhere/a.csv', '-o', 'elsewhere/a.csv'], 'elsewhere/a.csv', 'among the returns'],
    [['merge', '-o', 'roster.xlsx'], 'units.csv', 'a file of the campaign itself'],
    [
      ['merge', '--report', 'json=another.json', '--report', 'json=report.json'],
      'units.csv',
      'two outputs cannot go to one file',
    ],
  ])('%j', async (argv, file, why) => {
    const before = readFileSync(join(folder, file));
    const { status, stdout, stderr, written } = await runIn(folder, argv);
    expect({ status, stdout, written: written.size }).toEqual({ status: 2, stdout: '', written: 0 });
    expect(stderr).toContain(why);
    expect(readFileSync(join(folder, file))).toEqual(before);
  });

  test('a 汇总.xlsx that a unit sent is read as a return, and not replaced by the summary that has that name by default', async () => {
    const { status, stderr } = await runIn(join(folder, 'returns'), ['merge', '.']);
    expect({ status, stderr }).toMatchObject({ status: 2, stderr: expect.stringContaining(summary) });
    expect(readFileSync(join(folder, 'returns', summary), 'utf8')).toBe('from a unit');
    expect(await stateOf(join(folder, 'returns'), summary, ['.'])).not.toBe('ignored');
  });
});

const withOutput = (output: string): string =>
  smallCampaign({ 'shuangyong.json': JSON.stringify({ ...settings, output }), [`returns/${summary}`]: 'old' });

describe('what an earlier run wrote into the returns folder', () => {
  test('is written again where the campaign’s output names it, whatever is in it, and is no return', async () => {
    const folder = withOutput(`returns/${summary}`);
    expect(await runIn(folder, ['merge'])).toMatchObject({ status: 0 });
    expect(isZip(join(folder, 'returns', summary))).toBe(true);
    expect(await stateOf(folder, summary)).toBe('ignored');
  });

  test('is written again where it is ours by its content', async () => {
    const folder = smallCampaign();
    const argv = ['merge', '-o', 'returns/all.xlsx', '--report', 'json=returns/all.json', '--html', 'returns/all.html'];
    for (const status of [0, 0]) expect(await runIn(folder, argv)).toMatchObject({ status, stderr: '' });
  });

  test('is no return when a later run goes elsewhere', async () => {
    const folder = smallCampaign();
    await runIn(folder, [
      'merge',
      '-o',
      'returns/all.xlsx',
      '--report',
      'json=returns/all.json',
      '--html',
      'returns/all.html',
    ]);
    for (const command of ['merge', 'validate', 'status']) {
      const { status, stdout } = await runIn(folder, [command, '--format', 'json']);
      const { files, counts }: { files: readonly FileState[]; counts: object } = JSON.parse(stdout);
      expect({ status, counts }).toMatchObject({ status: 0, counts: { received: 2, errors: 0, warnings: 0 } });
      expect(files.map(({ path, state }) => [path, state])).toEqual([
        ['all.html', 'ignored'],
        ['all.json', 'ignored'],
        ['all.xlsx', 'ignored'],
        ['东山镇.csv', 'merged'],
        ['西河乡.csv', 'merged'],
      ]);
    }
  });

  test('is no return when it is named, as a shell writes out returns/*', async () => {
    const folder = smallCampaign();
    await runIn(folder, ['merge', '-o', 'returns/all.xlsx', '--html', 'returns/all.html']);
    const named = ['returns/all.html', 'returns/all.xlsx', first];
    const { status, stdout } = await runIn(folder, ['validate', ...named, '--format', 'json']);
    const { files }: { files: readonly FileState[] } = JSON.parse(stdout);
    expect({ status, states: files.map(({ state }) => state) }).toEqual({
      status: 0,
      states: ['ignored', 'ignored', 'merged'],
    });
  });

  test('is no return when a shell writes out every file of the folder', async () => {
    const folder = smallCampaign();
    await runIn(folder, ['merge', '-o', 'returns/旧汇总.xlsx', '--report', 'json=returns/旧.json']);
    const named = [first, 'returns/西河乡.csv', 'returns/旧汇总.xlsx', 'returns/旧.json'];
    for (const paths of [named, ['returns/*']]) {
      const { status, stdout } = await runIn(folder, ['validate', ...paths, '--format', 'json']);
      const { files }: { files: readonly FileState[] } = JSON.parse(stdout);
      expect([status, files.map(({ state }) => state)]).toEqual([0, ['merged', 'ignored', 'ignored', 'merged']]);
    }
  });

  test('is no return when the folder is reached by a link', async () => {
    const folder = withOutput(`returns/${summary}`);
    symlinkSync('returns', join(folder, 'inbox'));
    await runIn(folder, ['merge']);
    expect(await stateOf(folder, summary, ['inbox'])).toBe('ignored');
    const { stdout } = await runIn(folder, ['merge', 'inbox', '--report', 'json=returns/a.json', '--format', 'json']);
    expect(JSON.parse(stdout).counts).toMatchObject({ received: 2, errors: 0 });
    await runIn(folder, ['merge', 'inbox', '--report', 'json=returns/a.json']);
    expect(await stateOf(folder, 'a.json', ['inbox', '--report', 'json=returns/a.json'])).toBe('ignored');
  });
});

test('a file beside the returns may be replaced, one that is new may lie among them', async () => {
  const folder = smallCampaign({ 'old.xlsx': 'old' });
  copyFileSync(join(folder, first), join(folder, 'copy.csv'));
  expect(await runIn(folder, ['merge', '-o', 'old.xlsx', '--report', 'json=copy.csv'])).toMatchObject({ status: 0 });
  expect(await runIn(folder, ['merge', '-o', 'returns/new.xlsx'])).toMatchObject({ status: 0 });
});
