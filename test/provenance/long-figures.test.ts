import { expect, test } from '@jest/globals';
import { runIn } from '../cli/run-in.ts';
import { smallCampaign } from '../cli/small-campaign.ts';

const header = '填报单位,活动场次,参加人次,慰问金（万元）,备注';
const twoRows = (cash: readonly [string, string]): string => `${header}\n一村,1,1,${cash[0]},\n二村,1,1,${cash[1]},\n`;

test.each<readonly [string, string]>([
  ['1000.5', '0.333333333333333'],
  ['999999999999999', '999999999999999'],
  ['71872800000.3834', '0.000006913451234'],
  ['0.00000000000000000001', '0.00000000003'],
])('a summary of figures whose sum no cell holds agrees with its sources: %s and %s', async (...cash) => {
  const folder = smallCampaign({
    'units.csv': '单位编码,单位名称,类别\n1,甲镇,镇\n2,乙镇,镇\n3,丙镇,镇\n',
    'returns/东山镇.csv': null,
    'returns/西河乡.csv': null,
    'returns/甲镇.csv': twoRows(cash),
    'returns/乙镇.csv': twoRows(cash),
    'returns/丙镇.csv': twoRows(cash),
    'receipts.csv':
      '文件名,收到时间\n甲镇.csv,2020-02-03 10:00\n乙镇.csv,2020-02-03 10:00\n丙镇.csv,2020-02-03 10:00\n',
  });
  const merged = await runIn(folder, ['merge', '-o', '汇总.xlsx', '--as-of', '2020-02-06', '--fail-on', 'error', '-q']);
  expect([merged.status, merged.stderr]).toEqual([0, '']);
  const verified = await runIn(folder, ['verify', '汇总.xlsx', '--lang', 'zh', '-q']);
  expect([verified.status, verified.stdout]).toEqual([0, expect.stringContaining('与来源一致')]);
});
