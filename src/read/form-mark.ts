import { inflateRawSync } from 'node:zlib';
import { markHead, markLabels, markSheet, type FormMark } from '../domain/form-mark.ts';
import { cellValue, valueText, type RawSheet } from '../domain/raw-sheet.ts';

/** What a form of ours says of itself in its hidden sheet, whatever format it was saved in since; null for any other file. */
export function formMarkIn(sheets: readonly RawSheet[]): FormMark | null {
  const sheet = sheets.find(isMark);
  if (sheet === undefined) return null;
  const texts = new Map(sheet.rows.map(({ contents: [label, text] }) => [textOf(label), textOf(text)]));
  const [tableId, tableVersion] = [texts.get(markLabels.table) ?? '', texts.get(markLabels.version) ?? ''];
  if (tableId === '') return null;
  const [code, name] = [texts.get(markLabels.code) ?? '', texts.get(markLabels.name) ?? ''];
  return { tableId, tableVersion, unit: code === '' || name === '' ? null : { code, name } };
}

/** The JSON Schema of the table that a form of ours was made from, as text; null for any other file, and for forms that carry none. */
export function formSchemaIn(sheets: readonly RawSheet[]): string | null {
  const rows = sheets.find(isMark)?.rows ?? [];
  const pieces = rows.filter(({ contents: [label] }) => textOf(label) === markLabels.schema);
  const packed = pieces.map(({ contents: [, piece] }) => textOf(piece)).join('');
  if (packed === '') return null;
  try {
    const bytes = inflateRawSync(Buffer.from(packed, 'base64'), { maxOutputLength: longestSchema });
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Somebody changed it.
    return null;
  }
}

const longestSchema = 4 * 1024 * 1024; // bytes

/** Whether it is the sheet with a form's mark: nothing that a unit fills in. */
export const isMark = ({ name, visibility, rows: [first] }: RawSheet): boolean =>
  name === markSheet && visibility !== 'visible' && textOf(first?.contents[0]) === markHead;

const textOf = (content: RawSheet['rows'][number]['contents'][number]): string =>
  content === undefined ? '' : valueText(cellValue(content));
