import { setImmediate } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { cellsOf, readBytes, told } from './sheet-cells.ts';

const page = (body: string, head = ''): string =>
  `<html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;

const sheetOf = async (html: string) => (await readBytes(html)).sheets[0];
const cells = async (html: string) => cellsOf(await sheetOf(html));

test('cells are the text that they show: no figure and no date is guessed', async () => {
  const texts = ['00123', '1-2', '3/4', '2020.2', '(5)', '10%', '1,234.5', '510212199001011234', 'TRUE', '１２'];
  const found = await cells(page(`<table><tr>${texts.map((text) => `<td>${text}</td>`).join('')}</tr></table>`));
  expect(Object.values(found)).toEqual(texts);
});

test('spans move the cells beside and below them and become merged ranges', async () => {
  const sheet = await sheetOf(
    page('<table><tr><th rowspan=2>甲<th colspan=2>乙<th rowspan=9>丁</tr><tr><td>1<td>2</tr><tr><td>3</tr></table>'),
  );
  expect(cellsOf(sheet)).toEqual({ A1: '甲', B1: '乙', D1: '丁', B2: '1', C2: '2', A3: '3' });
  expect(sheet?.merges).toEqual([
    { top: 1, left: 1, bottom: 2, right: 1 },
    { top: 1, left: 2, bottom: 1, right: 3 },
    { top: 1, left: 4, bottom: 3, right: 4 },
  ]);
});

test('white space is as browsers show it; entities are characters; a cell of spaces is empty', async () => {
  const html =
    '<table><tr><td> 慰问\r\n   优抚 <br> 对象</td><td>&nbsp;</td><td>A\n B</td><td>&lt;5&#x4e07;</td><td><p>一</p><p>二</p></td></tr></table>';
  expect(await cells(page(html))).toEqual({ A1: '慰问优抚\n对象', C1: 'A B', D1: '<5万', E1: '一\n二' });
});

test('scripts, styles, hidden words and comments are no text', async () => {
  const html =
    '<title>标题</title><script>x("<table>")</script><table><tr><td>1<span style="display:none">2</span><!-- 3 --><script>4</script><ruby>京<rt>jing</rt></ruby></td></tr></table>';
  expect(await cells(page(html))).toEqual({ A1: '1京' });
});

test('hidden rows and columns are known to be hidden', async () => {
  const sheet = await sheetOf(
    page(
      '<table><col><col style="display:none"><tr><td>1<td>2<tr style="display: none"><td>3<td>4<tr class=x><td>5</table>',
      '<style>.x{display:none}</style>',
    ),
  );
  expect(sheet?.rows.map(({ hidden }) => hidden)).toEqual([false, true, true]);
  expect(sheet?.hiddenColumns).toEqual(new Set([2]));
});

test('a page is one sheet, as a spreadsheet program opens it: what stands in it comes line by line', async () => {
  const html =
    '<h1>双拥活动统计表</h1><div>填报单位：城东街道</div><table><tr><td>户<td>1</table><p>填表人：甲</p><table><tr><td>乙</table>';
  expect(await cells(page(html))).toEqual({
    A1: '双拥活动统计表',
    A2: '填报单位：城东街道',
    A3: '户',
    B3: '1',
    A4: '填表人：甲',
    A5: '乙',
  });
});

test('a table in a table follows the row that it stands in', async () => {
  const html = '<table><tr><td>外<table><tr><td>内1<td>内2<tr><td>内3</table></td><td>旁</td></tr><tr><td>下</table>';
  expect(await cells(page(html))).toEqual({ A1: '外', B1: '旁', A2: '内1', B2: '内2', A3: '内3', A4: '下' });
});

test('missing ends and misplaced forms lose no cell', async () => {
  expect(await cells('<table><tr><td><font>1<td><b>2<tr><th>3<td>4')).toEqual({ A1: '1', B1: '2', A2: '3', B2: '4' });
  expect(await cells('<form><table><tr><td>1</td></tr></form><tr><td>2</td></tr></table>')).toEqual({
    A1: '1',
    A2: '2',
  });
});

test('what was typed into a form is text', async () => {
  const html =
    '<table><tr><td><input value="12"><td><input type=hidden value=x><td><select><option>甲<option selected>乙</select></table>';
  expect(await cells(page(html))).toEqual({ A1: '12', C1: '乙' });
});

test('numbers that Excel noted in full are exact, in the format of their cell', async () => {
  const head = `<style><!-- .xl65 {mso-number-format:"0\\.00\\0022万元\\0022";} .xl66,td.xl67 {mso-number-format:Percent;} --></style>`;
  const html =
    `<table><tr><td x:num="3.14159">3.14</td><td x:num="0.125" class=xl66>13%</td><td x:num="1.2345" class="a xl65">1.23万元</td>` +
    `<td x:num="43866" style='mso-number-format:"yyyy\\/m\\/d"'>2020/2/5</td><td x:num="123" style='mso-number-format:"\\@"'>00123</td>` +
    `<td x:num x:fmla="=A1*2">6.28</td><td x:err="#REF!">#REF!</td><td x:bool="TRUE">是</td></tr></table>`;
  expect(await cells(page(html, head))).toEqual({
    A1: 3.14159,
    B1: { number: 12.5, measure: '%' },
    C1: { number: 1.2345, measure: '万元' },
    D1: { date: '2020-02-05' },
    E1: '00123',
    F1: { formula: 'A1*2', value: '6.28' },
    G1: { error: '#REF!' },
    H1: true,
  });
});

test('so are those that LibreOffice noted', async () => {
  const html =
    '<table><tr><td sdval="0.125" sdnum="2052;0;0%">13%<td sdval="1" sdnum="1033;0;BOOLEAN">TRUE<td sdval="2.50001" sdnum="2052;">2.5</table>';
  expect(await cells(page(html))).toEqual({ A1: { number: 12.5, measure: '%' }, B1: true, C1: 2.50001 });
});

const chinese = Buffer.from([0xb3, 0xc7, 0xb6, 0xab]); // 城东 in GBK
const around = (head: string, bytes: Buffer): Buffer =>
  Buffer.concat([Buffer.from(`<html>${head}<table><tr><td>`), bytes, Buffer.from('</table>')]);

test.each([
  ['gb18030', around('<meta charset=gb2312>', chinese)],
  ['gb18030', around('<meta http-equiv=Content-Type content="text/html; charset=gbk">', chinese)],
  ['gb18030', around('', chinese)],
  ['gb18030', around('<meta charset=utf-8>', chinese)],
  ['utf-8', around('<meta charset=gb2312>', Buffer.from('城东'))],
  ['big5', around('<meta charset=big5>', Buffer.from([0xab, 0xb0, 0xaa, 0x46]))],
  ['utf-16le', Buffer.from('\uFEFF<html><table><tr><td>城东</table>', 'utf16le')],
] as const)('%s is found by what is declared and by what can be', async (encoding, bytes) => {
  const result = await readBytes(bytes);
  expect([result.encoding, cellsOf(result.sheets[0])]).toEqual([
    encoding,
    { A1: encoding === 'big5' ? '城東' : '城东' },
  ]);
});

const damaged = (bytes: Buffer): Buffer =>
  around('<meta charset=gb2312>', Buffer.concat([chinese, Buffer.from('</td><td>12</td><td>'), bytes]));

test('half a character that a program left does not spoil a page; bytes of anything do', async () => {
  expect(cellsOf((await readBytes(damaged(chinese.subarray(0, 1)))).sheets[0])).toMatchObject({ A1: '城东', B1: '12' });
  const [finding] = told(await readBytes(damaged(Buffer.from('\u0081 '.repeat(60), 'latin1'))));
  expect(finding).toMatch(/^file\/unreadable /);
});

const island = (name: string, source = ''): string =>
  `<x:ExcelWorksheet><x:Name>${name}</x:Name>${source === '' ? '' : `<x:WorksheetSource HRef="${source}"/>`}</x:ExcelWorksheet>`;

test('a sheet has the name that Excel gave it', async () => {
  const head = `<!--[if gte mso 9]><xml><x:ExcelWorkbook><x:ExcelWorksheets>${island('双拥')}</x:ExcelWorksheets></x:ExcelWorkbook></xml><![endif]-->`;
  expect((await sheetOf(page('<table><tr><td>1</table>', head)))?.name).toBe('双拥');
  expect((await sheetOf(page('<table><tr><td>1</table>')))?.name).toBeNull();
});

const part = (location: string, type: string, body: string): string =>
  `--=_b\r\nContent-Location: file:///C:/a/${location}\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Type: ${type}; charset="utf-8"\r\n\r\n${quoted(body)}\r\n`;
const quoted = (text: string): string =>
  [...Buffer.from(text)]
    .map((byte) =>
      byte > 126 || byte === 61 ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}` : String.fromCharCode(byte),
    )
    .join('');

test('a style sheet is whole wherever the page is cut for the parser', async () => {
  const rule = '.xl1 {mso-number-format:0%;}';
  for (const cut of [8, 16, 24]) {
    const start = '<html><head><meta charset="utf-8"><style>';
    const styles = `${' '.repeat(64 * 1024 - start.length - cut)}${rule}`;
    const html = `${start}${styles}</style></head><body><table><tr><td x:num="0.5" class=xl1>50%</table>`;
    expect(await cells(html)).toEqual({ A1: { number: 50, measure: '%' } });
  }
});

test('blanks without end are read once: in a cell, in a message’s line', async () => {
  const blanks = '\u00A0'.repeat(200_000);
  const found = await cells(page(`<table><tr><td>甲${blanks}乙<td>1</table>`));
  expect(found['B1']).toBe('1');
  const mht = `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="=_b"\r\n\r\n${part('a.htm', 'text/html', `<table><tr><td>A =\r\n1${' '.repeat(200_000)}B</table>`).replace('=3D\r\n', '=\r\n')}--=_b--\r\n`;
  expect(await cells(mht)).toEqual({ A1: 'A 1 B' });
  await setImmediate();
});

test('a page in one file (MHT) has a sheet for each page that Excel lists', async () => {
  const mht = [
    'MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\nContent-Type: multipart/related;\r\n\tboundary="=_b"\r\n\r\n',
    part(
      'a.htm',
      'text/html',
      `<html><!--<xml>${island('一', 'a_files/sheet001.htm')}${island('二', 'a_files/sheet002.htm')}</xml>--><frameset></frameset>`,
    ),
    part('a_files/stylesheet.css', 'text/css', '.xl1 {mso-number-format:0%;}'),
    part('a_files/tabstrip.htm', 'text/html', '<table><tr><td>标签</table>'),
    part('a_files/sheet001.htm', 'text/html', '<table><tr><td x:num="0.5" class=xl1>50%</table>'),
    part('a_files/sheet002.htm', 'text/html', '<table><tr><td>城东</table>'),
    '--=_b--\r\n',
  ].join('');
  const { sheets } = await readBytes(mht);
  expect(sheets.map((sheet) => [sheet.name, cellsOf(sheet)])).toEqual([
    ['一', { A1: { number: 50, measure: '%' } }],
    ['二', { A1: '城东' }],
  ]);
});

test('a page without a table is told; so is one that is too deep or too long', async () => {
  expect(told(await readBytes(page('<p>您没有权限</p>')))).toEqual(['file/unreadable no-table']);
  expect(told(await readBytes(`<html>${'<div>'.repeat(20_000)}<table>`))).toEqual(['file/unreadable too-complex']);
  const row = '<tr><td>1<td>2</tr>';
  expect(told(await readBytes(page(`<table>${row.repeat(3)}</table>`), { cells: 5 }))).toEqual([
    'file/too-large cells',
  ]);
  expect(told(await readBytes(page('<table><tr><td>12345</table>'), { textLength: 4 }))).toEqual([
    'file/too-large textLength',
  ]);
});

test('spans of millions cost nothing', async () => {
  const sheet = await sheetOf(
    page('<table><tr><td colspan=99999999 rowspan=99999999>1<td>2</tr><tr><td>3</tr></table>'),
  );
  expect(sheet?.rows.map(({ number, contents }) => [number, contents.length])).toEqual([
    [1, 1001],
    [2, 1001],
  ]);
});

test('any tags in any order end in a sheet or one finding', async () => {
  const tag = fc.constantFrom(
    'table',
    'tr',
    'td',
    'th',
    'form',
    'p',
    'b',
    'br',
    'style',
    'script',
    'col',
    'caption',
    'select',
    'xml',
    'title',
  );
  const piece = fc.oneof(
    tag.map((name) => `<${name}>`),
    tag.map((name) => `</${name}>`),
    fc.constantFrom(
      '甲',
      '<td rowspan=3 colspan=2>',
      '<!--',
      '-->',
      '<tr style=display:none>',
      '&nbsp;',
      '<',
      '{',
      '}',
    ),
  );
  const property = fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
    const { sheets, findings } = await readBytes(`<html>${pieces.join('')}`);
    return sheets.length + findings.length === 1;
  });
  expect((await fc.check(property, { numRuns: 300 })).counterexample).toBeNull();
});
