import { describe, expect, test } from '@jest/globals';
import { runIn } from './run-in.ts';
import { settings, smallCampaign, smallReturn } from './small-campaign.ts';

const roster = (names: string): Record<string, string> => ({
  'units.csv': `单位名称,类别\n${names.split(' ').join(',镇\n')},镇\n`,
});
const receipts = (time: string): Record<string, string> => ({
  'receipts.csv': `文件名,收到时间\n东山镇.csv,2020-02-03 10:00\n西河乡.csv,${time}\n`,
});

const clean = smallCampaign();
const erroneous = smallCampaign({ 'returns/西河乡.csv': smallReturn('西河乡', '十几', 80, 0.2) });
const warned = smallCampaign({ 'returns/西河乡.csv': smallReturn('西河乡', '约4', 80, 0.2) });
const late = smallCampaign(receipts('2020-02-06 00:00:01'));
const missing = smallCampaign(roster('东山镇 西河乡 南湖镇'));

describe('exit status 1 where something was found that --fail-on names, else 0', () => {
  test.each([
    ['merge', clean, null, 0],
    ['merge', clean, 'error,warning,late,missing', 0],
    ['merge', erroneous, null, 1],
    ['merge', erroneous, 'error', 1],
    ['merge', erroneous, 'warning,late,missing', 0],
    ['merge', erroneous, 'none', 0],
    ['merge', warned, null, 0],
    ['merge', warned, 'warning', 1],
    ['merge', warned, 'error, warning', 1],
    ['merge', late, null, 1],
    ['merge', late, 'error,missing', 0],
    ['merge', missing, null, 1],
    ['merge', missing, 'missing', 1],
    ['merge', missing, 'error,late', 0],
    ['status', erroneous, null, 1],
    ['status', late, null, 1],
    ['status', missing, null, 1],
    ['status', missing, 'none', 0],
    ['validate', clean, null, 0],
    ['validate', erroneous, null, 1],
    ['validate', erroneous, 'none', 0],
    ['validate', warned, null, 0],
    ['validate', warned, 'warning', 1],
    ['validate', late, null, 0],
    ['validate', missing, null, 0],
  ])('%s %#', async (...[command, folder, failOn, expected]) => {
    const argv = [command, ...(failOn === null ? [] : ['--fail-on', failOn])];
    const { status } = await runIn(folder, argv, { isCaptured: true });
    expect(status).toBe(expected);
  });
});

const lastTimeliness = async (asOf: string): Promise<string> =>
  JSON.parse((await runIn(missing, ['status', '--format', 'json', '--as-of', asOf])).stdout).units.at(-1).timeliness;

describe('--as-of is the clock', () => {
  test.each([
    ['2020-02-05', 'notDue'],
    ['2020-02-05T23:59:59+08:00', 'notDue'],
    ['2020-02-05T16:00:00Z', 'notDue'],
    ['2020-02-05T16:00:01Z', 'missing'],
    ['2020-02-06', 'missing'],
    ['2020-02-06 08:00', 'missing'],
  ])('%s', async (asOf, timeliness) => {
    expect(await lastTimeliness(asOf)).toBe(timeliness);
  });

  test('before the deadline nobody is missing, so that status is content', async () => {
    expect(await runIn(missing, ['status', '--as-of', '2020-02-05'])).toMatchObject({ status: 0 });
    expect(await runIn(missing, ['status', '--as-of', '2020-02-06'])).toMatchObject({ status: 1 });
  });
});

test('without a deadline nothing is late, and who sent nothing is missing', async () => {
  const { deadline: _, ...open } = settings;
  const folder = smallCampaign({
    ...roster('东山镇 西河乡 南湖镇'),
    ...receipts('2030-01-01 00:00'),
    'shuangyong.json': JSON.stringify(open),
  });
  const { stdout } = await runIn(folder, ['status', '--format', 'json', '-q']);
  expect(JSON.parse(stdout).counts).toMatchObject({ onTime: 2, late: 0, missing: 1 });
});
