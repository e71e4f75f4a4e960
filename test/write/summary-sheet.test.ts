import { describe, expect, test } from '@jest/globals';
import type { Worksheet } from 'exceljs';
import type { Value } from '../../src/domain/return.ts';
import type { Column, Table } from '../../src/domain/table.ts';
import { openWorkbook, partOf, rowOf, textsOf } from './open-workbook.ts';
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
  return { sheet, total: rowOf(sheet, '合计', 6), subtotal: rowOf(sheet, '小计') };
}

const shown = (sheet: Worksheet, row: number, col = 4) => {
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
  test('has 附件, title, notes line, a block per category with its 小计, 合计 and signature line, in this order', async () => {
    const sheet = (await openWorkbook(springFestivalOutcome()))('汇总表');
    const first = Array.from({ length: sheet.rowCount }, (_, i) => sheet.getCell(i + 1, 1).text).filter(Boolean);
    const line = (row: number) => sheet.getCell(row, 4).text;
    expect([first[0], line(2)]).toEqual(['附件', '2020年元旦春节期间双拥活动情况统计表']);
    expect(line(3)).toMatch(
      /^填报单位：黔江区双拥工作领导小组办公室　+截止日期：2020年2月5日　+填报日期：2020年2月10日　+计量单位：见表头$/,
    );
    const body = first.slice(first.lastIndexOf('序号') + 1);
    expect(body).toEqual('街道 1 2 3 4 5 小计 乡镇 6 7 8 9 小计 区级国家机关部门 10 11 12 小计 合计'.split(' '));
    const last = rowOf(sheet, '合计', 8);
    expect(line(last + 1)).toBe(
      '说明：应报 11 个单位，已报 8 个，本表汇入 6 个；未报 2 个；退回未汇入 2 个；待核实 2 个。',
    );
    expect(line(last + 2)).toMatch(/^单位负责人：　+审核人：　+填表人：　+联系电话：　+报出日期：/);
  });

  test('a unit that is missing, late or sent back is marked beside its name, with the reason in 备注', async () => {
    const sheet = (await openWorkbook(springFestivalOutcome()))('汇总表');
    const noted = (name: string) => [2, -1].map((at) => textsOf(sheet, rowOf(sheet, name)).at(at));
    expect(['城东街道', '城南街道', '城西街道', '舟白街道', '正阳街道', '黑溪镇', '黄溪镇'].map(noted)).toEqual([
      ['', ''],
      ['迟报', '迟报 2 天'],
      ['未报', '未收到报表'],
      ['待核实', '待核实：警告 1 处'],
      ['退回', '退回：错误 1 处'],
      ['退回', '退回；迟报 1 天'],
      ['未到期', ''],
    ]);
    expect(noted('区财政局')).toEqual(['迟报', '迟报 2 天；含春节前集中走访数']);
  });

  test('what a unit that is not included would hold is empty and shaded, so that it is no mere blank', async () => {
    const sheet = (await openWorkbook(springFestivalOutcome()))('汇总表');
    const isShaded = (name: string) => {
      const row = rowOf(sheet, name);
      return [4, 10, 38].every((at) => JSON.stringify(sheet.getCell(row, at).fill).includes('solid'));
    };
    for (const name of ['城西街道', '正阳街道', '黄溪镇']) {
      expect(textsOf(sheet, rowOf(sheet, name)).slice(3, -1).join('')).toBe('');
      expect(isShaded(name)).toBe(true);
    }
    expect(isShaded('城东街道')).toBe(false);
  });

  test('a unit’s row folds away above its 小计', async () => {
    const outcome = springFestivalOutcome();
    const xml = await partOf(outcome, 'xl/worksheets/sheet1.xml');
    const folded = [...xml.matchAll(/<row r="(\d+)"[^>]* outlineLevel="1"/g)].map(([, row]) => Number(row));
    expect(folded).toEqual([9, 10, 11, 12, 13, 16, 17, 18, 19, 22, 23, 24]);
    expect(xml).toContain('outlineLevelRow="1"');
    // Excel mends a sheet whose elements are out of order.
    expect(xml).not.toContain('<outlinePr');
  });

  test('the header is merged by group, each title down to its last level, with the measures below', async () => {
    const sheet = (await openWorkbook(springFestivalOutcome()))('汇总表');
    const top = rowOf(sheet, '序号');
    expect(textsOf(sheet, top).slice(0, 12)).toEqual([
      '序号',
      '单位名称',
      '报送情况',
      ...Array<string>(8).fill('一、营造双拥氛围'),
      '二、帮助部队解决实际问题',
    ]);
    expect(textsOf(sheet, top + 1).slice(11, 17)).toEqual([
      '军政座谈会、双拥联席会',
      '走访慰问部队',
      ...Array<string>(3).fill('慰问部队'),
      '帮助部队解决实际困难',
    ]);
    expect(textsOf(sheet, top + 2).slice(12, 17)).toEqual([
      '走访慰问部队',
      '慰问金',
      '慰问品折款',
      '合计',
      '帮助部队解决实际困难',
    ]);
    expect(textsOf(sheet, top + 3).slice(0, 6)).toEqual(['序号', '计量单位', '报送情况', '场次', '条', '场']);
  });

  test('prints on A4 in landscape, with the header and the unit on every page, and is frozen there', async () => {
    const sheet = (await openWorkbook(springFestivalOutcome()))('汇总表');
    expect(sheet.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToHeight: 0,
      printTitlesRow: '4:7',
      printTitlesColumn: 'A:C',
    });
    expect(sheet.headerFooter.oddFooter).toContain('第 &P 页 共 &N 页');
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 3, ySplit: 7 });
  });

  test('is in 小标宋 of 22 points, 黑体 and 仿宋, each with the kind of type that may take its place', async () => {
    const outcome = springFestivalOutcome();
    const sheet = (await openWorkbook(outcome))('汇总表');
    expect([sheet.getCell(2, 4), sheet.getCell(4, 1), sheet.getCell(9, 2)].map(({ font }) => font)).toMatchObject([
      { name: '方正小标宋简体', size: 22, family: 1, charset: 134 },
      { name: '黑体', size: 9, family: 2, charset: 134 },
      { name: '仿宋_GB2312', family: 1, charset: 134 },
    ]);
    const fonts = await partOf(outcome, 'xl/styles.xml');
    expect(fonts).toContain('<sz val="10.5"/><name val="仿宋_GB2312"/>');
    // Of the normal style, by whose digits columns are measured.
    expect(fonts).toMatch(/<fonts [^>]*><font><family val="2"\/><sz val="10"\/><name val="Arial"\/><\/font>/);
  });

  test('a wide table takes several pages side by side, each filled by whole groups under the title', async () => {
    const sheet = (await openWorkbook(springFestivalOutcome()))('汇总表');
    const titles = textsOf(sheet, 2);
    const firsts = [...new Set(titles)].filter(Boolean).map((title) => titles.indexOf(title) + 1);
    expect(firsts.map((at) => [titles[at - 1], sheet.getCell(4, at).text])).toEqual([
      ['2020年元旦春节期间双拥活动情况统计表', '一、营造双拥氛围'],
      ['2020年元旦春节期间双拥活动情况统计表（续）', '四、关心关爱优抚对象'],
    ]);
    expect(sheet.pageSetup.fitToWidth).toBe(2);
    const width = (from: number, to: number): number =>
      Array.from({ length: to - from }, (_, i) => sheet.getColumn(from + i).width ?? 0).reduce((a, b) => a + b, 0);
    const [one = 0, other = 0] = firsts;
    // A program that fits the sheet to two pages fills the first before it begins the second.
    expect(width(one, other)).toBeCloseTo(width(other, sheet.columnCount + 1), 5);
    expect(10.5 * (page / (width(1, 4) + width(one, other)))).toBeGreaterThanOrEqual(9);
  });

  test('a small table fills one page', async () => {
    const { sheet } = await summaryOf([column('a', '甲')], [unit('一', '镇', { a: decimal('1') })]);
    expect([sheet.pageSetup.paperSize, sheet.pageSetup.fitToWidth]).toEqual([9, 1]);
    expect(sheet.getCell(2, 1).text).toBe('2020年元旦春节期间双拥活动情况统计表');
  });
});

/** Width of A4 in landscape between its margins, in Excel's unit at full size. */
const page = ((297 / 25.4 - 0.8) * 72) / 5.25;

describe('小计 and 合计', () => {
  test('are formulas over the units’ cells with the summary’s totals as cached values', async () => {
    const outcome = springFestivalOutcome();
    const sheet = (await openWorkbook(outcome))('汇总表');
    const total = rowOf(sheet, '合计', 8);
    expect(shown(sheet, total)).toEqual(['SUM(D14,D20,D25)', Number(outcome.summary.total['campaigns'])]);
    expect(shown(sheet, 14)).toEqual(['SUM(D9:D13)', Number(outcome.summary.blocks[0]?.subtotal['campaigns'])]);
    for (let col = 4; col <= 38; col += 1) expect(sheet.getCell(total, col).formula).toMatch(/^(ROUND\()?SUM\(/);
  });

  test('sums of decimals are rounded to the column’s step, or to more places than any figure has that may be typed over', async () => {
    const columns = [
      column('cash', '慰问金', { type: 'number', step: decimal('0.0001') }),
      column('free', '其他', { type: 'number' }),
    ];
    const { sheet, total, subtotal } = await summaryOf(columns, [
      unit('一', '镇', cashAndFree('0.1')),
      unit('二', '镇', cashAndFree('0.2')),
    ]);
    expect(shown(sheet, subtotal)).toEqual(['ROUND(SUM(D7:D8),4)', 0.3]);
    expect(shown(sheet, total)).toEqual(['ROUND(SUM(D9),4)', 0.3]);
    expect(shown(sheet, total, 5)).toEqual(['ROUND(SUM(E9),10)', 0.3]);
  });

  test.each([
    [['1234567890.5', '0.25'], 4],
    [['123456789012.25', '0.5'], 2],
  ])('those of large figures, %j, only as far as a cell’s digits go', async (figures, places) => {
    const { sheet, subtotal } = await summaryOf(
      [column('free', '其他', { type: 'number' })],
      figures.map((text, at) => unit(String(at), '镇', { free: decimal(text) })),
    );
    expect(sheet.getCell(subtotal, 4).formula).toBe(`ROUND(SUM(D7:D8),${places})`);
  });

  test.each<[[string, string], [string, number]]>([
    [
      ['0.00000000001', '0.000000000005'],
      ['ROUND(SUM(D7:D8),12)', 0.000000000015],
    ],
    [
      ['0.333333333333333', '1'],
      ['ROUND(SUM(D7:D8),15)', 1.333333333333333],
    ],
    [
      ['0.00000000000000000001', '0.00000000000000000002'],
      ['SUM(D7:D8)', 0.00000000000000000003],
    ],
  ])('the sum of %j loses nothing', async (figures, expected) => {
    const { sheet, subtotal } = await summaryOf(
      [column('free', '其他', { type: 'number' })],
      figures.map((text, at) => unit(String(at), '镇', { free: decimal(text) })),
    );
    expect(shown(sheet, subtotal)).toEqual(expected);
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
    expect([4, 5, 6, 7].map((col) => zero.sheet.getCell(8, col).value)).toEqual([0, 0, 0, 0]);
    expect([4, 5, 6, 7].map((col) => shown(zero.sheet, zero.total, col))).toEqual([
      ['MAX(D9,D12)', 8],
      ['MIN(E9,E12)', 0],
      ['ROUND(AVERAGE(F7:F8,F11:F11),10)', 4.3333333333],
      ['SUM(G9,G12)', 3],
    ]);
    const missing = await summaryOf(columns, units, 'missing');
    expect(missing.sheet.getCell(8, 4).value).toBeNull();
    expect([5, 6].map((col) => shown(missing.sheet, missing.total, col))).toEqual([
      ['MIN(E9,E12)', 5],
      ['ROUND(AVERAGE(F7:F8,F11:F11),10)', 6.5],
    ]);
  });

  test('a total of no figures is blank and not an error', async () => {
    const { sheet, total } = await summaryOf(
      [column('mean', '均值', { aggregate: 'mean' })],
      [{ name: '一', category: '镇', timeliness: 'missing' }],
      'missing',
    );
    expect(sheet.getCell(total, 4).formula).toBe('IF(COUNT(D7:D7)=0,"",ROUND(AVERAGE(D7:D7),10))');
    expect(sheet.getCell(total, 4).text).toBe('');
  });

  test('more categories than a function takes arguments are added in steps', async () => {
    const units = Array.from({ length: 300 }, (_, i) =>
      unit(`单位${i}`, `类别${i}`, { a: decimal('1'), b: decimal('2') }),
    );
    const columns = [column('a', '甲'), column('b', '乙', { aggregate: 'mean' })];
    const { sheet, total } = await summaryOf(columns, units);
    const [sum, mean] = [4, 5].map((col) => sheet.getCell(total, col));
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
    expect([sheet.getCell(7, 4).numFmt, sheet.getCell(7, 5).numFmt]).toEqual(['0.00;-0.00;0', '0']);
  });

  test('a figure or a date is set smaller rather than shown as ### where a stand-in of the font is wider', async () => {
    const { sheet, total } = await summaryOf(
      [column('cash', '慰问金', { type: 'number' }), column('day', '日期', { type: 'string', isDate: true })],
      [unit('一', '镇', { cash: decimal('0.1001'), day: '2020-02-05' })],
    );
    const fits = (row: number, col: number) => sheet.getCell(row, col).alignment;
    for (const alignment of [fits(7, 4), fits(7, 5), fits(total, 4)]) {
      expect(alignment.shrinkToFit).toBe(true);
      // Excel does not shrink what it may wrap.
      expect(alignment.wrapText ?? false).toBe(false);
    }
  });

  test('a step of two places is shown in full, and money has its thousands apart', async () => {
    const columns = [
      column('rate', '比率', { type: 'number', step: decimal('0.1') }),
      column('cash', '慰问金', { type: 'number', step: decimal('0.01'), measure: '万元' }),
      column('yuan', '补助', { type: 'integer', measure: '元' }),
    ];
    const values = { rate: decimal('3'), cash: decimal('12345'), yuan: decimal('1234567') };
    const { sheet, total } = await summaryOf(columns, [unit('一', '镇', values)]);
    for (const row of [7, total])
      expect([4, 5, 6].map((col) => sheet.getCell(row, col).numFmt)).toEqual([
        '0.0;-0.0;0',
        '#,##0.00;-#,##0.00;0',
        '#,##0',
      ]);
    expect(sheet.getCell(total, 6).result).toBe(1_234_567);
  });

  test('a column whose key is __proto__ is one like any other', async () => {
    const table = tableOf([column('__proto__', '甲'), column('toString', '乙')]);
    const units: UnitCase[] = [{ name: '一', category: '镇', values: [['__proto__', decimal('7')]] }];
    const sheets = await openWorkbook(outcomeOf(table, units));
    expect(textsOf(sheets('汇总表'), 7).slice(3, 5)).toEqual(['7', '']);
    expect(textsOf(sheets('报表明细'), 2).slice(7)).toEqual(['7', '']);
  });
});
