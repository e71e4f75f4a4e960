import { describe, expect, test } from '@jest/globals';
import type { Worksheet } from 'exceljs';
import type { Value } from '../../src/domain/return.ts';
import type { Column, Table } from '../../src/domain/table.ts';
import { openWorkbook, rowOf, textsOf } from './open-workbook.ts';
import { decimal, outcomeOf, type UnitCase } from './outcome-of.ts';
import { springFestivalOutcome } from './spring-festival-outcome.ts';
import { column, tableOf } from './spring-festival-table.ts';

const unit = (name: string, category: string, values: Readonly<Record<string, Value>>): UnitCase => ({
  name,
  category,
  values,
});

async function summaryOf(columns: readonly Column[], units: readonly UnitCase[], blank: Table['blank'] = 'zero') {
  const sheet = (await openWorkbook(outcomeOf(tableOf(columns, blank), units)))('汇总表');
  return { sheet, total: rowOf(sheet, '合计', 5), subtotal: rowOf(sheet, '小计') };
}

const shown = (sheet: Worksheet, row: number, col = 3) => {
  const { formula, result, value } = sheet.getCell(row, col);
  return formula === undefined ? value : [formula, result];
};

const cashAndFree = (text: string) => ({ cash: decimal(text), free: decimal(text) });
const all = (text: string, count: string) => ({
  max: decimal(text),
  min: decimal(text),
  mean: decimal(text),
  count: decimal(count),
});

describe('the official table', () => {
  test('has title, notes line, a block per category with its 小计, 合计 and signature line, in this order', async () => {
    const sheet = (await openWorkbook(springFestivalOutcome()))('汇总表');
    const first = Array.from({ length: sheet.rowCount }, (_, i) => sheet.getCell(i + 1, 1).text).filter(Boolean);
    expect(first[0]).toBe('2020年元旦春节期间双拥活动情况统计表');
    expect(first[1]).toMatch(
      /^填报单位：黔江区双拥工作领导小组办公室　+截止日期：2020年2月5日　+制表时间：2020年2月10日　+计量单位：见表头$/,
    );
    const body = first.slice(first.lastIndexOf('序号') + 1);
    expect(body.at(-2)).toBe(
      '说明：应报 11 个单位，已报 8 个，本表汇入 6 个；未报 2 个；退回未汇入 2 个；待核实 2 个。',
    );
    expect(body.slice(0, -2)).toEqual(
      '街道 1 2 3 4 5 小计 乡镇 6 7 8 9 小计 区级国家机关部门 10 11 12 小计 合计'.split(' '),
    );
    expect(body.at(-1)).toMatch(/^单位负责人：　+审核人：　+填表人：　+联系电话：　+填报日期：/);
  });

  test('a unit that is not included has no figures and its reason in 备注; a late one how late', async () => {
    const sheet = (await openWorkbook(springFestivalOutcome()))('汇总表');
    const remark = (name: string) => textsOf(sheet, rowOf(sheet, name)).at(-1);
    expect(['城东街道', '城南街道', '城西街道', '正阳街道', '黑溪镇', '黄溪镇'].map(remark)).toEqual([
      '',
      '迟报2天',
      '未报',
      '退回',
      '退回；迟报1天',
      '未到期',
    ]);
    for (const name of ['城西街道', '正阳街道', '黄溪镇'])
      expect(textsOf(sheet, rowOf(sheet, name)).slice(2, -1).join('')).toBe('');
    expect(remark('区财政局')).toBe('迟报2天；含春节前集中走访数');
  });

  test('the header is merged by group, each title down to its last level, with the measures below', async () => {
    const sheet = (await openWorkbook(springFestivalOutcome()))('汇总表');
    const top = rowOf(sheet, '序号');
    expect(textsOf(sheet, top).slice(0, 11)).toEqual([
      '序号',
      '单位名称',
      ...Array<string>(8).fill('一、营造双拥氛围'),
      '二、帮助部队解决实际问题',
    ]);
    expect(textsOf(sheet, top + 1).slice(10, 16)).toEqual([
      '军政座谈会、双拥联席会',
      '走访慰问部队',
      ...Array<string>(3).fill('慰问部队'),
      '帮助部队解决实际困难',
    ]);
    expect(textsOf(sheet, top + 2).slice(11, 16)).toEqual([
      '走访慰问部队',
      '慰问金',
      '慰问品折款',
      '合计',
      '帮助部队解决实际困难',
    ]);
    expect(textsOf(sheet, top + 3).slice(0, 5)).toEqual(['序号', '计量单位', '场次', '条', '场']);
  });

  test('prints landscape, one page wide, with the header and the unit on every page, and is frozen there', async () => {
    const sheet = (await openWorkbook(springFestivalOutcome()))('汇总表');
    expect(sheet.pageSetup).toMatchObject({
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '3:6',
      printTitlesColumn: 'A:B',
    });
    expect(sheet.headerFooter.oddFooter).toContain('第 &P 页 共 &N 页');
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 2, ySplit: 6 });
    expect([sheet.getCell(1, 1), sheet.getCell(3, 1), sheet.getCell(8, 2)].map(({ font }) => font.name)).toEqual([
      '方正小标宋简体',
      '黑体',
      '仿宋_GB2312',
    ]);
  });

  test('a small table keeps to A4, one too wide for readable type takes A3', async () => {
    expect((await openWorkbook(springFestivalOutcome()))('汇总表').pageSetup.paperSize).toBe(8);
    const { sheet } = await summaryOf([column('a', '甲')], [unit('一', '镇', { a: decimal('1') })]);
    expect(sheet.pageSetup.paperSize).toBe(9);
  });
});

describe('小计 and 合计', () => {
  test('are formulas over the units’ cells with the summary’s totals as cached values', async () => {
    const outcome = springFestivalOutcome();
    const sheet = (await openWorkbook(outcome))('汇总表');
    const total = rowOf(sheet, '合计', 7);
    expect(shown(sheet, total)).toEqual(['SUM(C13,C19,C24)', Number(outcome.summary.total['campaigns'])]);
    expect(shown(sheet, 13)).toEqual(['SUM(C8:C12)', Number(outcome.summary.blocks[0]?.subtotal['campaigns'])]);
    for (let col = 3; col <= 37; col += 1) expect(sheet.getCell(total, col).formula).toMatch(/^(ROUND\()?SUM\(/);
  });

  test('sums of decimals are rounded to the column’s step, or to the places of its figures', async () => {
    const columns = [
      column('cash', '慰问金', { type: 'number', step: decimal('0.0001') }),
      column('free', '其他', { type: 'number' }),
    ];
    const { sheet, total, subtotal } = await summaryOf(columns, [
      unit('一', '镇', cashAndFree('0.1')),
      unit('二', '镇', cashAndFree('0.2')),
    ]);
    expect(shown(sheet, subtotal, 3)).toEqual(['ROUND(SUM(C6:C7),4)', 0.3]);
    expect(shown(sheet, total, 3)).toEqual(['ROUND(SUM(C8),4)', 0.3]);
    expect(shown(sheet, total, 4)).toEqual(['ROUND(SUM(D8),1)', 0.3]);
  });

  test('max, min, mean and count say what the summary says; a blank that counts as 0 stands as 0', async () => {
    const columns = (['max', 'min', 'mean', 'count'] as const).map((aggregate) =>
      column(aggregate, aggregate, { aggregate }),
    );
    const units = [
      unit('一', '镇', all('5', '1')),
      unit('二', '镇', { count: decimal('0') }),
      unit('三', '街道', all('8', '2')),
    ];
    const zero = await summaryOf(columns, units, 'zero');
    expect([3, 4, 5, 6].map((col) => zero.sheet.getCell(7, col).value)).toEqual([0, 0, 0, 0]);
    expect([3, 4, 5, 6].map((col) => shown(zero.sheet, zero.total, col))).toEqual([
      ['MAX(C8,C11)', 8],
      ['MIN(D8,D11)', 0],
      ['ROUND(AVERAGE(E6:E7,E10:E10),10)', 4.3333333333],
      ['SUM(F8,F11)', 3],
    ]);
    const missing = await summaryOf(columns, units, 'missing');
    expect(missing.sheet.getCell(7, 3).value).toBeNull();
    expect([4, 5].map((col) => shown(missing.sheet, missing.total, col))).toEqual([
      ['MIN(D8,D11)', 5],
      ['ROUND(AVERAGE(E6:E7,E10:E10),10)', 6.5],
    ]);
  });

  test('a total of no figures is blank and not an error', async () => {
    const { sheet, total } = await summaryOf(
      [column('mean', '均值', { aggregate: 'mean' })],
      [{ name: '一', category: '镇', timeliness: 'missing' }],
      'missing',
    );
    expect(sheet.getCell(total, 3).formula).toBe('IF(COUNT(C6:C6)=0,"",ROUND(AVERAGE(C6:C6),10))');
    expect(sheet.getCell(total, 3).text).toBe('');
  });

  test('more categories than a function takes arguments are added in steps', async () => {
    const units = Array.from({ length: 300 }, (_, i) =>
      unit(`单位${i}`, `类别${i}`, { a: decimal('1'), b: decimal('2') }),
    );
    const columns = [column('a', '甲'), column('b', '乙', { aggregate: 'mean' })];
    const { sheet, total } = await summaryOf(columns, units);
    const [sum, mean] = [3, 4].map((col) => sheet.getCell(total, col));
    expect([sum?.result, mean?.result]).toEqual([300, 2]);
    for (const cell of [sum, mean]) {
      expect(cell?.formula.length).toBeLessThan(8192);
      for (const call of cell?.formula.matchAll(/\(([^()]*)\)/g) ?? [])
        expect(call[1]?.split(',').length).toBeLessThanOrEqual(255);
    }
  });

  test('figures show as many places as the column has, zero as 0 and no trailing point', async () => {
    const { sheet } = await summaryOf(
      [column('cash', '慰问金', { type: 'number', step: decimal('0.0001') }), column('whole', '户')],
      [unit('一', '镇', { cash: decimal('12.25'), whole: decimal('12') })],
    );
    expect([sheet.getCell(6, 3).numFmt, sheet.getCell(6, 4).numFmt]).toEqual(['0.00;-0.00;0', '0']);
  });

  test('a column whose key is __proto__ is one like any other', async () => {
    const table = tableOf([column('__proto__', '甲'), column('toString', '乙')]);
    const units: UnitCase[] = [{ name: '一', category: '镇', values: [['__proto__', decimal('7')]] }];
    const sheets = await openWorkbook(outcomeOf(table, units));
    expect(textsOf(sheets('汇总表'), 6).slice(2, 4)).toEqual(['7', '']);
    expect(textsOf(sheets('报表明细'), 2).slice(7)).toEqual(['7', '']);
  });
});
