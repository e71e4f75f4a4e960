import { expect, test } from '@jest/globals';
import { runIn } from '../cli/run-in.ts';
import { smallCampaign } from '../cli/small-campaign.ts';

test('a summary with names that look like a workbook’s escapes agrees with its sources', async () => {
  const folder = smallCampaign({
    'units.csv': '单位编码,单位名称,类别\n1,_x0041_镇,_x4E00_类\n',
    'returns/东山镇.csv': null,
    'returns/西河乡.csv': null,
    'returns/甲.csv': '填报单位,活动场次,参加人次,慰问金（万元）,备注\n_x0041_镇,1,1,2.5,_x0042_\n',
    'receipts.csv': '文件名,收到时间\n甲.csv,2020-02-03 10:00\n',
  });
  const merged = await runIn(folder, ['merge', '-o', '汇总.xlsx', '--as-of', '2020-02-06', '--fail-on', 'error', '-q']);
  expect([merged.status, merged.stderr]).toEqual([0, '']);
  const verified = await runIn(folder, ['verify', '汇总.xlsx', '--lang', 'zh', '-q']);
  expect([verified.status, verified.stdout]).toEqual([0, expect.stringContaining('与来源一致')]);
});
