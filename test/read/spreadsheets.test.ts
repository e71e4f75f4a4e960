import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import JSZip from 'jszip';
import { cellsOf, readBytes, told } from './sheet-cells.ts';

const file = (name: string): Buffer => readFileSync(join(import.meta.dirname, 'files', name));

test.each(['workbook.xls', 'workbook.ods', 'workbook.fods'])('%s says what every other format says', async (name) => {
  const result = await readBytes(file(name));
  expect(told(result)).toEqual([]);
  const [first, second] = result.sheets;
  expect(cellsOf(first)).toEqual({
    A1: '双拥活动 情况\n统计表',
    A4: '00123',
    B4: 3.5,
    C4: 7,
    D4: { number: 12.5, measure: '%' },
    E4: { number: 1.2345, measure: '万元' },
    F4: { date: '2020-02-05' },
    G4: true,
    B5: { formula: 'B4*2', value: 7 },
    D5: { formula: '1/0', value: { error: '#DIV/0!' } },
    E5: { formula: '"合"&"计"', value: '合计' },
  });
  expect(first).toMatchObject({ name: '双拥', visibility: 'visible', hiddenColumns: new Set([3]) });
  expect(first?.merges).toEqual([{ top: 1, left: 1, bottom: 1, right: 3 }]);
  expect(first?.rows.map(({ hidden }) => hidden)).toEqual([false, false, true]);
  expect(second).toMatchObject({ name: '说明', visibility: 'hidden' });
});

const document = (tables: string): string =>
  `<?xml version="1.0"?><office:document office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document>`;
const table = (rows: string, name = '表'): string => `<table:table table:name="${name}">${rows}</table:table>`;
const row = (cells: string, attributes = ''): string => `<table:table-row ${attributes}>${cells}</table:table-row>`;
const text = (words: string, attributes = ''): string =>
  `<table:table-cell office:value-type="string" ${attributes}><text:p>${words}</text:p></table:table-cell>`;

test('a formula that has no value is not blank', async () => {
  const { sheets } = await readBytes(document(table(row('<table:table-cell table:formula="of:=[.B1]"/>'))));
  expect(cellsOf(sheets[0])).toEqual({ A1: { formula: 'B1', value: null } });
});

test('a currency sign that a format shows is part of what the cell shows', async () => {
  const sign = '<number:currency-symbol number:language="zh" number:country="CN">￥</number:currency-symbol>';
  const styles = `<office:automatic-styles><number:currency-style style:name="N1">${sign}<number:number/></number:currency-style><style:style style:name="c1" style:family="table-cell" style:data-style-name="N1"/></office:automatic-styles>`;
  const amount = '<table:table-cell table:style-name="c1" office:value-type="currency" office:value="15000"/>';
  const { sheets } = await readBytes(document(table(row(amount))).replace('<office:body>', `${styles}<office:body>`));
  expect(cellsOf(sheets[0])).toEqual({ A1: { number: 15_000, measure: '', before: '￥' } });
});

test('a text of spaces that are only counted is as long as they are', async () => {
  const spaces = '<text:s text:c="1000"/>'.repeat(1001);
  expect(told(await readBytes(document(table(row(text(`甲${spaces}`))))))).toEqual(['file/too-large textLength']);
});

test('columns without end are each looked at once', async () => {
  const figures = '<table:table-cell office:value-type="float" office:value="1"/>'.repeat(16_000);
  const columns = '<table:table-column/>'.repeat(200_000);
  const { sheets } = await readBytes(document(table(columns + row(figures).repeat(20))));
  expect(sheets[0]?.rows).toHaveLength(20);
});

test('notes, pictures and the reading above a word are no text of a cell', async () => {
  const words =
    '<office:annotation><text:p>批注</text:p></office:annotation><text:p>东<text:ruby><text:ruby-base>京</text:ruby-base><text:ruby-text>jing</text:ruby-text></text:ruby></text:p>';
  const { sheets } = await readBytes(
    document(table(row(`<table:table-cell office:value-type="string">${words}</table:table-cell>`))),
  );
  expect(cellsOf(sheets[0])).toEqual({ A1: '东京' });
});

test('what is repeated a million times costs nothing where it is empty, and is refused where it is not', async () => {
  const many = 'table:number-rows-repeated="1048576"';
  const blank = row('<table:table-cell table:number-columns-repeated="16384"/>', many);
  expect((await readBytes(document(table(blank + row(text('甲')))))).findings.map(({ code }) => code)).toEqual([
    'file/unreadable',
  ]);
  const below = row(
    '<table:table-cell table:number-columns-repeated="16384"/>',
    'table:number-rows-repeated="1048575"',
  );
  expect((await readBytes(document(table(below + row(text('甲')))))).sheets[0]?.rows).toEqual([
    { number: 1_048_576, contents: ['甲'], hidden: false },
  ]);
  const filled = row(text('甲', 'table:number-columns-repeated="16384"'), many);
  expect(told(await readBytes(document(table(filled))))).toEqual(['file/too-large cells']);
});

test('what other workbooks said is no sheet, and told', async () => {
  const cache = table('<table:table-source xlink:href="file:///a.ods"/>' + row(text('甲')), "'file:///a.ods'#$表");
  const result = await readBytes(document(table(row(text('乙'))) + cache));
  expect(result.sheets.map(({ name }) => name)).toEqual(['表']);
  expect(told(result)).toEqual(['file/external-links']);
});

async function packed(parts: Readonly<Record<string, string>>): Promise<Buffer> {
  const zip = new JSZip();
  zip.file('mimetype', 'application/vnd.oasis.opendocument.spreadsheet');
  for (const [name, content] of Object.entries(parts)) zip.file(name, content);
  return zip.generateAsync({ type: 'nodebuffer' });
}

test('an encrypted document, one with a document type, one with macros and one without content are told', async () => {
  const content = document(table(row(text('甲'))));
  const manifest = '<manifest><file-entry full-path="content.xml"><manifest:encryption-data/></file-entry></manifest>';
  expect(told(await readBytes(await packed({ 'META-INF/manifest.xml': manifest, 'content.xml': '\u0001' })))).toEqual([
    'file/encrypted',
  ]);
  const hostile = `<!DOCTYPE a [<!ENTITY x "y">]>${content.replace(/^<\?xml[^>]*>/, '')}`;
  expect(told(await readBytes(await packed({ 'content.xml': hostile })))).toEqual(['file/unreadable forbidden-dtd']);
  expect(told(await readBytes(await packed({ 'content.xml': content, 'Basic/Standard/Module1.xml': '<a/>' })))).toEqual(
    ['file/macros'],
  );
  expect(told(await readBytes(await packed({ 'content.xml': document('') })))).toEqual(['file/unreadable no-workbook']);
});

test('sizes of a packed document are looked at before it is read', async () => {
  const bytes = await packed({ 'content.xml': document(table(row(text('甲'.repeat(1000))))) });
  expect(told(await readBytes(bytes, { memberBytes: 1000 }))).toEqual(['file/too-large memberBytes']);
  expect(told(await readBytes(bytes, { textLength: 999 }))).toEqual(['file/too-large textLength']);
});

const workbook2003 = (body: string): string =>
  `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:x="urn:schemas-microsoft-com:office:excel">${body}</Workbook>`;
const cell2003 = (type: string, words: string, attributes = ''): string =>
  `<Cell ${attributes}><Data ss:Type="${type}">${words}</Data></Cell>`;

const whole2003 = workbook2003(`
  <Styles><Style ss:ID="Default"/><Style ss:ID="p"><NumberFormat ss:Format="0%"/></Style><Style ss:ID="w" ss:Parent="p"><NumberFormat ss:Format="0.00&quot;万元&quot;"/></Style>
  <Style ss:ID="d"><NumberFormat ss:Format="Short Date"/></Style></Styles>
  <Worksheet ss:Name="双拥"><Table>
    <Column ss:Index="3" ss:Hidden="1"/>
    <Row>${cell2003('String', '填报&lt;单位', 'ss:MergeAcross="2" ss:MergeDown="1"')}${cell2003('Number', '0.1', 'ss:StyleID="p"')}</Row>
    <Row ss:Index="5" ss:Hidden="1">${cell2003('Number', '3.5', 'ss:StyleID="w"')}${cell2003('DateTime', '2020-02-05T00:00:00.000')}
      ${cell2003('Boolean', '1', 'ss:Index="4"')}${cell2003('Error', '#REF!')}${cell2003('Number', '43866', 'ss:StyleID="d"')}</Row>
    <Row><Cell ss:Formula="=R[-1]C*2+R1C1"/><Cell ss:Formula="=SUM(RC[-1]:R[-1]C)"><Data ss:Type="Number">2</Data></Cell>
      <Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><B>慰问</B><Font>金</Font></ss:Data><Comment><ss:Data>批注</ss:Data></Comment></Cell></Row>
  </Table></Worksheet>
  <Worksheet ss:Name="二"><WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>SheetVeryHidden</Visible></WorksheetOptions></Worksheet>`);

test('a workbook of SpreadsheetML 2003 is read like any other', async () => {
  const result = await readBytes(whole2003);
  expect(told(result)).toEqual([]);
  const [first, second] = result.sheets;
  expect(cellsOf(first)).toEqual({
    A1: '填报<单位',
    D1: { number: 10, measure: '%' },
    A5: { number: 3.5, measure: '万元' },
    B5: { date: '2020-02-05' },
    D5: true,
    E5: { error: '#REF!' },
    F5: { date: '2020-02-05' },
    A6: { formula: 'A5*2+$A$1', value: null },
    B6: { formula: 'SUM(A6:B5)', value: 2 },
    C6: '慰问金',
  });
  expect(first?.merges).toEqual([{ top: 1, left: 1, bottom: 2, right: 3 }]);
  expect(first?.hiddenColumns).toEqual(new Set([3]));
  expect(first?.rows.map(({ hidden }) => hidden)).toEqual([false, true, false]);
  expect(second).toMatchObject({ name: '二', visibility: 'veryHidden', rows: [] });
});

test('its encoding is the one that it declares, or the one that it has', async () => {
  const gbk = Buffer.concat([
    Buffer.from(
      '<?xml version="1.0" encoding="GB2312"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet><Table><Row><Cell><Data>',
    ),
    Buffer.from([0xb3, 0xc7, 0xb6, 0xab]),
    Buffer.from('</Data></Cell></Row></Table></Worksheet></Workbook>'),
  ]);
  const declared = await readBytes(gbk);
  expect([declared.encoding, cellsOf(declared.sheets[0])]).toEqual(['gb18030', { A1: '城东' }]);
  const wrong = whole2003.replace('<?xml version="1.0"?>', '<?xml version="1.0" encoding="gb2312"?>');
  expect((await readBytes(wrong)).encoding).toBe('utf-8');
});

test('a document type is refused; cut off content is told', async () => {
  expect(told(await readBytes(whole2003.replace('?>', '?><!DOCTYPE a [<!ENTITY x "y">]>')))).toEqual([
    'file/unreadable forbidden-dtd',
  ]);
  expect(told(await readBytes(whole2003.slice(0, 900)))).toEqual(['file/unreadable broken-xml']);
});

test('names that every object has are ordinary', async () => {
  const odd = workbook2003(
    '<Worksheet ss:Name="__proto__"><Table><constructor/><Row><Cell ss:StyleID="constructor"><Data ss:Type="Number">1</Data></Cell></Row></Table></Worksheet>',
  );
  const { sheets } = await readBytes(odd);
  expect([sheets[0]?.name, cellsOf(sheets[0])]).toEqual(['__proto__', { A1: 1 }]);
  const typed = await readBytes(
    document(table(row('<table:table-cell office:value-type="constructor"><text:p>甲</text:p></table:table-cell>'))),
  );
  expect(cellsOf(typed.sheets[0])).toEqual({ A1: '甲' });
});
