import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { runIn, type Ran } from './run-in.ts';
import { folderWith, smallReturn, smallTable } from './small-campaign.ts';

const files = [
  'shuangyong.json',
  'table.schema.json',
  'units.csv',
  'receipts.csv',
  'returns/.gitkeep',
  '使用说明.txt',
  'crontab.example',
  '.github/workflows/shuangyong.yml',
  'schemas/campaign.schema.json',
  'schemas/expect.schema.json',
];

const answers = ['--district', '重庆市黔江区', '--issuer', '区双拥办', '--deadline', '2020-02-29'];
const contents = ({ written }: Ran): readonly string[] => [...written.values()].map(String);
const settingsIn = (folder: string): unknown => JSON.parse(readFileSync(join(folder, 'shuangyong.json'), 'utf8'));
const text = (folder: string, path: string): string => readFileSync(join(folder, path), 'utf8');

describe('a new campaign folder', () => {
  const parent = folderWith({ 'small.json': JSON.stringify(smallTable) });
  const folder = join(parent, 'x');
  const made = runIn(parent, ['init', 'x', ...answers, '--table', 'small.json', '--lang', 'zh']);

  test('holds all that is needed, and says what was written and what comes next', async () => {
    const { status, stdout, stderr, written } = await made;
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect([...written.keys()].toSorted()).toEqual(files.map((path) => join(folder, path)).toSorted());
    for (const word of [...files, 'cd x && shuangyong status']) expect(stdout).toContain(word);
    expect(settingsIn(folder)).toEqual({
      $schema: './schemas/campaign.schema.json',
      title: '测试表',
      district: '重庆市黔江区',
      issuer: '区双拥办',
      deadline: '2020-02-29',
      timezone: 'Asia/Shanghai',
      table: 'table.schema.json',
      roster: 'units.csv',
      returns: 'returns',
      receipts: 'receipts.csv',
      output: '汇总.xlsx',
    });
    expect(text(folder, 'table.schema.json')).toBe(text(parent, 'small.json'));
  });

  test('can be read by those who get it: a byte order mark for Excel and Notepad, no path of this machine', async () => {
    await made;
    for (const path of ['units.csv', 'receipts.csv', '使用说明.txt'])
      expect(text(folder, path)).toMatch(/^\uFEFF.*\r\n/);
    for (const path of files) expect(text(folder, path)).not.toContain(parent);
  });

  test('runs at once: status tells that the example unit has yet to report, merge that there is nothing to read', async () => {
    await made;
    const status = await runIn(folder, ['status', '--lang', 'zh']);
    expect(status).toMatchObject({
      status: 0,
      stderr: '名册：还有示例行“示例镇（请改成本区单位）”，也算一个应报单位；请换成本区的单位\n',
    });
    for (const word of ['示例镇', '还有 9 天 15 小时', '应报 1 个单位，已报 0 个；未到期 1 个。'])
      expect(status.stdout).toContain(word);
    const merge = await runIn(folder, ['merge', '--lang', 'zh']);
    expect(merge).toMatchObject({ status: 2, stderr: expect.stringContaining('没有可读的报表文件') });
    expect(await runIn(folder, ['status', '--as-of', '2020-03-01'])).toMatchObject({ status: 1 });
  });

  test('takes a roster, a receipt and a return, and merges them', async () => {
    await made;
    writeFileSync(join(folder, 'units.csv'), `${text(folder, 'units.csv').split('\r\n')[0]}\r\n1,东山镇,乡镇,,,,,\r\n`);
    writeFileSync(join(folder, 'receipts.csv'), `${text(folder, 'receipts.csv')}东山镇.csv,,2020-02-18 09:00,邮件\r\n`);
    writeFileSync(join(folder, 'returns/东山镇.csv'), smallReturn('东山镇', 3, 120, 0.1));
    const { status, stdout, stderr } = await runIn(folder, ['merge', '--format', 'json', '-o', 'a.xlsx']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({
      counts: { expected: 1, received: 1, onTime: 1, valid: 1, errors: 0, warnings: 0 },
      files: [{ state: 'merged', receiptSource: 'receipts' }],
    });
  });

  test('is the same wherever and whenever it is made, but for the answers', async () => {
    const [one, other] = [folderWith({}), folderWith({})];
    const runs = await Promise.all([one, other].map((each) => runIn(each, ['init', ...answers])));
    expect(contents(runs[0] ?? (await made))).toEqual(contents(runs[1] ?? (await made)));
    expect(settingsIn(one)).toMatchObject({ title: '2020年元旦春节期间双拥活动情况统计表' });
  });
});

describe('nothing is written over', () => {
  test('a folder with a campaign is refused', async () => {
    const folder = folderWith({ 'shuangyong.json': '{}' });
    const { status, stdout, stderr, written } = await runIn(folder, ['init', '.']);
    expect({ status, stdout, written: written.size }).toEqual({ status: 2, stdout: '', written: 0 });
    expect(stderr).toContain('there is a campaign in this folder already');
    expect(existsSync(join(folder, 'units.csv'))).toBe(false);
  });

  test('what is there is kept, and that is said', async () => {
    const folder = folderWith({ 'units.csv': '单位名称\n东山镇\n', 'returns/东山镇.csv': 'a' });
    const { status, stdout } = await runIn(folder, ['init', '--lang', 'zh']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/units\.csv .*（已有，未改动）/);
    expect(stdout.match(/已有/g)).toHaveLength(1);
    expect(text(folder, 'units.csv')).toBe('单位名称\n东山镇\n');
  });

  test('a table that is there is the campaign’s, and is checked', async () => {
    const folder = folderWith({ 'table.schema.json': JSON.stringify(smallTable) });
    expect(await runIn(folder, ['init'])).toMatchObject({ status: 0 });
    expect(settingsIn(folder)).toMatchObject({ title: '测试表' });
    const broken = folderWith({ 'table.schema.json': '{' });
    const { status, stderr } = await runIn(broken, ['init']);
    expect({ status, stderr }).toMatchObject({ status: 2, stderr: expect.stringContaining('table.schema.json:1') });
  });

  test('another table than the one asked for is refused; the same one stays', async () => {
    const folder = folderWith({
      'table.schema.json': JSON.stringify(smallTable),
      'other.json': JSON.stringify({ ...smallTable, title: '另一张表' }),
    });
    const refused = await runIn(folder, ['init', '--table', 'other.json']);
    expect(refused).toMatchObject({ status: 2, stderr: expect.stringContaining('another table') });
    expect(await runIn(folder, ['init', '--table', 'table.schema.json'])).toMatchObject({ status: 0 });
    expect(settingsIn(folder)).toMatchObject({ title: '测试表' });
  });
});

test.each([
  [['--deadline', '2020-02-31'], 'no existing date'],
  [['--table', 'nowhere.json'], 'there is no such file'],
  [['--table', 'bad.json'], 'bad.json:1'],
  [['--table', '附件.xlsx'], 'shuangyong table infer'],
  [['units.csv'], 'this is a file'],
])('init %j cannot be done, and makes nothing', async (argv, why) => {
  const folder = folderWith({ 'bad.json': '{', 'units.csv': 'a', '附件.xlsx': 'PK\u0003\u0004' });
  const { status, stderr, written } = await runIn(folder, ['init', ...argv]);
  expect({ status, written: written.size }).toEqual({ status: 2, written: 0 });
  expect(stderr).toContain(why);
  expect(existsSync(join(folder, 'returns'))).toBe(false);
});

describe('on a terminal', () => {
  test('what no option says is asked, and a deadline that is none asked again; a blank leaves a thing out', async () => {
    const folder = folderWith({});
    const typed = ['', ' 重庆市黔江区 ', '2月5日', '2020-02-05 18:00'];
    const { status, stderr } = await runIn(folder, ['init', '--issuer', '区双拥办', '--lang', 'zh'], {
      answers: typed,
    });
    expect(status).toBe(0);
    expect(stderr.match(/截止时间/g)).toHaveLength(2);
    expect(stderr).toContain('[2020年元旦春节期间双拥活动情况统计表]');
    expect(stderr).not.toContain('发文单位');
    expect(settingsIn(folder)).toMatchObject({
      title: '2020年元旦春节期间双拥活动情况统计表',
      district: '重庆市黔江区',
      issuer: '区双拥办',
      deadline: '2020-02-05 18:00',
    });
  });

  test('nothing is asked by --quiet, nor where the answer would be of no use', async () => {
    const folder = folderWith({});
    mkdirSync(join(folder, 'a'));
    expect(await runIn(join(folder, 'a'), ['init', '-q'], { answers: [] })).toMatchObject({ status: 0, stderr: '' });
    expect(await runIn(join(folder, 'a'), ['init'], { answers: [] })).toMatchObject({ status: 2 });
  });
});

test('a process without a terminal asks nothing, and leaves out what nobody said', () => {
  const folder = folderWith({});
  const program = fileURLToPath(new URL('../../bin/shuangyong.js', import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'init', '新任务', '--lang', 'zh'], {
    cwd: folder,
    encoding: 'utf8',
    input: '标题\n区\n',
    env: { PATH: process.env['PATH'] ?? '' },
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toContain('cd 新任务 && shuangyong status');
  expect(settingsIn(join(folder, '新任务'))).not.toHaveProperty('district');
});

test('the program as it is installed asks on a terminal', () => {
  const folder = folderWith({});
  const program = fileURLToPath(new URL('../../bin/shuangyong.js', import.meta.url));
  const terminal = 'data:text/javascript,process.stdin.isTTY = process.stderr.isTTY = true;';
  const { status, stderr } = spawnSync(process.execPath, ['--import', terminal, program, 'init', '--lang', 'zh'], {
    cwd: folder,
    encoding: 'utf8',
    input: '春节走访\n黔江区\n\n2020-02-29\n',
    env: { PATH: process.env['PATH'] ?? '', TERM: 'dumb' },
  });
  expect({ status, stderr }).toMatchObject({ status: 0, stderr: expect.stringContaining('区县') });
  expect(settingsIn(folder)).toMatchObject({ title: '春节走访', district: '黔江区', deadline: '2020-02-29' });
});
