import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { inferTable } from '../../src/app/infer-table.ts';
import { parseTable } from '../../src/campaign/table.ts';
import { host } from '../../src/cli/host.ts';

const folder = mkdtempSync(join(tmpdir(), 'infer-statements-'));

async function draftOf(...rows: readonly string[]) {
  const file = join(folder, 'table.csv');
  writeFileSync(file, rows.join('\n'));
  const { text, notes } = await inferTable(host, { file, sheet: null });
  const { columns, rules } = parseTable(text, 'table.schema.json', '');
  return {
    columns: columns
      .filter(({ key }) => key !== 'unit')
      .map(({ group, title, measure, comparesPrevious }) =>
        [[...group, title].join('·'), measure ?? '', comparesPrevious === true ? '比上年' : ''].join(' ').trim(),
      ),
    rules: rules.map(({ message, severity }) => `${severity} ${message}`),
    notes: notes.map(({ cell, words: { zh } }) => `${cell ?? ''} ${zh}`),
  };
}

const title = '2021年慰问情况统计表,,,,,';

describe('what shows last year beside this year', () => {
  test.each([
    {
      of: '本年 and 上年 under a group',
      header: ['单位名称,走访户数,,慰问金,,', ',本年,上年,本年,上年同期,同比增减（%）'],
    },
    { of: 'years', header: ['单位名称,走访户数,,慰问金,,', ',2021年,2020年,2021年,2020年,增减'] },
  ])('is left out and compared: $of', async ({ header }) => {
    const { columns, notes } = await draftOf(title, ...header);
    expect(columns).toEqual(['走访户数  比上年', '慰问金  比上年']);
    expect(notes).toContainEqual(expect.stringMatching(/^C3 “.*”不是本期数，没有列入；E3、F3同此$/u));
    expect(notes).toContainEqual(expect.stringMatching(/^B3 与上年比较（compare）：/u));
  });

  test('keeps its group where it has others in it', async () => {
    const { columns } = await draftOf(title, '单位名称,慰问金（万元）,,,走访,', ',本年,上年,其中：物资,本年,去年同期');
    expect(columns).toEqual(['慰问金（万元）·本年 万元 比上年', '慰问金（万元）·物资 万元', '走访  比上年']);
  });

  test('also where the period is a part of the title, or stands right behind it', async () => {
    expect(await draftOf(title, '单位名称,慰问金,上年慰问金,走访户数,上年同期,走访户数（上年）')).toMatchObject({
      columns: ['慰问金  比上年', '走访户数  比上年'],
    });
  });

  test.each([
    ['总计,烈军属,老兵,比上年增减', '总计'],
    ['烈军属,老兵,总计,上年同期', '总计'],
    ['总计,烈军属,上年同期,老兵,上年同期', '总计 老兵'],
    ['合计,户数,小计,人数,比上年', '人数'],
    ['烈军属,老兵,上年同期', '老兵'],
  ])('is that of the total behind it and its parts: %s', async (header, compared) => {
    const { columns } = await draftOf(title, `单位名称,${header}`);
    expect(columns.filter((each) => each.endsWith('比上年')).map((each) => each.split(' ')[0])).toEqual(
      compared.split(' '),
    );
  });

  test.each(['上年末结余(1),本年收入(2),本年支出(3),本年末结余(4=1+2-3)', '合计(1=2+3),上年收入(2),本年收入(3)'])(
    'stays where a figure of this year is made of it: %s',
    async (header) => {
      const { columns } = await draftOf(title, `单位名称,${header}`);
      expect(columns).toEqual(header.split(',').map((each) => each.replace(/\(.*/u, '')));
    },
  );

  test('is left out where only the change is made of it', async () => {
    const { columns } = await draftOf(title, '单位名称,本年人数(1),上年人数(2),增减(3=1-2)');
    expect(columns).toEqual(['本年人数  比上年']);
  });

  test.each([
    '单位名称,年初数,增加,减少,年末数',
    '单位名称,计划,实际,完成率',
    '单位名称,本月,累计',
    '单位名称,上年结余,本年收入',
    '单位名称,上年同期',
  ])('what is asked for like any other stays: %s', async (header) => {
    const { columns } = await draftOf(title, header);
    expect(columns).toEqual(header.split(',').slice(1));
  });
});

describe('a line such as 单位：万元 over a table', () => {
  test('gives its measure to what is money, and to sums of it', async () => {
    const { columns, notes } = await draftOf('统计表', ',,,单位：万元', '填报单位,慰问金,走访户数,合计,占比,备注');
    expect(columns).toEqual(['慰问金 万元', '走访户数', '合计 万元', '占比', '备注']);
    expect(notes).toContainEqual('D2 计量单位按“单位：万元”（请核对）：B3 慰问金万元、D3 合计万元');
  });

  test('gives each column the measure of a list that fits it', async () => {
    const lines = ['统计表', '计量单位：户、人、万元', '填报单位,走访户数,受益人数,慰问金,合计,次数'];
    expect((await draftOf(...lines)).columns).toEqual(['走访户数 户', '受益人数 人', '慰问金 万元', '合计', '次数']);
  });

  test.each(['统计表（单位：元）', '统计表\n,单位：,元'])('is read from %s', async (line) => {
    expect((await draftOf(line, '填报单位,慰问金,备注')).columns).toEqual(['慰问金 元', '备注']);
  });

  test('is no label that asks for the unit, and gives way to what a title says', async () => {
    const lines = ['统计表', '填报单位：元,单位：元', '填报单位,慰问金（万元）,折款'];
    expect((await draftOf(...lines)).columns).toEqual(['慰问金 万元', '折款 元']);
  });
});

describe('a formula in a title', () => {
  test('is a hard rule where its numbers are written at columns, and no part of the title', async () => {
    const { columns, rules } = await draftOf('统计表', '填报单位,合计(1=2+3),财政拨款（2）,社会捐助③');
    expect(columns).toEqual(['合计', '财政拨款', '社会捐助']);
    expect(rules).toEqual(['hard 合计应等于财政拨款与社会捐助之和']);
  });

  test('is a hard rule in the row of numbers under the header', async () => {
    const { rules } = await draftOf('统计表', '填报单位,合计,拨款,捐助,结余', '甲,1=2+3,2,3,4=1-2');
    expect(rules).toEqual(['hard 合计应等于拨款与捐助之和', 'hard 合计应等于结余与拨款之和']);
  });

  test('is a soft rule where the columns are only counted from its own', async () => {
    const { columns, rules } = await draftOf('统计表', '填报单位,走访总数（万元）（1=2+3）,拨款,捐助');
    expect(columns).toEqual(['走访总数 万元', '拨款 万元', '捐助 万元']);
    expect(rules).toEqual(['soft 走访总数应等于拨款与捐助之和']);
  });

  test('by the numbers of the lines, where an indicator is a row', async () => {
    const lines = ['指标名称,代码,计量单位,数量', '合计（01=02+03）,01,元,', '拨款,02,元,', '捐助,03,元,'];
    expect((await draftOf(...lines)).rules).toEqual(['hard 合计应等于拨款与捐助之和']);
  });

  test('is told where it is no sum, or names no column', async () => {
    const { columns, rules, notes } = await draftOf('统计表', '填报单位,拨款（1）,占比（2=1/3）,总额（3=7+8）');
    expect({ columns, rules }).toEqual({ columns: ['拨款', '占比', '总额'], rules: [] });
    expect(notes).toContainEqual(expect.stringMatching(/^C2 “2=1\/3”没有写成审核关系/u));
    expect(notes).toContainEqual(expect.stringMatching(/^D2 “3=7\+8”没有写成审核关系/u));
  });

  test('leaves a number in brackets that no formula speaks of', async () => {
    expect((await draftOf('统计表', '填报单位,拨款（1）,捐助（2）')).columns).toEqual(['拨款（1）', '捐助（2）']);
  });

  test('is no rule where the figures say otherwise', async () => {
    const { rules, notes } = await draftOf('统计表', '填报单位,合计(1=2+3),拨款(2),捐助(3)', '城东街道,9,1,2');
    expect(rules).toEqual([]);
    expect(notes).toContainEqual(expect.stringMatching(/^B3 .*不满足 合计＝拨款＋捐助/u));
  });
});

describe('the measures of what a formula in a title adds up', () => {
  test('may stand before the number', async () => {
    expect(await draftOf(title, '单位名称,合计(1=2+3),财政拨款（万元）(2),自筹(3)')).toMatchObject({
      columns: ['合计 万元', '财政拨款 万元', '自筹 万元'],
      rules: ['hard 合计应等于财政拨款与自筹之和'],
    });
  });

  test.each(['合计（万元）(1=2+3),财政拨款（元）(2),自筹（万元）(3)', '合计(1=2+3),走访（户）,慰问金（万元）'])(
    'make no rule where they differ: %s',
    async (header) => {
      const { rules, notes } = await draftOf(title, `单位名称,${header}`);
      expect(rules).toEqual([]);
      expect(notes).toContainEqual(expect.stringMatching(/^B2 “1=2\+3”没有写成审核关系/u));
    },
  );
});
