import { expect, test } from '@jest/globals';
import JSZip from 'jszip';
import { contentKind } from '../../src/intake/content-kind.ts';

async function zipped(...names: string[]): Promise<Buffer> {
  const zip = new JSZip();
  for (const name of names)
    zip.file(name, name === 'mimetype' ? 'application/vnd.oasis.opendocument.spreadsheet' : 'x');
  return zip.generateAsync({ type: 'nodebuffer' });
}

test.each([
  ['xlsx', ['[Content_Types].xml', '_rels/.rels', 'xl/workbook.xml']],
  ['xlsx', ['[Content_Types].xml', '_rels/.rels', 'other/workbook.xml']],
  ['xlsx', ['[Content_Types].xml', 'XL\\Workbook.xml']],
  ['xlsb', ['[Content_Types].xml', 'xl/workbook.bin']],
  ['docx', ['[Content_Types].xml', 'word/document.xml', 'word/embeddings/xl/workbook.xml']],
  ['binary', ['[Content_Types].xml', 'ppt/presentation.xml']],
  ['ods', ['mimetype', 'content.xml']],
  ['zip', ['城东.xlsx', '街道/xl/workbook.xml']],
] as const)('an archive is %s where it holds %j', async (kind, names) => {
  expect(contentKind(await zipped(...names))).toBe(kind);
});

test.each([
  ['xlsx', ['[Content_Types].xml', 'xl/workbook.xml']],
  ['xlsx', ['docProps/app.xml', 'xl/workbook.xml']],
  ['docx', ['[Content_Types].xml', 'word/document.xml']],
  ['zip', ['城东.xlsx', '城西.xlsx']],
] as const)('an archive that was cut off is %s where it begins with %j', async (kind, names) => {
  const bytes = await zipped(...names);
  expect(contentKind(bytes.subarray(0, bytes.indexOf('PK\x01\x02', 0, 'latin1')))).toBe(kind);
});

const compound = (...streams: string[]): Buffer =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), ...streams.map((name) => Buffer.from(name, 'utf16le'))]);

test('an old container is told apart by its streams; an encrypted workbook counts as a workbook', () => {
  expect(contentKind(compound('Root Entry', 'EncryptionInfo', 'EncryptedPackage'))).toBe('xlsx');
  expect(contentKind(compound('Root Entry', 'Workbook'))).toBe('xls');
  expect(contentKind(compound('Root Entry', 'WordDocument'))).toBe('docx');
});

test.each([
  ['csv', '单位,户\n城东,1\n'],
  ['csv', '[单位],户\n'],
  ['csv', '"<table>",户\n'],
  ['csv', '< 5,1\n'],
  ['json', ' {"单位": ["城东"]}'],
  ['json', '\uFEFF[1]'],
  ['html', '\uFEFF  <!DOCTYPE html><p>'],
  ['html', '<!-- a --><!-- b -->\n<TABLE border=1>'],
  ['html', '<?xml version="1.0"?><html xmlns:x="urn:schemas-microsoft-com:office:excel">'],
  ['html', 'MIME-Version: 1.0\nX-Document-Type: Workbook'],
  ['xml2003', '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook/>'],
  ['xml2003', '<?xml version="1.0"?><ss:Workbook xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"/>'],
  ['binary', '<?xml version="1.0"?><other/>'],
  ['docx', '{\\rtf1 x}'],
  ['pdf', '%PDF-1.7\n'],
  ['image', 'GIF89a'],
  ['binary', 'MZ\x00\x01'],
] as const)('%s: %j', (kind, text) => {
  expect(contentKind(Buffer.from(text))).toBe(kind);
});

test('text in UTF-16 is text, a page in UTF-16 a page', () => {
  expect(contentKind(Buffer.from('\uFEFF单位\t户', 'utf16le'))).toBe('csv');
  expect(contentKind(Buffer.from('\uFEFF<html>', 'utf16le').swap16())).toBe('html');
});

test.each(['89504e470d0a1a0a00', 'ffd8ffe000', '49492a0008', '424d3600000000000000', '524946462400000057454250'])(
  'bytes %s begin a picture',
  (hex) => {
    expect(contentKind(Buffer.from(hex, 'hex'))).toBe('image');
  },
);

test('a thousand comments in a page take no time to look through', () => {
  expect(contentKind(Buffer.from('<!---->'.repeat(1000)))).toBe('csv');
});
