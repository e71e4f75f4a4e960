import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { runIn } from './run-in.ts';
import { settings, smallCampaign, smallReturn } from './small-campaign.ts';

const folder = smallCampaign({
  'units.csv': '单位名称,类别,联系人,联系电话\n东山镇,镇\n西河乡,乡,=1+1\n南湖镇,镇,李四,+86 023-2\n北岭乡,乡\n',
  'later.csv': '单位名称,延期至\n东山镇\n西河乡\n南湖镇,2020-02-21 18:00\n北岭乡\n',
  'extended.json': JSON.stringify({ ...settings, roster: 'later.csv' }),
  'receipts.csv':
    '文件名,收到时间\n东山镇.csv,2020-02-05 24:00\n西河乡.csv,2020-02-08 09:00\n北岭乡.csv,2020-02-06 08:30\n',
  'returns/西河乡.csv': smallReturn('西河乡', '十几', 80, 0.2),
  'returns/北岭乡.csv': smallReturn('北岭乡', 5, 60, 0.3),
});

/** What is written to a file of a name. */
async function remind(file: string, ...argv: readonly string[]): Promise<string> {
  const as = argv.includes('--as-of') ? [] : ['--as-of', '2020-02-20'];
  const { status, written } = await runIn(folder, ['status', ...as, '--fail-on', 'none', '--remind', file, ...argv], {
    isCaptured: true,
  });
  expect(status).toBe(0);
  return String(written.get(join(folder, file)));
}

const lines = (csv: string): readonly string[] => csv.split('\r\n').slice(0, -1);

test('the list as CSV: whom to call, how things stand, what is wrong, and a text to send, for Excel', async () => {
  const csv = await remind('a.csv');
  expect(csv.startsWith('\uFEFF报送单位,单位编码,类别,情况,截止时间,逾期或剩余时间,收到时间,联系人,联系电话')).toBe(
    true,
  );
  const [, missing, rejected, ...rest] = lines(csv);
  expect(rest).toEqual([]);
  expect(missing).toBe(
    "南湖镇,南湖镇,镇,未报,2020-02-05 24:00,逾期15天,,李四,'+86 023-2,0,,南湖镇（联系人：李四）： 《测试表》应于2020年2月5日24时前报送。" +
      '截至2020年2月20日23时59分，尚未收到贵单位的报表，已逾期15天。请抓紧报送；如已报送，请告知报送时间和方式，以便核对。 2020年2月20日',
  );
  expect(rejected).toMatch(
    /^西河乡,西河乡,乡,退回,2020-02-05 24:00,迟报3天,2020-02-08 09:00,'=1\+1,,1,1\. B2：“活动场次”应填数字/,
  );
  expect(rejected).toContain('（文件：西河乡.csv）经审核有1个错误，现退回更正： 1. B2：');
});

test('before the deadline the list says how long there is, and the extension where there is one', async () => {
  const csv = await remind('a.csv', '--as-of', '2020-02-05 12:00', '--missing');
  expect(lines(csv)[1]).toMatch(/^南湖镇,南湖镇,镇,未到期,2020-02-05 24:00,还有12小时,.*距截止还有12小时。请按时报送/);
  const later = await remind('a.csv', '--as-of', '2020-02-20', '-c', 'extended.json', '--missing');
  expect(lines(later)[1]).toMatch(/^南湖镇,.*,2020-02-21 18:00,还有18小时,.*应于2020年2月21日18时前（延期后）报送/);
});

test('those that were late are on the list only where they are asked for', async () => {
  const [, rejected, late] = lines(await remind('a.csv', '--late'));
  expect(rejected).toMatch(/^西河乡,/);
  expect(late).toMatch(
    /^北岭乡,北岭乡,乡,迟报,2020-02-05 24:00,迟报1天,.*已于2020年2月6日8时30分收到，迟报1天。请今后按时报送。/,
  );
  expect(lines(await remind('a.csv', '--category', '镇'))).toHaveLength(2);
});

test('the list as text, and to stdout in place of the report', async () => {
  const text = await remind('a.TXT');
  expect(text).toMatch(/^\uFEFF催报名单\r\n测试表　截至 2020-02-20 23:59:59　共2个单位：未报1个、退回1个\r\n/);
  const argv = ['status', '--as-of', '2020-02-20', '--remind', '-', '-q'];
  const { stdout } = await runIn(folder, argv);
  expect(stdout).toBe(text.slice(1).replaceAll('\r\n', '\n'));
  expect(await runIn(folder, [...argv, '--format', 'json'])).toMatchObject({ status: 2 });
});

test('the list as a workbook, the same bytes each time, with no text that runs', async () => {
  const argv = ['status', '--as-of', '2020-02-20', '--remind', 'a.xlsx'];
  const [one, other] = [
    await runIn(folder, argv, { isCaptured: true }),
    await runIn(folder, argv, { isCaptured: true }),
  ];
  expect(one.written).toEqual(other.written);
  expect(one.stdout).toContain('Written: a.xlsx');
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(one.written.get(join(folder, 'a.xlsx')) ?? '').buffer);
  expect(workbook.worksheets.map(({ name }) => name)).toEqual(['催报名单', '催报用语']);
  const [calls, texts] = workbook.worksheets;
  const row = (sheet: typeof calls, number: number): readonly unknown[] => [sheet?.getRow(number).values].flat();
  expect(row(calls, 3)).toEqual(
    expect.arrayContaining(['序号', '报送单位', '情况', '截止时间', '联系人', '联系电话', '存在问题', '催报记录']),
  );
  expect(row(calls, 4)).toEqual(expect.arrayContaining([1, '南湖镇', '未报', '逾期15天', '李四', '+86 023-2']));
  expect(row(calls, 5)).toEqual(expect.arrayContaining([2, '西河乡', '退回', '迟报3天', '=1+1']));
  expect(String(row(calls, 5).find((value) => String(value).startsWith('1个错误')))).toMatch(/^1个错误：\n1\. B2：/);
  expect(String(row(texts, 4).at(-1))).toMatch(/^南湖镇（联系人：李四）：\n《测试表》应于/);
  expect([calls?.pageSetup.paperSize, calls?.pageSetup.orientation]).toEqual([9, 'landscape']);
});

test.each([
  ['a.pdf', 'ends in .xlsx, .csv or .txt'],
  ['a', 'ends in .xlsx, .csv or .txt'],
  ['returns/a.csv', 'among the returns'],
  ['returns/西河乡.csv', 'among the returns'],
  ['units.csv', 'a file of the campaign itself'],
  ['nowhere/a.csv', 'its folder does not exist'],
])('%s is refused for the list', async (file, why) => {
  const { status, stdout, stderr, written } = await runIn(folder, ['status', '--remind', file]);
  expect({ status, stdout, written: written.size }).toEqual({ status: 2, stdout: '', written: 0 });
  expect(stderr).toContain(why);
});
