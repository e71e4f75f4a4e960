import { readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { expect, test } from '@jest/globals';
import type { Limits } from '../../src/domain/limits.ts';
import type { Report } from '../case-report.ts';
import { encryptedFlag, gbk, utf8Flag, zipBytes, type MemberBytes } from '../intake/zip-bytes.ts';
import { runIn } from './run-in.ts';
import { settings, smallCampaign, smallReturn, type Files } from './small-campaign.ts';

const noReceipts = { 'receipts.csv': '文件名,收到时间\n' };
const units = { 'units.csv': '单位名称,类别\n东山镇,镇\n西河乡,乡\n南湖镇,镇\n' };

/** The small campaign with nothing but these files among the returns. */
const campaignOf = (returns: Readonly<Record<string, Uint8Array>>, files: Files = {}): string =>
  smallCampaign({
    ...units,
    ...noReceipts,
    'returns/东山镇.csv': null,
    'returns/西河乡.csv': null,
    ...Object.fromEntries(Object.entries(returns).map(([name, bytes]) => [`returns/${name}`, bytes])),
    ...files,
  });

async function merged(folder: string): Promise<Report> {
  const argv = ['merge', '--format', 'json', '--fail-on', 'none', '-q'];
  const { stdout } = await runIn(folder, argv, { isCaptured: true });
  return JSON.parse(stdout);
}

const member = (name: string | Buffer, content: string | Uint8Array = smallReturn('', 1)): MemberBytes => ({
  name,
  content,
});

const states = ({ files }: Report): readonly string[] =>
  files.map(({ path, state, unit }) => `${path} ${state} ${unit ?? '-'}`);

const codesAt = ({ findings }: Report, file: string): readonly string[] =>
  findings.filter((each) => each.file === file && each.code.startsWith('file/')).map(({ code }) => code);

test('each member of an archive is a return, with its name in UTF-8 or GBK, at any depth, one archive further down too', async () => {
  const inner = zipBytes(member('西河乡.csv', smallReturn('', 4)));
  const outer = zipBytes(
    member(gbk('镇\\东山镇.csv'), smallReturn('', 3)),
    { ...member('镇/', ''), method: 0 },
    { ...member('镇/南湖镇.csv', smallReturn('', 5)), flags: utf8Flag },
    member('乡.zip', inner),
  );
  const report = await merged(campaignOf({ '报表.zip': outer }));
  expect(states(report)).toEqual([
    '报表.zip opened -',
    '报表.zip/乡.zip opened -',
    '报表.zip/乡.zip/西河乡.csv merged 西河乡',
    '报表.zip/镇/东山镇.csv merged 东山镇',
    '报表.zip/镇/南湖镇.csv merged 南湖镇',
  ]);
  expect(report.totals).toMatchObject({ events: 12 });
  expect(report.files[0]).toMatchObject({ format: 'zip', bytes: outer.length, sheets: [], rows: 0 });
  expect(report.files[1]).toMatchObject({ format: 'zip', bytes: inner.length });
});

test('a third level is told where it lies, and not opened', async () => {
  const third = zipBytes(member('东山镇.csv'));
  const report = await merged(
    campaignOf({ 'a.zip': zipBytes(member('b.zip', zipBytes(member('东山镇.zip', third)))) }),
  );
  expect(codesAt(report, 'a.zip/b.zip/东山镇.zip')).toEqual(['file/unsupported']);
  expect(states(report)).toContain('a.zip/b.zip/东山镇.zip unreadable 东山镇');
});

test('what is no return in a folder is none in an archive', async () => {
  const names = ['__MACOSX/._东山镇.csv', '.DS_Store', 'a/Thumbs.db', '~$东山镇.csv', '.git/x.csv', '.git/y.csv'];
  const report = await merged(
    campaignOf({
      'a.zip': zipBytes(member('东山镇.csv'), ...names.map((name) => member(name)), {
        ...member('link.csv', '/etc/passwd'),
        mode: 0o120777,
      }),
    }),
  );
  const ignored = report.files.filter(({ state }) => state === 'ignored').map(({ path }) => path);
  expect(ignored).toEqual(
    [
      'a.zip/.DS_Store',
      'a.zip/.git/',
      'a.zip/__MACOSX/._东山镇.csv',
      'a.zip/a/Thumbs.db',
      'a.zip/link.csv',
      'a.zip/~$东山镇.csv',
    ].toSorted(),
  );
  for (const path of ignored) expect(codesAt(report, path)).toEqual(['file/ignored']);
});

test.each<[string, MemberBytes, string]>([
  ['empty', member('南湖镇.csv', ''), 'file/empty'],
  ['encrypted', { ...member('南湖镇.csv'), flags: encryptedFlag }, 'file/encrypted'],
  ['encrypted with AES', { ...member('南湖镇.csv'), flags: encryptedFlag, method: 99 }, 'file/encrypted'],
  ['compressed in an unknown way', { ...member('南湖镇.csv'), method: 14 }, 'file/unreadable'],
  ['damaged', { ...member('南湖镇.csv'), checksum: 1 }, 'file/unreadable'],
  ['longer than it says', { ...member('南湖镇.csv'), size: 3 }, 'file/unreadable'],
  ['stored, and shorter than it says', { ...member('南湖镇.csv'), method: 0, size: 999 }, 'file/unreadable'],
  ['a RAR', member('南湖镇.rar', Buffer.from('526172211a0700', 'hex')), 'file/unsupported'],
])('a member that is %s is told, and no other suffers', async (_, bad, code) => {
  const report = await merged(campaignOf({ 'a.zip': zipBytes(bad, member('东山镇.csv')) }));
  const path = `a.zip/${String(bad.name)}`;
  expect(codesAt(report, path)).toEqual([code]);
  expect(states(report)).toEqual(
    expect.arrayContaining([`${path} unreadable 南湖镇`, 'a.zip/东山镇.csv merged 东山镇']),
  );
});

test('a name is only a name: steps upwards, drives and doubles lead nowhere', async () => {
  const names = ['../../东山镇.csv', '/etc/西河乡.csv', 'C:\\南湖镇.csv', 'x/./西河乡.csv', 'x/西河乡.csv', '..'];
  const report = await merged(
    campaignOf({ 'a.zip': zipBytes(...names.map((name, at) => member(name, smallReturn('', at)))) }),
  );
  expect(report.files.map(({ path }) => path)).toEqual([
    'a.zip',
    'a.zip/_',
    'a.zip/etc/西河乡.csv',
    'a.zip/x/西河乡 (2).csv',
    'a.zip/x/西河乡.csv',
    'a.zip/东山镇.csv',
    'a.zip/南湖镇.csv',
  ]);
});

test.each<[string, Uint8Array, string]>([
  ['nothing in it', zipBytes(), 'file/empty'],
  ['no return in it', zipBytes(member('.DS_Store'), member('空/', '')), 'file/empty'],
  ['no end', zipBytes(member('东山镇.csv')).subarray(0, 60), 'file/unreadable'],
])('an archive with %s stands for a return of the unit that its name tells', async (_, bytes, code) => {
  const report = await merged(campaignOf({ '南湖镇.zip': bytes }));
  expect(codesAt(report, '南湖镇.zip')).toEqual([code]);
  expect(report.files[0]).toMatchObject({ state: 'unreadable', unit: '南湖镇', format: 'zip' });
  expect(report.units.find(({ name }) => name === '南湖镇')).toMatchObject({ validity: 'rejected' });
});

test.each<[keyof Limits, number, string]>([
  ['members', 3, 'a.zip/b.zip'],
  ['memberBytes', 282, 'a.zip/b.zip'],
  ['inflatedBytes', 424, 'a.zip/东山镇.csv'],
])('limits.%s is about the whole archive: over %i nothing more is read, and the words name both', async (...row) => {
  const [option, limit, file] = row;
  const inner = zipBytes(member('西河乡.csv', smallReturn('', 1)), member('.x', 'x'));
  const bytes = zipBytes(member('东山镇.csv', smallReturn('', 1)), { ...member('b.zip', inner), method: 0 });
  expect([smallReturn('', 1), inner].map((each) => Buffer.byteLength(each))).toEqual([71, 283]);
  const limits = { [option]: limit };
  const folder = campaignOf({ 'a.zip': bytes }, { 'shuangyong.json': JSON.stringify({ ...settings, limits }) });
  const report = await merged(folder);
  const told = report.findings.filter(({ code }) => code === 'file/too-large');
  const message = expect.stringMatching(`${limit}.*limits\\.${option}`);
  expect(told).toEqual([expect.objectContaining({ file, message })]);
  expect(report.files.filter(({ state }) => state === 'unreadable').map(({ path }) => path)).toEqual([file]);
});

test('the unit of a member: its receipt, its cell, its name, its folders, then the name of its archive', async () => {
  const receipts = '文件名,报送单位,收到时间\na.zip/1.csv,南湖镇,2020-02-04 09:00\n';
  const first = zipBytes(member('1.csv', smallReturn('', 1)));
  const second = zipBytes(member('2.csv', smallReturn('西河乡', 2)));
  const third = zipBytes(member('报表/3.csv', smallReturn('', 3)));
  const folder = campaignOf({ 'a.zip': first, 'b.zip': second, '东山镇.zip': third }, { 'receipts.csv': receipts });
  expect(states(await merged(folder))).toEqual(
    expect.arrayContaining([
      'a.zip/1.csv merged 南湖镇',
      'b.zip/2.csv merged 西河乡',
      '东山镇.zip/报表/3.csv merged 东山镇',
    ]),
  );
});

test('a receipt for an archive covers what is in it, unless a line of its own says otherwise', async () => {
  const receipts =
    '文件名,收到时间\na.zip,2020-02-03 10:00\na.zip/东山镇.csv,2020-02-09 10:00\na.zip/没有.csv,2020-02-09 10:00\n';
  const bytes = zipBytes(member('东山镇.csv'), member('b.zip', zipBytes(member('西河乡.csv'))));
  const report = await merged(campaignOf({ 'a.zip': bytes }, { 'receipts.csv': receipts }));
  expect(report.units.map(({ timeliness, receivedAt }) => `${timeliness} ${receivedAt}`)).toEqual([
    'late 2020-02-09T02:00:00Z',
    'onTime 2020-02-03T02:00:00Z',
    'missing null',
  ]);
  expect(report.findings.filter(({ code }) => code.startsWith('receipt/'))).toEqual([
    expect.objectContaining({ code: 'receipt/no-file', cell: 'A4' }),
  ]);
});

test('else the date in its name or the archive’s counts, else when the archive was modified', async () => {
  const bytes = zipBytes(member('20200204/东山镇.csv'), member('西河乡.csv'));
  const folder = campaignOf({ '20200131.zip': bytes, 'b.zip': zipBytes(member('南湖镇.csv')) });
  utimesSync(join(folder, 'returns/b.zip'), new Date('2020-02-01T00:00:00Z'), new Date('2020-02-01T00:00:00Z'));
  const report = await merged(folder);
  expect(report.units.map(({ receivedAt }) => receivedAt)).toEqual([
    '2020-02-03T16:00:01Z',
    '2020-01-30T16:00:01Z',
    '2020-02-01T00:00:00Z',
  ]);
  expect(report.findings.filter(({ code }) => code === 'receipt/unproven').map(({ file }) => file)).toEqual([
    'b.zip/南湖镇.csv',
  ]);
});

test('validate takes an archive, and a link in the workbook opens it', async () => {
  const folder = campaignOf({
    '报 表.zip': zipBytes(member('东山镇.csv', smallReturn('', 'x')), member('西河乡.csv')),
  });
  const validated = await runIn(folder, ['validate', 'returns/报 表.zip', '--format', 'json', '-q']);
  const report: Report = JSON.parse(validated.stdout);
  expect(states(report)).toEqual([
    '报 表.zip opened -',
    '报 表.zip/东山镇.csv rejected 东山镇',
    '报 表.zip/西河乡.csv merged 西河乡',
  ]);
  await runIn(folder, ['merge', '-q', '-o', 'out.xlsx']);
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.readFile(join(folder, 'out.xlsx'));
  const links: string[] = [];
  workbook.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell((cell) => links.push(cell.hyperlink ?? ''))));
  expect(new Set(links.filter((link) => link !== ''))).toEqual(new Set([`returns/${encodeURIComponent('报 表.zip')}`]));
});

test('what an earlier run wrote is set aside in an archive too', async () => {
  const folder = campaignOf({ 'a.zip': zipBytes(member('东山镇.csv')) });
  await runIn(folder, ['merge', '-q', '-o', 'old.xlsx']);
  const old = readFileSync(join(folder, 'old.xlsx'));
  writeFileSync(join(folder, 'returns/b.zip'), zipBytes(member('去年.xlsx', old)));
  expect(states(await merged(folder))).toContain('b.zip/去年.xlsx ignored -');
});

test('the same bytes twice in an archive are a duplicate; an archive by another name is told', async () => {
  const bytes = zipBytes(member('a/东山镇.csv'), member('b/东山镇.csv'));
  const report = await merged(campaignOf({ 'a.xlsx': bytes }));
  expect(states(report)).toEqual([
    'a.xlsx opened -',
    'a.xlsx/a/东山镇.csv merged 东山镇',
    'a.xlsx/b/东山镇.csv duplicate 东山镇',
  ]);
  expect(codesAt(report, 'a.xlsx')).toEqual(['file/wrong-extension']);
});
