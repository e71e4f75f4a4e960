import { expect, test } from '@jest/globals';
import { plainXlsx } from '../../scripts/make-every-finding/workbook.mjs';
import type { Report } from '../case-report.ts';
import { runIn } from './run-in.ts';
import { smallCampaign, type Files } from './small-campaign.ts';

type Rows = readonly (readonly (string | number | null)[])[];
const header = ['填报单位', '活动场次', '参加人次', '慰问金（万元）', '备注'];

/** What 西河乡 sends beside the 3, 120 and 0.1 of 东山镇: the totals of the summary, its validity, and what is found. */
async function merged(files: Files): Promise<{ totals: unknown; validity: unknown; findings: readonly string[] }> {
  const folder = smallCampaign({
    'returns/西河乡.csv': null,
    'receipts.csv': `文件名,收到时间\n东山镇.csv,2020-02-03 10:00\n西河乡.xlsx,2020-02-03 11:00\n`,
    ...files,
  });
  const argv = ['merge', '--format', 'json', '--fail-on', 'none', '-q'];
  const { stdout } = await runIn(folder, argv, { isCaptured: true });
  const { totals, units, findings }: Report = JSON.parse(stdout);
  const { events, attendance, cash } = totals;
  return {
    totals: [events, attendance, cash],
    validity: units.find(({ name }) => name === '西河乡')?.validity,
    findings: findings.filter(({ file }) => file === '西河乡.xlsx').map(({ code, cell }) => `${cell} ${code}`),
  };
}

const sent = async (sheets: Readonly<Record<string, Rows>>): Promise<Files> => ({
  'returns/西河乡.xlsx': await plainXlsx(
    Object.entries(sheets).map(([name, rows]) => ({ name, rows: rows.map((row) => [...row]) })),
  ),
});

const villages: Rows = [
  ['甲村', 1, 40, 0.1],
  ['乙村', 3, 60, 0.1],
];

test.each<[string, Readonly<Record<string, Rows>>, string, readonly string[]]>([
  [
    'a last row without a name',
    { 统计表: [header, ...villages, [null, 4, 100, 0.2]] },
    'valid',
    ['B4 layout/unmarked-total'],
  ],
  [
    'the unit’s own row over its villages',
    { 统计表: [header, ['西河乡', 4, 100, 0.2], ...villages] },
    'valid',
    ['B2 layout/unmarked-total'],
  ],
  [
    'rows of another period and averages',
    { 统计表: [header, ['西河乡', 4, 100, 0.2], ['上年同期', 2, 90, 0.1], ['平均', 2, 50, 0.1]] },
    'valid',
    ['A3 layout/other-period', 'A4 layout/other-period'],
  ],
  [
    'sheets of another year and of an example',
    {
      统计表: [header, ['西河乡', 4, 100, 0.2]],
      上年: [header, ['西河乡', 2, 90, 0.1]],
      填报示例: [header, ['某某镇', 1, 1, 1]],
    },
    'valid',
    ['null layout/other-period', 'null layout/other-period'],
  ],
  [
    'a copied sheet',
    { Sheet1: [header, ['西河乡', 4, 100, 0.2]], 'Sheet1 (2)': [header, ['西河乡', 4, 100, 0.2]] },
    'flagged',
    ['A2 layout/table-repeated'],
  ],
  [
    'a list of the records beside the form',
    {
      统计表: [header, ['西河乡', 4, 100, 0.2]],
      人员: [
        ['填报单位', '参加人次'],
        ['甲村', 40],
        ['乙村', 60],
      ],
    },
    'flagged',
    ['B2 layout/unmarked-total'],
  ],
  [
    'the total alone',
    { 统计表: [header, ['甲村'], ['乙村'], ['合计', 4, 100, 0.2]] },
    'valid',
    ['A4 layout/total-only'],
  ],
])('%s counts once in the summary', async (_, sheets, ...[validity, findings]) => {
  expect(await merged(await sent(sheets))).toEqual({ totals: [7, 220, '0.3'], validity, findings });
});

test('what only may be a total is added, and the return is to be looked at', async () => {
  const rows = [header, ['甲村', 1], ['乙村', 32], ['丙村', 33]];
  expect(await merged(await sent({ 统计表: rows }))).toEqual({
    totals: [69, 120, '0.1'],
    validity: 'flagged',
    findings: ['B4 layout/possible-total'],
  });
});
