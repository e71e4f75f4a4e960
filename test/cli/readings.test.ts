import { expect, test } from '@jest/globals';
import ExcelJS, { type Worksheet } from 'exceljs';
import { textsOf } from '../write/open-workbook.ts';
import { runIn } from './run-in.ts';
import { settings, smallCampaign, smallReturn, type Files } from './small-campaign.ts';

const merge = ['merge', '--lang', 'en', '--fail-on', 'none', '-q'];

/** 规范化记录 of a campaign: its sheet, and what each of its rows says. */
async function readingsOf(files: Files) {
  const { written } = await runIn(smallCampaign(files), merge, { isCaptured: true });
  const [bytes] = [...written.values()].filter((each) => typeof each !== 'string');
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(bytes ?? new Uint8Array()).buffer);
  const sheet = workbook.getWorksheet('规范化记录');
  if (sheet === undefined) throw new Error('no sheet 规范化记录');
  return { sheet, rows: rowsFrom(sheet, 4) };
}

const rowsFrom = (sheet: Worksheet, first: number): readonly string[][] =>
  Array.from({ length: Math.max(0, sheet.rowCount - first + 1) }, (_, at) => textsOf(sheet, first + at));

test('规范化记录 says of each reading where it stands, what was typed, what was read, and why', async () => {
  const { sheet, rows } = await readingsOf({
    'returns/西河乡.csv': '填报单位,活动场次,参加人次,慰问金（元）,备注\n西河乡,１２,约200,35000, 含春节 \n',
  });
  expect(textsOf(sheet, 3)).toEqual('单位名称 文件 工作表 单元格 栏目 计量单位 填报内容 读作 处理方式'.split(' '));
  expect(rows).toEqual([
    ['西河乡', '西河乡.csv', '', 'B2', '活动场次', '', '１２', '12', '全角、正号、千分位等写法化为数字'],
    ['西河乡', '西河乡.csv', '', 'C2', '参加人次', '', '约200', '200', '约数，按所写的数计'],
    ['西河乡', '西河乡.csv', '', 'D2', '慰问金', '万元', '35000', '3.5', '按表头的单位换算（×0.0001）'],
    ['西河乡', '西河乡.csv', '', 'E2', '备注', '', ' 含春节 ', '含春节', '去掉首尾空白'],
  ]);
  expect(sheet.getCell('A2').text).toBe('读取时改写或换算的内容共 4 处。');
  expect(sheet.getCell('H4').value).toBe(12);
  expect(sheet.autoFilter).toBe('A3:I7');
});

test('it is complete where the findings of a kind are bounded, and keeps the order of units and cells', async () => {
  const lines = Array.from({ length: 30 }, () => '西河乡,无,１,0.5,');
  const { rows } = await readingsOf({
    'shuangyong.json': JSON.stringify({ ...settings, limits: { findings: 2 } }),
    'returns/西河乡.csv': ['填报单位,活动场次,参加人次,慰问金（万元）,备注', ...lines, ''].join('\n'),
  });
  const cells = lines.flatMap((_, at) => [`B${at + 2}`, `C${at + 2}`]);
  expect(rows.map(([, , , cell]) => cell)).toEqual(cells);
});

test('where every cell shows what was read, it says so', async () => {
  const { sheet, rows } = await readingsOf({ 'returns/西河乡.csv': smallReturn('西河乡', 1, 2, '0.5') });
  expect(rows).toEqual([]);
  expect(sheet.getCell('A2').text).toBe('各单位填报的内容均照原样读取。');
});
