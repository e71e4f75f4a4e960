import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { encodedText } from '../../src/write/encoded-text.ts';
import { zipBytes } from '../intake/zip-bytes.ts';
import { runIn, type Ran } from './run-in.ts';
import { folderWith, settings, smallReturn, smallTable, type Files } from './small-campaign.ts';

const { receipts: _, ...withoutReceipts } = settings;

/** Two units, one of which reported at noon of the 3rd; the deadline is the 5th. */
function campaign(files: Files = {}): string {
  const folder = folderWith({
    'shuangyong.json': JSON.stringify(withoutReceipts),
    'table.schema.json': JSON.stringify(smallTable),
    'units.csv': '单位名称,类别\n东山镇,镇\n西河乡,乡\n',
    'returns/东山镇.csv': smallReturn('东山镇', 3, 120, 0.1),
    ...files,
  });
  saved(folder, '东山镇.csv', '03 12:00');
  return folder;
}

const at = (time: string): Date => new Date(`2020-02-${time.replace(' ', 'T')}:00+08:00`);

/** Gives a return its modification time, of February 2020 in China, and new content where there is any. */
function saved(folder: string, path: string, ...[time, content]: readonly [time: string, content?: string]): void {
  const location = join(folder, 'returns', path);
  mkdirSync(dirname(location), { recursive: true });
  if (content !== undefined) writeFileSync(location, content);
  utimesSync(location, at(time), at(time));
}

const clock = (time: string): string[] => ['--as-of', at(time).toISOString(), '--lang', 'zh'];
const receive = (folder: string, time: string, ...argv: readonly string[]): Promise<Ran> =>
  runIn(folder, ['receive', ...clock(time), ...argv]);

const linesIn = (folder: string): readonly string[] =>
  readFileSync(join(folder, 'receipts.csv'), 'utf8').replace('\uFEFF', '').trimEnd().split('\r\n');

/** Without digests, which a line is known by and nobody reads. */
const shortLines = (folder: string): readonly string[] =>
  linesIn(folder).map((line) => line.replace(/[0-9a-f]{64}/, '…'));

interface SeenUnit {
  readonly timeliness: string;
  readonly validity: string;
  readonly receivedAt: string | null;
  readonly currentReceivedAt?: string;
}

async function unitsOf(folder: string, ...argv: readonly string[]): Promise<readonly SeenUnit[]> {
  const { stdout } = await runIn(folder, ['status', '--format', 'json', '-q', ...clock('20 09:00'), ...argv]);
  const { units }: { units: SeenUnit[] } = JSON.parse(stdout);
  return units;
}

const timeliness = async (folder: string, ...argv: readonly string[]): Promise<readonly string[]> =>
  (await unitsOf(folder, ...argv)).map((unit) => unit.timeliness);

const header = '文件名,报送单位,收到时间,报送渠道,SHA-256,登记时间';

describe('receive', () => {
  test.each([
    { of: 'no bytes', content: '' },
    { of: 'blank lines', content: '\uFEFF\r\n\r\n' },
  ])('begins a file that has nothing in it: $of', async ({ content }) => {
    const folder = campaign({ 'receipts.csv': content });
    expect((await unitsOf(folder)).map((unit) => unit.timeliness)).toEqual(['onTime', 'missing']);
    expect(await receive(folder, '04 01:00')).toMatchObject({ status: 0 });
    expect(shortLines(folder)).toEqual([header, '东山镇.csv,,2020-02-03 12:00:00,自动登记,…,2020-02-04 01:00:00']);
  });

  test('makes receipts.csv as Excel shows it, and adds to it what is new', async () => {
    const folder = campaign();
    expect(await receive(folder, '04 01:00')).toMatchObject({
      status: 0,
      stderr: '',
      stdout: '新登记 1 份，记入 receipts.csv；此前已登记 0 份\n  东山镇.csv  2020-02-03 12:00  修改时间\n',
    });
    const first = readFileSync(join(folder, 'receipts.csv'), 'utf8');
    expect(first).toMatch(/^\uFEFF文件名,报送单位,收到时间,报送渠道,SHA-256,登记时间\r\n/);
    expect(await receive(folder, '05 01:00')).toMatchObject({ stdout: '没有新文件，此前已登记 1 份\n' });
    saved(folder, '西河乡.csv', '05 17:00', smallReturn('西河乡', 4));
    await receive(folder, '06 01:00');
    expect(readFileSync(join(folder, 'receipts.csv'), 'utf8').startsWith(first)).toBe(true);
    expect(shortLines(folder)).toEqual([
      header,
      '东山镇.csv,,2020-02-03 12:00:00,自动登记,…,2020-02-04 01:00:00',
      '西河乡.csv,,2020-02-05 17:00:00,自动登记,…,2020-02-06 01:00:00',
    ]);
    expect(await timeliness(folder)).toEqual(['onTime', 'onTime']);
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  test('makes evidence: what is copied or touched later stays on time, and an old date excuses nobody', async () => {
    const folder = campaign();
    await receive(folder, '05 01:00');
    saved(folder, '东山镇.csv', '15 09:00');
    saved(folder, '西河乡.csv', '02 09:00', smallReturn('西河乡', 4));
    await receive(folder, '06 01:00');
    expect(await timeliness(folder)).toEqual(['onTime', 'late']);
  });

  test('gives a correction that was saved over its return a line of its own; the unit stays on time', async () => {
    const folder = campaign();
    await receive(folder, '04 01:00');
    saved(folder, '东山镇.csv', '08 15:00', smallReturn('东山镇', 5));
    await receive(folder, '09 01:00');
    expect(linesIn(folder)).toHaveLength(3);
    const [unit] = await unitsOf(folder);
    expect(unit).toMatchObject({
      timeliness: 'onTime',
      receivedAt: '2020-02-03T04:00:00Z',
      currentReceivedAt: '2020-02-08T07:00:00Z',
    });
    const { stdout } = await runIn(folder, ['status', ...clock('20 09:00'), '-q']);
    expect(stdout).toMatch(/2020-02-03 12:00 +2020-02-08 15:00/);
  });

  test('knows a file that was given another name', async () => {
    const folder = campaign();
    await receive(folder, '04 01:00');
    mkdirSync(join(folder, 'returns/已审'));
    renameSync(join(folder, 'returns/东山镇.csv'), join(folder, 'returns/已审/东山镇.csv'));
    expect((await receive(folder, '09 01:00')).stdout).toContain('原已登记');
    const { stdout } = await runIn(folder, ['status', '--format', 'json', '-q', ...clock('20 09:00')]);
    expect(stdout).not.toContain('receipt/');
    expect(await timeliness(folder)).toEqual(['onTime', 'missing']);
  });

  test('records an archive, which covers what is in it', async () => {
    const folder = campaign({
      'returns/包.zip': zipBytes({ name: '西河乡.csv', content: Buffer.from(smallReturn('西河乡', 4)) }),
    });
    saved(folder, '包.zip', '04 09:00');
    await receive(folder, '05 01:00');
    saved(folder, '包.zip', '15 09:00');
    expect(shortLines(folder)).toContain('包.zip,,2020-02-04 09:00:00,自动登记,…,2020-02-05 01:00:00');
    expect(await timeliness(folder)).toEqual(['onTime', 'onTime']);
  });

  test('says the same to programs', async () => {
    const { stdout } = await receive(campaign(), '04 01:00', '--format', 'json');
    expect(JSON.parse(stdout)).toMatchObject({
      receipts: 'receipts.csv',
      recorded: [{ file: '东山镇.csv', receivedAt: '2020-02-03T04:00:00Z', ground: 'modified' }],
      known: 0,
      skipped: [],
    });
  });

  test('takes any name that a file may have', async () => {
    const names = ['=1+1', "'=x", '-东山', '@a', 'a,b', 'a"b', 'a;b', '两  格', '0012', '1e5', 'é', 'C:x', '行\n二'];
    const files = names.map((name) => [`returns/${name}.csv`, smallReturn(name, 1)] as const);
    const folder = campaign(Object.fromEntries(files));
    expect(await receive(folder, '04 01:00')).toMatchObject({ status: 0, stderr: '' });
    expect(await receive(folder, '05 01:00')).toMatchObject({ stdout: '没有新文件，此前已登记 14 份\n' });
    const { stdout } = await runIn(folder, ['status', '--format', 'json', '-q', ...clock('20 09:00')]);
    expect(stdout).not.toContain('receipt/');
  });

  test('says which file it cannot name', async () => {
    const folder = campaign({ 'returns/a\\..\\东山镇.csv': smallReturn('东山镇', 1) });
    const { status, stdout } = await receive(folder, '04 01:00');
    expect([status, stdout]).toEqual([0, expect.stringContaining('没有登记：a\\..\\东山镇.csv')]);
    expect(linesIn(folder)).toHaveLength(2);
  });
});

describe('the clerk’s lines', () => {
  const own = '收到时间;文件名;备注;渠道\r\n2020年2月5日17时30分;东山镇.csv;;邮件\r\n2020-02-04 10:00;街道/;;';

  test.each(['utf-8', 'gb18030', 'utf-16le'] as const)('stay as they are, in %s', async (encoding) => {
    const text = encoding === 'utf-16le' ? `\uFEFF${own}` : own;
    const encoded = encodedText(text, encoding);
    const folder = campaign({ 'receipts.csv': 'bytes' in encoded ? encoded.bytes : '' });
    saved(folder, '街道/西河乡.csv', '09 09:00', smallReturn('西河乡', 4));
    saved(folder, '西河乡（更正）.csv', '10 09:00', smallReturn('西河乡', 5));
    const { status, stdout } = await receive(folder, '11 01:00');
    expect([status, stdout]).toEqual([0, expect.stringContaining('receipts.csv 没有“SHA-256”一栏')]);
    const written = new TextDecoder(encoding, { ignoreBOM: true }).decode(readFileSync(join(folder, 'receipts.csv')));
    expect(written).toBe(`${text}\r\n2020-02-10 09:00:00;西河乡（更正）.csv;;自动登记\r\n`);
    expect(await timeliness(folder)).toEqual(['onTime', 'onTime']);
  });

  test('in a workbook cannot be added to, which is said with what to do', async () => {
    const folder = campaign({
      'shuangyong.json': JSON.stringify({ ...settings, receipts: '收文.html' }),
      '收文.html': '<table><tr><td>文件名<td>收到时间<tr><td>a.csv<td>2020-02-03</table>',
    });
    const before = readFileSync(join(folder, '收文.html'));
    expect(await receive(folder, '04 01:00')).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('另存为 CSV 后在 shuangyong.json 的 receipts 中指明'),
    });
    expect(readFileSync(join(folder, '收文.html')).equals(before)).toBe(true);
  });
});

test('a file of receipts that is named and not there is made by receive alone', async () => {
  const folder = campaign({ 'shuangyong.json': JSON.stringify({ ...settings, receipts: '收文.csv' }) });
  const merge = ['status', ...clock('06 01:00')];
  expect(await runIn(folder, merge)).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('shuangyong receive'),
  });
  expect(await receive(folder, '04 01:00')).toMatchObject({ status: 0 });
  expect(await runIn(folder, merge)).toMatchObject({ status: 1 });
});

test('no CSV is made under the name of a workbook', async () => {
  const folder = campaign({ 'shuangyong.json': JSON.stringify({ ...settings, receipts: '收文.xlsx' }) });
  expect(await receive(folder, '04 01:00')).toMatchObject({ status: 2, stderr: expect.stringContaining('.csv') });
  expect(existsSync(join(folder, '收文.xlsx'))).toBe(false);
});

test('without a campaign there is no place for receipts', async () => {
  const folder = folderWith({ 'returns/东山镇.csv': smallReturn('东山镇', 2) });
  for (const argv of [['receive'], ['merge', '--record']])
    expect(await runIn(folder, [...argv, '--lang', 'zh'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('没有找到 shuangyong.json，收文登记无处存放'),
    });
  expect(readdirSync(folder)).toEqual(['returns']);
});

describe('--record', () => {
  test.each([['merge'], ['validate'], ['status']])('%s records before it judges', async (command) => {
    const folder = campaign();
    const argv = [command, '--record', '--format', 'json', ...clock('04 01:00'), '--fail-on', 'none'];
    const { status, stdout, stderr } = await runIn(folder, argv);
    const { files }: { files: { receiptSource: string }[] } = JSON.parse(stdout);
    expect([status, files.map(({ receiptSource }) => receiptSource)]).toEqual([0, ['receipts']]);
    expect(stderr).toContain('新登记 1 份，记入 receipts.csv；此前已登记 0 份\n');
    expect(linesIn(folder)).toHaveLength(2);
    expect(await runIn(folder, [...argv, '-q'])).toMatchObject({ status: 0, stderr: '', stdout });
  });

  test('records all that there is, whatever is validated, and nothing that the run writes', async () => {
    const folder = campaign({ 'returns/西河乡.csv': smallReturn('西河乡', 4) });
    const report = ['--report', 'json=returns/report.json'];
    await runIn(folder, ['validate', 'returns/东山镇.csv', '--record', ...report, ...clock('04 01:00')]);
    await runIn(folder, ['validate', 'returns/东山镇.csv', '--record', ...report, ...clock('05 01:00')]);
    expect(linesIn(folder).map((line) => line.split(',')[0])).toEqual(['文件名', '东山镇.csv', '西河乡.csv']);
  });

  test('does not go with --explain-layout', async () => {
    const folder = campaign();
    const argv = ['validate', '--explain-layout', '--record', '--lang', 'zh'];
    expect(await runIn(folder, argv)).toMatchObject({ status: 2, stderr: expect.stringContaining('--record') });
    expect(existsSync(join(folder, 'receipts.csv'))).toBe(false);
  });
});

test('two runs at once record each file once', async () => {
  const units = Array.from({ length: 30 }, (_each, number) => `单位${number}`);
  const folder = campaign(
    Object.fromEntries(units.map((name) => [`returns/${name}.csv`, smallReturn(name, 1)] as const)),
  );
  const program = fileURLToPath(new URL('../../bin/shuangyong.js', import.meta.url));
  const commands = [['receive'], ['status', '--record', '--fail-on', 'none'], ['receive']];
  const statuses = await Promise.all(
    commands.map(
      (argv) =>
        new Promise((resolve) => {
          spawn(process.execPath, [program, ...argv], { cwd: folder, stdio: 'ignore' }).on('exit', resolve);
        }),
    ),
  );
  expect(statuses).toEqual([0, 0, 0]);
  expect(linesIn(folder)).toHaveLength(32);
});
