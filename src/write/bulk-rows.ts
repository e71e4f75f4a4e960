import { columnName } from '../domain/cell-address.ts';
import { escapedText } from './package/xml-tag.ts';
import type { PartText, Rewriting } from './finished-zip.ts';

/** What a cell of a bulk row holds; text is already fit for a cell (`cellText`). */
export type Plain = string | number | null;

/** Rows of which the workbook writer has seen the first alone, as the model of their styles. */
export interface BulkRows {
  /** exceljs's id of the worksheet, by which it names the sheet's part. */
  readonly sheetId: number;
  /** Number of the first row, 1-based. */
  readonly first: number;
  /** The part of the Excel table that they are the body of; null for none. */
  readonly table: string | null;
  readonly rows: readonly (readonly Plain[])[];
}

/**
 * What is to be done to the parts of the finished archive, by part name. exceljs keeps several objects for every cell, and
 * takes a second for 100,000 of them; as the rows of a tidy sheet all look alike, they are written here as text.
 */
export function bulkParts(bulk: BulkRows): Rewriting {
  const { sheetId, first, table, rows } = bulk;
  if (rows.length === 0) return new Map();
  const last = String(first + rows.length - 1);
  const parts: [string, (xml: string) => PartText][] = [[sheetPart(sheetId), (xml) => withRows(xml, bulk)]];
  if (table !== null) parts.push([table, (xml) => xml.replaceAll(/(?<=\bref="[A-Z]+\d+:[A-Z]+)\d+(?=")/g, last)]);
  return new Map(parts);
}

/** As exceljs names the part of a worksheet with an id. */
export const sheetPart = (id: number): string => `xl/worksheets/sheet${id}.xml`;

/** Rows that are written as one piece of text. */
const rowsInPiece = 10_000;

/** A sheet with all rows in the place of their model. */
function withRows(xml: string, { first, rows }: BulkRows): readonly string[] {
  const model = new RegExp(`<row r="${first}"[\\s\\S]*?</row>`).exec(xml);
  if (model === null) throw new Error('the model row was not written');
  const [written] = model;
  const openings = [...written.matchAll(/<c r="([A-Z]+)\d+"( s="\d+")?/g)].map(([, name = '', style = '']) => ({
    name,
    style,
  }));
  const range = `A1:${columnName(openings.length)}${first + rows.length - 1}`;
  const pieces = [xml.slice(0, model.index).replace(/(?<=<dimension ref=")[^"]*/, range)];
  for (let from = 0; from < rows.length; from += rowsInPiece) {
    const piece = rows.slice(from, from + rowsInPiece).map((row, at) => rowXml(row, first + from + at, openings));
    pieces.push(piece.join(''));
  }
  return [...pieces, xml.slice(model.index + written.length)];
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
