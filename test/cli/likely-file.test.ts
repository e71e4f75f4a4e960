import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { runIn } from './run-in.ts';
import { smallCampaign, smallReturn } from './small-campaign.ts';

const folder = smallCampaign({
  'units.csv': '单位名称,类别\n东山镇,镇\n西河乡,乡\n南湖镇,镇\n',
  'receipts.csv': '文件名,收到时间\n东山镇.csv,2020-02-05\n西河乡.csv,2020-02-05\n南湖镇.csv,2020-02-05\n',
  'returns/南湖镇.csv': smallReturn('西河乡', 3, 40, 0.2),
});

const run = async (...argv: readonly string[]): ReturnType<typeof runIn> =>
  runIn(folder, [...argv, '--as-of', '2020-02-20', '--fail-on', 'none', '--lang', 'zh'], { isCaptured: true });

test('a unit is missing whose file seems to lie there: status, the list to call by and the text to print name it', async () => {
  const lines = (await run('status')).stdout.split('\n');
  const at = lines.findIndex((line) => /^ {2}南湖镇 .*逾期 15 天/u.test(line));
  expect(lines[at + 1]).toBe('    南湖镇.csv 可能是该单位的');
  const { written } = await run('status', '--remind', 'a.csv');
  expect(String(written.get(join(folder, 'a.csv')))).toContain(',0,南湖镇.csv 可能是该单位的，请先核实再催报,南湖镇：');
  const { written: text } = await run('status', '--remind', 'a.txt');
  expect(String(text.get(join(folder, 'a.txt')))).toContain('南湖镇.csv 可能是该单位的，请先核实再催报');
});

test('what is to be done after a merge is to see that file first, and so says the finding', async () => {
  const { stdout } = await run('merge', '-o', 'a.xlsx');
  expect(stdout).toContain('先核实 南湖镇.csv，再催报');
  const { stdout: report } = await run('status', '--format', 'json');
  expect(report).toContain('未报送报表；但 南湖镇.csv 可能是该单位的');
  expect(report).not.toContain('但 南湖镇.csv 可能是该单位的；');
});

test('the unit that has a good return of its own is pointed at nothing', async () => {
  const { stdout } = await run('status');
  expect(stdout.match(/可能是该单位的/g)).toHaveLength(1);
});
