import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { filledForm, type Filling } from '../write/form-parts.ts';
import { hasLibreOffice, recalculated } from '../write/libreoffice.ts';
import { runIn } from './run-in.ts';
import { folderWith } from './small-campaign.ts';

const visits = { group: ['走访家庭'], measure: '户' };
const tableAs = (orientation: string, version = '2.0.0', id = 'forms') => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: `urn:shuangyong:table:${id}`,
  title: '走访慰问统计表',
  type: 'object',
  'x-table': { version, unitColumn: 'unit', orientation },
  properties: {
    unit: { title: '填报单位', type: 'string' },
    total: { title: '合计', type: 'integer', minimum: 0, 'x-column': visits },
    martyrs: { title: '烈属', type: 'integer', minimum: 0, 'x-column': visits },
    soldiers: { title: '军属', type: 'integer', minimum: 0, 'x-column': visits },
    cash: { title: '慰问金', type: 'number', minimum: 0, multipleOf: 0.01, 'x-column': { measure: '万元' } },
    remarks: { title: '备注', type: 'string' },
  },
  required: ['unit', 'total'],
  'x-rules': [{ id: 'R1', assert: 'total == martyrs + soldiers', severity: 'hard' }],
});

function campaignOf(orientation: string): string {
  const folder = folderWith({
    'shuangyong.json': JSON.stringify({ table: 'table.schema.json', roster: 'units.csv' }),
    'table.schema.json': JSON.stringify(tableAs(orientation)),
    'units.csv': '单位编码,单位名称,类别\n0101,黑溪镇,镇\n0102,黄溪镇,镇\n0103,城东/城南街道,街道\n',
  });
  mkdirSync(join(folder, 'returns'));
  return folder;
}

/** Cells of a form, its unit's name and the signature lines first. */
const places: Readonly<
  Record<string, Readonly<Record<'unit' | 'total' | 'martyrs' | 'soldiers' | 'cash' | 'remarks', string>>>
> = {
  rows: { unit: 'C3', total: 'E5', martyrs: 'E6', soldiers: 'E7', cash: 'E8', remarks: 'E9' },
  columns: { unit: 'B3', total: 'B7', martyrs: 'C7', soldiers: 'D7', cash: 'E7', remarks: 'F7' },
};
const feet: Readonly<Record<string, Readonly<Record<string, Filling>>>> = {
  rows: { C10: '张三', F10: '李四', C11: '02379222222', F11: 43864, F6: '其中新增 2 户' },
  columns: { B8: '张三', F8: '李四', B9: '02379222222', F9: 43864 },
};

const wayOf = (way: string) => {
  const place = places[way];
  if (place === undefined) throw new Error(`no way ${way}`);
  return place;
};

/** The figures of a form, as a spreadsheet program stores them. */
const figures = (way: string): Readonly<Record<string, Filling>> => {
  const { total, martyrs, soldiers, cash, remarks } = wayOf(way);
  return { [total]: { result: 12 }, [martyrs]: 5, [soldiers]: 7, [cash]: 1.25, [remarks]: '无', ...feet[way] };
};

interface Reported {
  readonly units: readonly { readonly name: string; readonly validity: string; readonly values: unknown }[];
  readonly findings: readonly { readonly code: string; readonly severity: string; readonly message: string }[];
}

async function merged(folder: string): Promise<Reported> {
  const { stdout } = await runIn(folder, ['status', '--format', 'json', '--lang', 'zh']);
  return JSON.parse(stdout);
}

/** Puts a form that was filled in among the returns. */
function send(folder: string, name: string, bytes: Uint8Array): void {
  writeFileSync(join(folder, 'returns', name), bytes);
}

/** All that was found in the files: not that the others are missing, or when it came. */
const codes = ({ findings }: Reported): readonly string[] =>
  findings.map(({ code }) => code).filter((code) => code !== 'unit/missing' && code !== 'receipt/unproven');

describe.each([
  ['rows', 'xls'],
  ['columns', 'ods'],
] as const)('forms with indicators in %s', (way, format) => {
  test('are written one per unit, beside the campaign, the same bytes each time', async () => {
    const folder = campaignOf(way);
    const first = await runIn(folder, ['template', '--lang', 'zh']);
    expect(first).toMatchObject({ status: 0, stdout: '已生成表样 3 份，每单位一份，在 表样\n' });
    expect(readdirSync(join(folder, '表样')).toSorted()).toEqual(['城东／城南街道.xlsx', '黄溪镇.xlsx', '黑溪镇.xlsx']);
    const again = await runIn(folder, ['template', '-o', '表样', '--as-of', '2021-01-01', '--lang', 'en']);
    expect(again.stdout).toBe('Forms made, one per unit: 3, in 表样\n');
    expect([...again.written]).toEqual([...first.written]);
  });

  test('are read back without a finding, as their unit’s whatever they are called and whatever their cell says', async () => {
    const folder = campaignOf(way);
    await runIn(folder, ['template']);
    const form = readFileSync(join(folder, '表样/黑溪镇.xlsx'));
    const cells = { ...figures(way), [wayOf(way).unit]: null, ...(way === 'columns' ? { A7: null } : {}) };
    send(folder, '附件（最终）.xlsx', await filledForm(form, cells));
    const report = await merged(folder);
    expect(report.units.filter(({ validity }) => validity !== 'none')).toMatchObject([
      {
        name: '黑溪镇',
        validity: 'valid',
        values: { total: 12, martyrs: 5, soldiers: 7, cash: '1.25', remarks: '无' },
      },
    ]);
    expect(codes(report)).toEqual([]);
  });

  (hasLibreOffice ? test : test.skip)(
    `are known again after LibreOffice computed their sums and saved them as ${format}`,
    async () => {
      const folder = campaignOf(way);
      await runIn(folder, ['template']);
      const { [wayOf(way).total]: _, ...typed } = figures(way);
      const form = await filledForm(readFileSync(join(folder, '表样/黑溪镇.xlsx')), typed);
      send(folder, `报表.${format}`, recalculated(form, format));
      const report = await merged(folder);
      expect(report.units.find(({ validity }) => validity === 'valid')).toMatchObject({
        name: '黑溪镇',
        values: { total: 12, martyrs: 5, soldiers: 7, cash: '1.25', remarks: '无' },
      });
      expect(codes(report)).toEqual([]);
    },
    60_000,
  );
});

test('a form that was passed on to another unit is told, and counts for neither', async () => {
  const folder = campaignOf('rows');
  await runIn(folder, ['template']);
  const form = readFileSync(join(folder, '表样/黑溪镇.xlsx'));
  send(folder, '黄溪镇.xlsx', await filledForm(form, { ...figures('rows'), C3: '黄溪镇' }));
  const { units, findings } = await merged(folder);
  expect(units.every(({ validity }) => validity === 'none')).toBe(true);
  expect(findings.find(({ code }) => code === 'unit/conflict')).toMatchObject({
    severity: 'error',
    message: '表样下发的单位是“黑溪镇”，表内填报单位指向“黄溪镇”',
  });
});

test.each([
  {
    version: '1.0.0',
    id: 'forms',
    told: { severity: 'warning', message: '用的是第 2.0.0 版表样，现行的是第 1.0.0 版' },
    validity: 'flagged',
  },
  {
    version: '2.0.0',
    id: 'others',
    told: { severity: 'error', message: '用的是另一张统计表（urn:shuangyong:table:forms）的表样' },
    validity: 'rejected',
  },
])('a form of another version or table is told: $version $id', async ({ version, id, told, validity }) => {
  const folder = campaignOf('rows');
  await runIn(folder, ['template']);
  send(folder, '黑溪镇.xlsx', await filledForm(readFileSync(join(folder, '表样/黑溪镇.xlsx')), figures('rows')));
  writeFileSync(join(folder, 'table.schema.json'), JSON.stringify(tableAs('rows', version, id)));
  const { units, findings } = await merged(folder);
  expect(units[0]).toMatchObject({ name: '黑溪镇', validity });
  expect(findings.find(({ code }) => code === 'layout/old-form')).toMatchObject(told);
});

describe('what stands where a form is to be written', () => {
  test.each<[string, (form: Uint8Array) => Promise<Uint8Array> | Uint8Array]>([
    ['no form', () => Buffer.from('别的文件')],
    ['filled in by a unit', (form) => filledForm(form, { E6: 5 })],
  ])('is left alone where it is %s', async (_, content) => {
    const folder = campaignOf('rows');
    await runIn(folder, ['template']);
    const path = join(folder, '表样/黑溪镇.xlsx');
    const bytes = await content(readFileSync(path));
    writeFileSync(path, bytes);
    const ran = await runIn(folder, ['template', '--lang', 'zh']);
    expect(ran).toMatchObject({ status: 2, stdout: '' });
    expect(ran.stderr).toContain('黑溪镇.xlsx: 已有这个文件，不是未填的表样，不能覆盖');
    expect(ran.written.size).toBe(0);
    expect(readFileSync(path).equals(Buffer.from(bytes))).toBe(true);
  });

  test('is written anew where it is a form of an older version that nobody filled in', async () => {
    const folder = campaignOf('rows');
    await runIn(folder, ['template']);
    writeFileSync(join(folder, 'table.schema.json'), JSON.stringify(tableAs('rows', '3.0.0')));
    expect(await runIn(folder, ['template'])).toMatchObject({ status: 0 });
  });

  test('is a file where a folder should be', async () => {
    const folder = campaignOf('rows');
    writeFileSync(join(folder, '表样'), '');
    expect(await runIn(folder, ['template'])).toMatchObject({ status: 2, stdout: '' });
  });
});

describe('--blank', () => {
  test('writes one form without a unit, which takes whatever name is filled in', async () => {
    const folder = campaignOf('rows');
    expect(await runIn(folder, ['template', '--blank', '--lang', 'zh'])).toMatchObject({
      status: 0,
      stdout: '已生成空白表样 空白表样.xlsx\n',
    });
    mkdirSync(join(folder, 'x'));
    renameSync(join(folder, '空白表样.xlsx'), join(folder, 'x/a.xlsx'));
    const form = readFileSync(join(folder, 'x/a.xlsx'));
    send(folder, 'a.xlsx', await filledForm(form, { ...figures('rows'), C3: '黄溪镇人民政府' }));
    const report = await merged(folder);
    expect(report.units.map(({ validity }) => validity)).toEqual(['none', 'valid', 'none']);
    expect(codes(report)).toEqual([]);
  });

  test('goes to stdout too, and needs no campaign', async () => {
    const { status, stdout } = await runIn(folderWith({}), ['template', '--blank', '-o', '-']);
    expect({ status, head: stdout.slice(0, 2) }).toEqual({ status: 0, head: 'PK' });
  });
});

test('without a roster there are no units to write forms for', async () => {
  const ran = await runIn(folderWith({}), ['template', '--lang', 'zh']);
  expect(ran).toMatchObject({ status: 2, stdout: '' });
  expect(ran.stderr).toContain('没有名册');
});

test('units with very long names that begin alike get a form each', async () => {
  const folder = campaignOf('rows');
  const [name, code] = ['长'.repeat(300), '码'.repeat(100)];
  writeFileSync(join(folder, 'units.csv'), `单位编码,单位名称\n1${code},${name}甲\n2${code},${name}乙\n`);
  expect(await runIn(folder, ['template', '-q'])).toMatchObject({ status: 0 });
  const names = readdirSync(join(folder, '表样'));
  expect(names).toHaveLength(2);
  expect(names.every((each) => Buffer.byteLength(each) <= 255)).toBe(true);
});
