import JSZip from 'jszip';
import { cellName } from '../../src/domain/cell-address.ts';
import { workbookBytes } from '../read/workbook-bytes.ts';

/** A row as it is drawn: cells between strokes, blank ones left free. */
type Drawn = readonly string[];

const cellsOf = (line: string): readonly string[] => line.split('|').map((text) => text.trim());
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** An XLSX of one or more sheets, each drawn a line a row. */
export async function xlsx(...sheets: readonly Drawn[]): Promise<Buffer> {
  return workbookBytes({ sheets: sheets.map((lines) => `<sheetData>${lines.map(sheetRow).join('')}</sheetData>`) });
}

function sheetRow(line: string, at: number): string {
  const cells = cellsOf(line).map((text, column) => {
    const name = cellName({ row: at + 1, column: column + 1 });
    if (text === '') return '';
    return /^-?\d+(?:\.\d+)?$/u.test(text)
      ? `<c r="${name}"><v>${text}</v></c>`
      : `<c r="${name}" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`;
  });
  return `<row r="${at + 1}">${cells.join('')}</row>`;
}

/** A DOCX: each text a paragraph, each list of lines a table. */
export async function docx(...parts: readonly (string | Drawn)[]): Promise<Buffer> {
  const body = parts.map((part) => (typeof part === 'string' ? paragraph(part) : table(part))).join('');
  const zip = new JSZip();
  zip.file('[Content_Types].xml', '<Types/>');
  zip.file(
    'word/document.xml',
    `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  );
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
}

const paragraph = (text: string): string => `<w:p><w:r><w:t>${escaped(text)}</w:t></w:r></w:p>`;
const table = (lines: Drawn): string =>
  `<w:tbl>${lines
    .map(
      (line) =>
        `<w:tr>${cellsOf(line)
          .map((text) => `<w:tc>${paragraph(text)}</w:tc>`)
          .join('')}</w:tr>`,
    )
    .join('')}</w:tbl>`;
