import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { runIn } from './run-in.ts';
import { settings, smallCampaign, smallReturn, type Files } from './small-campaign.ts';

const names = ['东山镇', '西河镇', '南林镇', '北桥镇', '上坪镇', '下坝镇', '左权镇', '右岸镇', '中塘镇'];
const header = '填报单位,活动场次,参加人次,慰问金（万元）,备注';
const attendance = [120, 95, 130, 110, 88, 105, 125, 98, 117];

const roster = `单位名称,类别\n${names.map((name) => `${name},镇`).join('\n')}\n`;
const receipts = `文件名,收到时间\n${names.map((name) => `${name}.csv,2020-02-03 10:00`).join('\n')}\n`;
const returnsWith = (figures: readonly number[]): Files =>
  Object.fromEntries(names.map((name, at) => [`returns/${name}.csv`, smallReturn(name, 3, figures[at] ?? 0, '0.5')]));
const previousCsv = `${header}\n${names.map((name, at) => `江北市河东区${name},3,${attendance[at] ?? 0},0.5,`).join('\n')}\n`;

/** Nine units, of which the first has twelve times the attendance of the year before. */
const campaign = (files: Files, more: Readonly<Record<string, unknown>> = {}): string =>
  smallCampaign({
    'returns/西河乡.csv': null,
    'shuangyong.json': JSON.stringify({
      ...settings,
      district: '江北市河东区',
      previous: '2019.csv',
      checks: { outlier: false },
      ...more,
    }),
    'units.csv': roster,
    'receipts.csv': receipts,
    ...returnsWith(attendance.map((figure, at) => (at === 0 ? figure * 12 : figure))),
    ...files,
  });

const merge = ['merge', '--lang', 'en', '--fail-on', 'none', '-q', '--format', 'json'];

interface Found {
  readonly code: string;
  readonly unit: string;
  readonly cell: string;
  readonly message: string;
}
const changesIn = (stdout: string): readonly Found[] => {
  const { findings }: { findings: readonly Found[] } = JSON.parse(stdout);
  return findings.filter(({ code }) => code === 'compare/change');
};

describe('a previous summary', () => {
  test('may be any list of the units with the table’s columns; a change is told with both figures', async () => {
    const { status, stdout } = await runIn(campaign({ '2019.csv': previousCsv }), merge, { isCaptured: true });
    expect(status).toBe(0);
    expect(changesIn(stdout)).toMatchObject([
      { unit: '东山镇', cell: 'C2', message: expect.stringContaining('went from 120 to 1440, 12 times as much') },
    ]);
  });

  test('may be the workbook that this program wrote then, under other categories and with a unit that is gone', async () => {
    const then = campaign(
      {
        ...returnsWith(attendance),
        'units.csv': `${roster}已撤乡,乡\n`,
        'returns/已撤乡.csv': smallReturn('已撤乡', 9, 9, 9),
      },
      { previous: undefined },
    );
    const { written } = await runIn(then, [...merge, '-o', 'out.xlsx'], { isCaptured: true });
    const [workbook] = written.values();
    const folder = campaign({}, { previous: '2019.xlsx' });
    writeFileSync(join(folder, '2019.xlsx'), workbook ?? '');
    const { stdout } = await runIn(folder, merge, { isCaptured: true });
    expect(changesIn(stdout)).toMatchObject([{ unit: '东山镇', message: expect.stringContaining('from 120 to 1440') }]);
  });

  test('is not asked for by validate, and compared by status', async () => {
    const folder = campaign({ '2019.csv': previousCsv });
    const validate = await runIn(folder, ['validate', '-q', '--format', 'json']);
    expect(changesIn(validate.stdout)).toEqual([]);
    const status = await runIn(folder, ['status', '-q', '--format', 'json', '--fail-on', 'none']);
    expect(changesIn(status.stdout)).toHaveLength(1);
  });

  test.each<[string, Files, string]>([
    ['that is no table', { '2019.csv': '姓名,年龄\n张三,30\n' }, '"2019.csv" does not hold the table'],
    ['of other units', { '2019.csv': `${header}\n别处镇,3,5,1,\n` }, '"2019.csv" names no unit of the roster'],
    ['that cannot be read', { '2019.csv': 'PK\u0003\u0004' }, '2019.csv: '],
    ['that is empty', { '2019.csv': '' }, '2019.csv: '],
  ])('%s is a mistake of the campaign; nothing is written', async (_, files, said) => {
    const { status, stdout, stderr, written } = await runIn(campaign(files), merge, { isCaptured: true });
    expect([status, stdout, written.size]).toEqual([2, '', 0]);
    expect(stderr).toContain(said);
  });
});
