import { expect, test } from '@jest/globals';
import JSZip from 'jszip';
import { defaultLimits } from '../../../src/domain/limits.ts';
import { annotateWorkbook } from '../../../src/write/feedback/annotate-workbook.ts';
import type { Remark } from '../../../src/write/feedback/remark.ts';
import { oneRow, workbookBytes, type WorkbookParts } from '../../read/workbook-bytes.ts';
import { newFlaws } from '../../ooxml/package-flaws.ts';
import { remark } from './remark-at.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const types = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`;
const styles =
  '<fonts count="2"><font/><font><b/></font></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders>' +
  '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" fontId="1" applyFont="1"><alignment horizontal="right"/></xf></cellXfs>';

const links = (content: string): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`;

/** The parts of an annotated workbook, by name; a part that is not there is empty. */
async function annotated(parts: WorkbookParts, remarks: readonly Remark[]): Promise<(name: string) => string> {
  const bytes = await workbookBytes({
    strings: '',
    ...parts,
    members: { '[Content_Types].xml': types, ...parts.members },
  });
  const annotation = { remarks, lines: ['填报单位：东山镇'], author: '河东区双拥办', heading: '审核意见' };
  const result = await annotateWorkbook(bytes, annotation, defaultLimits);
  expect(await newFlaws(bytes, result)).toEqual([]);
  const { files } = await JSZip.loadAsync(result);
  const texts = new Map<string, string>();
  await Promise.all(Object.values(files).map(async (file) => texts.set(file.name, await file.async('string'))));
  return (name) => texts.get(name) ?? '';
}

const filled = { sheets: [oneRow('<c r="A1" s="1"><v>43865</v></c><c r="C1"><v>5</v></c>')], styles };

test('a marked cell keeps its number format, font and alignment, and its value', async () => {
  const part = await annotated(filled, [remark({ cell: 'A1' })]);
  expect(part('xl/worksheets/sheet1.xml')).toContain('<c r="A1" s="2"><v>43865</v></c>');
  expect(part('xl/styles.xml')).toContain(
    '<xf numFmtId="14" fontId="1" applyFont="1" fillId="1" borderId="1" applyFill="1" applyBorder="1"><alignment horizontal="right"/></xf>',
  );
  expect(part('xl/styles.xml')).toContain('<left style="thick">');
});

test('what is to be corrected in a protected sheet is not locked, and the rest stays as it is', async () => {
  const sheet = `${oneRow('<c r="A1" s="1"><v>1</v></c><c r="B1" s="2"/><c r="C1"/><c r="D1"/>')}<sheetProtection sheet="1"/>`;
  const formats =
    '<cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"><alignment horizontal="right"/></xf><xf numFmtId="2"><protection locked="1" hidden="1"/></xf></cellXfs>';
  const part = await annotated({ sheets: [sheet], styles: styles.replace(/<cellXfs.*/, formats) }, [
    remark({ cell: 'A1' }),
    remark({ cell: 'B1' }),
    remark({ cell: 'C1' }),
  ]);
  const look = 'fillId="1" borderId="1" applyFill="1" applyBorder="1" applyProtection="1"';
  expect(part('xl/styles.xml')).toContain(
    `<xf numFmtId="14" ${look}><alignment horizontal="right"/><protection locked="0"/></xf>` +
      `<xf numFmtId="2" ${look}><protection locked="0" hidden="1"/></xf>` +
      `<xf numFmtId="0" ${look}><protection locked="0"/></xf>`,
  );
  expect(part('xl/worksheets/sheet1.xml')).toContain('<c r="D1"/>');
});

test('a blank cell, row or sheet gets a cell in its place, in the look of its row or column', async () => {
  const sheet =
    '<cols><col min="2" max="2" style="1" width="9"/></cols><sheetData><row r="2" spans="1:3" s="1" customFormat="1"><c r="A2"/><c r="C2"/></row><row r="5"/></sheetData>';
  const remarks = ['B2', 'D2', 'B4', 'A5', 'B9'].map((cell) => remark({ cell, severity: 'warning' }));
  const part = await annotated({ sheets: [sheet, '<sheetData/>'], styles }, [
    ...remarks,
    remark({ sheet: '表2', cell: 'A1' }),
  ]);
  expect(part('xl/worksheets/sheet1.xml')).toContain(
    '<row r="2" s="1" customFormat="1"><c r="A2"/><c r="B2" s="2"/><c r="C2"/><c r="D2" s="2"/></row>' +
      '<row r="4"><c r="B4" s="2"/></row><row r="5"><c r="A5" s="3"/></row><row r="9"><c r="B9" s="2"/></row>',
  );
  expect(part('xl/worksheets/sheet2.xml')).toContain('<sheetData><row r="1"><c r="A1" s="4"/></row></sheetData>');
});

test('a note says what is wrong and how to mend it; two on one cell share it, and the worse one colours it', async () => {
  const remarks = [
    remark({ cell: 'C1', severity: 'warning', problem: '甲', remedy: '乙' }),
    remark({ cell: 'C1', problem: '丙<', remedy: '丁' }),
  ];
  const part = await annotated(filled, remarks);
  expect(part('xl/comments1.xml')).toContain('【警告，须核实】甲\n处理：乙\n【错误，须更正】丙&lt;\n更正：丁');
  expect(part('xl/comments1.xml').match(/<comment /g)).toHaveLength(1);
  expect(part('xl/worksheets/sheet1.xml')).toContain('<legacyDrawing ');
  expect(part('xl/styles.xml')).not.toContain('mediumDashed');
});

test('a note that was there stays, with ours below it; its box is not drawn twice', async () => {
  const shape =
    '<v:shape id="_x0000_s1030" type="#_x0000_t202"><x:ClientData ObjectType="Note"><x:Row>0</x:Row><x:Column>2</x:Column></x:ClientData></v:shape>';
  const part = await annotated(
    {
      sheets: [`${oneRow('<c r="C1"><v>5</v></c>')}<legacyDrawing xmlns:r="${office}" r:id="rId7"/><tableParts/>`],
      styles,
      members: {
        '[Content_Types].xml': types.replace(
          '</Types>',
          '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/></Types>',
        ),
        'xl/worksheets/_rels/sheet1.xml.rels': links(
          `<Relationship Id="rId7" Type="${office}/vmlDrawing" Target="../drawings/v.vml"/><Relationship Id="rId8" Type="${office}/comments" Target="/xl/c.xml"/>`,
        ),
        'xl/c.xml': `<x:comments xmlns:x="${main}"><x:authors><x:author>李四</x:author></x:authors><x:commentList><x:comment ref="C1" authorId="0"><x:text><x:t>原有</x:t></x:text></x:comment></x:commentList></x:comments>`,
        'xl/drawings/v.vml': `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:idmap v:ext="edit" data="1"/><br>${shape}</xml>`,
      },
    },
    [remark({ cell: 'C1' }), remark({ cell: 'A1' })],
  );
  expect(part('xl/c.xml')).toMatch(/<x:t>原有<\/x:t><x:r>[^]*应填数字/);
  expect(part('xl/c.xml')).toContain('<x:comment ref="A1" authorId="1">');
  expect([...part('xl/drawings/v.vml').matchAll(/<v:shape id="(\w+)"/g)].map(([, id]) => id)).toEqual([
    '_x0000_s1030',
    '_x0000_s1031',
  ]);
});

test('a merged range is marked as a whole, and its note stands at its corner', async () => {
  const sheet = `${oneRow('<c r="A1"><v>1</v></c>')}<mergeCells><mergeCell ref="A1:B2"/></mergeCells><pageMargins/>`;
  const part = await annotated({ sheets: [sheet], styles }, [remark({ cell: 'B2' })]);
  expect(part('xl/worksheets/sheet1.xml')).toContain('<row r="2"><c r="A2" s="2"/><c r="B2" s="2"/></row>');
  expect(part('xl/comments1.xml')).toContain('<comment ref="A1" ');
});

test('审核意见 stands in front, is the sheet that is shown, and leads to the cells', async () => {
  const workbook = `<workbook xmlns="${main}" xmlns:r="${office}"><bookViews><workbookView activeTab="1" firstSheet="1"/></bookViews><sheets><sheet name="表'1" sheetId="4" r:id="rId1"/><sheet name="审核意见" sheetId="2" r:id="rId2"/></sheets><definedNames><definedName name="_xlnm.Print_Area" localSheetId="1">审核意见!$A$1</definedName></definedNames></workbook>`;
  const sheet = `<sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews>${oneRow('')}`;
  const part = await annotated({ sheets: [oneRow(''), sheet], styles, members: { 'xl/workbook.xml': workbook } }, [
    remark({ sheet: "表'1", cell: 'C3' }),
    remark({ number: 2, sheet: null, cell: null, value: '=1+1' }),
  ]);
  expect(part('xl/workbook.xml')).toMatch(/<sheets><sheet name="审核意见（2）" sheetId="5" /);
  expect(part('xl/workbook.xml')).toContain('activeTab="0" firstSheet="0"');
  expect(part('xl/workbook.xml')).toContain('<definedName name="_xlnm.Print_Area" localSheetId="2">');
  expect(part('xl/workbook.xml')).toContain('localSheetId="0">\'审核意见（2）\'!$3:$3</definedName></definedNames>');
  expect(part('xl/worksheets/sheet2.xml')).not.toContain('tabSelected');
  const front = part('xl/worksheets/sheet3.xml');
  expect(front).toContain(`location="'表''1'!C3"`);
  expect(front).toContain('<t xml:space="preserve">=1+1</t>');
  expect(front).not.toContain('<f>');
});

test.each([
  ['no styles', { sheets: filled.sheets.map((sheet) => sheet.replace(' s="1"', '')) }],
  ['an empty style sheet', { sheets: filled.sheets, styles: ' ' }],
])('a workbook with %s gets what it needs', async (_, parts) => {
  const part = await annotated(parts, [remark({ cell: 'A1' })]);
  expect(part('xl/styles.xml')).toContain('FFFFC7CE');
});

test('a workbook loses its macros', async () => {
  const part = await annotated(
    {
      ...filled,
      members: {
        '[Content_Types].xml': types.replace(
          '</Types>',
          '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/><Override PartName="/xl/vbaProject.bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>',
        ),
        'xl/vbaProject.bin': 'program',
        'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="t" Type="${office}/styles" Target="styles.xml"/><Relationship Id="v" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>`,
      },
    },
    [remark({ cell: 'A1' })],
  );
  expect(part('xl/vbaProject.bin')).toBe('');
  expect(part('[Content_Types].xml')).toContain('spreadsheetml.sheet.main+xml');
  expect(part('[Content_Types].xml') + part('xl/_rels/workbook.xml.rels')).not.toMatch(/macroEnabled|vbaProject/);
});

test.each([
  [
    'strict',
    { 'xl/workbook.xml': `<workbook xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"><sheets/></workbook>` },
  ],
  ['signed', { '_xmlsignatures/sig1.xml': '<s/>' }],
  ['macro-sheet', { 'xl/macrosheets/sheet1.xml': '<s/>' }],
  ['unusual', { 'xl/worksheets/sheet1.xml': `<!DOCTYPE a><worksheet xmlns="${main}"><sheetData/></worksheet>` }],
  ['unusual', { '../evil.xml': '<s/>' }],
])('a workbook that is %s is left alone', async (flaw, members) => {
  const bytes = await workbookBytes({ ...filled, members });
  const annotating = annotateWorkbook(
    bytes,
    { remarks: [remark()], lines: [], author: '', heading: '' },
    defaultLimits,
  );
  await expect(annotating).rejects.toMatchObject({ name: 'CannotEdit', flaw });
});
