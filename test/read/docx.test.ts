import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import JSZip from 'jszip';
import { expect, test } from '@jest/globals';
import { defaultLimits, type Limits } from '../../src/domain/limits.ts';
import type { RawSheet } from '../../src/domain/raw-sheet.ts';
import type { Finding } from '../../src/findings/finding.ts';
import { readSheets } from '../../src/read/index.ts';
import type { ReadSheets } from '../../src/read/reader.ts';
import { openedFile } from './opened-file.ts';

const transitional = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships';

async function docxBytes(documentXml: string, members: Readonly<Record<string, string>> = {}): Promise<Buffer> {
  const zip = new JSZip();
  zip.file('[Content_Types].xml', '<Types/>');
  zip.file('word/document.xml', documentXml);
  for (const [name, content] of Object.entries(members)) zip.file(name, content);
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
}

const read = async (bytes: Uint8Array, limits: Partial<Limits> = {}): Promise<ReadSheets> =>
  readSheets(openedFile(bytes, '城东街道.docx'), { ...defaultLimits, ...limits });

const documentOf = (body: string): string =>
  `<?xml version="1.0"?><w:document xmlns:w="${transitional}"><w:body>${body}</w:body></w:document>`;

const readBody = async (body: string, limits?: Partial<Limits>): Promise<ReadSheets> =>
  read(await docxBytes(documentOf(body)), limits);

const r = (content: string): string => `<w:r>${content}</w:r>`;
const t = (text: string): string => r(`<w:t xml:space="preserve">${text}</w:t>`);
const p = (content: string): string => `<w:p>${content}</w:p>`;
const tc = (content: string, settings = ''): string => `<w:tc><w:tcPr>${settings}</w:tcPr>${content}</w:tc>`;
const tr = (cells: string, settings = ''): string => `<w:tr><w:trPr>${settings}</w:trPr>${cells}</w:tr>`;
const tbl = (...rows: readonly string[]): string => `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`;
const cell = (text: string, settings = ''): string => tc(p(t(text)), settings);

/** Rows as arrays of text, with `null` for an empty cell. */
const texts = (sheet: RawSheet | undefined): unknown[][] =>
  (sheet?.rows ?? []).map(({ contents }) => Array.from(contents, (content) => content ?? null));

const codes = (findings: readonly Finding[]): readonly string[] => findings.map(({ code }) => code);

async function cellText(content: string): Promise<unknown> {
  const { sheets, findings } = await readBody(tbl(tr(tc(content))));
  expect(findings).toEqual([]);
  return texts(sheets[0])[0]?.[0] ?? null;
}

test('a document that LibreOffice wrote: joined header cells, texts of several lines, and what stands around the table', async () => {
  const { sheets } = await read(readFileSync(join(import.meta.dirname, 'documents/libreoffice.docx')));
  expect(sheets).toHaveLength(1);
  expect(texts(sheets[0])).toEqual([
    ['填报单位', '活动', null, '慰问金（万元）', '备注'],
    [null, '活动场次', '参加人次'],
    ['东山镇', '1,234', '56', '3.5', '第一行\n第二行'],
  ]);
  expect(sheets[0]).toMatchObject({
    name: '表格1',
    visibility: 'visible',
    merges: [
      { top: 1, left: 1, bottom: 2, right: 1 },
      { top: 1, left: 2, bottom: 1, right: 3 },
      { top: 1, left: 4, bottom: 2, right: 4 },
      { top: 1, left: 5, bottom: 2, right: 5 },
    ],
    paragraphs: ['测试表', '填报单位：东山镇　　　填报时间：2020年2月3日', '审核人：张三'],
  });
});

test('every table is a sheet, one inside another too; what stands outside goes with each', async () => {
  const inner = tbl(tr(cell('内')));
  const { sheets } = await readBody(
    p(t('前')) + tbl(tr(cell('1') + tc(p(t('外')) + inner + p(t('后'))))) + p('') + tbl(tr(cell('2'))) + p(t('末')),
  );
  expect(sheets.map((sheet) => [sheet.name, texts(sheet)])).toEqual([
    ['表格1', [['1', '外\n后']]],
    ['表格2', [['内']]],
    ['表格3', [['2']]],
  ]);
  for (const { paragraphs } of sheets) expect(paragraphs).toEqual(['前', '末']);
});

test.each<[string, string, string | null]>([
  ['paragraphs are lines', p(t('一')) + p(t('二')), '一\n二'],
  ['runs are joined', p(t('1,') + t('234')), '1,234'],
  ['a tab is a space, a break a line', p(r('<w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t>')), 'a b\nc'],
  ['tab stops are none', p(`<w:pPr><w:tabs><w:tab/></w:tabs></w:pPr>${t('a')}`), 'a'],
  ['a page break ends no line', p(r('<w:t>a</w:t><w:br w:type="page"/><w:t>b</w:t>')), 'ab'],
  ['a hyphen that never breaks is one', p(r('<w:t>2020</w:t><w:noBreakHyphen/><w:t>1</w:t>')), '2020-1'],
  ['insertions stay', p(`<w:ins>${t('12')}</w:ins>`), '12'],
  ['deletions go', p(`${t('12')}<w:del><w:r><w:delText>34</w:delText></w:r></w:del>`), '12'],
  ['what was moved away goes', p(`${t('12')}<w:moveFrom>${t('34')}</w:moveFrom><w:moveTo>${t('5')}</w:moveTo>`), '125'],
  ['hidden text goes', p(`${r('<w:rPr><w:vanish/></w:rPr><w:t>9</w:t>')}${t('1')}`), '1'],
  ['what is not hidden stays', p(r('<w:rPr><w:vanish w:val="0"/></w:rPr><w:t>9</w:t>')), '9'],
  ['a hidden end of a paragraph hides no text', p(`<w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>${t('1')}`), '1'],
  [
    'a field shows its result',
    p(
      `${r('<w:fldChar w:fldCharType="begin"/>')}${r('<w:instrText>=SUM(ABOVE)</w:instrText>')}${t('x')}` +
        `${r('<w:fldChar w:fldCharType="separate"/>')}${t('7')}${r('<w:fldChar w:fldCharType="end"/>')}${t('户')}`,
    ),
    '7户',
  ],
  ['a simple field shows its result', p(`<w:fldSimple w:instr="DATE">${t('2020')}</w:fldSimple>`), '2020'],
  ['notes and comments go', p(`${t('3')}${r('<w:footnoteReference w:id="1"/><w:commentReference w:id="2"/>')}`), '3'],
  ['numbering is no text', p(`<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>${t('甲')}`), '甲'],
  ['phonetics go', p(r(`<w:ruby><w:rt>${t('xī')}</w:rt><w:rubyBase>${t('西')}</w:rubyBase></w:ruby>`)), '西'],
  ['a content control is read through', `<w:sdt><w:sdtPr/><w:sdtContent>${p(t('5'))}</w:sdtContent></w:sdt>`, '5'],
  [
    'what a control asks for is no answer',
    p(`<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${t('单击输入')}</w:sdtContent></w:sdt>`),
    null,
  ],
  [
    'a hidden label of a control hides nothing else',
    p(`<w:sdt><w:sdtPr><w:rPr><w:vanish/></w:rPr></w:sdtPr><w:sdtContent>${t('5')}</w:sdtContent></w:sdt>`),
    '5',
  ],
  ['blanks around are left out', p(t('  ')) + p(t(' 12 ')) + p(''), '12'],
  ['nothing is an empty cell', p(t('　')), null],
])('%s', async (_, content, text) => {
  expect(await cellText(content)).toBe(text);
});

test('a text box is no part of the cell that it floats over, and is read once', async () => {
  const box = (text: string): string => `<w:txbxContent>${p(t(text))}</w:txbxContent>`;
  const drawing =
    `<mc:AlternateContent xmlns:mc="urn:mc"><mc:Choice>${box('填报单位：城东街道')}</mc:Choice>` +
    `<mc:Fallback>${box('填报单位：城东街道')}</mc:Fallback></mc:AlternateContent>`;
  const { sheets } = await readBody(tbl(tr(tc(p(t('1') + r(drawing) + t('2'))))));
  expect(texts(sheets[0])).toEqual([['12']]);
  expect(sheets[0]?.paragraphs).toEqual(['填报单位：城东街道']);
});

test('cells are joined across and down; of those joined only the first is read', async () => {
  const [first, next] = ['<w:vMerge w:val="restart"/>', '<w:vMerge/>'];
  const { sheets } = await readBody(
    tbl(
      tr(
        cell('a', `<w:gridSpan w:val="2"/>${first}`) +
          cell('b', '<w:hMerge w:val="restart"/>') +
          cell('', '<w:hMerge/>'),
      ),
      tr(cell('x', `<w:gridSpan w:val="2"/>${next}`) + cell('c') + cell('d')),
      tr(cell('e', first) + cell('f') + cell('g') + cell('h')),
      tr(cell('i') + cell('j', next)),
      tr(cell('k'), '<w:gridBefore w:val="3"/>'),
    ),
  );
  expect(texts(sheets[0])).toEqual([
    ['a', null, 'b'],
    [null, null, 'c', 'd'],
    ['e', 'f', 'g', 'h'],
    ['i', 'j'],
    [null, null, null, 'k'],
  ]);
  expect(sheets[0]?.merges).toEqual([
    { top: 1, left: 1, bottom: 2, right: 2 },
    { top: 1, left: 3, bottom: 1, right: 4 },
  ]);
});

test('how a cell was joined before a tracked change does not count', async () => {
  const was = '<w:tcPrChange><w:tcPr><w:gridSpan w:val="3"/><w:vMerge/></w:tcPr></w:tcPrChange>';
  const { sheets } = await readBody(tbl(tr(cell('a', was) + cell('b'))));
  expect([texts(sheets[0]), sheets[0]?.merges]).toEqual([[['a', 'b']], []]);
});

test('a deleted row is none; a hidden one is told apart; an empty one counts', async () => {
  const { sheets } = await readBody(
    tbl(tr(cell('a')), tr(cell('b'), '<w:del w:id="1"/>'), tr(cell('')), tr(cell('c'), '<w:hidden/>')),
  );
  expect(sheets[0]?.rows.map(({ number, contents, hidden }) => [number, contents[0], hidden])).toEqual([
    [1, 'a', false],
    [3, 'c', true],
  ]);
});

test.each([
  ['a strict document', `<w:document xmlns:w="${strict}">`, 'w:'],
  ['another prefix', `<ns0:document xmlns:ns0="${transitional}">`, 'ns0:'],
  ['no prefix', `<document xmlns="${transitional}" xmlns:a="${transitional}">`, ''],
])('%s is read alike', async (_, root, prefix) => {
  const body = tbl(tr(cell('a', '<w:gridSpan w:val="2"/>') + cell('b')));
  const attributes = (xml: string): string => (prefix === '' ? xml.replaceAll('w:val', 'a:val') : xml);
  const xml = `${root}<w:body>${body}</w:body></w:document>`;
  const { sheets, findings } = await read(await docxBytes(attributes(xml).replaceAll(/(?<=<\/?|\s)w:/g, prefix)));
  expect(findings).toEqual([]);
  expect(texts(sheets[0])).toEqual([['a', null, 'b']]);
});

test('the document is the part that the package names', async () => {
  const link = `<Relationship Id="r" Type="x/officeDocument" Target="/word/document2.xml"/>`;
  const bytes = await docxBytes('<w:document/>', {
    '_rels/.rels': `<Relationships xmlns="${relationships}">${link}</Relationships>`,
    'word/document2.xml': documentOf(tbl(tr(cell('a')))),
  });
  expect(texts((await read(bytes)).sheets[0])).toEqual([['a']]);
});

test('a document without a table is told', async () => {
  const { sheets, findings } = await readBody(p(t('我单位无此项工作。')));
  expect(sheets).toEqual([]);
  expect(findings).toMatchObject([{ code: 'file/unreadable', facts: { reason: { term: 'no-table' } } }]);
});

test('macros are told; a document type is refused; a damaged document is told', async () => {
  const macros = await read(await docxBytes(documentOf(tbl(tr(cell('a')))), { 'word/vbaProject.bin': 'x' }));
  expect(codes(macros.findings)).toEqual(['file/macros']);
  const doctype = await read(
    await docxBytes(`<!DOCTYPE a [<!ENTITY b "c">]>${documentOf('')}`.replace('<?xml version="1.0"?>', '')),
  );
  expect(doctype.findings[0]).toMatchObject({ code: 'file/unreadable', facts: { reason: { term: 'forbidden-dtd' } } });
  expect(codes((await read(await docxBytes('<w:document><w:body>'))).findings)).toEqual(['file/unreadable']);
  const absurd = await readBody(tbl(tr(cell('a', '<w:gridSpan w:val="999999999"/>') + cell('b'))));
  expect(codes(absurd.findings)).toEqual(['file/unreadable']);
});

test.each<[Partial<Limits>, string]>([
  [{ sheets: 2 }, 'sheets'],
  [{ cells: 2 }, 'cells'],
  [{ textLength: 3 }, 'textLength'],
  [{ xmlDepth: 5 }, 'xmlDepth'],
])('%j is a limit', async (limits, option) => {
  const { sheets, findings } = await readBody(tbl(tr(cell('abcd'))).repeat(3), limits);
  expect(sheets).toEqual([]);
  expect(findings[0]).toMatchObject({ code: 'file/too-large', facts: { option } });
});

test('any nesting of a document’s elements ends in sheets', async () => {
  const names = ['p', 'r', 't', 'tbl', 'tr', 'tc', 'trPr', 'del', 'sdt', 'txbxContent', 'vMerge', 'fldChar', 'vanish'];
  const { tree } = fc.letrec<{ tree: string }>((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom('1', '城东'),
      fc
        .tuple(fc.constantFrom(...names, 'showingPlcHdr', 'hMerge'), fc.array(tie('tree'), { maxLength: 3 }))
        .map(([name, inside]) => `<w:${name}>${inside.join('')}</w:${name}>`),
    ),
  }));
  await fc.assert(
    fc.asyncProperty(tree, async (body) => {
      const { sheets, findings } = await readBody(tbl() + body);
      expect(findings).toEqual([]);
      for (const { rows } of sheets)
        for (const { contents } of rows)
          for (const content of contents) expect(content === undefined || typeof content === 'string').toBe(true);
    }),
    { numRuns: 200 },
  );
});
