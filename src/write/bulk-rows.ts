import { columnName } from '../domain/cell-address.ts';
import { escapedText } from './package/xml-tag.ts';
import type { Rewriting } from './finished-zip.ts';

/** What a cell of a bulk row holds; text is already fit for a cell (`cellText`). */
export type Plain = string | number | null;

/** Rows below a header in row 1, of which the workbook writer has seen the first alone, as the model of their styles. */
export interface BulkRows {
  /** exceljs's id of the worksheet, by which it names the sheet's part. */
  readonly sheetId: number;
  readonly rows: readonly (readonly Plain[])[];
}

/**
 * What is to be done to the parts of the finished archive, by part name. exceljs keeps several objects for every cell, and
 * takes a second for 100,000 of them; as the rows of the tidy sheet all look alike, they are written here as text.
 */
export function bulkParts({ sheetId, rows }: BulkRows): Rewriting {
  if (rows.length === 0) return new Map();
  return new Map([
    [`xl/worksheets/sheet${sheetId}.xml`, (xml: string) => withRows(xml, rows)],
    [
      'xl/tables/table1.xml',
      (xml: string) => xml.replaceAll(/(?<=\bref="A1:[A-Z]+)\d+(?=")/g, String(rows.length + 1)),
    ],
  ]);
}

/** A sheet whose second row is the model, with all rows in its place. */
function withRows(xml: string, rows: readonly (readonly Plain[])[]): string {
  const model = /<row r="2"[\s\S]*?<\/row>/.exec(xml)?.[0];
  if (model === undefined) throw new Error('the model row was not written');
  const openings = [...model.matchAll(/<c r="([A-Z]+)2"( s="\d+")?/g)].map(([, name = '', style = '']) => ({
    name,
    style,
  }));
  const body = rows.map((row, at) => rowXml(row, at + 2, openings)).join('');
  const range = `A1:${columnName(openings.length)}${rows.length + 1}`;
  return xml.replace(/(?<=<dimension ref=")[^"]*/, range).replace(model, () => body);
}

interface Opening {
  /** Of the column: `AB`. */
  readonly name: string;
  /** ` s="5"`, or nothing. */
  readonly style: string;
}

function rowXml(row: readonly Plain[], number: number, openings: readonly Opening[]): string {
  let xml = `<row r="${number}">`;
  for (const [at, { name, style }] of openings.entries()) {
    const value = row[at] ?? null;
    xml += cellXml(`${name}${number}`, style, value);
  }
  return `${xml}</row>`;
}

/** A cell as text; `style`: ` s="5"`, or nothing. */
export function cellXml(address: string, style: string, value: Plain): string {
  const cell = `<c r="${address}"${style}`;
  if (value === null) return `${cell}/>`;
  if (typeof value === 'number') return `${cell}><v>${value}</v></c>`;
  return `${cell} t="inlineStr"><is><t xml:space="preserve">${escapedText(value)}</t></is></c>`;
}
