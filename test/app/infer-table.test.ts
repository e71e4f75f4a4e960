import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { inferTable } from '../../src/app/infer-table.ts';
import { parseTable } from '../../src/campaign/table.ts';
import { checkTable } from '../../src/campaign/check/check-table.ts';
import { host } from '../../src/cli/host.ts';
import type { Column } from '../../src/domain/table.ts';
import { UsageError } from '../../src/findings/usage-error.ts';
import { formWorkbook } from '../../src/write/form/form-workbook.ts';
import { samples, testWith } from '../samples.ts';
import { filledForm } from '../write/form-parts.ts';
import { hasLibreOffice, recalculated } from '../write/libreoffice.ts';

const folder = mkdtempSync(join(tmpdir(), 'infer-'));
const attachments = join(import.meta.dirname, 'attachments');

async function draft(file: string) {
  const { text, notes } = await inferTable(host, { file, sheet: null });
  expect(checkTable(text, 'table.schema.json').mistakes).toEqual([]);
  return { table: parseTable(text, 'table.schema.json', ''), schema: JSON.parse(text), notes };
}

const draftOf = (name: string, content: string | Uint8Array) => {
  const file = join(folder, name);
  writeFileSync(file, content);
  return draft(file);
};

const bundled = parseTable(
  readFileSync(join(import.meta.dirname, '../../schemas/tables/2020-spring-festival.schema.json'), 'utf8'),
  'table.schema.json',
  '',
);

const seen = ({ key, title, group, measure, type, step }: Column) => ({ key, title, group, measure, type, step });

/** A line for each column: `慰问部队·慰问金 [万元] number`. */
const lines = (columns: readonly Column[]): readonly string[] =>
  columns.map(({ group, title, measure, type, isDate }) =>
    [[...group, title].join('·'), ...(measure === null ? [] : [`[${measure}]`]), isDate === true ? 'date' : type].join(
      ' ',
    ),
  );

describe('the notice’s table, as an attachment', () => {
  test.each([
    { name: 'XLSX, whose formulas state the sums', kind: 'xlsx', orientation: 'columns', severity: 'hard' },
    { name: 'CSV, without merged cells', kind: 'csv', orientation: 'columns', severity: 'soft' },
    { name: 'DOCX, an indicator a row', kind: 'docx', orientation: 'rows', severity: 'soft' },
  ])('$name', async ({ kind, orientation, severity }) => {
    const { table, schema } = await draft(join(attachments, `活动情况统计表.${kind}`));
    expect(table).toMatchObject({ title: bundled.title, unitColumn: 'unit', orientation, blank: 'zero' });
    expect(table.columns.map(seen)).toEqual(bundled.columns.map(seen));
    expect(schema['x-rules']).toMatchObject([
      { id: 'R01', assert: 'troopsTotal == troopsCash + troopsGoods', severity },
      {
        id: 'R02',
        assert: 'entitledVisited == martyrFamilies + disabledSoldiers + veterans + retiredOfficers',
        severity,
        message: '走访慰问优抚对象合计应等于烈军属、残疾军人、转业复员退役军人与军队离退休干部之和',
      },
    ]);
  });
});

describe('what a draft rests on', () => {
  const header = '序号,单位名称,走访（户）,其中：烈属,慰问金（万元）,物资（万元）,合计（万元）,联系电话,\n';

  test('guesses are told with their cells; a total that the figures speak against makes no rule', async () => {
    const { table, schema, notes } = await draftOf(
      '走访.csv',
      `附件1,,,,,,,,\n走访情况统计表,,,,,,,,\n${header}1,黑溪镇,5,2,1.25,2,9,023-1,见附件\n2,黄溪镇,6,3,0.5,1,1.5,023-2,\n合计,,11,5,,,,,\n`,
    );
    expect(table.title).toBe('走访情况统计表');
    expect(lines(table.columns)).toEqual([
      '单位名称 string',
      '走访 [户] integer',
      '烈属 integer',
      '慰问金 [万元] number',
      '物资 [万元] number',
      '合计 [万元] number',
      '联系电话 string',
    ]);
    expect(table.columns.map(({ key }) => key)).toEqual(['unit', '走访', '烈属', '慰问金', '物资', '合计', 'phone']);
    expect(schema['x-rules']).toEqual([
      { id: 'R01', assert: '烈属 <= 走访', severity: 'soft', message: '烈属不应大于走访' },
    ]);
    const told = notes.map(({ cell, words }) => `${cell ?? ''} ${words.zh}`);
    expect(told).toEqual(
      expect.arrayContaining([
        'A2 表名“走访情况统计表”',
        'B3 填报单位：“单位名称”',
        'A3 “序号”只编行号，没有列入',
        'I4 “见附件”这一列没有标题，没有列入；要收请补上标题',
        expect.stringMatching(/^G4 “合计”像是合计，但此处不满足/u),
        expect.stringMatching(/^C3 R01（核实性）：走访≥烈属/u),
      ]),
    );
  });

  test('an unnumbered list, a second header below, a repeated title', async () => {
    const { table, notes } = await draftOf(
      '名册.csv',
      '姓名,备注,备注,入伍时间\n张三,好,,2001-09-01\n姓名,备注,备注,入伍时间\n李四,,,2001\n',
    );
    expect(lines(table.columns)).toEqual([
      '填报单位 string',
      '姓名 string',
      '备注 string',
      '备注（2） string',
      '入伍时间 date',
    ]);
    expect(notes.map(({ words }) => words.zh).join('\n')).toContain('这一栏暂称“备注（2）”');
  });

  test('two panels of indicators side by side, with 其中 and a band row', async () => {
    const { table } = await draftOf(
      '两栏.csv',
      [
        '填报单位：,黑溪镇,,,,',
        '指标名称,计量单位,数量,指标名称,计量单位,数量',
        '一、走访,,,二、慰问,,',
        '走访户数,户,3,慰问金,万元,1.5',
        '其中：烈属,户,1,慰问信,封,4',
        '填报人：,,,,,',
      ].join('\n'),
    );
    expect(table.orientation).toBe('rows');
    expect(lines(table.columns)).toEqual([
      '填报单位 string',
      '一、走访·走访户数 [户] integer',
      '一、走访·烈属 [户] integer',
      '二、慰问·慰问金 [万元] number',
      '二、慰问·慰问信 [封] integer',
    ]);
    expect(table.columns[2]?.aliases).toEqual(['其中：烈属']);
  });

  test.each([
    ['没有表.csv', '只有一行字\n第二行\n'],
    ['空.csv', ''],
  ])('%s is refused', async (name, content) => {
    await expect(draftOf(name, content)).rejects.toBeInstanceOf(UsageError);
  });
});

const form = () =>
  formWorkbook(
    { title: '2021年统计表', deadline: null, timezone: 'Asia/Shanghai', table: bundled },
    { unit: null, author: '' },
  );

describe('a form of ours', () => {
  test('the table in it takes a few kilobytes', async () => {
    expect((await form()).length).toBeLessThan(20_000);
  });

  test('filled in, it gives back the table', async () => {
    const { schema } = await draftOf('填好.xlsx', await filledForm(await form(), { F5: 3, F6: 12 }));
    expect(schema).toEqual(bundled.schema);
  });

  test('with a title changed it keeps the keys and the definitions of all else', async () => {
    const changed = await filledForm(await form(), { C7: '召开座谈会和茶话会' });
    const { table, schema, notes } = await draftOf('改过.xlsx', changed);
    expect(notes[0]?.words.zh).toContain('表头已改动');
    expect(table.columns.map(({ title }) => title)).toEqual(
      bundled.columns.map(({ title }) => (title === '召开座谈会' ? '召开座谈会和茶话会' : title)),
    );
    expect(table).toMatchObject({ id: bundled.id, version: bundled.version });
    expect(schema.properties.mediaReports).toEqual(Reflect.get(bundled.schema['properties'] ?? {}, 'mediaReports'));
    expect(schema['x-rules']).toHaveLength(bundled.rules.length);
  });

  (hasLibreOffice ? test : test.skip)('saved again by LibreOffice it gives back the table', async () => {
    const { schema } = await draftOf('另存.xlsx', recalculated(await form()));
    expect(schema).toEqual(bundled.schema);
  });
});

const official = samples('');
testWith(official)('third-party tables, looked at by eye', async () => {
  const nbs = '05-chinese-official/mainland-nbs-xlsx';
  const tourism = await draft(join(official, nbs, '海南旅游统计数据.xlsx'));
  expect(lines(tourism.table.columns)).toEqual([
    '填报单位 string',
    '月份 string',
    '接待游客总人数 [万人次] number',
    '旅游总收入 [亿元] number',
  ]);
  const income = await draft(join(official, nbs, '全国居民人均收入情况年度数据.xlsx'));
  expect(income.table.orientation).toBe('rows');
  expect(lines(income.table.columns).slice(1, 3)).toEqual([
    '居民人均可支配收入 [元] number',
    '居民人均可支配收入比上年增长 [%] number',
  ]);
  const population = await draft(join(official, '05-chinese-official/taiwan-big5-csv/1.csv'));
  expect(lines(population.table.columns).slice(-2)).toEqual(['戶數 integer', '人口數 integer']);
  const pipes = await draft(join(official, '01-xlsx/magicodes-zh/管轴导入数据.xlsx'));
  expect(pipes.schema.properties['位置标识']).toMatchObject({ enum: ['左', '中', '右'] });
  expect(lines(pipes.table.columns)).toEqual([
    '填报单位 string',
    '管轴编号 string',
    '管廊编号 string',
    '责任区域 string',
    '位置标识 string',
    '是否为吊架 boolean',
    '吊架百分比 string',
    '排序 integer',
  ]);
  const funeral = await draft(join(official, '02-xls/myexcel-zh/报名表.xls'));
  expect(funeral.table.columns).toHaveLength(16);
  expect(lines(funeral.table.columns)).toEqual(
    expect.arrayContaining(['活动日期 date', '联系电话 string', '参加人数 integer']),
  );
});
