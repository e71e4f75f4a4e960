import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { claim } from '../../src/cli/claim.ts';
import { runIn } from './run-in.ts';
import { smallCampaign, smallReturn } from './small-campaign.ts';

const summary = '汇总.xlsx';
const lockIn = (folder: string): string => join(folder, `.${summary}.run.lock`);

/** A lock as another run leaves it. */
const holder = (more: object = {}): string =>
  JSON.stringify({ pid: process.ppid, host: hostname(), since: new Date().toISOString(), token: 'other', ...more });

/** A process that was there, and is no more. */
function deadPid(): Promise<number> {
  const child = spawn('true');
  return new Promise((resolve) => child.on('exit', () => resolve(child.pid ?? 0)));
}

const merge = (folder: string, ...argv: string[]) => runIn(folder, ['merge', '--lang', 'en', ...argv]);

describe('while another run writes the same summary', () => {
  test('the second says whose run that is, ends with 2, and touches nothing', async () => {
    const folder = smallCampaign({ [summary]: 'old', [`.${summary}.run.lock`]: holder() });
    const { status, stdout, stderr } = await merge(folder);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(`another run (process ${process.ppid} on ${hostname()}, since 2`);
    expect(stderr).toContain('--wait');
    expect(readFileSync(join(folder, summary), 'utf8')).toBe('old');
    expect(readFileSync(lockIn(folder), 'utf8')).toContain('"other"');
  });

  test('in Chinese, too', async () => {
    const folder = smallCampaign({ [`.${summary}.run.lock`]: holder() });
    expect((await runIn(folder, ['merge', '--lang', 'zh'])).stderr).toContain('正在写同一个汇总工作簿');
  });

  test('--wait SECONDS gives up after so long', async () => {
    const folder = smallCampaign({ [`.${summary}.run.lock`]: holder() });
    const { status, stderr } = await merge(folder, '--wait', '1');
    expect(status).toBe(2);
    expect(stderr).toContain('waiting for it to end');
  });

  test('--wait goes on once it has ended, with the returns and receipts of then', async () => {
    const folder = smallCampaign({ [`.${summary}.run.lock`]: holder() });
    const waiting = merge(folder, '--format', 'json', '--wait');
    await setTimeout(400);
    writeFileSync(join(folder, 'returns/东山镇.csv'), smallReturn('东山镇', 30, 120, 0.1));
    writeFileSync(
      join(folder, 'receipts.csv'),
      '文件名,收到时间\n东山镇.csv,2020-02-04 09:00\n西河乡.csv,2020-02-03 11:00\n',
    );
    writeFileSync(lockIn(folder), '');
    const { status, stdout } = await waiting;
    expect(status).toBe(0);
    const report = JSON.parse(stdout);
    expect(report.totals.events).toBe(34);
    expect(report.units[0].receivedAt).toBe('2020-02-04T01:00:00Z');
  });

  test.each([
    ['a return is among them', ['validate']],
    ['status', ['status']],
    ['another summary', ['merge', '-o', 'other.xlsx']],
    ['stdout', ['merge', '-o', '-']],
  ])('who writes no summary, or another one, is not kept: %s', async (_, argv) => {
    const folder = smallCampaign({ [`.${summary}.run.lock`]: holder() });
    expect((await runIn(folder, argv)).status).toBe(0);
  });

  test('runs that begin at once never meet, and each gets its turn', async () => {
    const folder = smallCampaign();
    let [working, most] = [0, 0];
    const turn = async (): Promise<void> => {
      const { release } = await claim(join(folder, summary), { patience: 30, onWait: () => undefined });
      most = Math.max(most, ++working);
      await setTimeout(20);
      working--;
      release();
    };
    await Promise.all(Array.from({ length: 6 }, turn));
    expect({ most, working }).toEqual({ most: 1, working: 0 });
    const runs = await Promise.all([merge(folder, '--wait'), merge(folder, '--wait')]);
    expect(runs.map(({ status }) => status)).toEqual([0, 0]);
  });
});

describe('a lock whose run is no more is taken away', () => {
  test.each<[string, () => Promise<object>]>([
    ['its process has ended', async () => ({ pid: await deadPid() })],
    ['this very process has its number', async () => ({ pid: process.pid })],
    ['the machine was started since', async () => ({ since: '2001-01-01T00:00:00.000Z' })],
    ['another machine made it long ago', async () => ({ host: 'elsewhere', since: '2001-01-01T00:00:00.000Z' })],
  ])('%s', async (_, more) => {
    const folder = smallCampaign({ [`.${summary}.run.lock`]: holder(await more()) });
    expect((await merge(folder)).status).toBe(0);
    expect(existsSync(lockIn(folder))).toBe(false);
  });

  test('nor does one that no run wrote keep anybody', async () => {
    expect((await merge(smallCampaign({ [`.${summary}.run.lock`]: 'x' }))).status).toBe(0);
  });

  test('but not one of another machine, which cannot be asked', async () => {
    const folder = smallCampaign({ [`.${summary}.run.lock`]: holder({ host: 'elsewhere' }) });
    expect((await merge(folder)).status).toBe(2);
  });
});

test('a run leaves no lock behind, and its own is no file among the returns', async () => {
  const folder = smallCampaign({ 'returns/西河乡.csv': smallReturn('西河乡', '见附件') });
  const argv = ['merge', '.', '-o', 'returns/汇总.xlsx', '--format', 'json'];
  const paths = async (): Promise<string[]> =>
    JSON.parse((await runIn(folder, argv)).stdout).files.map(({ path }: { path: string }) => path);
  await paths();
  expect((await paths()).filter((path) => path.includes('lock'))).toEqual([]);
  expect(readdirSync(folder, { recursive: true }).filter((path) => String(path).includes('.lock'))).toEqual([]);
});

test('a failed run gives the summary back', async () => {
  const folder = smallCampaign();
  expect((await merge(folder, '--report', 'json=/dev/full')).status).toBe(2);
  expect((await merge(folder)).status).toBe(0);
});

test('a claim that another run took over is not given back', async () => {
  const folder = smallCampaign();
  const { release } = await claim(join(folder, summary), { patience: 0, onWait: () => undefined });
  writeFileSync(lockIn(folder), holder());
  release();
  expect(existsSync(lockIn(folder))).toBe(true);
});

test.each([['x'], ['-1'], ['1.5'], ['returns']])('--wait %s is no time', async (word) => {
  const { status, stderr } = await merge(smallCampaign(), `--wait=${word}`);
  expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining('--wait takes seconds') });
});
