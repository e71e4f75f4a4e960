import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { runIn } from './run-in.ts';
import { smallCampaign, smallReturn } from './small-campaign.ts';

const eventsIn = (folder: string, name = 'run.log'): Record<string, unknown>[] =>
  readFileSync(join(folder, name), 'utf8')
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));

const log = ['--log', 'run.log'];
const wrong = { 'returns/西河乡.csv': smallReturn('西河乡', '见附件') };

describe('--log tells of a run, line by line', () => {
  test('when it began, what it found and wrote, and how it ended', async () => {
    const folder = smallCampaign(wrong);
    await runIn(folder, ['merge', ...log, '--report', 'json=a.json']);
    const [start, end, ...more] = eventsIn(folder);
    expect(more).toEqual([]);
    expect(start).toEqual({
      time: '2020-02-20T01:00:00Z',
      run: `2020-02-20T01:00:00Z-${process.pid}`,
      event: 'start',
      command: 'merge',
      version: expect.any(String),
      pid: process.pid,
      host: expect.any(String),
    });
    expect(end).toMatchObject({
      time: '2020-02-20T01:00:00Z',
      run: start?.['run'],
      event: 'end',
      status: 1,
      seconds: 0,
      campaign: '测试表',
      found: ['error'],
      counts: { expected: 2, received: 2, rejected: 1, errors: 1 },
      outputs: [join(folder, '汇总.xlsx'), join(folder, 'a.json')],
    });
  });

  test('each run adds its lines, and a log that was rotated away begins anew', async () => {
    const folder = smallCampaign();
    await runIn(folder, ['status', ...log]);
    await runIn(folder, ['validate', ...log]);
    expect(eventsIn(folder).map(({ event, command, status }) => [event, command ?? status])).toEqual([
      ['start', 'status'],
      ['end', 0],
      ['start', 'validate'],
      ['end', 0],
    ]);
    renameSync(join(folder, 'run.log'), join(folder, 'run.log.1'));
    await runIn(folder, ['feedback', ...log]);
    expect(eventsIn(folder)).toMatchObject([{ command: 'feedback' }, { status: 0 }]);
  });

  test('what could not be done is told with its reason', async () => {
    const folder = smallCampaign({ 'units.csv': '名称\n' });
    const { stderr } = await runIn(folder, ['merge', ...log, '-q', '--lang', 'en']);
    const [, end] = eventsIn(folder);
    expect(end).toMatchObject({ event: 'end', status: 2 });
    expect(stderr).toBe(`shuangyong: ${String(end?.['error'])}\n`);
  });
});

describe('what other runs of every night leave in it', () => {
  test('receive: how many receipts it wrote, and where', async () => {
    const folder = smallCampaign({ 'receipts.csv': '文件名,收到时间\n东山镇.csv,2020-02-03 10:00\n' });
    const ran = [await runIn(folder, ['receive', ...log]), await runIn(folder, ['receive', ...log])];
    expect(ran.map(({ status }) => status)).toEqual([0, 0]);
    const facts = { event: 'end', status: 0, campaign: '测试表' };
    expect(eventsIn(folder)).toMatchObject([
      { event: 'start', command: 'receive' },
      { ...facts, receipts: { recorded: 1, known: 1, skipped: 0 }, outputs: [join(folder, 'receipts.csv')] },
      { event: 'start', command: 'receive' },
      { ...facts, receipts: { recorded: 0, known: 2, skipped: 0 }, outputs: [] },
    ]);
  });

  test('verify: which summary, and how much of it differs', async () => {
    const folder = smallCampaign();
    await runIn(folder, ['merge', '-q']);
    expect((await runIn(folder, ['verify', '汇总.xlsx', ...log])).status).toBe(0);
    writeFileSync(join(folder, 'returns/西河乡.csv'), smallReturn('西河乡', 5, 80, 0.2));
    const { stdout } = await runIn(folder, ['verify', '汇总.xlsx', '--format', 'json', ...log]);
    const { findings }: { findings: readonly { readonly severity: string }[] } = JSON.parse(stdout);
    const errors = findings.filter(({ severity }) => severity === 'error').length;
    expect(errors).toBeGreaterThan(0);
    const facts = { event: 'end', campaign: '测试表', summary: join(folder, '汇总.xlsx'), outputs: [] };
    expect(eventsIn(folder)).toMatchObject([
      { event: 'start', command: 'verify' },
      { ...facts, status: 0, counts: { errors: 0, warnings: 0, infos: 0 } },
      { event: 'start', command: 'verify' },
      { ...facts, status: 1, counts: { errors } },
    ]);
  });

  test('verify of an archive names the archive', async () => {
    const folder = smallCampaign();
    await runIn(folder, ['merge', '-q', '--archive', '存档.zip']);
    expect((await runIn(folder, ['verify', '存档.zip', ...log])).status).toBe(0);
    expect(eventsIn(folder)[1]).toMatchObject({ event: 'end', status: 0, summary: join(folder, '存档.zip') });
  });

  test.each([
    ['receive', ['receive'], { 'shuangyong.json': '{' }],
    ['verify', ['verify', '没有.xlsx'], {}],
  ])('%s: why it could not be done', async (command, argv, files) => {
    const folder = smallCampaign(files);
    const { status, stderr } = await runIn(folder, [...argv, ...log, '--lang', 'en']);
    const [start, end] = eventsIn(folder);
    expect([status, start, end]).toMatchObject([2, { command }, { event: 'end', status: 2 }]);
    expect(stderr).toBe(`shuangyong: ${String(end?.['error'])}\n`);
  });
});

describe('the log is written nowhere that it should not be', () => {
  const places: readonly [string, string, string][] = [
    ['among the returns', 'returns/run.log', 'would be read as one of them'],
    ['over the roster', 'units.csv', 'nothing is written over it'],
    ['over a file that is no log', 'notes.txt', 'this file is no log of runs'],
    ['to stdout', '-', 'it cannot be -'],
    ['into a folder that is not there', 'no/run.log', 'its folder does not exist'],
  ];
  describe.each([['merge'], ['receive'], ['verify 汇总.xlsx']])('%s', (command) => {
    test.each(places)('%s', async (_, path, complaint) => {
      const folder = smallCampaign({ 'notes.txt': 'buy milk\n' });
      if (command.startsWith('verify')) await runIn(folder, ['merge', '-q']);
      const { status, stderr } = await runIn(folder, [...command.split(' '), '--log', path, '--lang', 'en']);
      expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining(complaint) });
      expect(readFileSync(join(folder, 'notes.txt'), 'utf8')).toBe('buy milk\n');
      expect(readFileSync(join(folder, 'units.csv'), 'utf8')).toBe('单位名称,类别\n东山镇,镇\n西河乡,乡\n');
    });
  });

  test.each([
    ['receive', 'receipts.csv', { 'receipts.csv': null }],
    ['receive', 'shuangyong.json', {}],
    ['verify 汇总.xlsx', '汇总.xlsx', {}],
    ['merge -o 新.xlsx', '新.xlsx', {}],
  ])('%s: over its own %s', async (command, path, files) => {
    const folder = smallCampaign(files);
    await runIn(folder, ['merge', '-q']);
    const before = existsSync(join(folder, path)) ? readFileSync(join(folder, path)) : null;
    const { status, stderr } = await runIn(folder, [...command.split(' '), '--log', path, '--lang', 'en']);
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining(path) });
    expect(existsSync(join(folder, path)) ? readFileSync(join(folder, path)) : null).toEqual(before);
  });

  test('not even where the run fails before it knows its files', async () => {
    const folder = smallCampaign({ 'shuangyong.json': '{' });
    expect((await runIn(folder, ['merge', '--log', 'units.csv'])).status).toBe(2);
    expect(readFileSync(join(folder, 'units.csv'), 'utf8')).not.toContain('time');
  });
});

test('with -q a run that finds nothing says nothing on stderr, and its log says all', async () => {
  const folder = smallCampaign();
  const { status, stderr } = await runIn(folder, ['merge', '-q', ...log]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(eventsIn(folder)).toMatchObject([{ event: 'start' }, { event: 'end', status: 0, found: [] }]);
});
