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
      '烈属 [户] integer',
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

describe('official forms as they are drawn', () => {
  test('a title that reaches down beside the row of measures has none, and 计量单位 is no measure', async () => {
    const { table } = await draftOf(
      '三层.html',
      `<table>
        <tr><td rowspan=4>单位<td colspan=3>城市低保<td rowspan=4>备注
        <tr><td>对象<td colspan=2>资金（万元）
        <tr><td>户数<td>合计<td>其中：中央资金
        <tr><td>户<td>万元<td>万元
      </table>`,
    );
    expect(lines(table.columns)).toEqual([
      '单位 string',
      '城市低保·对象·户数 [户] integer',
      '城市低保·资金（万元）·合计 [万元] number',
      '城市低保·资金（万元）·中央资金 [万元] number',
      '备注 string',
    ]);
    const labelled = await draftOf('标签.csv', '项目,走访户数,慰问金\n计量单位,户,万元\n本次,,\n');
    expect(lines(labelled.table.columns).slice(1)).toEqual([
      '项目 string',
      '走访户数 [户] integer',
      '慰问金 [万元] number',
    ]);
  });

  test('项目, 单位 and 数额 head indicators, with their outer names in merged cells', async () => {
    const { table, schema } = await draftOf(
      '项目.html',
      `<table>
        <tr><td colspan=4>拥军优属情况统计表
        <tr><td colspan=2>项　　目<td>单位<td>数额
        <tr><td rowspan=2>开展活动<td>座谈会<td>次<td>
        <tr><td>文艺演出<td>场<td>
        <tr><td rowspan=3>走访慰问<td>合计<td>户<td>
        <tr><td>烈属<td>户<td>
        <tr><td>军属<td>户<td>
        <tr><td colspan=2>慰问经费<td>万元<td>
      </table>`,
    );
    expect(table.orientation).toBe('rows');
    expect(lines(table.columns)).toEqual([
      '填报单位 string',
      '开展活动·座谈会 [次] integer',
      '开展活动·文艺演出 [场] integer',
      '走访慰问·合计 [户] integer',
      '走访慰问·烈属 [户] integer',
      '走访慰问·军属 [户] integer',
      '慰问经费 [万元] number',
    ]);
    expect(schema['x-rules']).toMatchObject([{ assert: '合计 == 烈属 + 军属' }]);
  });

  test('a title may say the measure of the whole table', async () => {
    const { table } = await draftOf(
      '标题.csv',
      '走访慰问情况统计表（单位：万元）\n填报单位,慰问金（万元）,慰问信（封）\n',
    );
    expect(table.title).toBe('走访慰问情况统计表');
  });

  test('其中 has the measure of the whole; a rule that a formula’s sum implies is not said again', async () => {
    const { table } = await draftOf('其中.csv', '单位,经费（万元）,其中：财政拨款,其中：人数,慰问信（封）\n');
    expect(lines(table.columns)).toEqual([
      '单位 string',
      '经费 [万元] number',
      '财政拨款 [万元] number',
      '人数 integer',
      '慰问信 [封] integer',
    ]);
  });

  test('元 and 万元 are not added up as they stand', async () => {
    const { schema, notes } = await draftOf(
      '两种.csv',
      '填报单位,慰问金（万元）,慰问品折款（元）,合计（万元）\n黑溪镇,3.5,2000,3.7\n',
    );
    expect(schema['x-rules']).toBeUndefined();
    expect(notes.map(({ words }) => words.zh).join()).not.toContain('不满足');
  });

  test('of several 小计 each adds up what follows it, 合计 all', async () => {
    const { schema } = await draftOf('小计.csv', '单位,合计,小计,甲类,乙类,小计,丙类,丁类\n');
    expect(schema['x-rules']).toMatchObject([
      { assert: '合计 == 甲类 + 乙类 + 丙类 + 丁类' },
      { assert: '小计 == 甲类 + 乙类' },
      { assert: '小计2 == 丙类 + 丁类' },
    ]);
  });

  test('times and months are none to add up; values do not say how finely the next return may measure', async () => {
    const { table, schema } = await draftOf(
      '时间.csv',
      '姓名,签约时间,出生年月,覆盖率（%）,面积\n张三,,1990.01,95.5,2.5\n李四,,1991.02,99,4.5\n',
    );
    expect(lines(table.columns).slice(1)).toEqual([
      '姓名 string',
      '签约时间 string',
      '出生年月 string',
      '覆盖率 [%] number',
      '面积 number',
    ]);
    expect(schema.properties['面积']).toEqual({ title: '面积', type: 'number', minimum: 0 });
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
