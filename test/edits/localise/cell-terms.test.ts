import { describe, expect, test } from '@jest/globals';
import { runIn } from '../../cli/run-in.ts';
import { folderWith, settings, smallTable } from '../../cli/small-campaign.ts';

const amount = (title: string): unknown => ({
  title,
  type: 'number',
  minimum: 0,
  multipleOf: 0.0001,
  'x-column': { measure: '万元' },
});
const count = (title: string, measure: string): unknown => ({
  title,
  type: 'integer',
  minimum: 0,
  'x-column': { measure },
});

const table = {
  ...smallTable,
  properties: {
    unit: { title: '填报单位', type: 'string' },
    families: count('走访户数', '户'),
    martyrs: count('烈属', '户'),
    cash: amount('慰问金'),
    city: amount('市级'),
    town: amount('镇级'),
    events: count('活动场次', '次'),
    attendance: count('参加人次', '人次'),
  },
  required: ['unit'],
  'x-table': { version: '1', unitColumn: 'unit', blank: 'zero' },
  'x-rules': [
    { id: 'R01', assert: 'families == martyrs', severity: 'hard' },
    { id: 'R02', assert: 'cash == city + town', severity: 'hard' },
    { id: 'R03', assert: 'attendance >= events', severity: 'hard' },
  ],
};
const titles = ['填报单位', '走访户数', '烈属', '慰问金', '市级', '镇级', '活动场次', '参加人次'];

interface Told {
  readonly rule: string | null;
  readonly hint: string;
  readonly suggestions?: readonly { readonly cells: readonly { readonly value: unknown; readonly typed: unknown }[] }[];
}

/** What is told of rules of a return whose header and row are these, with some cells replaced. */
async function told(
  header: Readonly<Record<string, string>>,
  row: Readonly<Record<string, string>>,
): Promise<readonly Told[]> {
  const sound = {
    填报单位: '东山镇',
    走访户数: '99',
    烈属: '99',
    慰问金: '1.5',
    市级: '1',
    镇级: '0.5',
    活动场次: '4',
    参加人次: '127',
  };
  const given = { ...sound, ...row };
  const lines = [titles.map((title) => header[title] ?? title), Object.values(given)];
  const folder = folderWith({
    'shuangyong.json': JSON.stringify({ ...settings, roster: undefined, receipts: undefined }),
    'table.schema.json': JSON.stringify(table),
    'returns/东山镇.csv': lines.map((line) => `${line.join(',')}\n`).join(''),
  });
  const argv = ['validate', 'returns', '--format', 'json', '--lang', 'zh'];
  const { stdout } = await runIn(folder, argv);
  const { findings }: { findings: Told[] } = JSON.parse(stdout);
  return findings.filter(({ rule }) => rule !== null);
}

describe('a proposal speaks of what stands in the cell, and of what is to be typed', () => {
  test.each<[string, Record<string, string>, Record<string, string>, string]>([
    ['in the header’s measure', { 慰问金: '慰问金（元）' }, { 慰问金: '14000' }, '把 D2 的 14000 改为 15000'],
    [
      'in 元 where 万元 was typed',
      { 慰问金: '慰问金（元）' },
      { 慰问金: '1.5' },
      '把 D2 的 1.5 改为 15000（差 10000 倍',
    ],
    ['in hundreds', { 走访户数: '走访户数（百户）' }, { 走访户数: '1' }, '把 B2 的 1 改为 0.99'],
    ['in the cell’s own measure', {}, { 慰问金: '14000元' }, '把 D2 的 14000元 改为 15000元'],
    ['for a numeral', {}, { 走访户数: '一百' }, '把 B2 的 一百 改为 99'],
    ['for an approximation', {}, { 走访户数: '约97' }, '把 B2 的 约97 改为 99'],
    ['as it is typed', {}, { 慰问金: '1.40' }, '把 D2 的 1.40 改为 1.5'],
    ['and fills in a blank', {}, { 参加人次: '' }, '在 H2 填不小于 4 的数'],
  ])('%s', async (...[, header, row, words]) => {
    const [only, ...others] = await told(header, row);
    expect(others).toEqual([]);
    expect(only?.hint).toContain(words);
  });

  test('which the report says beside the figure in the table’s measure', async () => {
    const [only] = await told({}, { 慰问金: '14000元' });
    expect(only?.suggestions?.[0]?.cells[0]).toMatchObject({ value: '1.5', typed: '15000元' });
  });
});

test('of a row that slid to a side, with the figure at its edge lost, nothing is proposed that leaves amounts among counts', async () => {
  const slid = { 走访户数: '90', 烈属: '1.5', 慰问金: '1', 市级: '0.5', 镇级: '4', 活动场次: '127', 参加人次: '' };
  const found = await told({}, slid);
  expect(found.map(({ rule }) => rule)).toEqual(['R01', 'R02', 'R03']);
  for (const { hint } of found) expect(hint).not.toMatch(/4\.5|3\.5/u);
  expect(found[1]?.hint).toBe('请核对所列各项，改正后重报。');
});
