import { afterEach, describe, expect, jest, test } from '@jest/globals';
import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import { finding } from '../../src/findings/finding.ts';
import { term } from '../../src/findings/terms.ts';
import { summaryWorkbook } from '../../src/write/summary-workbook.ts';
import { openWorkbook, partOf, rowOf, textsOf } from './open-workbook.ts';
import { decimal, outcomeOf, type UnitCase } from './outcome-of.ts';
import { someFindings, springFestivalOutcome, twelveUnits } from './spring-festival-outcome.ts';
import { column, springFestivalTable, tableOf } from './spring-festival-table.ts';

afterEach(() => {
  jest.useRealTimers();
});

describe('the workbook', () => {
  test('has the contract’s sheets in its order', async () => {
    const xml = await partOf(springFestivalOutcome(), 'xl/workbook.xml');
    expect([...xml.matchAll(/<sheet [^>]*name="([^"]+)"/g)].map(([, name]) => name)).toEqual([
      '汇总表',
      '报送情况',
      '审核问题',
      '报表明细',
      '数据来源',
      '规范化记录',
      '图表',
      // Hidden: what the figures were made of.
      '溯源信息',
    ]);
  });

  test('has the same bytes on any day', async () => {
    const made: Uint8Array[] = [];
    for (const day of ['2020-02-10T01:00:00Z', '2031-07-01T23:59:59Z']) {
      jest.useFakeTimers({ now: new Date(day), doNotFake: ['nextTick', 'setImmediate', 'setTimeout'] });
      // oxlint-disable-next-line no-await-in-loop
      made.push(await summaryWorkbook(springFestivalOutcome(), (path) => path));
    }
    expect(Buffer.from(made[0] ?? []).equals(made[1] ?? new Uint8Array())).toBe(true);
    const zip = await JSZip.loadAsync(made[0] ?? []);
    expect(new Set(Object.values(zip.files).map(({ date }) => date.toISOString()))).toEqual(
      new Set(['1980-01-01T00:00:00.000Z']),
    );
  });

  test('is dated by the run’s clock', async () => {
    const xml = await partOf(springFestivalOutcome(), 'docProps/core.xml');
    expect(xml.match(/2020-02-10T01:00:00Z/g)).toHaveLength(2);
  });

  test('keeps text that looks like a formula as text, on every sheet', async () => {
    const odd = ['=1+1', '+86', '-3', '@SUM(A1)', "=cmd|' /C calc'!A0"];
    const table = tableOf([
      column('=a', '=HYPERLINK("x")', { group: ['=组'], measure: '@个' }),
      column('note', '备注', { type: 'string', aggregate: 'none' }),
    ]);
    const units = odd.map((name) => ({
      name,
      category: '=类',
      file: `${name}.xlsx`,
      values: { '=a': decimal('1'), note: name },
    }));
    const at = { file: '=1.xlsx', sheet: '=S', cell: 'A1' };
    const found = finding(
      'value/not-a-number',
      { at, unit: '=1+1', value: '=1+1' },
      { title: '=t', text: '=1+1', reason: term('number-words'), mend: term('write-one-number') },
    );
    const outcome = outcomeOf(table, units, [found]);
    const sheets = await openWorkbook(outcome);
    expect(textsOf(sheets('汇总表'), 8).slice(1)).toEqual(['=1+1', '', '1', '=1+1']);
    const formulas: string[] = [];
    for (const name of ['汇总表', '报送情况', '审核问题', '报表明细', '数据来源', '规范化记录'])
      sheets(name).eachRow((row) =>
        row.eachCell(({ formula }) => formulas.push(...(formula === undefined ? [] : [formula]))),
      );
    expect(formulas.filter((formula) => !/^(SUM|IF)\(/.test(formula))).toEqual([]);
  });

  test('leaves out what XML cannot hold, keeps _x0041_ as it is, and cuts what is too long for a cell', async () => {
    const value = `a\u0000b\u0007\uD800c_x0041_${'长'.repeat(40_000)}`;
    const outcome = outcomeOf(
      springFestivalTable,
      [],
      [
        finding(
          'value/not-a-number',
          { at: { file: 'a.xlsx', sheet: null, cell: null }, value },
          { title: '', text: '', reason: term('number-words'), mend: term('write-one-number') },
        ),
      ],
    );
    const text = (await openWorkbook(outcome))('审核问题').getCell('G4').text;
    expect(text.slice(0, 12)).toBe('abc_x0041_长长');
    expect(text).toHaveLength(32_767);
    expect(text.endsWith('长…')).toBe(true);
  });
});

describe('报送情况', () => {
  test('a row per unit in words', async () => {
    const sheet = (await openWorkbook(springFestivalOutcome()))('报送情况');
    expect(textsOf(sheet, 3)).toEqual(
      '单位编码 单位名称 类别 及时性 审核状态 收到时间 更正收到时间 迟报天数 错误数 警告数 提示数 更正次数 报表文件'.split(
        ' ',
      ),
    );
    expect(textsOf(sheet, 5)).toEqual([
      'QJ002',
      '城南街道',
      '街道',
      '迟报',
      '通过',
      '2020-02-05 09:30',
      '',
      '2',
      '0',
      '0',
      '0',
      '0',
      '街道/城南街道.xlsx',
    ]);
    expect(textsOf(sheet, 6).slice(3, 10)).toEqual(['未报', '—', '', '', '', '0', '1']);
  });

  test('a status is told by a sign and by the weight of its type, not by its colour alone', async () => {
    const sheet = (await openWorkbook(springFestivalOutcome()))('报送情况');
    const look = (text: string, at: number) => {
      const { font, numFmt, fill } = sheet.getCell(rowOf(sheet, text), at);
      return [numFmt, font.name, JSON.stringify(fill).match(/FF[0-9A-F]{6}/)?.[0]];
    };
    expect(look('城东街道', 4)).toEqual(['"√ "@', '仿宋_GB2312', undefined]);
    expect(look('城南街道', 4)).toEqual(['"△ "@', '仿宋_GB2312', 'FFFFE699']);
    expect(look('城西街道', 4)).toEqual(['"× "@', '黑体', 'FFF8CBAD']);
    expect(look('舟白街道', 5)).toEqual(['"△ "@', '仿宋_GB2312', 'FFFFE699']);
    expect(look('正阳街道', 5)).toEqual(['"× "@', '黑体', 'FFF8CBAD']);
    expect(look('黄溪镇', 4)).toEqual(['"○ "@', '仿宋_GB2312', undefined]);
    expect(sheet.autoFilter).toBe('A3:M15');
  });

  test('every rate has a bar from 0 to 100 %, in both forms that programs know', async () => {
    const outcome = springFestivalOutcome();
    const xml = await partOf(outcome, 'xl/worksheets/sheet2.xml');
    const sheet = (await openWorkbook(outcome))('报送情况');
    const [rates, filled] = [rowOf(sheet, '应报'), rowOf(sheet, '栏目')];
    const ranges = `I${rates + 1}:K${rates + 4} K${filled + 1}:K${filled + outcome.summary.responses.length}`;
    expect(xml).toContain(`<conditionalFormatting sqref="${ranges}">`);
    expect(xml).toContain(`<xm:sqref>${ranges}</xm:sqref>`);
    expect(xml).toContain('<cfvo type="num" val="0"/><cfvo type="num" val="1"/>');
    expect(xml).toContain('<xm:f>0</xm:f></x14:cfvo><x14:cfvo type="num"><xm:f>1</xm:f>');
    const [, id] = /<x14:id>([^<]+)<\/x14:id>/.exec(xml) ?? [];
    expect(xml).toContain(`<x14:cfRule type="dataBar" id="${id}">`);
    // Excel mends a sheet whose elements are out of order.
    const order = [
      ...xml.matchAll(/<(sheetData|autoFilter|mergeCells|conditionalFormatting|pageMargins|rowBreaks)\b/g),
    ];
    expect(order.map(([, name]) => name)).toEqual([
      'sheetData',
      'autoFilter',
      'mergeCells',
      'conditionalFormatting',
      'pageMargins',
      'rowBreaks',
    ]);
    expect(xml).toMatch(/<\/extLst><\/worksheet>$/);
  });

  test('rates are of 应报, as formulas with their values; blank where nothing is expected', async () => {
    const sheet = (await openWorkbook(springFestivalOutcome()))('报送情况');
    const top = rowOf(sheet, '应报');
    expect(textsOf(sheet, top).slice(1, 11)).toEqual(
      '类别 应报 已报 按时 迟报 未报 合格 上报率 及时率 合格率'.split(' '),
    );
    expect(textsOf(sheet, top + 1).slice(1, 11)).toEqual(['街道', '5', '4', '3', '1', '1', '3', '0.8', '0.6', '0.6']);
    expect(sheet.getCell(top + 1, 10).formula).toBe(`IF(C${top + 1}=0,"",ROUND(E${top + 1}/C${top + 1},3))`);
    expect(textsOf(sheet, top + 4).slice(1, 9)).toEqual(['合计', '11', '8', '5', '3', '2', '6', '0.727']);

    const none = outcomeOf(springFestivalTable, [{ name: '一', category: '镇', timeliness: 'notRequired' }]);
    const empty = (await openWorkbook(none))('报送情况');
    expect(textsOf(empty, rowOf(empty, '应报') + 1).slice(2, 11)).toEqual(['0', '0', '0', '0', '0', '0', '', '', '']);
  });

  test('项目填报率 is of the counted returns of units that must report, a row per column of the table', async () => {
    const outcome = springFestivalOutcome();
    const sheet = (await openWorkbook(outcome))('报送情况');
    const top = rowOf(sheet, '栏目');
    const { responses } = outcome.summary;
    for (const [i, { column: asked, filled, of }] of responses.entries()) {
      const row = top + 1 + i;
      const texts = textsOf(sheet, row);
      expect(texts[1]).toContain(asked.title);
      expect(texts.slice(8, 11)).toEqual([filled, of, Math.round((filled / of) * 1000) / 1000].map(String));
      expect(sheet.getCell(row, 11).formula).toBe(`IF(J${row}=0,"",ROUND(I${row}/J${row},3))`);
    }
    expect(responses.map(({ filled }) => filled).some((filled) => filled > 0)).toBe(true);
    expect(sheet.rowCount).toBe(top + responses.length);
  });
});

describe('审核问题', () => {
  test('a row per finding in Chinese, linked to its file, with a filter', async () => {
    const sheet = (await openWorkbook(springFestivalOutcome()))('审核问题');
    expect(textsOf(sheet, 3)).toEqual('级别 单位 文件 工作表 单元格 栏目 填报内容 问题 处理建议 代码 规则'.split(' '));
    expect(textsOf(sheet, 4)).toEqual([
      '错误',
      '正阳街道',
      '街道/正阳街道.xlsx',
      'Sheet1',
      'F7',
      '四、关心关爱优抚对象·慰问优抚对象·慰问金',
      '=见附件',
      '“慰问金”应填数字，填的是“=见附件”：数字写在了别处',
      '请把数字直接填在这一格。',
      'value/not-a-number',
      '',
    ]);
    expect(decodeURIComponent(sheet.getCell('C4').hyperlink)).toBe('returns/街道/正阳街道.xlsx');
    expect(sheet.getCell('C6').hyperlink).toBeUndefined();
    expect(sheet.autoFilter).toBe('A3:K6');
  });

  test('says why, who and when where the clerk has explained anything', async () => {
    const outcome = springFestivalOutcome();
    const accepted = { reason: '=含春节前集中走访数', by: null, date: '2020-02-06' };
    const findings = outcome.findings.map((found, at) =>
      at === 1 ? ({ ...found, severity: 'info', accepted } as const) : found,
    );
    const sheet = (await openWorkbook({ ...outcome, findings }))('审核问题');
    expect(textsOf(sheet, 3).slice(-4)).toEqual(['规则', '核实说明', '核实人', '核实日期']);
    const rows = [4, 5, 6].map((row) => textsOf(sheet, row).slice(11));
    expect(rows.filter((row) => row[0] === '=含春节前集中走访数')).toEqual([['=含春节前集中走访数', '', '2020-02-06']]);
    expect(sheet.getCell('A2').text).toContain('（其中已核实 1 条）');
    expect(sheet.autoFilter).toBe('A3:N6');
  });

  test('a link’s own syntax in a file name is escaped, and only returned files are linked to', async () => {
    const file = "a b/50%#1?!B3:(终)'.xlsx";
    const at = { file, sheet: null, cell: null };
    const receipt = { file: 'receipts.csv', sheet: null, cell: 'A9' };
    const outcome = outcomeOf(
      springFestivalTable,
      [{ name: '城东街道', category: '街道', file, values: {} }],
      [
        finding('value/required', { at }, { title: '甲', nothing: '0' }),
        finding('receipt/no-file', { at: receipt }, { name: '没有.xlsx' }),
      ],
    );
    const xml = await partOf(outcome, 'xl/worksheets/_rels/sheet3.xml.rels');
    expect(xml).not.toContain('receipts.csv');
    expect(xml).toContain('Target="returns/a%20b/50%25%231%3F%21B3%3A%28%E7%BB%88%29%27.xlsx" TargetMode="External"');
    expect(await partOf(outcome, 'xl/worksheets/sheet3.xml')).not.toContain('location=');
  });
});

describe('报表明细', () => {
  test('is an Excel table with a row per unit row, whether it is added up or not', async () => {
    const outcome = springFestivalOutcome();
    const sheet = (await openWorkbook(outcome))('报表明细');
    expect(textsOf(sheet, 1).slice(0, 8)).toEqual(
      '单位编码 单位名称 类别 文件 工作表 行号 计入合计 一、营造双拥氛围·开展双拥宣传教育活动（场次）'.split(' '),
    );
    const rejected = textsOf(sheet, rowOf(sheet, '正阳街道'));
    expect(rejected.slice(2, 8)).toEqual(['街道', '街道/正阳街道.xlsx', 'Sheet1', '6', '否', '185']);
    const xml = await partOf(outcome, 'xl/tables/table1.xml');
    expect(xml).toContain('ref="A1:AQ9"');
  });

  test('holds every row with its figures, and text with marks of XML or of a formula as it is', async () => {
    const table = tableOf([
      column('count', '次数', { type: 'integer' }),
      column('remarks', '备注', { type: 'string' }),
    ]);
    const remarks = ['=1+1', '<b>&amp;</b> "x"', ' 两端有空格 '];
    const units = remarks.map((text, at): UnitCase => ({
      name: `单位${at}`,
      category: '乡镇',
      values: { count: decimal(String(at)), remarks: text },
    }));
    const sheet = (await openWorkbook(outcomeOf(table, units)))('报表明细');
    expect(sheet.rowCount).toBe(4);
    for (const [at, text] of remarks.entries()) {
      expect(textsOf(sheet, at + 2).slice(7)).toEqual([String(at), text]);
      expect(sheet.getCell(at + 2, 9).type).not.toBe(ExcelJS.ValueType.Formula);
      expect(sheet.getCell(at + 2, 9).style).toEqual(sheet.getCell(2, 9).style);
    }
  });

  test('names of columns are unique whatever their case', async () => {
    const table = tableOf([
      column('a', 'x', { measure: '个' }),
      column('b', 'X', { measure: '个' }),
      column('c', '类别'),
    ]);
    const xml = await partOf(outcomeOf(table, []), 'xl/tables/table1.xml');
    expect([...xml.matchAll(/<tableColumn [^>]*name="([^"]+)"/g)].map(([, name]) => name).slice(7)).toEqual([
      'x（个）',
      'X（个）_2',
      '类别_2',
    ]);
  });

  test('a table of no rows still has one, which Excel wants', async () => {
    expect(await partOf(outcomeOf(springFestivalTable, []), 'xl/tables/table1.xml')).toContain('ref="A1:AQ2"');
  });
});

test('数据来源 names every file with its digest, and tool, table and campaign', async () => {
  const outcome = outcomeOf(springFestivalTable, twelveUnits, someFindings);
  const sheet = (await openWorkbook(outcome))('数据来源');
  expect([3, 4, 5, 6, 7, 8].map((row) => textsOf(sheet, row)[1])).toEqual([
    'shuangyong 0.1.0',
    '2020年元旦春节期间双拥活动情况统计表',
    '2020年元旦春节期间双拥活动情况统计表（urn:shuangyong:table:2020-spring-festival），版本 1.0.0',
    '3f'.repeat(32),
    '2020-02-05 24:00（2020-02-05T16:00:00Z）',
    '2020-02-10 09:00:00（2020-02-10T01:00:00Z）',
  ]);
  expect(textsOf(sheet, 10)).toEqual(
    '路径 SHA-256 字节数 格式 编码 收到时间 收到时间来源 工作表 数据行数 报送单位 状态'.split(' '),
  );
  expect(textsOf(sheet, rowOf(sheet, '正阳街道'))).toEqual([
    '街道/正阳街道.xlsx',
    '4'.repeat(64),
    '9004',
    'xlsx',
    '',
    '2020-02-03 09:30',
    '收文登记',
    'Sheet1',
    '1',
    '正阳街道',
    '退回',
  ]);
});
