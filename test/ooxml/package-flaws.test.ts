import { expect, test } from '@jest/globals';
import JSZip from 'jszip';
import { formWorkbook } from '../../src/write/form/form-workbook.ts';
import { summaryWorkbook } from '../../src/write/summary-workbook.ts';
import { annotateWorkbook } from '../../src/write/feedback/annotate-workbook.ts';
import { defaultLimits } from '../../src/domain/limits.ts';
import { unitOf } from '../register/unit-of.ts';
import { tableOf } from '../table-of.ts';
import { remark } from '../write/feedback/remark-at.ts';
import { campaignOf } from '../write/form-campaign.ts';
import { springFestivalOutcome } from '../write/spring-festival-outcome.ts';
import { packageFlaws } from './package-flaws.ts';

const table = tableOf({
  columns: {
    total: { title: '合计', minimum: 0 },
    martyrs: { title: '烈属', minimum: 0, maximum: 9 },
    soldiers: { title: '军属', minimum: 0 },
    form: { title: '形式', type: 'string', enum: ['集中', '分散'] },
  },
  rules: [{ id: 'R1', assert: 'total == martyrs + soldiers', severity: 'hard', message: '合计应相等' }],
});
const form = await formWorkbook(campaignOf({ ...table, orientation: 'columns' }), {
  unit: unitOf('东山镇'),
  author: 'shuangyong',
});
const feedback = await annotateWorkbook(
  form,
  { remarks: [remark({ sheet: '统计表', cell: 'C6' })], lines: ['一行'], author: '审核', heading: '审核意见' },
  defaultLimits,
);
const summary = await summaryWorkbook(springFestivalOutcome(), (path) => path);

test.each([
  ['a form', form],
  ['a file of feedback', feedback],
  ['the summary workbook', summary],
])('%s is sound', async (_, bytes) => {
  expect(await packageFlaws(bytes)).toEqual([]);
});

/** A workbook with one of its parts changed; null takes the part away. */
async function spoilt(bytes: Uint8Array, part: string, change: (xml: string) => string | null): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes);
  const before = (await zip.file(part)?.async('string')) ?? '';
  const after = change(before);
  if (after === before) throw new Error(`nothing to change in ${part}`);
  if (after === null) zip.remove(part);
  else zip.file(part, after);
  return zip.generateAsync({ type: 'uint8array' });
}

const [workbook, sheet, styles, strings] = [
  'xl/workbook.xml',
  'xl/worksheets/sheet1.xml',
  'xl/styles.xml',
  'xl/sharedStrings.xml',
];
const swap = (from: string | RegExp, to: string) => (xml: string) => xml.replace(from, to);

test.each<[string, string, (xml: string) => string | null]>([
  ['two attributes of one name', sheet, swap('<sheetData', '<sheetData a="1" a="2"')],
  [
    'an element out of order',
    sheet,
    swap(/(<sheetData.*<\/sheetData>)(.*)<pageMargins/s, '<pageMargins$2$1<pageMargins'),
  ],
  ['an unknown element', sheet, swap('<sheetData', '<sheetdata/><sheetData')],
  ['an unknown attribute', sheet, swap('<row ', '<row height="3" ')],
  ['a truth value that is none', sheet, swap('allowBlank="1"', 'allowBlank="yes"')],
  ['a missing attribute', sheet, swap(/(<dataValidation [^>]*) sqref="[^"]*"/, '$1')],
  ['a place that is none', sheet, swap(/(<dataValidation [^>]*) sqref="[^"]*"/, '$1 sqref="B0"')],
  ['a validation twice', sheet, swap(/(<dataValidation [^>]*sqref=)"[^"]*"/, '$1"B1:Z99"')],
  ['words that are too long', sheet, swap(/ prompt="[^"]*"/, ` prompt="${'长'.repeat(256)}"`)],
  ['a title that is too long', sheet, swap(/ promptTitle="[^"]*"/, ` promptTitle="${'长'.repeat(33)}"`)],
  ['a list that is too long', sheet, swap(/"集中,分散"|&quot;集中,分散&quot;/, `"${'长'.repeat(256)}"`)],
  ['a bound too few', sheet, swap(/<formula2>9<\/formula2>/, '')],
  ['a function of another Excel', sheet, swap('COUNT(', 'COUNTX(')],
  ['a bracket too many', sheet, swap(/<f>/, '<f>(')],
  ['a sheet that is not there', sheet, swap(/<f>/, '<f>别处!A1+')],
  ['a formula that is too long', sheet, swap(/<f>/, `<f>${'1+'.repeat(5000)}`)],
  ['a look that is not there', sheet, swap(/dxfId="0"/, 'dxfId="7"')],
  ['a string that is not there', sheet, swap(/t="s"><v>\d+/, 't="s"><v>999')],
  ['a format that is not there', sheet, swap(/ s="\d+"/, ' s="999"')],
  ['a number that is none', sheet, swap(/t="s"><v>\d+<\/v>/, '><v>x</v>')],
  ['cells merged twice', sheet, swap(/<mergeCells count="(\d+)">/, '<mergeCells><mergeCell ref="A1:Z9"/>')],
  ['a list that is miscounted', sheet, swap(/<mergeCells count="\d+"/, '<mergeCells count="99"')],
  [
    'cells out of order',
    sheet,
    swap(/(<c r="A\d+"[^>]*?(?:\/>|>.*?<\/c>))(<c r="B\d+"[^>]*?(?:\/>|>.*?<\/c>))/s, '$2$1'),
  ],
  ['a row twice', sheet, swap(/<row r="2"/, '<row r="1"')],
  ['a sheet name that is too long', workbook, swap('name="统计表"', `name="${'长'.repeat(32)}"`)],
  ['a sheet name with a mark', workbook, swap('name="统计表"', 'name="统/计"')],
  ['a sheet name between apostrophes', workbook, swap('name="统计表"', `name="'统计'"`)],
  ['two sheets of one name', workbook, swap('name="统计表"', 'name="表样信息"')],
  ['an id twice', workbook, swap('sheetId="2"', 'sheetId="1"')],
  ['a part that is not there', workbook, swap('r:id="rId', 'r:id="rIdx')],
  ['a hidden sheet that is shown', workbook, swap('activeTab="0"', 'activeTab="1"')],
  ['text between elements', workbook, swap('<definedNames>', '<definedNames>x')],
  ['no visible sheet', workbook, swap(/<sheet (?=[^>]*name="统计表")/, '<sheet state="hidden" ')],
  ['a name of a sheet that is not there', workbook, swap(/localSheetId="0"/, 'localSheetId="9"')],
  ['a name of cells that are not there', workbook, swap(/(<definedName [^>]*>)[^<]*/, "$1'别处'!$$A$$1")],
  ['a font that is not there', styles, swap(/(<cellXfs.*?) fontId="\d+"/s, '$1 fontId="99"')],
  ['a number format that is not there', styles, swap(/(<cellXfs.*?) numFmtId="\d+"/s, '$1 numFmtId="199"')],
  ['formats that are miscounted', styles, swap(/<cellXfs count="\d+"/, '<cellXfs count="1"')],
  ['other first fills', styles, swap('gray125', 'solid')],
  ['a colour that is none', styles, swap(/rgb="\w+"/, 'rgb="red"')],
  ['strings that are miscounted', strings, swap(/uniqueCount="\d+"/, 'uniqueCount="1"')],
  ['a text that loses its spaces', strings, swap('<t>', '<t> ')],
  ['no content type', '[Content_Types].xml', swap(/<Override PartName="\/xl\/styles.xml"[^>]*>/, '')],
  ['a content type of nothing', '[Content_Types].xml', swap('/xl/styles.xml', '/xl/style.xml')],
  ['a link that leads nowhere', 'xl/_rels/workbook.xml.rels', swap('worksheets/sheet1.xml', 'worksheets/sheet9.xml')],
  ['no style sheet', styles, () => null],
])('%s is told', async (_, part, change) => {
  expect(await packageFlaws(await spoilt(form, part, change))).not.toEqual([]);
});

test.each<[string, readonly [bytes: Uint8Array, part: string], (xml: string) => string]>([
  ['a note without an author', [feedback, 'xl/comments1.xml'], swap('authorId="0"', 'authorId="5"')],
  ['a note without a box', [feedback, 'xl/comments1.xml'], swap(/(<comment ref=)"\w+"/, '$1"Z99"')],
  ['a link to no sheet', [feedback, 'xl/worksheets/sheet3.xml'], swap(/location="'统计表'/, `location="'别处'`)],
  ['a heading of a table that differs', [summary, 'xl/tables/table1.xml'], swap(/(<tableColumn [^>]*name=")/, '$1x')],
  ['a table too wide', [summary, 'xl/tables/table1.xml'], swap(/(<table [^>]*ref="A\d+:)[A-Z]+/, '$1XFD')],
  ['a time that is none', [summary, 'docProps/core.xml'], swap(/(<dcterms:created[^>]*>)[^<]*/, '$1gestern')],
])('%s is told', async (_, [bytes, part], change) => {
  expect(await packageFlaws(await spoilt(bytes, part, change))).not.toEqual([]);
});
