import { expect, test } from '@jest/globals';
import { runIn } from './run-in.ts';
import { smallCampaign, smallReturn } from './small-campaign.ts';

const folder = smallCampaign({
  'units.csv': '单位名称,类别,是否应报\n东山镇,镇,是\n西河乡,乡,是\n南湖镇,镇,是\n北岭乡,乡,否\n',
  'receipts.csv': '文件名,收到时间\n东山镇.csv,2020-02-05 24:00\n西河乡.csv,2020-02-08 09:00\n',
  'returns/西河乡.csv': smallReturn('西河乡', '十几', 80, 0.2),
});

test.each([
  ['2020-02-05', ['onTime', 'late', 'notDue', 'notRequired']],
  ['2020-02-20', ['onTime', 'late', 'missing', 'notRequired']],
])('who reported, late, missing, rejected on %s', async (asOf, timeliness) => {
  const { stdout } = await runIn(folder, ['status', '--as-of', asOf, '--format', 'json']);
  const { units } = JSON.parse(stdout);
  expect(units.map((unit: { timeliness: string }) => unit.timeliness)).toEqual(timeliness);
  expect(units[1]).toMatchObject({ validity: 'rejected', daysLate: 3 });
});

test('says so in words that a clerk can forward, and writes nothing', async () => {
  const { stdout, written } = await runIn(folder, ['status', '--lang', 'zh', '--as-of', '2020-02-20']);
  for (const word of ['应报 3', '未报 1', '迟报 1', '退回 1', '南湖镇', '西河乡']) expect(stdout).toContain(word);
  expect(stdout.trimEnd().split('\n').at(-1)).toContain('shuangyong merge');
  expect(written.size).toBe(0);
});
