import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Campaign } from '../../src/library/index.ts';
import { campaignOf } from './campaign.ts';
import { docx, xlsx } from './files.ts';
import { read } from './read.ts';

let farming: Campaign;
let people: Campaign;

beforeAll(async () => {
  farming = await campaignOf({
    title: '2020年上半年农业生产情况表',
    columns: {
      area: ['粮食播种面积', '亩', '一、播种面积'],
      riceArea: ['其中：水稻', '亩', '一、播种面积'],
      out: ['粮食产量', '吨', '二、产量'],
      riceOut: ['其中：水稻', '吨', '二、产量'],
      pigs: ['生猪出栏', '头', '三、畜牧业'],
      sows: ['能繁母猪', '头', '三、畜牧业'],
      fowl: ['家禽出栏', '万只', '三、畜牧业'],
    },
  });
  people = await campaignOf({
    title: '2020年人口情况统计表',
    columns: {
      homes: ['总户数', '户'],
      people: ['总人口', '人'],
      farmers: ['其中：农业人口', '人'],
      births: ['出生人口', '人'],
      deaths: ['死亡人口', '人'],
    },
  });
});

const farm = { area: 12000, riceArea: 5000, out: 4800, riceOut: 2500, pigs: 8200, sows: 520, fowl: 3.25 };
const head = '序号 | 指标名称 | 计量单位 | 代码 | 数量';
const first = ['| 一、播种面积', '1 | 粮食播种面积 | 亩 | 01 | 12000', '2 | 其中：水稻 | 亩 | 02 | 5000'];
const second = ['| 二、产量', '3 | 粮食产量 | 吨 | 03 | 4800', '4 | 其中：水稻 | 吨 | 04 | 2500'];
const third = [
  '| 三、畜牧业',
  '5 | 生猪出栏 | 头 | 05 | 8200',
  '6 | 能繁母猪 | 头 | 06 | 520',
  '7 | 家禽出栏 | 万只 | 07 | 3.25',
];
const form = [head, ...first, ...second, ...third];
const titled = ['2020年上半年农业生产情况表', '填报单位：石会镇（盖章）'];
const right = { unit: '石会镇', sums: farm, asked: [] };

/** Each row of the form with a further cell behind its figure. */
const beside = (heading: string, cell: string): readonly string[] =>
  form.map((line, at) => (at === 0 ? line.replace('数量', heading) : /\d$/u.test(line) ? `${line} | ${cell}` : line));

describe('an indicator a row', () => {
  test.each([
    ['2020年上半年 | 2019年上半年'],
    ['2020年1-6月 | 2019年1-6月'],
    ['2020年6月末 | 2019年6月末'],
    ['1-6月累计 | 6月'],
    ['本年累计 | 本月'],
    ['数量 | 增减±'],
    ['数量 | ±%'],
  ])('%s: this period’s column is read', async (headings) => {
    expect(await read(await xlsx([...titled, ...beside(headings, '9')]), '石会镇.xlsx', farming)).toEqual(right);
  });

  test.each([['2020年一季度 | 2020年二季度'], ['1月 | 2月']])('%s are added, as villages are', async (headings) => {
    const quarters = beside(headings, '1');
    const { sums } = await read(await xlsx([...titled, ...quarters]), '石会镇.xlsx', farming);
    expect(sums).toEqual(Object.fromEntries(Object.entries(farm).map(([key, value]) => [key, value + 1])));
  });

  test.each([
    ['家禽出栏 | 万只 | 07 | 3.25', '家禽出栏 | 只 | 07 | 32500'],
    ['家禽出栏 | 万只 | 07 | 3.25', '家禽出栏 | 羽 | 07 | 32500'],
    ['家禽出栏 | 万只 | 07 | 3.25', '家禽出栏 | 万只 | 07 | 32500只'],
    ['生猪出栏 | 头 | 05 | 8200', '生猪出栏 | 万头 | 05 | 0.82'],
  ])('the measure beside an indicator counts: %s as %s', async (before, after) => {
    const lines = form.map((line) => line.replace(before, after));
    expect(await read(await xlsx([...titled, ...lines]), '石会镇.xlsx', farming)).toEqual(right);
  });

  test('what says the columns again on a further page hides nothing above it', async () => {
    const pages = [...titled, head, ...first, ...second, head, ...third];
    expect(await read(await xlsx(pages), '石会镇.xlsx', farming)).toEqual(right);
  });

  test('a second panel goes on under the last group of the first', async () => {
    const left = ['指标名称 | 数量', '一、播种面积', '粮食播种面积 | 12000', '其中：水稻 | 5000', '二、产量'];
    const rest = ['粮食产量 | 4800', '其中：水稻 | 2500', '三、畜牧业', '生猪出栏 | 8200', '能繁母猪 | 520'];
    const behind = ['指标名称 | 数量', ...rest];
    const panels = [...left, '家禽出栏 | 3.25'].map((line, at) =>
      line.includes('|') ? `${line} | ${behind[at]}` : `${line} | | ${behind[at]}`,
    );
    const { sums } = await read(await xlsx([...titled, ...panels]), '石会镇.xlsx', farming);
    expect([sums['riceArea'], sums['riceOut'], sums['pigs']]).toEqual([5000, 2500, 8200]);
  });

  test('a number before the title, behind 其中, is none of it', async () => {
    const lines = form.map((line) => line.replace('其中：水稻 | 亩', '其中：1.水稻 | 亩'));
    expect(await read(await xlsx([...titled, ...lines]), '石会镇.xlsx', farming)).toEqual(right);
  });

  test.each([
    ['XLSX', async (title: string) => xlsx([title, titled[1] ?? '', ...form]), '@A1'],
    ['DOCX', async (title: string) => docx(title, titled[1] ?? '', form), '@-'],
  ])('last year’s form sent again is told: %s', async (_, bytes, cell) => {
    const { sums, asked } = await read(await bytes('2019年上半年农业生产情况表'), '石会镇.x', farming);
    expect([sums, asked]).toEqual([farm, [`layout/title-period ${cell}`]]);
  });
});

describe('a table that was broken over the pages of a document', () => {
  test.each([
    ['without its header', [[head, ...first], '', [...second, ...third]]],
    ['within a group', [[head, ...first, ...second.slice(0, 2)], '', [...second.slice(2), ...third]]],
    ['with its header', [[head, ...first, ...second], '', [head, ...third]]],
    ['under 续表', [[head, ...first, ...second], '（续表）', third]],
  ])('is read whole: %s', async (_, tables) => {
    expect(await read(await docx(...titled, ...tables), '石会镇.docx', farming)).toEqual(right);
  });

  test('goes on with its rows, too', async () => {
    const header = '村名 | 总户数 | 总人口 | 农业人口 | 出生人口 | 死亡人口';
    const tables = [[header, '红旗村 | 10 | 30 | 20 | 1 | 2'], '', ['东风村 | 20 | 60 | 40 | 3 | 4']];
    const { sums, asked } = await read(await docx('填报单位：石会镇', ...tables), 'a.docx', people);
    expect([sums, asked]).toEqual([{ homes: 30, people: 90, farmers: 60, births: 4, deaths: 6 }, []]);
  });

  test('the same form twice is two, and a table under words of its own is another', async () => {
    const twice = await read(await docx('填报单位：石会镇', form, '', form), '石会镇.docx', farming);
    expect(twice.asked).not.toContain('layout/column-duplicate @B10');
    const list = await read(
      await docx(...titled, form, '联系人名单', ['1 | 张三 | 女 | 镇 | 13800000000']),
      '石会镇.docx',
      farming,
    );
    expect(list).toEqual(right);
  });
});

describe('rows under a header', () => {
  const header = '填报单位 | 总户数 | 总人口 | 其中：农业人口 | 出生人口 | 死亡人口';
  const row = '石会镇 | 10 | 30 | 20 | 1 | 2';
  const sums = { homes: 10, people: 30, farmers: 20, births: 1, deaths: 2 };
  const whole = { unit: '石会镇', sums, asked: [] };

  test.each([
    ['codes under the header', [header, '代码 | A01 | A02 | A03 | B01 | B02', row]],
    ['codes without a word', [header, '| A01 | A02 | A03 | B01 | B02', row]],
    ['单位名称', [header.replace('填报单位', '序号 | 单位名称'), `1 | ${row}`]],
    ['其中： left out', [header.replace('其中：', ''), row]],
    [
      'marks and two brackets',
      [header.replace('总户数', '★总户数').replace('总人口', '总人口（含流动人口）（人）'), row],
    ],
    ['a column for the part of the unit', [header.replace('填报单位', '片区 | 村名'), `东片 | ${row}`]],
  ])('%s', async (_, lines) => {
    expect(await read(await xlsx(lines), '石会镇.xlsx', people)).toEqual(whole);
  });

  test('过次页 and 承前页 are not added', async () => {
    const named = header.replace('填报单位', '村名');
    const pages = [
      named,
      '红旗村 | 10 | 30 | 20 | 1 | 2',
      '东风村 | 20 | 60 | 40 | 3 | 4',
      '过次页 | 30 | 90 | 60 | 4 | 6',
      named,
      '承前页 | 30 | 90 | 60 | 4 | 6',
      '黎明村 | 5 | 9 | 8 | 1 | 1',
      '合计 | 35 | 99 | 68 | 5 | 7',
    ];
    const { sums: read35, asked } = await read(await xlsx(pages), '石会镇.xlsx', people);
    expect([read35, asked]).toEqual([{ homes: 35, people: 99, farmers: 68, births: 5, deaths: 7 }, []]);
  });

  test.each([['增减±'], ['增（+）减（-）'], ['比上年同期±']])('%s is no row of theirs', async (name) => {
    expect(await read(await xlsx([header, row, `${name} | 1 | 3 | 2 | 1 | 1`]), '石会镇.xlsx', people)).toEqual(whole);
  });

  test('a number alone below them is told and not added, unless it adds them up', async () => {
    const lone = await read(await xlsx([header, row, '| | 79223344']), '石会镇.xlsx', people);
    expect(lone).toEqual({ ...whole, asked: ['layout/cell-unread @C3'] });
    const villages = [header.replace('填报单位', '村名'), '甲村 | 4 | 10 | 9 | 1 | 1', '乙村 | 6 | 20 | 11 | 0 | 1'];
    const total = await read(await xlsx([...villages, '| | 30']), '石会镇.xlsx', people);
    expect(total).toEqual(whole);
  });

  test('the rest of them on a sheet without a header is a warning', async () => {
    const { asked } = await read(await xlsx([header, row], ['红旗村 | 10 | 30 | 20 | 1 | 2']), '石会镇.xlsx', people);
    expect(asked).toEqual(['layout/sheet-unread @-']);
    const other = await read(await xlsx([header, row], ['姓名 | 金额', '张三 | 500']), '石会镇.xlsx', people);
    expect(other.asked).toEqual([]);
  });
});

describe('whose a return is', () => {
  const header = '总户数 | 总人口 | 农业人口 | 出生人口 | 死亡人口';
  const row = '10 | 30 | 20 | 1 | 2';

  test.each([
    ['石会镇2020年人口情况统计表'],
    ['单位（公章）： | 石会镇人民政府'],
    ['编制单位：石会镇'],
    ['报送单位:石会镇        2020年2月3日'],
  ])('is said above the table: %s', async (line) => {
    const { unit, asked } = await read(await xlsx([line, header, row]), '附件2.xlsx', people);
    expect([unit, asked]).toEqual(['石会镇', []]);
  });

  test('but not by the name of an office alone, which may be the issuer’s', async () => {
    const { unit, asked } = await read(
      await xlsx(['区民政局', '2020年人口情况统计表', header, row]),
      '附件2.xlsx',
      people,
    );
    expect([unit, asked]).toEqual([null, ['unit/unknown @-']]);
  });
});
