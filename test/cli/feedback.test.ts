import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { defaultLimits } from '../../src/domain/limits.ts';
import { readSheets } from '../../src/read/index.ts';
import { caseFolder, type Report } from '../case-report.ts';
import { zipBytes } from '../intake/zip-bytes.ts';
import { openedFile } from '../read/opened-file.ts';
import { packageFlaws } from '../ooxml/package-flaws.ts';
import { runIn } from './run-in.ts';
import { folderWith, settings, smallCampaign, smallReturn, smallTable } from './small-campaign.ts';

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted();

/** 东山镇 has an error and a warning, 西河乡 nothing. */
const wrong = (): string =>
  smallCampaign({
    'units.csv': '单位名称,类别,联系人,联系电话\n东山镇,镇,王五,023-1\n西河乡,乡,,\n',
    'returns/东山镇.csv': smallReturn('东山镇', '见附件', '约120', 0.1),
  });

test('each unit with something to mend gets a folder: a notice and its return, annotated; the clerk a list', async () => {
  const folder = wrong();
  const { status, stdout, stderr } = await runIn(folder, [
    'feedback',
    '--lang',
    'zh',
    '--due',
    '2020-02-25',
    '--contact',
    '李四，023-2',
  ]);
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  for (const word of ['东山镇', '王五', '023-1', join('退回更正', '2020-02-20')]) expect(stdout).toContain(word);
  const written = join(folder, '退回更正/2020-02-20');
  expect(filesIn(written)).toEqual(['东山镇/东山镇（审核意见）.xlsx', '东山镇/退回更正通知.txt', '清单.csv']);
  const notice = readFileSync(join(written, '东山镇/退回更正通知.txt'), 'utf8');
  for (const words of [
    '\uFEFF退回更正通知\r\n\r\n东山镇：',
    '《测试表》（文件：东山镇.csv，2020年2月3日收到）',
    '有 1 处须更正，另有 1 处须核实，现予退回，请于2020年2月25日前更正后重新报送。',
    '1. B2：“活动场次”应填数字，填的是“见附件”',
    '2. C2：“参加人次”填的是约数“约120”',
    '李四，023-2',
    '2020年2月20日',
  ])
    expect(notice).toContain(words);
  expect(readFileSync(join(written, '清单.csv'), 'utf8')).toContain(
    '东山镇,东山镇,东山镇.csv,1,1,东山镇/退回更正通知.txt',
  );
});

test('a run of the same day writes another folder, byte for byte the same', async () => {
  const folder = wrong();
  await runIn(folder, ['feedback']);
  const { stdout } = await runIn(folder, ['feedback']);
  expect(stdout).toContain('2020-02-20-2');
  const [first, second] = ['2020-02-20', '2020-02-20-2'].map((name) => join(folder, '退回更正', name));
  for (const file of filesIn(first ?? ''))
    expect(readFileSync(join(second ?? '', file)).equals(readFileSync(join(first ?? '', file)))).toBe(true);
});

test('nothing is written over, and nothing among the returns', async () => {
  const folder = wrong();
  mkdirSync(join(folder, 'there'));
  writeFileSync(join(folder, 'there/own.txt'), '');
  for (const [output, words] of [
    ['there', 'not written over'],
    ['units.csv', 'not written over'],
    ['units.csv/new', 'not a folder'],
    ['returns/new', 'among the returns'],
    ['-', 'cannot be -'],
  ])
    expect(await runIn(folder, ['feedback', '-o', output ?? ''])).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining(words ?? ''),
    });
  expect(filesIn(join(folder, 'there'))).toEqual(['own.txt']);
  expect(existsSync(join(folder, '退回更正'))).toBe(false);
  mkdirSync(join(folder, 'empty'));
  expect(await runIn(folder, ['feedback', '-o', 'empty'])).toMatchObject({ status: 1 });
  expect(filesIn(join(folder, 'empty'))).toHaveLength(3);
});

test('without anything to mend nothing is written', async () => {
  const folder = smallCampaign();
  expect(await runIn(folder, ['feedback'])).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('nothing was written'),
  });
  expect(existsSync(join(folder, '退回更正'))).toBe(false);
});

test.each([
  [['--due', '2020-02-19'], 'has passed'],
  [['--due', 'soon'], 'takes a date'],
])('%j is a mistake', async (argv, words) => {
  expect(await runIn(wrong(), ['feedback', ...argv])).toMatchObject({
    status: 2,
    stderr: expect.stringContaining(words),
  });
});

test.each([
  ['2020-02-04', '请于2020年2月5日前更正后'],
  ['2020-02-06', '请尽快更正后'],
])('as of %s without --due: %s', async (asOf, words) => {
  const folder = wrong();
  await runIn(folder, ['feedback', '--as-of', asOf, '-o', 'out']);
  expect(readFileSync(join(folder, 'out/东山镇/退回更正通知.txt'), 'utf8')).toContain(words);
});

test('what only has to be checked gets 核实通知, and what the clerk has explained is asked no more', async () => {
  const files = { 'returns/东山镇.csv': smallReturn('东山镇', 3, '约120', 0.1) };
  const folder = smallCampaign(files);
  expect(await runIn(folder, ['feedback', '-o', 'out'])).toMatchObject({ status: 0 });
  expect(filesIn(join(folder, 'out'))).toContain('东山镇/核实通知.txt');
  await runIn(folder, ['accept', '东山镇', 'value/approximate', '--reason', '按签到簿估计，已逐一电话问过']);
  expect(await runIn(folder, ['feedback'])).toMatchObject({ stdout: expect.stringContaining('nothing was written') });
});

test('--format json is the usual report', async () => {
  const folder = wrong();
  const { stdout } = await runIn(folder, ['feedback', '--format', 'json', '--report', 'pretty=out.txt']);
  expect(JSON.parse(stdout)).toMatchObject({ counts: { rejected: 1 } });
  expect(readFileSync(join(folder, 'out.txt'), 'utf8')).toContain('东山镇');
});

test('a member of an archive is answered from its bytes, and names lead nowhere else', async () => {
  const content = smallReturn('../../etc', '见附件', 1, 1);
  const folder = folderWith({
    'shuangyong.json': JSON.stringify({ ...settings, receipts: undefined }),
    'table.schema.json': JSON.stringify(smallTable),
    'units.csv': '单位名称\n../../etc\nCON\n清单.csv\n',
    'returns/邮件 20200203.zip': zipBytes(
      { name: '../../x: y.csv', content },
      { name: 'CON.csv', content: smallReturn('CON', '无附件', 1, 1) },
      { name: 'a.csv', content: smallReturn('清单.csv', '见附件', 1, 2) },
    ),
  });
  await runIn(folder, ['feedback', '-o', 'out']);
  expect(filesIn(join(folder, 'out'))).toEqual([
    '_CON/_CON（审核意见）.xlsx',
    '_CON/退回更正通知.txt',
    '__.._etc/x_ y（审核意见）.xlsx',
    '__.._etc/退回更正通知.txt',
    '清单.csv',
    '清单.csv（2）/a（审核意见）.xlsx',
    '清单.csv（2）/退回更正通知.txt',
  ]);
});

/** Of the return that a file answers, where it is an XLSX and its name tells: `东山镇（审核意见）.xlsx`. */
async function flawsOfReturn(name: string, answer: string): Promise<readonly string[]> {
  const sent = join(caseFolder(name), 'returns', basename(answer).replace('（审核意见）', ''));
  return existsSync(sent) && readFileSync(sent, 'latin1').startsWith('PK') ? packageFlaws(readFileSync(sent)) : [];
}

test('a file that comes back with its mistakes is answered again, and says which marks are of before', async () => {
  const folder = wrong();
  await runIn(folder, ['feedback', '-o', 'first']);
  const name = '东山镇（审核意见）.xlsx';
  const back = readFileSync(join(folder, 'first/东山镇', name));
  writeFileSync(join(folder, 'returns', name), back);
  writeFileSync(
    join(folder, 'receipts.csv'),
    `文件名,收到时间\n东山镇.csv,2020-02-03\n西河乡.csv,2020-02-03\n${name},2020-02-04\n`,
  );
  const { stdout } = await runIn(folder, ['validate', '--format', 'json', '--lang', 'zh']);
  const { findings }: Report = JSON.parse(stdout);
  const told = findings.filter(({ file, severity }) => file === name && severity !== 'info');
  expect(told.map(({ code, cell }) => [code, cell])).toEqual([
    ['value/not-a-number', 'B2'],
    ['value/approximate', 'C2'],
  ]);
  await runIn(folder, ['feedback', '-o', 'second']);
  expect(filesIn(join(folder, 'second/东山镇'))).toEqual([name, '退回更正通知.txt']);
  const again = readFileSync(join(folder, 'second/东山镇', name));
  const { sheets } = await readSheets(openedFile(again, name), defaultLimits);
  expect(sheets.map((sheet) => sheet.name)).toEqual(['审核意见（2）', '审核意见', '报表']);
  expect(JSON.stringify(sheets[0])).toContain('以前审核时标的');
  expect(JSON.stringify(sheets[1])).not.toContain('以前审核时标的');
  expect(await packageFlaws(again)).toEqual([]);
});

const circumstances = ['--as-of', '2020-02-20', '-q', '-o'];

test.each(['every-finding', 'qianjiang-2020', 'district'])(
  'every file for the units of %s is a sound workbook',
  async (name) => {
    const written = await runInto(name);
    for (const file of filesIn(written).filter((path) => path.endsWith('.xlsx'))) {
      const bytes = readFileSync(join(written, file));
      // oxlint-disable-next-line no-await-in-loop -- one workbook at a time
      const own = await flawsOfReturn(name, file);
      // oxlint-disable-next-line no-await-in-loop
      expect([file, (await packageFlaws(bytes)).filter((flaw) => !own.includes(flaw))]).toEqual([file, []]);
      // oxlint-disable-next-line no-await-in-loop
      const { sheets, findings } = await readSheets(openedFile(bytes, file), defaultLimits);
      expect([sheets[0]?.name, sheets.length > 1, findings.filter(({ severity }) => severity === 'error')]).toEqual([
        '审核意见',
        true,
        [],
      ]);
    }
  },
);

test('what cannot be read gets the notice alone', async () => {
  const written = await runInto('every-finding');
  expect(filesIn(join(written, '扫描乡'))).toEqual(['退回更正通知.txt']);
});

async function runInto(name: string): Promise<string> {
  const target = join(folderWith({}), 'out');
  const { status, stderr } = await runIn(caseFolder(name), ['feedback', ...circumstances, target]);
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  return target;
}
