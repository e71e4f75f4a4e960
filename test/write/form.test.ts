import { beforeAll, describe, expect, test } from '@jest/globals';
import ExcelJS, { type Worksheet } from 'exceljs';
import type { Table } from '../../src/domain/table.ts';
import { formWorkbook } from '../../src/write/form/form-workbook.ts';
import { unitOf } from '../register/unit-of.ts';
import { tableOf, type TableCase } from '../table-of.ts';
import { campaignOf } from './form-campaign.ts';
import { formXml, partOf } from './form-parts.ts';
import { hasLibreOffice, recalculated } from './libreoffice.ts';

const visits = { group: ['走访家庭'], measure: '户' };
const cash = { type: 'number', minimum: 0, 'x-column': { measure: '万元' } };
const many = Array.from({ length: 60 }, (_, at) => `第${at + 1}号驻军单位`);
const facts: TableCase = {
  columns: {
    total: { title: '合计', minimum: 0, description: '烈属与军属之和', 'x-column': visits },
    martyrs: { title: '烈属', minimum: 0, maximum: 500, 'x-column': visits },
    soldiers: { title: '军属', exclusiveMinimum: 0, 'x-column': { ...visits, source: '通知第四条' } },
    cash: { title: '慰问金', ...cash, multipleOf: 0.01 },
    share: { title: '完成率', type: 'number', exclusiveMinimum: 0, maximum: 100 },
    money: { title: '折款', ...cash },
    form: { title: '形式', type: 'string', enum: ['集中', '分散'] },
    troop: { title: '部队', type: 'string', enum: many },
    phrase: { title: '说法', type: 'string', enum: ['甲,乙', '丙'] },
    done: { title: '是否完成', type: 'boolean' },
    remarks: { title: '备注', type: 'string', maxLength: 20 },
  },
  required: ['cash'],
  rules: [
    { id: 'R1', assert: 'total == martyrs + soldiers', severity: 'hard', message: '合计应等于烈属、军属之和' },
    { id: 'R2', when: "category == '镇'", assert: 'cash <= 9', severity: 'hard' },
    { id: 'R3', assert: 'money <= cash', severity: 'soft' },
  ],
};

const unit = unitOf('东山镇', { code: '0101', category: '镇' });
const formOf = (orientation: Table['orientation'], blank: Table['blank'] = 'zero'): Promise<Uint8Array> =>
  formWorkbook(campaignOf({ ...tableOf({ ...facts, blank }), orientation }), { unit, author: 'shuangyong' });

let bytes: Uint8Array = new Uint8Array();
let xml = '';
let sheet: Worksheet;
beforeAll(async () => {
  bytes = await formOf('rows');
  xml = await formXml(bytes);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(bytes).buffer);
  const [first] = workbook.worksheets;
  if (first === undefined) throw new Error('no sheet');
  sheet = first;
});

/** Cells of the figures, a row each. */
const cell = Object.fromEntries(Object.keys(facts.columns).map((key, at) => [key, `E${5 + at}`]));

/** The validation of a cell, as its element stands in the XML. */
function validation(key: string): string {
  const found = new RegExp(`<dataValidation [^>]*sqref="${cell[key]}">.*?</dataValidation>`, 's').exec(xml)?.[0] ?? '';
  return found
    .replaceAll(
      / (?:prompt|promptTitle|error|errorTitle|sqref|allowBlank|showInputMessage|showErrorMessage|errorStyle)="[^"]*"/g,
      '',
    )
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&gt;', '>')
    .replaceAll('&lt;', '<');
}

test('a group is named at the top of its rows, where the end of a page does not cut its name', () => {
  const group = sheet.getCell('B5');
  expect([group.text, sheet.getCell('B6').master.address, group.alignment?.vertical]).toEqual([
    '走访家庭',
    'B5',
    'top',
  ]);
});

describe('what a cell refuses', () => {
  test.each([
    ['martyrs', '<dataValidation type="whole"><formula1>0</formula1><formula2>500</formula2></dataValidation>'],
    ['soldiers', '<dataValidation type="whole" operator="greaterThan"><formula1>0</formula1></dataValidation>'],
    [
      'cash',
      '<dataValidation type="custom"><formula1>AND(ISNUMBER(E8),E8>=0,ROUND(E8,2)=E8)</formula1></dataValidation>',
    ],
    ['share', '<dataValidation type="custom"><formula1>AND(ISNUMBER(E9),E9>0,E9<=100)</formula1></dataValidation>'],
    ['money', '<dataValidation type="decimal" operator="greaterThanOrEqual"><formula1>0</formula1></dataValidation>'],
    ['form', '<dataValidation type="list"><formula1>"集中,分散"</formula1></dataValidation>'],
    ['done', '<dataValidation type="list"><formula1>"是,否"</formula1></dataValidation>'],
    ['remarks', '<dataValidation type="textLength"><formula1>0</formula1><formula2>20</formula2></dataValidation>'],
  ])('%s', (key, wanted) => {
    expect(validation(key)).toBe(wanted);
  });

  test('a list that is too long, or has a comma in it, stands in the hidden sheet', async () => {
    expect(validation('troop')).toContain(`<formula1>'表样信息'!$D$1:$D$60</formula1>`);
    expect(validation('phrase')).toContain(`<formula1>'表样信息'!$E$1:$E$2</formula1>`);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(Buffer.from(bytes).buffer);
    const hidden = workbook.getWorksheet('表样信息');
    expect([hidden?.state, hidden?.getCell('D60').value, hidden?.getCell('E1').value]).toEqual([
      'veryHidden',
      many[59],
      '甲,乙',
    ]);
  });
});

test('a cell says what it asks for, in lines of its own', () => {
  expect(xml).toContain('prompt="计量单位：万元&#10;应填：不小于 0 的数字（最多 2 位小数）（必填，没有的填 0）"');
  expect(xml).toContain('prompt="计量单位：户&#10;自动计算：烈属＋军属&#10;说明：烈属与军属之和"');
  expect(xml).toContain('error="此处应填大于 0 的整数。请改正，或按“取消”恢复原值。"');
});

test('of a long list the cell says how long it is, and its drop-down the rest', () => {
  expect(xml).toContain('prompt="应填：下拉列表中 60 项之一"');
  expect(xml).toContain('prompt="应填：“集中”、“分散”之一"');
});

test('a text that must be there is not asked to be 0', async () => {
  const each = { columns: { who: { title: '经办人', type: 'string' } }, required: ['who'] };
  const made = await formXml(await formWorkbook(campaignOf(tableOf(each)), { unit, author: 'x' }));
  expect(made).toContain('prompt="应填：文字（必填）"');
});

test('the header has its groups, and the unit its name', async () => {
  const texts = (row: number): readonly string[] =>
    Array.from({ length: sheet.columnCount }, (_, at) => sheet.getCell(row, at + 1).text);
  expect([texts(1)[0], texts(2)[0], texts(3)[0], sheet.getCell('C3').text]).toEqual([
    '附件',
    '2020年双拥活动情况统计表',
    '填报单位：',
    '东山镇',
  ]);
  expect(texts(3).at(-1)).toBe('报送截止：2020-02-05 24:00　　计量单位：见表内');
  expect(texts(4)).toEqual(['序号', '类别', '指标名称', '计量单位', '数量', '填报说明', '备注']);
  expect(texts(6).slice(0, 4)).toEqual(['2', '走访家庭', '烈属', '户']);
  expect(sheet.model.merges).toEqual(expect.arrayContaining(['B5:B7', 'B8:C8']));
  const strings = await partOf(bytes, 'xl/sharedStrings.xml');
  for (const label of ['填报人：', '审核人：', '联系电话：', '填报日期：']) expect(strings).toContain(label);
});

const isOpen = (name: string): boolean => sheet.getCell(name).protection?.locked === false;

test('only what is to be filled in is open, and no password is asked for', () => {
  expect(/<sheetProtection[^>]*>/.exec(xml)?.[0]).toBe('<sheetProtection sheet="1" formatColumns="0" formatRows="0"/>');
  expect(Object.keys(cell).filter((key) => !isOpen(cell[key] ?? ''))).toEqual(['total']);
  expect(['A5', 'B5', 'C6', 'D6', 'F5', 'C3', 'A2'].filter(isOpen)).toEqual([]);
  expect(['G5', 'C16', 'C17', 'G16'].filter((name) => !isOpen(name))).toEqual([]);
});

test('a figure is shown as it was typed: 3 is not 3.', () => {
  expect(['total', 'cash', 'money'].map((key) => sheet.getCell(cell[key] ?? '').numFmt ?? 'General')).toEqual([
    '0',
    'General',
    'General',
  ]);
});

test('the first cell that is to be filled in is chosen', () => {
  expect(/<selection[^>]*>/.exec(xml)?.[0]).toBe('<selection pane="bottomRight" activeCell="E6" sqref="E6"/>');
});

test('it prints on A4 across, one page wide, under its header', () => {
  expect(sheet.pageSetup).toMatchObject({
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
  });
  expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 3, ySplit: 4 });
});

describe('a table too wide for one page, an indicator a column', () => {
  const wide: TableCase = {
    columns: Object.fromEntries(
      Array.from({ length: 48 }, (_, at) => [
        `c${at}`,
        { title: `走访慰问户数${at}`, 'x-column': { group: [`第${Math.floor(at / 12) + 1}组`] } },
      ]),
    ),
  };

  test('prints a part of whole groups a page, each with its title and the unit’s name', async () => {
    const campaign = campaignOf({ ...tableOf(wide), orientation: 'columns' });
    const workbook = new ExcelJS.Workbook();
    const made = await formWorkbook(campaign, { unit, author: 'shuangyong' });
    await workbook.xlsx.load(Buffer.from(made).buffer);
    const [printed] = workbook.worksheets;
    expect(printed?.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', fitToWidth: 4 });
    expect(printed?.pageSetup.printTitlesColumn).toBe('A:A');
    const titles = ['B', 'N', 'Z', 'AL'].map((column) => printed?.getCell(`${column}2`).value);
    expect(titles).toEqual(['', '（续1）', '（续2）', '（续3）'].map((more) => campaign.title + more));
    const widths = Array.from({ length: 4 }, (_, part) =>
      Array.from({ length: 12 }, (_unused, at) => printed?.getColumn(2 + part * 12 + at).width ?? 0),
    ).map((part) => Math.round(part.reduce((total, each) => total + each, 0)));
    // Each as wide as a page at 9.6 points, less the unit's column.
    expect(new Set(widths).size).toBe(1);
    // What is filled in around the table stands once, on the first page.
    const texts: string[] = [];
    printed?.eachRow((row) =>
      row.eachCell((each) => (each.isMerged && each.master !== each ? 0 : texts.push(each.text))),
    );
    expect(texts.filter((text) => text === '填报人：')).toHaveLength(1);
  });
});

describe('a total by a hard rule', () => {
  test('is a formula that shows nothing yet, and locked where a blank counts as 0', () => {
    expect(xml).toMatch(/<c r="E5" s="\d+" t="str"><f>IF\(COUNT\(E6,E7\)=0,&quot;&quot;,SUM\(E6,E7\)\)<\/f><v\/?>/);
  });

  test('may be typed over where a blank is not 0, as a total without its parts is allowed', async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(Buffer.from(await formOf('rows', 'missing')).buffer);
    const total = workbook.worksheets[0]?.getCell('E5');
    expect([total?.formula, total?.protection?.locked]).toEqual(['IF(COUNT(E6,E7)<2,"",SUM(E6,E7))', false]);
  });
});

test('cells of a hard rule turn red where it is broken, those of a soft one do not', () => {
  const formats = [...xml.matchAll(/<conditionalFormatting sqref="([^"]*)">/g)].map(([, ref]) => ref);
  expect(formats).toEqual(['E5 E6 E7', 'E8']);
});

test.each([
  [{ a: { 'x-column': { measure: '户' } }, b: { 'x-column': { measure: '户' } }, c: { type: 'string' } }, '户'],
  [{ a: { 'x-column': { measure: '%' } }, b: {} }, '见表内'],
  [{ a: {}, b: {} }, '见表内'],
])('the measure above the table is the one of all its figures: %j', async (columns, measure) => {
  expect(await headerOf({ columns })).toContain(`计量单位：${measure}<`);
});

test('the same campaign and unit give the same bytes, in either way', async () => {
  for (const way of ['rows', 'columns'] as const) expect(await formOf(way)).toEqual(await formOf(way));
});

const headerOf = async (each: TableCase): Promise<string> =>
  partOf(await formWorkbook(campaignOf(tableOf(each)), { unit, author: 'x' }), 'xl/sharedStrings.xml');

test('what fits on the page has an indicator a column, what does not an indicator a row', async () => {
  const wide: TableCase = {
    columns: Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`c${at}`, { title: `指标${at + 1}` }])),
  };
  expect(await headerOf({ columns: { a: { title: '场次' } } })).not.toContain('指标名称');
  expect(await headerOf(wide)).toContain('指标名称');
});

(hasLibreOffice ? test : test.skip)(
  'LibreOffice keeps what a cell refuses, what turns red and whose form it is',
  async () => {
    const saved = recalculated(bytes);
    const again = await formXml(saved);
    expect(again.match(/<dataValidation /g)?.length).toBe(Object.keys(facts.columns).length);
    expect(again.match(/<conditionalFormatting /g)?.length).toBe(2);
    expect(await partOf(saved, 'xl/workbook.xml')).toMatch(/name="表样信息"[^>]*state="(?:veryH|h)idden"/);
  },
  60_000,
);
