import { describe, expect, test } from '@jest/globals';
import { runIn } from './run-in.ts';
import { smallCampaign, smallReturn } from './small-campaign.ts';

const folder = smallCampaign({
  'units.csv':
    '单位名称,类别,是否应报,联系人,联系电话\n东山镇,镇,是\n西河乡,乡,是,=1+1\n南湖镇,镇,是,李四,+86 023-2\n北岭乡,乡,否\n',
  'receipts.csv': '文件名,收到时间\n东山镇.csv,2020-02-05 24:00\n西河乡.csv,2020-02-08 09:00\n',
  'returns/西河乡.csv': smallReturn('西河乡', '十几', 80, 0.2),
});

test.each([
  ['2020-02-05', ['onTime', 'late', 'notDue', 'notRequired']],
  ['2020-02-20', ['onTime', 'late', 'missing', 'notRequired']],
])('who reported, late, missing, rejected on %s', async (asOf, timeliness) => {
  const { status, stdout, stderr } = await runIn(folder, ['status', '--as-of', asOf, '--format', 'json']);
  expect([status, stderr]).toEqual([1, expect.not.stringContaining('shuangyong: ')]);
  const { units } = JSON.parse(stdout);
  expect(units.map((unit: { timeliness: string }) => unit.timeliness)).toEqual(timeliness);
  expect(units[1]).toMatchObject({ validity: 'rejected', daysLate: 3 });
});

test('says so in words that a clerk can forward, and writes nothing', async () => {
  const { stdout, written } = await runIn(folder, ['status', '--lang', 'zh', '--as-of', '2020-02-20']);
  for (const word of ['应报 3', '未报 1', '迟报 1', '退回 1', '南湖镇', '西河乡']) expect(stdout).toContain(word);
  expect(stdout.trimEnd().split('\n').at(-1)).toMatch(/shuangyong merge --as-of 2020-02-20$/);
  expect(written.size).toBe(0);
});

test('names the merge command that comes to the same', async () => {
  const argv = ['status', 'returns', '-c', 'shuangyong.json', '--as-of', '2020-02-06 08:00', '--include-rejected'];
  const { stdout } = await runIn(folder, argv);
  expect(stdout).toMatch(/ merge returns -c shuangyong\.json --as-of '2020-02-06 08:00' --include-rejected\n$/);
});

/** The units that a status shows. */
async function listed(...argv: readonly string[]): Promise<readonly string[]> {
  const { stdout } = await runIn(folder, ['status', '--lang', 'zh', '--as-of', '2020-02-20', ...argv]);
  const start = stdout.indexOf('报送单位');
  return ['东山镇', '西河乡', '南湖镇', '北岭乡'].filter((name) => stdout.includes(name, start));
}

describe('filters', () => {
  test.each([
    [['--missing'], ['南湖镇']],
    [
      ['--late', '--missing'],
      ['西河乡', '南湖镇'],
    ],
    [['--rejected', '--category', '镇'], []],
    [
      ['--category', '镇', '--category', '乡'],
      ['东山镇', '西河乡', '南湖镇', '北岭乡'],
    ],
    [
      ['--category', '镇'],
      ['东山镇', '南湖镇'],
    ],
  ])('%j', async (argv, names) => {
    expect(await listed(...argv)).toEqual(names);
  });

  test('leave the JSON report, its counts and the exit status whole', async () => {
    const argv = ['status', '--as-of', '2020-02-20', '--format', 'json'];
    const whole = await runIn(folder, argv);
    expect(await runIn(folder, [...argv, '--rejected', '--category', '镇'])).toEqual(whole);
    expect(whole.status).toBe(1);
  });

  test('a category that the roster does not have is a mistake, not an empty list', async () => {
    expect(await runIn(folder, ['status', '--category', '街道', '--lang', 'zh'])).toMatchObject({
      status: 2,
      stdout: '',
      stderr: 'shuangyong: 名册里没有“街道”这个类别；有：镇、乡\n',
    });
  });
});
