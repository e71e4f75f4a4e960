import { expect, test } from '@jest/globals';
import { defaultLimits, type Limits } from '../../src/domain/limits.ts';
import type { RawSheet } from '../../src/domain/raw-sheet.ts';
import { readSheets } from '../../src/read/index.ts';
import { openedFile } from './opened-file.ts';
import { oneRow, workbookBytes, type WorkbookParts } from './workbook-bytes.ts';

async function read(parts: WorkbookParts, limits: Partial<Limits> = {}) {
  return readSheets(openedFile(await workbookBytes(parts)), { ...defaultLimits, ...limits });
}

async function firstSheet(parts: WorkbookParts): Promise<RawSheet> {
  const { sheets, findings } = await read(parts);
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  const [sheet] = sheets;
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

const contents = async (cells: string, more: Partial<WorkbookParts> = {}) =>
  (await firstSheet({ sheets: [oneRow(cells)], ...more })).rows[0]?.contents;

const why = async (parts: WorkbookParts, limits: Partial<Limits> = {}) =>
  (await read(parts, limits)).findings.map(({ code, facts }) => [code, facts]);

test('a cell stands where its name says, and right of the one before where it has none', async () => {
  expect(await contents('<c r="B1"><v>1</v></c><c><v>2</v></c><c r="AB1"><v>3</v></c>')).toEqual(
    Object.assign(Array.from({ length: 28 }), { 1: 1, 2: 2, 27: 3 }),
  );
});

test('rows without a number count on; a cell’s name tells the row where the row itself does not', async () => {
  const sheet =
    '<sheetData><row><c><v>1</v></c></row><row/><row><c><v>3</v></c></row><row><c r="A9"><v>9</v></c></row></sheetData>';
  const { rows } = await firstSheet({ sheets: [sheet] });
  expect(rows.map(({ number, contents: [first] }) => [number, first])).toEqual([
    [1, 1],
    [3, 3],
    [9, 9],
  ]);
});

test('rows in another order, and a row in two pieces, come out ascending and whole', async () => {
  const third = '<row r="3"><c r="A3"><v>3</v></c></row>';
  const first = '<row r="1"><c r="A1"><v>1</v></c></row>';
  const rest = '<row r="3" hidden="1"><c r="B3"><v>4</v></c></row>';
  const { rows } = await firstSheet({ sheets: [`<sheetData>${third}${first}${rest}</sheetData>`] });
  expect(rows.map((row) => [row.number, row.hidden, [...row.contents]])).toEqual([
    [1, false, [1]],
    [3, true, [3, 4]],
  ]);
});

test('a row in pieces without end is put together piece by piece', async () => {
  const pieces = '<row r="3"><c r="XFD3"><v>4</v></c></row>'.repeat(50_000);
  const { rows } = await firstSheet({ sheets: [`<sheetData>${pieces}</sheetData>`] });
  expect(rows.map((row) => [row.number, row.contents.length, row.contents[16_383]])).toEqual([[3, 16_384, 4]]);
});

test('shared and inline texts: runs joined, phonetic readings left out, escapes resolved, spaces kept', async () => {
  const strings =
    '<si><t>普通</t></si><si><r><t>慰问</t></r><r><rPr/><t xml:space="preserve">金 </t></r><rPh sb="0" eb="1"><t>wei</t></rPh></si><si><t>a_x000A_b_x005F_x000A_</t></si>';
  const cells =
    '<c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c><c t="inlineStr"><is><r><t>内</t></r><r><t>联</t></r><rPh><t>x</t></rPh></is></c><c t="str"><v>&lt;文&#x5B57;&gt;</v></c>';
  expect(await contents(cells, { strings })).toEqual(['普通', '慰问金 ', 'a\nb_x000A_', '内联', '<文字>']);
});

test('an inline text stands alone, whatever value a program wrote besides', async () => {
  const cells = '<c t="inlineStr"><v>1.</v><is><t>01.</t></is></c><c t="inlineStr"><is><t>甲</t></is><v>乙</v></c>';
  expect(await contents(cells)).toEqual(['01.', '甲']);
});

test('a text cell that refers to no text is a hole, not the first text', async () => {
  expect(await contents('<c t="s"><v/></c><c t="s"><v>0</v></c>', { strings: '<si><t>甲</t></si>' })).toEqual([
    undefined,
    '甲',
  ]);
});

test('cell names in small letters are cell names', async () => {
  const sheet = '<sheetData><row><c r="b2"><v>1</v></c></row></sheetData>';
  const { rows } = await firstSheet({ sheets: [sheet] });
  expect(rows.map((row) => [row.number, row.contents.length])).toEqual([[2, 2]]);
});

test('a text of only spaces is a hole, and so is a formula that gives one', async () => {
  const cells =
    '<c t="inlineStr"><is><t xml:space="preserve"> \u3000 </t></is></c><c t="str"><f>IF(A1=0,"",A1)</f><v></v></c><c><v>1</v></c>';
  expect(await contents(cells)).toEqual([undefined, undefined, 1]);
});

test('a formula keeps its cached value, 0 and FALSE too, and null where nothing was stored', async () => {
  const cells =
    '<c><f>A2-A2</f><v>0</v></c><c t="b"><f>1=2</f><v>0</v></c><c><f t="shared" ref="C1:D1" si="0">A1*2</f><v>4</v></c><c><f t="shared" si="0"/></c><c><f>A9</f><v></v></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c>';
  expect(await contents(cells)).toEqual([
    { formula: 'A2-A2', value: 0 },
    { formula: '1=2', value: false },
    { formula: 'A1*2', value: 4 },
    { formula: '', value: null },
    { formula: 'A9', value: null },
    { formula: '1/0', value: { error: '#DIV/0!' } },
  ]);
});

test('a number cell that holds no number is the text that it holds', async () => {
  expect(await contents('<c><v>1E-3</v></c><c><v>见附件</v></c><c><v>Infinity</v></c>')).toEqual([
    0.001,
    '见附件',
    'Infinity',
  ]);
});

const styles = (...codes: string[]) =>
  `<numFmts>${codes.map((code, index) => `<numFmt numFmtId="${170 + index}" formatCode="${code}"/>`).join('')}</numFmts>` +
  `<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>` +
  `<cellXfs><xf numFmtId="0"/>${codes.map((_, index) => `<xf numFmtId="${170 + index}"/>`).join('')}<xf numFmtId="31"/></cellXfs>`;

test.each([
  ['yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;', { date: '2020-02-05' }],
  ['[$-804]yyyy\\-mm\\-dd;@', { date: '2020-02-05' }],
  ['[DBNum1][$-804]m&quot;月&quot;d&quot;日&quot;', { date: '2020-02-05' }],
  ['[h]:mm', { date: '2020-02-05' }],
  ['[Red]0.00', 43_866],
  ['#,##0_);[Blue](#,##0)', 43_866],
  ['0&quot;days&quot;', 43_866],
  ['0\\d', 43_866],
  ['0.00E+00', 43_866],
  ['General&quot;户&quot;', { number: 43_866, measure: '户' }],
  ['0!.0,&quot;万元&quot;', { number: 4.3866, measure: '万元' }],
  ['0.0,', 43.866],
  [';;;', 43_866],
])('format %s shows a date or a number', async (code, expected) => {
  expect(await contents('<c s="1"><v>43866</v></c>', { styles: styles(code) })).toEqual([expected]);
});

test('numbers that their format shows nothing of are told apart', async () => {
  const cells =
    '<c s="1"><v>5</v></c><c s="2"><v>6</v></c><c s="1" t="str"><v>文</v></c><c s="1"><f>1+1</f><v>2</v></c>';
  const sheet = await firstSheet({ sheets: [oneRow(cells)], styles: styles(';;;', '0;;') });
  expect(sheet.masked).toEqual([
    { row: 1, column: 1 },
    { row: 1, column: 4 },
  ]);
  expect(await contents('<c s="1"><v>5</v></c>', { styles: styles(';;;@') })).toEqual([5]);
});

test('percentages are numbers with their sign, also as the results of formulas', async () => {
  const percentages = '<cellXfs><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="10"/></cellXfs>';
  const cells =
    '<c s="1"><v>0.07</v></c><c s="2"><f>A1*2</f><v>0.14000000000000001</v></c><c s="1" t="str"><v>0.07</v></c>';
  expect(await contents(cells, { styles: percentages })).toEqual([
    { number: 7, measure: '%' },
    { formula: 'A1*2', value: { number: 14, measure: '%' } },
    '0.07',
  ]);
});

test('the East Asian built-in date formats are dates', async () => {
  expect(await contents('<c s="1"><v>43866</v></c><c s="0"><v>43866</v></c>', { styles: styles() })).toEqual([
    { date: '2020-02-05' },
    43_866,
  ]);
});

test.each([
  ['43866.75', '2020-02-05T18:00:00'],
  ['43865.999999', '2020-02-05'],
  ['59', '1900-02-28'],
  ['60', '1900-02-29'],
  ['61', '1900-03-01'],
  ['0.5', '12:00:00'],
  ['2958465', '9999-12-31'],
])('day %s of the 1900 calendar is %s', async (serial, date) => {
  expect(await contents(`<c s="1"><v>${serial}</v></c>`, { styles: styles() })).toEqual([{ date }]);
});

test('what no calendar has stays a number', async () => {
  const cells = '<c s="1"><v>-1</v></c><c s="1"><v>2958466</v></c>';
  expect(await contents(cells, { styles: styles() })).toEqual([-1, 2_958_466]);
});

test('the 1904 calendar begins 1,462 days later', async () => {
  const cells = '<c s="1"><v>42404</v></c><c s="1"><v>0</v></c>';
  const more = { styles: styles(), properties: 'date1904="1"' };
  expect(await contents(cells, more)).toEqual([{ date: '2020-02-05' }, { date: '1904-01-01' }]);
});

test('a date stored as text loses only a midnight that nobody wrote', async () => {
  const cells =
    '<c t="d"><v>2020-02-05T00:00:00.000Z</v></c><c t="d"><v>2020-02-05T17:30</v></c><c t="d"><v>春节前</v></c>';
  expect(await contents(cells)).toEqual([{ date: '2020-02-05' }, { date: '2020-02-05T17:30:00' }, '春节前']);
});

test('hidden columns are told as far as there are cells, however far the range claims to reach', async () => {
  const columns =
    '<cols><col min="2" max="16384" hidden="1"/><col min="2" max="3" hidden="true"/><col min="1" max="1" width="9"/></cols>';
  const { hiddenColumns } = await firstSheet({ sheets: [columns + oneRow('<c r="D1"><v>1</v></c>')] });
  expect([...hiddenColumns]).toEqual([2, 3, 4]);
});

test('rows and columns of no height or width are hidden too', async () => {
  const sheet =
    '<cols><col min="1" max="1" width="0"/></cols><sheetData><row r="1" ht="0" customHeight="1"><c><v>1</v></c></row><row r="2" hidden="0"><c><v>2</v></c></row></sheetData>';
  const { rows, hiddenColumns } = await firstSheet({ sheets: [sheet] });
  expect([rows.map(({ hidden }) => hidden), [...hiddenColumns]]).toEqual([[true, false], [1]]);
});

test('merged ranges', async () => {
  const { merges } = await firstSheet({
    sheets: [`${oneRow('')}<mergeCells><mergeCell ref="B2:D3"/><mergeCell ref="x"/></mergeCells>`],
  });
  expect(merges).toEqual([{ top: 2, left: 2, bottom: 3, right: 4 }]);
});

test('sheets come in the order of their tabs, hidden ones with them', async () => {
  const workbook =
    '<workbook xmlns:k="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="乙" sheetId="9" k:id="rId2"/><sheet name="甲" sheetId="1" state="hidden" k:id="rId1"/></sheets></workbook>';
  const { sheets } = await read({
    sheets: [oneRow('<c><v>1</v></c>'), oneRow('<c><v>2</v></c>')],
    members: { 'xl/workbook.xml': workbook },
  });
  expect(sheets.map(({ name, visibility, rows }) => [name, visibility, rows[0]?.contents[0]])).toEqual([
    ['乙', 'visible', 2],
    ['甲', 'hidden', 1],
  ]);
});

test('sheets that hold no cells, such as charts, are left out', async () => {
  const rels =
    '<Relationships><Relationship Id="rId1" Type="x/chartsheet" Target="chartsheets/sheet1.xml"/><Relationship Id="rId2" Type="x/worksheet" Target="worksheets/sheet2.xml"/></Relationships>';
  const { sheets } = await read({
    sheets: ['', oneRow('<c><v>2</v></c>')],
    members: { 'xl/_rels/workbook.xml.rels': rels },
  });
  expect(sheets.map(({ name }) => name)).toEqual(['表2']);
});

test('macros and links to other workbooks are told, and the sheets read all the same', async () => {
  const members = { 'xl/vbaProject.bin': 'x', 'xl/externalLinks/externalLink1.xml': '<externalLink/>' };
  const { sheets, findings } = await read({ sheets: [oneRow('<c><v>1</v></c>')], members });
  expect(findings.map(({ code }) => code)).toEqual(['file/macros', 'file/external-links']);
  expect(sheets).toHaveLength(1);
});

test.each([
  ['forbidden-dtd', '<!DOCTYPE worksheet [<!ENTITY a "1">]><worksheet/>'],
  ['broken-xml', '<worksheet><sheetData>'],
  ['broken-xml', '<worksheet><sheetData><row r="0"><c><v>1</v></c></row></sheetData></worksheet>'],
  ['broken-xml', '<worksheet><sheetData><row><c r="XFE1"><v>1</v></c></row></sheetData></worksheet>'],
  ['broken-xml', '<worksheet><sheetData><row><c t="s"><v>7</v></c></row></sheetData></worksheet>'],
])('a sheet with %s is not read', async (reason, sheet) => {
  expect(await why({ sheets: [''], members: { 'xl/worksheets/sheet1.xml': sheet } })).toMatchObject([
    ['file/unreadable', { reason: { term: reason } }],
  ]);
});

test('a package without a workbook is not read', async () => {
  const members = { '_rels/.rels': '<Relationships/>', 'xl/workbook.xml': '<workbook/>' };
  expect(await why({ sheets: [], members })).toMatchObject([['file/unreadable', { reason: { term: 'no-workbook' } }]]);
});

test('a relationship that leads out of the package is not followed', async () => {
  const rels =
    '<Relationships><Relationship Id="rId1" Type="x/worksheet" TargetMode="External" Target="file:///etc/passwd"/></Relationships>';
  expect(await why({ sheets: [''], members: { 'xl/_rels/workbook.xml.rels': rels } })).toMatchObject([
    ['file/unreadable', { reason: { term: 'no-workbook' } }],
  ]);
});

const threeCells = oneRow('<c><v>1</v></c><c t="inlineStr"><is><t>一二三四</t></is></c><c><v>3</v></c>');

test.each([
  ['memberBytes', 50, 'inflated-bytes'],
  ['inflatedBytes', 600, 'inflated-bytes'],
  ['members', 3, 'member-count'],
  ['sheets', 1, 'sheet-count'],
  ['cells', 5, 'cell-count'],
  ['textLength', 3, 'string-length'],
  ['xmlDepth', 3, 'xml-depth'],
] as const)('limit %s of %d is kept for the whole file', async (option, limit, what) => {
  expect(await why({ sheets: [threeCells, threeCells] }, { [option]: limit })).toEqual([
    ['file/too-large', { what: { term: what }, limit, option }],
  ]);
});

test('a member that holds more than the directory announces is damage', async () => {
  const bytes = await workbookBytes({ sheets: [oneRow('<c><v>1</v></c>')] });
  const name = bytes.lastIndexOf('xl/worksheets/sheet1.xml');
  bytes.writeUInt32LE(40, name - 46 + 24);
  const { sheets, findings } = await readSheets(openedFile(bytes), defaultLimits);
  expect([sheets, findings.map(({ facts }) => facts)]).toMatchObject([[], [{ reason: { term: 'broken-zip' } }]]);
});

test('a member whose checksum does not fit is damage, never figures', async () => {
  const bytes = await workbookBytes({ sheets: [oneRow('<c><v>1</v></c>')] });
  const name = bytes.lastIndexOf('xl/worksheets/sheet1.xml');
  bytes.writeUInt32LE(12_345, name - 46 + 16);
  const { findings } = await readSheets(openedFile(bytes), defaultLimits);
  expect(findings.map(({ facts }) => facts)).toMatchObject([{ reason: { term: 'broken-zip' } }]);
});

test('a workbook that was cut off at any point is unreadable, never half read', async () => {
  const bytes = await workbookBytes({ sheets: [oneRow('<c><v>1</v></c>')] });
  for (const length of [60, bytes.length >> 1, bytes.length - 30]) {
    const { sheets, findings } = await readSheets(openedFile(bytes.subarray(0, length)), defaultLimits);
    expect([sheets, findings.map(({ facts }) => facts)]).toMatchObject([[], [{ reason: { term: 'truncated-zip' } }]]);
  }
});
