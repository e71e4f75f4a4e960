import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { runIn } from './run-in.ts';
import { folderWith, settings, smallCampaign } from './small-campaign.ts';

const campaign = (changes: object): Record<string, string> => ({
  'shuangyong.json': JSON.stringify({ ...settings, ...changes }, null, 2),
});

test.each([
  ['an unknown key', campaign({ deadlin: '2020-02-05' }), 'shuangyong.json:8: deadlin: '],
  ['a deadline that is no day', campaign({ deadline: '2020-02-30' }), 'shuangyong.json:3: deadline: '],
  ['a time zone that is not there', campaign({ timezone: 'Asia/Qianjiang' }), 'shuangyong.json:8: timezone: '],
  [
    'a key under its Chinese name',
    campaign({ 截止时间: '2020-02-05' }),
    'shuangyong.json:8: 截止时间: there is no such key; did you mean "deadline"?',
  ],
  ['a number for a text', campaign({ title: 2020 }), 'shuangyong.json:2: title: '],
  ['a limit below 1', campaign({ limits: { cells: 0 } }), 'shuangyong.json:9: limits.cells: '],
  ['broken JSON', { 'shuangyong.json': '{\n  "title": "a"\n  "deadline": "2020-02-05"\n}' }, 'shuangyong.json:3: '],
  [
    'another encoding',
    { 'shuangyong.json': Buffer.from('7b227469746c65223a22b2e2cad4227d', 'hex') },
    'shuangyong.json: this is not UTF-8',
  ],
  ['an empty campaign file', { 'shuangyong.json': '' }, 'shuangyong.json:1: the file is empty'],
  [
    'a table that is not there',
    campaign({ table: 'no.schema.json' }),
    'shuangyong.json:4: table: expected a file; "no.schema.json" does not exist',
  ],
  [
    'a table that is a folder',
    campaign({ table: 'returns' }),
    'shuangyong.json:4: table: expected a file; "returns" is a folder',
  ],
  [
    'a table whose name is no URI',
    { 'table.schema.json': '{\n  "$id": "urn:t",\n  "properties": { "a": { "type": "integer" } }\n}' },
    'table.schema.json:2: $id: "urn:t" is no valid URI',
  ],
  ['a table that is no table', { 'table.schema.json': '{\n  "type": "object"\n}' }, 'table.schema.json:'],
  [
    'a roster that is not there',
    campaign({ roster: 'no.csv' }),
    'shuangyong.json:5: roster: expected a file; "no.csv" does not exist',
  ],
  [
    'a roster that is a folder',
    campaign({ roster: './returns' }),
    'shuangyong.json:5: roster: expected a file; "./returns" is a folder',
  ],
  [
    'receipts that are not there',
    campaign({ receipts: 'no/such.csv' }),
    'shuangyong.json:7: receipts: expected a file; "no/such.csv" does not exist',
  ],
  [
    'a previous summary that is not there',
    campaign({ previous: '2019.xlsx' }),
    'shuangyong.json:8: previous: expected a file; "2019.xlsx" does not exist',
  ],
  [
    'a returns folder that is not there',
    campaign({ returns: 'no' }),
    'shuangyong.json:6: returns: expected a folder; "no" does not exist',
  ],
  [
    'a returns folder that is a file',
    campaign({ returns: 'units.csv' }),
    'shuangyong.json:6: returns: expected a folder; "units.csv" is a file',
  ],
  ['a roster that is a picture', { 'units.csv': Buffer.from('89504e470d0a1a0a', 'hex') }, 'units.csv: '],
  [
    'a unit that stands twice in the roster',
    { 'units.csv': '单位名称\n东山镇\n西河乡\n东山镇\n' },
    'units.csv!A4: name: ',
  ],
  ['是否应报 that is neither', { 'units.csv': '单位名称,是否应报\n东山镇,也许\n' }, 'units.csv!B2: required: '],
  ['a roster without names', { 'units.csv': '编码\n1\n' }, 'units.csv'],
  [
    'a received time that is none',
    { 'receipts.csv': '文件名,收到时间\n东山镇.csv,昨天\n' },
    'receipts.csv!B2: received_at: ',
  ],
  [
    'a receipt outside the returns folder',
    { 'receipts.csv': '文件名,收到时间\n../a.csv,2020-02-03 10:00\n' },
    'receipts.csv!A2: file: ',
  ],
])(
  '%s is a mistake that names its place, and nothing is written',
  async (_, files: Record<string, string | Buffer>, place) => {
    const folder = smallCampaign(files);
    for (const command of ['merge', 'validate', 'status']) {
      const { status, stdout, stderr } = await runIn(folder, [command]);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toContain(`shuangyong: ${place}`);
      expect(stderr.trimEnd()).not.toContain('\n');
    }
    expect(readdirSync(folder)).not.toContain('汇总.xlsx');
  },
);

test('where no campaign is, or one by a name that Windows hides, that is what is told', async () => {
  const elsewhere = folderWith({});
  const { status, stderr } = await runIn(elsewhere, ['status']);
  expect({ status, stderr }).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('no campaign (shuangyong.json) here'),
  });
  const hidden = folderWith({ 'shuangyong.json.txt': '{}' });
  expect((await runIn(hidden, ['status'])).stderr).toContain('shuangyong.json.txt: this name ends in .txt');
});

test('a stray shuangyong.json.txt is no campaign file where there is one', async () => {
  const folder = smallCampaign({ 'returns/shuangyong.json.txt': '{}' });
  const { status, stderr } = await runIn(folder, ['status', 'returns', '--as-of', '2020-02-20', '--fail-on', 'none']);
  expect([status, stderr]).toEqual([0, expect.not.stringContaining('ends in .txt')]);
  const none = folderWith({ 'shuangyong.json.txt': '{}', 'returns/a.csv': 'x' });
  expect(await runIn(none, ['status', 'returns'])).toMatchObject({ status: 2, stdout: '' });
});

test('the example of a new roster is told as long as it stands there', async () => {
  const folder = smallCampaign({ 'units.csv': '单位名称\n东山镇\n示例镇（请改成本区单位）\n' });
  expect((await runIn(folder, ['status'])).stderr).toContain('roster: the example “示例镇（请改成本区单位）”');
  expect((await runIn(smallCampaign(), ['status'])).stderr).not.toContain('example');
});

test('the mistake is told in the reader’s language', async () => {
  const { stderr } = await runIn(smallCampaign(campaign({ deadline: '2020-02-30' })), ['merge', '--lang', 'zh']);
  expect(stderr).toContain('不是存在的日期');
});

const titled = (title: string): string => JSON.stringify({ ...settings, title }, null, 2);

const titleOf = async (cwd: string, argv: readonly string[]): Promise<string> =>
  JSON.parse((await runIn(cwd, ['status', '--format', 'json', ...argv])).stdout).campaign.title;

test('the campaign file is the one of the returns folder, else of the nearest folder above, else the one that -c names', async () => {
  const folder = smallCampaign({ 'other.json': titled('another') });
  expect(await titleOf(folder, [])).toBe('测试表');
  expect(await titleOf(join(folder, 'returns'), ['.'])).toBe('测试表');
  expect(await titleOf('/', [join(folder, 'returns')])).toBe('测试表');
  expect(await titleOf(folder, ['-c', 'other.json'])).toBe('another');
  // Its own folder stands for its returns, whatever the file is called.
  const { stdout } = await runIn(folder, ['status', '.', '-c', 'other.json', '--format', 'json']);
  expect(stdout).toContain('"path": "东山镇.csv"');
  expect(await titleOf('/', ['--campaign', join(folder, 'other.json')])).toBe('another');
});

test('what a file of the campaign holds cannot act upon the terminal that a mistake is told on', async () => {
  const folder = smallCampaign({ 'receipts.csv': '文件名,收到时间\n东山镇.csv,\u001B[31m红\u0007\n' });
  const { status, stderr } = await runIn(folder, ['status']);
  expect([status, stderr]).toEqual([2, expect.stringContaining('"\\u001b[31m红\\u0007" is no existing date or time')]);
});

test('a campaign file that is the current folder is told by a name', async () => {
  const { status, stderr } = await runIn(smallCampaign(), ['validate', '-c', '.']);
  expect([status, stderr]).toEqual([2, expect.stringMatching(/^shuangyong: \.: this is a folder/)]);
});
