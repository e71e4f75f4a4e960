import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { smallCampaign, smallReturn, type Files } from './small-campaign.ts';

// Every exit status of the contract, each by the ways that lead to it, in real processes.

const program = fileURLToPath(new URL('../../bin/shuangyong.js', import.meta.url));
const summary = '汇总.xlsx';
const old = 'the summary of last week';

interface Way {
  readonly cwd: string;
  /** A module that is loaded before the program. */
  readonly planted?: string;
  readonly env?: Readonly<Record<string, string>>;
}

function start(argv: readonly string[], { cwd, planted, env = { LANG: 'C' } }: Way): SpawnSyncReturns<string> {
  const before = planted === undefined ? [] : ['--import', `data:text/javascript,${encodeURIComponent(planted)}`];
  return spawnSync(process.execPath, [...before, program, ...argv], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    // One that hangs fails here; without it nothing would ever stop it, as the test itself waits.
    timeout: 50_000,
    env: { PATH: process.env['PATH'], ...env },
  });
}

const clock = ['--as-of', '2020-02-20T09:00:00+08:00'];

/** The small campaign, with last week's summary in it. */
const campaign = (files: Files = {}): string => smallCampaign({ [summary]: old, ...files });

/** Every path in a folder, at any depth. */
const filesIn = (folder: string): ReadonlySet<string> =>
  new Set(readdirSync(folder, { recursive: true, encoding: 'utf8' }));

/** Many returns, so that something can happen while they are read. */
const longCampaign = (): string => {
  const names = Array.from({ length: 1500 }, (_, at) => `returns/第${at}村 20200203.csv`);
  return campaign({
    'units.csv': null,
    'shuangyong.json': JSON.stringify({ title: '测试表', table: 'table.schema.json', returns: 'returns' }),
    ...Object.fromEntries(names.map((name, at) => [name, smallReturn(`第${at}村`, at)])),
  });
};

/** Does something a little after the program began to work. */
const meanwhile = (deed: string): string => `
  import { rmSync } from 'node:fs';
  let turns = 0;
  const timer = setInterval(() => {
    if (process.listenerCount('SIGINT') === 0 || ++turns < 4) return;
    clearInterval(timer);
    ${deed}
  }, 10);
  timer.unref();
`;

describe('0: done, and nothing that --fail-on names', () => {
  const warned = { 'returns/西河乡.csv': smallReturn('西河乡', '约4') };
  test.each<[string, string[], Files]>([
    ['all is well', ['merge'], {}],
    ['a warning', ['merge'], warned],
    ['errors, of which --fail-on none asks nothing', ['merge', '--fail-on', 'none'], { 'returns/西河乡.csv': 'x' }],
    ['help', ['--help'], {}],
  ])('%s', (_, argv, files) => {
    const { status, stderr } = start([...argv, ...(argv[0] === 'merge' ? clock : [])], { cwd: campaign(files) });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});

describe('1: done, and something that --fail-on names; outputs are written all the same', () => {
  test.each<[string, Files]>([
    ['an error', { 'returns/西河乡.csv': smallReturn('西河乡', '见附件') }],
    [
      'a late return',
      { 'receipts.csv': '文件名,收到时间\n东山镇.csv,2020-02-03 10:00\n西河乡.csv,2020-02-09 11:00\n' },
    ],
    [
      'a missing return',
      { 'returns/西河乡.csv': null, 'receipts.csv': '文件名,收到时间\n东山镇.csv,2020-02-03 10:00\n' },
    ],
  ])('%s', (_, files) => {
    const cwd = campaign(files);
    const { status, stderr } = start(['merge', ...clock], { cwd });
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(readFileSync(join(cwd, summary)).subarray(0, 2).toString()).toBe('PK');
  });

  test('the reader of stdout goes away', () => {
    const cwd = campaign({ 'returns/西河乡.csv': smallReturn('西河乡', '见附件') });
    const line = '"$0" "$1" merge --as-of 2020-02-20 | true; exit "${PIPESTATUS[0]}"';
    expect(spawnSync('bash', ['-c', line, process.execPath, program], { cwd }).status).toBe(1);
  });

  test('the returns vanish while they are read: those are findings', () => {
    const cwd = longCampaign();
    const planted = meanwhile(`rmSync(${JSON.stringify(join(cwd, 'returns'))}, { recursive: true });`);
    const { status, stdout } = start(['merge', '--format', 'json', '--jobs', '1', ...clock], { cwd, planted });
    expect(status).toBe(1);
    const codes = JSON.parse(stdout).findings.map(({ code }: { code: string }) => code);
    expect(codes).toContain('file/unreadable');
  });
});

describe('2: could not do it; one message, and no output is touched', () => {
  test.each<[string, string[], Files, RegExp]>([
    ['a format that is none', ['merge', '--format', 'yaml'], {}, /there is no format/],
    ['a campaign file that is none', ['merge'], { 'shuangyong.json': '{ "title": ' }, /shuangyong\.json:1/],
    ['a roster that is not there', ['merge'], { 'units.csv': null }, /units\.csv/],
    ['no returns folder', ['merge', 'nowhere'], {}, /nowhere/],
    ['no file to read', ['merge', 'empty'], { 'empty/~$a.xlsx': '' }, /there is no file to read/],
    ['an output that is a folder', ['merge', '-o', 'returns'], {}, /this is a folder/],
    ['an output in no folder', ['merge', '--report', 'json=no/x.json'], {}, /its folder does not exist/],
    ['a full disk behind a report', ['merge', '--report', 'json=/dev/full'], {}, /the disk is full/],
    ['a log that is a folder', ['merge', '--log', 'returns/..'], {}, /this is a folder/],
    ['a full disk behind the log', ['merge', '--log', '/dev/full'], {}, /the disk is full/],
  ])('%s', (...[, argv, files, complaint]) => {
    const cwd = campaign(files);
    const before = filesIn(cwd);
    const { status, stdout, stderr } = start([...argv, ...clock], { cwd });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^shuangyong: [^\n]*\n$/);
    expect(stderr).toMatch(complaint);
    expect(readFileSync(join(cwd, summary), 'utf8')).toBe(old);
    expect(filesIn(cwd)).toEqual(before);
  });

  test('a disk that takes no more of the workbook', () => {
    const cwd = campaign();
    const line = 'ulimit -f 4; exec "$0" "$1" merge --as-of 2020-02-20 --lang en';
    const { status, stdout, stderr } = spawnSync('bash', ['-c', line, process.execPath, program], {
      cwd,
      encoding: 'utf8',
    });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/larger than a file may be/);
    expect(readFileSync(join(cwd, summary), 'utf8')).toBe(old);
  });

  test('a full disk behind stdout', () => {
    const line = '"$0" "$1" status --as-of 2020-02-20 > /dev/full';
    const { status } = spawnSync('bash', ['-c', line, process.execPath, program], { cwd: campaign() });
    expect(status).toBe(2);
  });

  test('a current folder that is no more', () => {
    const line = 'mkdir gone && cd gone && rmdir ../gone && exec "$0" "$1" merge ../returns';
    const { status, stderr } = spawnSync('bash', ['-c', line, process.execPath, program], {
      cwd: campaign(),
      encoding: 'utf8',
    });
    expect({ status, stderr }).toMatchObject({ status: 2, stderr: expect.stringMatching(/^shuangyong: .*\n$/) });
  });

  test('the output’s folder vanishes while returns are read', () => {
    const cwd = longCampaign();
    mkdirSync(join(cwd, 'out'));
    const planted = meanwhile(`rmSync(${JSON.stringify(join(cwd, 'out'))}, { recursive: true });`);
    const { status, stderr } = start(['merge', '-o', 'out/a.xlsx', '-q', ...clock], { cwd, planted });
    expect({ status, stderr }).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/its folder is no longer there\n$/),
    });
  });

  test('a folder that nobody but its owner may write in', () => {
    const cwd = campaign();
    chmodSync(cwd, 0o555);
    const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
    const as = { cwd, encoding: 'utf8', ...nobody } as const;
    if (spawnSync(process.execPath, [program, '--version'], as).status !== 0) {
      console.warn('not shown: this checkout is closed to any user but root');
      return;
    }
    const { status, stderr } = spawnSync(process.execPath, [program, 'merge', '-o', 'new.xlsx', ...clock], as);
    chmodSync(cwd, 0o755);
    expect({ status, stderr }).toMatchObject({ status: 2, stderr: expect.stringContaining('no permission') });
  });
});

describe('130: interrupted; nothing is left behind', () => {
  test.each(['SIGINT', 'SIGTERM'])('%s', (signal) => {
    const cwd = longCampaign();
    const before = filesIn(cwd);
    const planted = meanwhile(`process.kill(process.pid, '${signal}');`);
    const { status, stdout } = start(['merge', '--log', 'run.log', ...clock], { cwd, planted });
    expect({ status, stdout }).toEqual({ status: 130, stdout: '' });
    expect(readFileSync(join(cwd, summary), 'utf8')).toBe(old);
    expect(filesIn(cwd)).toEqual(new Set([...before, 'run.log']));
    expect(JSON.parse(readFileSync(join(cwd, 'run.log'), 'utf8').trim().split('\n').at(-1) ?? '')).toMatchObject({
      event: 'end',
      status: 130,
    });
  });
});

describe('70: a bug of ours, told as one', () => {
  test.each([
    ['in the work itself', 'Array.prototype.toSorted = () => { throw new TypeError("planted"); };'],
    ['outside of it', meanwhile('throw new TypeError("planted");')],
  ])('%s', (_, planted) => {
    const cwd = longCampaign();
    const { status, stdout, stderr } = start(['merge', '--log', 'run.log', ...clock], { cwd, planted });
    expect({ status, stdout }).toEqual({ status: 70, stdout: '' });
    expect(stderr).toMatch(/This is a bug of ours.*\nshuangyong: TypeError: planted\n$/);
    expect(readFileSync(join(cwd, summary), 'utf8')).toBe(old);
    expect(readFileSync(join(cwd, 'run.log'), 'utf8')).toContain('"status":70');
    expect(existsSync(join(cwd, `.${summary}.run.lock`))).toBe(false);
  });
});

describe('whatever surrounds it, the same campaign gives the same report and status', () => {
  const cwd = campaign({ 'returns/西河乡.csv': smallReturn('西河乡', '见附件') });
  writeFileSync(join(cwd, 'a.txt'), '');
  const run = (env: Readonly<Record<string, string>>): SpawnSyncReturns<string> =>
    start(['merge', '--format', 'json', '--lang', 'zh', '-q', ...clock], { cwd, env });
  let usual = '';
  beforeAll(() => {
    usual = run({ TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8' }).stdout;
  });

  test.each<[string, Record<string, string>]>([
    ['nothing set at all', {}],
    ['LANG=C', { LANG: 'C', LC_ALL: 'C' }],
    ['a clock in another zone', { TZ: 'America/St_Johns' }],
    ['an empty TZ', { TZ: '' }],
    ['a TZ that is none', { TZ: 'Mars/Olympus' }],
    ['a language that is none', { LANG: 'xx_XX.UTF-8' }],
  ])('%s', (_, env) => {
    const { status, stdout, stderr } = run(env);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toBe(usual);
  });
});
