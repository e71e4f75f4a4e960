import { gzipSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import JSZip from 'jszip';
import { contentKind } from '../../src/intake/content-kind.ts';

async function zipped(...names: string[]): Promise<Buffer> {
  const zip = new JSZip();
  for (const name of names) zip.file(name, 'x');
  return zip.generateAsync({ type: 'nodebuffer' });
}

test.each([
  ['xlsx', ['[Content_Types].xml', '_rels/.rels', 'xl/workbook.xml']],
  ['xlsx', ['[Content_Types].xml', '_rels/.rels', 'other/workbook.xml']],
  ['xlsx', ['[Content_Types].xml', 'XL\\Workbook.xml']],
  ['xlsb', ['[Content_Types].xml', 'xl/workbook.bin']],
  ['docx', ['[Content_Types].xml', 'word/document.xml', 'word/embeddings/xl/workbook.xml']],
  ['docx', ['[Content_Types].xml', 'word/document2.xml']],
  ['pptx', ['[Content_Types].xml', 'ppt/presentation.xml']],
  ['zip', ['城东.xlsx', '街道/xl/workbook.xml']],
  ['zip', ['xl/城东.xlsx', 'word/城西.docx', 'mimetype']],
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

test.each([
  ['ods', 'application/vnd.oasis.opendocument.spreadsheet', 'STORE'],
  ['ods', 'application/vnd.oasis.opendocument.spreadsheet-template', 'DEFLATE'],
  ['odt', 'application/vnd.oasis.opendocument.text', 'STORE'],
  ['pptx', 'application/vnd.oasis.opendocument.presentation', 'STORE'],
  ['binary', 'application/vnd.oasis.opendocument.graphics', 'STORE'],
] as const)('%s: a document of the type %s', async (kind, type, compression) => {
  const zip = new JSZip().file('mimetype', type).file('content.xml', 'x');
  expect(contentKind(await zip.generateAsync({ type: 'nodebuffer', compression }))).toBe(kind);
});

const compound = (...streams: string[]): Buffer =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), ...streams.map((name) => Buffer.from(name, 'utf16le'))]);

test('an old container without its directory is told apart by the names in it', () => {
  expect(contentKind(compound('Root Entry', 'EncryptionInfo', 'EncryptedPackage'))).toBe('xlsx');
  expect(contentKind(compound('Root Entry', 'Workbook'))).toBe('xls');
  expect(contentKind(compound('Root Entry', 'WordDocument'))).toBe('doc');
});

test('a document in which a workbook is embedded is a document', () => {
  expect(contentKind(compoundFile(['WordDocument', 2, 0], ['ObjectPool', 1, 3], ['Workbook', 2, 0]))).toBe('doc');
  expect(contentKind(compoundFile(['WordDocument', 2, 0], ['Workbook', 1, 3], ['x', 2, 0]))).toBe('doc');
  expect(contentKind(compoundFile(['Workbook', 2, 0], ['MBD0', 1, 3], ['WordDocument', 2, 0]))).toBe('xls');
});

/** A compound file of three sectors whose directory has these entries, the first two side by side at its top: name, kind, and number of the first child. */
function compoundFile(...entries: readonly (readonly [string, number, number])[]): Buffer {
  const header = Buffer.alloc(512);
  header.write('d0cf11e0a1b11ae1', 'hex');
  header.writeUInt16LE(9, 30); // sectors of 512 bytes
  header.writeUInt32LE(1, 48); // the directory's sector
  const table = Buffer.alloc(512, 0xff);
  const root = directoryEntry(['Root Entry', 5, 1], 0);
  const listed = entries.map((entry, at) => directoryEntry(entry, at === 0 ? 2 : 0));
  return Buffer.concat([header, table, root, ...listed]);
}

function directoryEntry([name, kind, child]: readonly [string, number, number], next: number): Buffer {
  const entry = Buffer.alloc(128);
  entry.write(name, 'utf16le');
  entry.writeUInt16LE(name.length * 2 + 2, 64);
  entry.writeUInt8(kind, 66);
  entry.writeUInt32LE(0xffff_ffff, 68);
  entry.writeUInt32LE(next || 0xffff_ffff, 72);
  entry.writeUInt32LE(child || 0xffff_ffff, 76);
  return entry;
}

test('other archives are told apart', () => {
  const tar = Buffer.alloc(1024);
  tar.write('城东.xlsx');
  tar.write('ustar', 257);
  expect(contentKind(tar)).toBe('tar');
  expect(contentKind(gzipSync('x'))).toBe('gz');
  expect(contentKind(Buffer.from('377abcaf271c0004', 'hex'))).toBe('7z');
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
  ['rtf', '{\\rtf1 x}'],
  ['rar', 'Rar!\x1A\x07\x00'],
  ['rar', 'Rar!\x1A\x07\x01\x00'],
  ['pdf', '%PDF-1.7\n'],
  ['image', 'GIF89a'],
  ['binary', 'MZ\x00\x01'],
  ['binary', 'a,\x00b\x00,c\n1,2,3\n'],
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
