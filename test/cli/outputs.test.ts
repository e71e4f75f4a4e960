import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  constants,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { UsageError } from '../../src/findings/usage-error.ts';
import { runIn } from './run-in.ts';
import { smallCampaign, smallReturn } from './small-campaign.ts';

const summary = '汇总.xlsx';
const isZip = (path: string): boolean => readFileSync(path).subarray(0, 2).toString() === 'PK';

describe('what a run writes', () => {
  test('merge writes the workbook into the current folder, and its report to stdout', async () => {
    const folder = smallCampaign();
    const { status, stdout, stderr } = await runIn(folder, ['merge', '--lang', 'zh']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain(summary);
    expect(isZip(join(folder, summary))).toBe(true);
  });

  test('a relative -o is of the current folder, the campaign’s own output of the campaign’s', async () => {
    const folder = smallCampaign();
    await runIn(join(folder, 'returns'), ['merge', '-o', '../given.xlsx']);
    expect(readdirSync(folder)).toContain('given.xlsx');
    expect(readdirSync(join(folder, 'returns'))).not.toContain(summary);
  });

  test('any number of further reports go to files', async () => {
    const folder = smallCampaign();
    const argv = ['merge', '--report', 'json=a.json', '--report', 'pretty=b.txt', '--report', 'json=c.json'];
    const { stdout } = await runIn(folder, argv);
    const [a, c] = ['a.json', 'c.json'].map((name) => readFileSync(join(folder, name), 'utf8'));
    expect(a).toBe(c);
    expect(JSON.parse(a ?? '').counts.received).toBe(2);
    expect(readFileSync(join(folder, 'b.txt'), 'utf8')).toContain('测试表');
    expect(stdout).toContain('a.json');
  });

  test.each([
    ['--format json', ['--format', 'json']],
    ['--report json=-', ['--report', 'json=-']],
  ])('%s gives JSON on stdout and nothing else', async (_, argv) => {
    const { stdout } = await runIn(smallCampaign(), ['merge', ...argv]);
    expect(JSON.parse(stdout).units).toHaveLength(2);
  });

  test('-o - gives the workbook on stdout and nothing else', async () => {
    const folder = smallCampaign();
    const { stdout, written } = await runIn(folder, ['merge', '-o', '-']);
    expect(stdout.slice(0, 4)).toBe('PK\u0003\u0004');
    expect(written.size).toBe(0);
  });

  test('validate and status write nothing but the report that -o names', async () => {
    const folder = smallCampaign();
    for (const command of ['validate', 'status']) {
      const { stdout, written } = await runIn(folder, [command, '--format', 'json', '-o', `${command}.json`]);
      expect(stdout).toBe('');
      expect([...written.keys()]).toEqual([join(folder, `${command}.json`)]);
    }
    expect((await runIn(folder, ['status'])).written.size).toBe(0);
  });

  test('a named pipe is written to, not replaced', async () => {
    const folder = smallCampaign();
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    const reader = openSync(pipe, constants.O_RDWR | constants.O_NONBLOCK); // a writer waits until somebody reads
    const { status } = await runIn(folder, ['status', '--format', 'json', '-o', pipe]);
    const bytes = Buffer.alloc(2);
    readSync(reader, bytes);
    closeSync(reader);
    expect({ status, isPipe: statSync(pipe).isFIFO(), begins: bytes.toString() }).toEqual({
      status: 0,
      isPipe: true,
      begins: '{\n',
    });
  });

  test('a link goes on pointing to the file that was written', async () => {
    const folder = smallCampaign({ 'archive/old.xlsx': 'old' });
    symlinkSync('archive/old.xlsx', join(folder, 'link.xlsx'));
    await runIn(folder, ['merge', '-o', 'link.xlsx']);
    expect(isZip(join(folder, 'archive/old.xlsx'))).toBe(true);
  });
});

describe('an output that cannot be written ends with status 2 and one message, and nothing is touched', () => {
  const old = 'the summary of last week';
  const folder = smallCampaign({ [summary]: old, 'folder/inside.txt': '', 'readonly.json': old });
  chmodSync(join(folder, 'readonly.json'), 0o444);
  const before = readdirSync(folder, { recursive: true });
  const isRoot = process.getuid?.() === 0;

  test.each([
    ['its folder is not there', 'no/such/x.json', 'its folder does not exist'],
    ['its parent is a file', 'units.csv/x.json', 'is not a folder'],
    ['it is a folder', 'folder', 'this is a folder'],
    ['it is the roster', 'units.csv', 'nothing is written over it'],
    ['it is the campaign file', 'shuangyong.json', 'nothing is written over it'],
    ['another output goes there', summary, 'two outputs cannot go to one file'],
  ])('%s', async (_, path, why) => {
    const { status, stdout, stderr } = await runIn(folder, ['merge', '--report', `json=${path}`]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(new RegExp(`^shuangyong: .*${why}\n$`));
    expect(readFileSync(join(folder, summary), 'utf8')).toBe(old);
    expect(readdirSync(folder, { recursive: true })).toEqual(before);
  });

  // Nothing is closed to root, so that only another user can see this.
  (isRoot ? test.skip : test)('it is read-only', async () => {
    const { status, stderr } = await runIn(folder, ['merge', '--report', 'json=readonly.json']);
    expect({ status, stderr }).toMatchObject({ status: 2, stderr: expect.stringContaining('no permission') });
    expect(readFileSync(join(folder, summary), 'utf8')).toBe(old);
  });

  test('validate is not told to write over a return that it reads', async () => {
    const argv = ['validate', 'returns/东山镇.csv', '-o', 'returns/东山镇.csv'];
    expect(await runIn(folder, argv)).toMatchObject({ status: 2 });
    expect(readFileSync(join(folder, 'returns/东山镇.csv'), 'utf8')).toContain('东山镇');
  });

  test('the disk fails while writing', async () => {
    const writeAll = (): void => {
      throw new UsageError({ zh: '磁盘已满', en: 'the disk is full' }, { file: summary });
    };
    const { status, stdout, stderr } = await runIn(folder, ['merge'], { writeAll });
    expect({ status, stdout, stderr }).toEqual({
      status: 2,
      stdout: '',
      stderr: `shuangyong: ${summary}: the disk is full\n`,
    });
  });
});

describe('the same inputs and the same clock give the same bytes', () => {
  const argv = ['merge', '--as-of', '2020-02-20', '--lang', 'zh', '--report', 'json=report.json'];

  test('on the second run over the first', async () => {
    const folder = smallCampaign();
    await runIn(folder, argv);
    const first = [summary, 'report.json'].map((name) => readFileSync(join(folder, name)));
    await runIn(folder, argv);
    expect([summary, 'report.json'].map((name) => readFileSync(join(folder, name)))).toEqual(first);
  });

  test('whatever the order of files in the folder', async () => {
    const names = Array.from({ length: 12 }, (_, at) => `第${at + 1}镇`);
    const inOrder = (order: readonly string[]): string =>
      smallCampaign({
        'units.csv': `单位名称\n${names.join('\n')}\n`,
        'receipts.csv': `文件名,收到时间\n${names.map((name) => `${name}.csv,2020-02-03 10:00`).join('\n')}\n`,
        'returns/东山镇.csv': null,
        'returns/西河乡.csv': null,
        ...Object.fromEntries(order.map((name) => [`returns/${name}.csv`, smallReturn(name, name.length, 5, 0.1)])),
      });
    const [one, other] = [names, names.toReversed()].map(inOrder);
    for (const folder of [one, other]) await runIn(folder ?? '', argv);
    for (const name of [summary, 'report.json']) {
      expect(readFileSync(join(one ?? '', name)).equals(readFileSync(join(other ?? '', name)))).toBe(true);
    }
  });
});

describe('outputs and campaign files that lie among the returns are no returns', () => {
  test('outputs in the returns folder, on the second run', async () => {
    const folder = smallCampaign();
    const argv = ['merge', '-o', 'returns/汇总.xlsx', '--report', 'json=returns/report.json', '--format', 'json'];
    const [first, second] = [await runIn(folder, argv), await runIn(folder, argv)];
    expect(second.status).toBe(0);
    const [before, after] = [first, second].map(({ stdout }) => JSON.parse(stdout));
    expect(after.totals).toEqual(before.totals);
    expect(after.units).toEqual(before.units);
    expect(after.files.filter(({ state }: { state: string }) => state === 'ignored')).toHaveLength(2);
  });

  test('merge . where everything lies in one folder', async () => {
    const inReturns = smallCampaign({ 'returns/东山镇.csv': null, 'returns/西河乡.csv': null });
    for (const unit of ['东山镇', '西河乡'])
      writeFileSync(join(inReturns, `${unit}.csv`), smallReturn(unit, 3, 9, 0.1));
    await runIn(inReturns, ['merge', '.']);
    const { status, stdout } = await runIn(inReturns, ['merge', '.', '--format', 'json']);
    expect(status).toBe(0);
    const files: { path: string; state: string }[] = JSON.parse(stdout).files;
    expect(Object.fromEntries(files.map(({ path, state }) => [path, state]))).toEqual({
      'receipts.csv': 'ignored',
      'shuangyong.json': 'ignored',
      'table.schema.json': 'ignored',
      'units.csv': 'ignored',
      [summary]: 'ignored',
      '东山镇.csv': 'merged',
      '西河乡.csv': 'merged',
    });
  });
});

describe('where GITHUB_ACTIONS is set', () => {
  const env = { GITHUB_ACTIONS: 'true' };
  const files = { 'returns/西河乡.csv': smallReturn('西河乡', '十几') };
  const printed = async (argv: readonly string[], where: Readonly<Record<string, string>>): Promise<string> =>
    (await runIn(dirname(smallCampaign(files)), [...argv, '--as-of', '2020-02-20'], { env: where })).stdout;

  test('findings are annotations, at paths from the folder that the command ran in', async () => {
    const folder = smallCampaign(files);
    const { stdout } = await runIn(dirname(folder), ['validate', join(folder, 'returns')], { env });
    expect(stdout).toContain(
      `::error file=${basename(folder)}/returns/西河乡.csv,title=value/not-a-number 西河乡.csv!B2::`,
    );
  });

  test.each([
    ['--format says otherwise', ['--format', 'pretty'], env],
    ['it is empty', [], { GITHUB_ACTIONS: '' }],
  ])('not where %s', async (_, argv, where) => {
    expect(await printed(['validate', smallCampaign(files), ...argv], where)).not.toContain('::error');
  });

  test('--explain-layout stays a text for people', async () => {
    const folder = smallCampaign();
    const argv = ['validate', '--explain-layout', 'returns/东山镇.csv'];
    expect(await runIn(folder, argv, { env })).toEqual(await runIn(folder, argv));
  });
});

describe('stdout and stderr', () => {
  test('without a campaign file the defaults are told on stderr, and that there is no roster as a warning', async () => {
    const folder = smallCampaign({ 'shuangyong.json': null });
    const { stdout, stderr } = await runIn(folder, ['status', 'returns', '--lang', 'zh', '--format', 'json']);
    for (const word of ['没有找到 shuangyong.json', '统计表：', '名册：', '截止时间：', '收文登记：']) {
      expect(stderr).toContain(word);
    }
    expect(JSON.parse(stdout).findings).toContainEqual(
      expect.objectContaining({ code: 'unit/no-roster', severity: 'warning' }),
    );
  });

  test('with -q stderr stays empty, on a terminal too, unless something failed', async () => {
    const folder = smallCampaign({ 'shuangyong.json': null });
    expect((await runIn(folder, ['status', 'returns', '-q'], { isTerminal: true })).stderr).toBe('');
    expect((await runIn(folder, ['status', 'nowhere', '-q'])).stderr).not.toBe('');
  });

  test.each<[string, string[], Record<string, string>, boolean, boolean]>([
    ['on a terminal', [], {}, true, true],
    ['not in a pipe', [], {}, false, false],
    ['not with --no-color', ['--no-color'], {}, true, false],
    ['not with NO_COLOR', [], { NO_COLOR: '1' }, true, false],
    ['with an empty NO_COLOR', [], { NO_COLOR: '' }, true, true],
    ['not on a dumb terminal', [], { TERM: 'dumb' }, true, false],
  ])('colour: %s', async (...[, argv, env, isTerminal, isColoured]) => {
    const { stdout } = await runIn(smallCampaign(), ['status', ...argv], { env, isTerminal });
    expect(stdout.includes('\u001B[')).toBe(isColoured);
  });

  test('a report in a file has no colour', async () => {
    const folder = smallCampaign();
    await runIn(folder, ['status', '-o', 'status.txt'], { isTerminal: true });
    expect(readFileSync(join(folder, 'status.txt'), 'utf8')).not.toContain('\u001B[');
  });

  test('--lang says in which language messages are', async () => {
    const folder = smallCampaign({ 'returns/西河乡.csv': smallReturn('西河乡', '十几') });
    const messages = async (lang: string): Promise<string> => {
      const { stdout } = await runIn(folder, ['validate', '--format', 'json', '--lang', lang]);
      return JSON.parse(stdout).findings[0].message;
    };
    expect(await messages('zh')).toContain('应填数字');
    expect(await messages('en')).toContain('must be a number');
  });
});

test('drafts that could not be finished are taken away, and the old files stay', async () => {
  const { writeAll } = await import('../../src/cli/write-files.ts');
  const folder = smallCampaign({ 'a.txt': 'old a' });
  mkdirSync(join(folder, 'b.txt'));
  const before = readdirSync(folder);
  const outputs = [
    { path: join(folder, 'a.txt'), bytes: 'new a' },
    { path: join(folder, 'gone/c.txt'), bytes: 'new c' },
  ];
  expect(() => writeAll(outputs)).toThrow(UsageError);
  expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('old a');
  expect(readdirSync(folder)).toEqual(before);
});

test('whoever gives the campaign’s own folder means its returns', async () => {
  const folder = smallCampaign();
  const byReturns = await runIn(folder, ['merge', 'returns', '--format', 'json']);
  const byFolder = await runIn(folder, ['merge', '.', '--format', 'json']);
  const fromOutside = await runIn(dirname(folder), [
    'merge',
    folder,
    '--format',
    'json',
    '-o',
    join(folder, '汇总.xlsx'),
  ]);
  expect(byFolder).toMatchObject({ status: byReturns.status, stdout: byReturns.stdout });
  expect(fromOutside.stdout).toBe(byReturns.stdout);
});
