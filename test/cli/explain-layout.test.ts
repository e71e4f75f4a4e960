import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { describe, expect, test } from '@jest/globals';
import { textWidth } from '../../src/report/pretty/text-width.ts';
import { caseFolder } from '../case-report.ts';
import { zipBytes } from '../intake/zip-bytes.ts';
import { runIn, type Circumstances, type Ran } from './run-in.ts';
import { smallCampaign, smallReturn, type Files } from './small-campaign.ts';

const explain = (folder: string, argv: readonly string[] = [], circumstances: Circumstances = {}): Promise<Ran> =>
  runIn(folder, ['validate', '--explain-layout', '--lang', 'zh', '-q', ...argv], circumstances);

/** The lines of the explanation, without white space at their ends and between their words. */
async function linesOf(folder: string, ...argv: readonly string[]): Promise<readonly string[]> {
  const { stdout } = await explain(folder, argv);
  return stdout.split('\n').map((line) => line.trim().replaceAll(/\s{2,}/g, ' '));
}

const cash = { type: 'number', minimum: 0 };
const table = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:shuangyong:table:small',
  title: '测试表',
  type: 'object',
  'x-table': { version: '1', unitColumn: 'unit', orientation: 'auto' },
  properties: {
    unit: { title: '填报单位', type: 'string' },
    events: { title: '活动场次', type: 'integer', minimum: 0 },
    troops: { title: '慰问金', ...cash, 'x-column': { group: ['慰问部队'], measure: '万元' } },
    families: { title: '慰问金', ...cash, 'x-column': { group: ['慰问优抚对象'], measure: '万元' } },
    goods: { title: '慰问品折款', ...cash, 'x-column': { measure: '万元' } },
    remarks: { title: '备注', type: 'string' },
  },
  required: ['unit', 'events', 'goods'],
};

const upward = { ...table, 'x-table': { ...table['x-table'], orientation: 'columns' } };

/** The small campaign with a table that takes every orientation, and one return. */
const campaignWith = (name: string, content: string | Uint8Array, files: Files = {}): string =>
  smallCampaign({
    'table.schema.json': JSON.stringify(table),
    'returns/东山镇.csv': null,
    'returns/西河乡.csv': null,
    [`returns/${name}`]: content,
    ...files,
  });

const sideways = campaignWith(
  '东山镇.csv',
  [
    '测试表,,,,',
    '填报单位：东山镇,,,,',
    '序号,指标名称,计量单位,本期,上年同期',
    '1,活动场次,场,12,10',
    '2,慰问品折价,万元,2,1',
    '3,慰问部队慰问金,元,3500,3000',
    '注：自行统计,,,,',
  ].join('\n'),
);

const upright = campaignWith(
  '东山镇.csv',
  [
    '测试表,,,,,,,',
    '序号,填报单位,活动场次,慰问金,慰问品折款,增减%,活动场次,接待人数',
    '甲,乙,1,2,3,4,5,6',
    '1,东山村,1,2,3,4,5,6',
    '2,西山村,1,2,3,4,5,6',
    ',小计,2,4,6,8,10,12',
    '3,南山村,1,2,3,4,5,6',
    ',合计,3,6,9,12,15,18',
    ',,,,,,,,999',
    '填报人：某甲,,,审核人：某乙',
  ].join('\n'),
);

describe('what was chosen', () => {
  test('an indicator a column, with how many of the table’s columns were found', async () => {
    const { status, stdout } = await explain(caseFolder('qianjiang-2020'), ['returns/城东街道.xlsx']);
    expect(status).toBe(0);
    expect(stdout).toContain(
      '城东街道.xlsx#工作表1\n  一栏一指标（自动判断）：找到统计表 36 栏中的 36 栏\n\n  表头（第 3–5 行）\n',
    );
    expect(stdout).not.toContain('没有找到的栏');
  });

  test('an indicator a row: rows are columns of the sheet, and the unit’s label is told', async () => {
    const lines = await linesOf(sideways);
    for (const line of [
      '一行一指标（自动判断）：找到统计表 5 栏中的 2 栏',
      '填报单位：东山镇（A2）',
      '表头（B 列）',
      'D 列 数据',
      'B6 慰问部队慰问金 慰问部队·慰问金；表上是“元”，换算为“万元”',
      'E4:E6 不填报的栏 3 格：10、1、3000',
      'A7 附注 注：自行统计',
    ])
      expect(lines).toContain(line);
  });

  test('labels beside their values: each with the cell of its value', async () => {
    const pairs = campaignWith('东山镇.csv', '活动场次,12,慰问品折款,2,备注,无\n');
    const lines = await linesOf(pairs);
    expect(lines).toContain('C1 → D1 慰问品折款 慰问品折款');
    expect(lines).toContain('标签和数值');
  });

  test('a table that fixes its orientation is said to do so', async () => {
    expect(
      await linesOf(smallCampaign({ 'table.schema.json': JSON.stringify(upward) }), 'returns/东山镇.csv'),
    ).toContain('一栏一指标（统计表规定）：找到统计表 5 栏中的 2 栏');
  });
});

describe('why a column was not found', () => {
  test('the column that must be there is marked, with the header that is spelt much like it', async () => {
    expect(await linesOf(sideways)).toContain('! 必填 慰问品折款 最像的是 B5“慰问品折价”');
  });

  test('one title that may be two columns names both', async () => {
    const lines = await linesOf(upright);
    expect(lines).toContain('! 选填 慰问部队·慰问金 D2“慰问金” 可指多栏，分不清');
    expect(lines).toContain('! D2 慰问金 分不清：慰问部队·慰问金 / 慰问优抚对象·慰问金');
  });

  test('columns that nobody misses are listed without a mark', async () => {
    expect(await linesOf(upright)).toContain('选填：备注');
  });

  test('a measure that does not convert is marked', async () => {
    const folder = campaignWith('东山镇.csv', '填报单位,活动场次,慰问品折款（件）\n东山镇,1,2\n');
    expect(await linesOf(folder)).toContain('! C1 慰问品折款（件） 慰问品折款；表上是“件”，应为“万元”，不能换算');
  });
});

describe('what each title, row and cell was taken for', () => {
  test('titles: serial number, column, another period, a second time, nothing of the table', async () => {
    const lines = await linesOf(upright);
    for (const line of [
      'A2 序号 行号、村名等，不读',
      'C2 活动场次 活动场次',
      'F2 增减% 非本期，不读',
      '! G2 活动场次 活动场次：与 C2 重复，不读',
      '! H2 接待人数 统计表没有这一栏',
    ])
      expect(lines).toContain(line);
  });

  test('rows by kind with their numbers', async () => {
    const lines = await linesOf(upright);
    for (const line of [
      '第 3 行 编号（甲、乙、1、2） 甲 乙 1 2 3 4 5 6',
      '第 4–5、7 行 数据 共 3 行',
      '第 6 行 小计 小计 2 4 6 8 10 12',
      '第 8 行 合计 合计 3 6 9 12 15 18',
      '! 第 9 行 不明 999',
      '第 10 行 落款 填报人：某甲 审核人：某乙',
    ])
      expect(lines).toContain(line);
  });

  test('cells: what was not read comes first, columns and totals go together, texts stand alone', async () => {
    const lines = await linesOf(upright);
    const from = lines.indexOf('其余 33 格');
    expect(lines.slice(from + 1, from + 12)).toEqual([
      '! I9 不明，未读取 999',
      'A1 表头以上 测试表',
      'A4:A7 行号、村名等 3 格：1、2、3',
      'D4:D8 所属不明的栏 5 格：2、2、4、2、6',
      'F4:F8 非本期的栏 5 格：4、4、8、4、12',
      'G4:G8 重复的栏 5 格：5、5、10、5、15',
      'H4:H8 表外的栏 5 格：6、6、12、6、18',
      'B6:E6 小计 3 格：小计、2、6',
      'B8:E8 合计 3 格：合计、3、9',
      'A10 落款 填报人：某甲',
      'D10 落款 审核人：某乙',
    ]);
  });

  test('of more than 200 the rest is told as a number, what was not read last of all', async () => {
    const notes = Array.from({ length: 150 }, (_, at) => `${',,,,'.repeat(2)}${at}`);
    const above = Array.from({ length: 150 }, (_, at) => `某文字${at}`).slice(0, 55);
    const header = '填报单位,活动场次,慰问品折款';
    const folder = campaignWith('东山镇.csv', [...above, header, '东山镇,1,2', ...notes].join('\n'));
    const lines = await linesOf(folder);
    expect(lines).toContain('其余 205 格');
    expect(lines.filter((line) => line.includes('不明，未读取'))).toHaveLength(150);
    expect(lines).toContain('……另有未列出：表头以上 5 格。');
  });
});

describe('sheets and files that hold no table', () => {
  test('a sheet without it says what looks like its titles, a hidden one that it is not read', async () => {
    const book = new exceljs.Workbook();
    book.addWorksheet('填表说明').addRows([['填表说明'], ['慰问品折款', '按发票']]);
    book.addWorksheet('空白');
    book.addWorksheet('联系人').addRows([['张三', '电话']]);
    const hidden = [
      ['填报单位', '活动场次', '慰问品折款'],
      ['东山镇', 1, 2],
    ];
    book.addWorksheet('去年', { state: 'hidden' }).addRows(hidden);
    const bytes = new Uint8Array(await book.xlsx.writeBuffer());
    const { status, stdout } = await explain(campaignWith('东山镇.xlsx', bytes));
    expect(status).toBe(0);
    expect(stdout).toBe(
      [
        '东山镇.xlsx#填表说明',
        '  没有找到这张统计表。',
        '  只有 1 种文字与统计表的栏目相同：A2“慰问品折款”',
        '',
        '东山镇.xlsx#空白',
        '  空工作表。',
        '',
        '东山镇.xlsx#联系人',
        '  没有找到这张统计表。',
        '  没有一格文字与统计表的栏目相同。',
        '  开头是：A1“张三”、B1“电话”',
        '',
        '东山镇.xlsx#去年',
        '  隐藏的工作表，不读取；其中有这张统计表：一栏一指标（自动判断）：找到统计表 5 栏中的 2 栏',
        '',
        '共 1 个文件　找到统计表 0 个　没有找到 1 个　无法读取 0 个',
        '',
      ].join('\n'),
    );
  });

  test('a file that cannot be read: its finding, the others all the same, and status 1 unless --fail-on says otherwise', async () => {
    const folder = smallCampaign({ 'returns/南湖镇.xlsx': 'PK\u0003\u0004' });
    const { status, stdout } = await explain(folder);
    expect(status).toBe(1);
    expect(stdout).toContain('南湖镇.xlsx  错误  文件无法读取');
    expect(stdout).toContain('共 3 个文件　找到统计表 2 个　没有找到 0 个　无法读取 1 个');
    expect((await explain(folder, ['--fail-on', 'none'])).status).toBe(0);
  });

  test('members of an archive are files like others, and what is no return is said to be passed over', async () => {
    const archive = zipBytes(
      { name: '西河乡/西河乡.csv', content: smallReturn('西河乡', 1) },
      { name: 'report.json', content: '{ "tool": { "name": "shuangyong" } }' },
      { name: '~$西河乡.xlsx', content: 'lock' },
    );
    const { status, stdout } = await explain(smallCampaign({ 'returns/西河乡.zip': archive }), ['returns/西河乡.zip']);
    expect(status).toBe(0);
    expect(stdout).toContain('西河乡.zip/西河乡/西河乡.csv\n  一栏一指标');
    expect(stdout).toContain('共 1 个文件　找到统计表 1 个　没有找到 0 个　无法读取 0 个　未读取 2 个');
  });
});

describe('how it is printed', () => {
  test('files stand in order of path, each line within the terminal, aligned by what it shows', async () => {
    const { stdout } = await explain(caseFolder('qianjiang-2020'), [
      'returns/人民团体',
      'returns/中塘镇.xlsx',
      'returns/城东街道.xlsx',
    ]);
    const heads = stdout.split('\n').filter((line) => /^\S.*(xlsx|csv)/.test(line));
    expect(heads.length).toBeGreaterThan(3);
    expect(heads).toEqual(heads.toSorted((a, b) => (a < b ? -1 : 1)));
    expect(stdout.split('\n').filter((line) => textWidth(line) > 100)).toEqual([]);
  });

  test('colour is for the terminal alone, and --no-color takes it away', async () => {
    expect((await explain(upright, [], { isTerminal: true })).stdout).toContain('\u001B[33m');
    expect((await explain(upright, ['--no-color'], { isTerminal: true })).stdout).not.toContain('\u001B');
    expect((await explain(upright)).stdout).not.toContain('\u001B');
  });

  test('what a terminal would act upon is shown as an escape', async () => {
    const evil = '\u001B[2J\u202E红';
    const rows = `${evil},,\n填报单位,活动场次,慰问品折款,${evil}\n东山镇,1,2,${evil}\n合计${evil},1,2\n`;
    const { stdout } = await explain(campaignWith(`东山镇.csv`, rows));
    expect(stdout.match(/\\u001b\[2J\\u202e红/g)?.length).toBe(3);
    for (const character of ['\u001B', '\u202E']) expect(stdout).not.toContain(character);
  });

  test('-o FILE writes it there and prints nothing', async () => {
    const { status, stdout, written } = await explain(upright, ['-o', '说明.txt'], { isCaptured: true });
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    expect([...written.keys()]).toEqual([join(upright, '说明.txt')]);
    expect([...written.values()][0]).toBe((await explain(upright, [], {})).stdout);
  });

  test('in English', async () => {
    const { stdout } = await runIn(upright, ['validate', '--explain-layout', '--lang', 'en', '-q']);
    for (const words of ['an indicator a column (it matches best): 2 of the table’s 5 columns found', 'rows 4–5, 7'])
      expect(stdout).toContain(words);
    expect(stdout).toContain('1 file: table found in 1, not in 0, unreadable 0\n');
  });
});

describe('mistakes', () => {
  test.each([[['--format', 'json']], [['--report', 'json=a.json']], [['--report', 'pretty=a.txt']]])(
    '%j: it has no other format than pretty',
    async (argv) => {
      const { status, stdout, stderr } = await explain(upright, argv);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toContain('只有 pretty 一种格式');
    },
  );

  test('--format pretty is what it does anyway', async () => {
    expect(await explain(upright, ['--format', 'pretty'])).toEqual(await explain(upright));
  });

  test('nothing to read, and an output over a return', async () => {
    const empty = smallCampaign({
      'returns/东山镇.csv': null,
      'returns/西河乡.csv': null,
      'returns/~$东山镇.xlsx': '',
    });
    expect(await explain(empty)).toMatchObject({ status: 2, stdout: '', stderr: 'shuangyong: 没有可读的报表文件\n' });
    const before = readFileSync(join(upright, 'returns/东山镇.csv'));
    expect((await explain(upright, ['-o', 'returns/东山镇.csv'])).status).toBe(2);
    expect(readFileSync(join(upright, 'returns/东山镇.csv'))).toEqual(before);
  });

  test('only validate has it, and its help says so', async () => {
    expect((await runIn(upright, ['validate', '--help'])).stdout).toContain('--explain-layout');
    expect((await runIn(upright, ['status', '--explain-layout'])).status).toBe(2);
  });
});
