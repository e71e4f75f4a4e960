import type { CellContent, CellValue } from '../../domain/raw-sheet.ts';
import { contentOf } from '../sheet-builder.ts';
import { shownValues } from '../shown-value.ts';

export type Attributes = Readonly<Record<string, string>>;

/** Pages that Excel saves count days from 1900 unless they say otherwise, which hardly one does. */
const shown = shownValues(false);

/** What a cell holds: the text that it shows, and what Excel (`x:num`) or LibreOffice (`sdval`) noted besides. `code` is its number format. */
export function cellContent(attributes: Attributes, text: string, code: string | null): CellContent | null {
  const formula = attributes['x:fmla']?.replace(/^=/, '') ?? null;
  return contentOf(formula, valueOf(attributes, text, code));
}

function valueOf(attributes: Attributes, text: string, code: string | null): CellValue {
  const error = attributes['x:err'];
  if (error !== undefined) return { error: error === '' ? text : error };
  if (attributes['x:bool'] !== undefined) return truthValue(attributes['x:bool'] || text);
  if (isError(text)) return { error: text };
  return exactNumber(attributes, code) ?? (text === '' ? null : text);
}

/** What Excel takes for an error wherever it stands. */
const isError = (text: string): boolean => /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)$/.test(text);

const truthValue = (text: string): CellValue =>
  /^(true|1)$/i.test(text) ? true : /^(false|0)$/i.test(text) ? false : text;

/** A number in full, where the text shows it rounded. A cell of text format is the text that it shows. */
function exactNumber(attributes: Attributes, code: string | null): CellValue {
  const stored = (attributes['x:num'] ?? '').trim() || (attributes['sdval'] ?? '').trim();
  const number = Number(stored);
  if (stored === '' || !Number.isFinite(number) || code === '@') return null;
  const format = code ?? libreOfficeCode(attributes['sdnum']);
  return format === 'BOOLEAN' ? number !== 0 : shown(number, format);
}

/** Behind the languages of the page and of the format LibreOffice writes the code itself. */
const libreOfficeCode = (sdnum = ''): string => /^[^;]*;[^;]*;(.+)$/s.exec(sdnum)?.[1] ?? 'General';
