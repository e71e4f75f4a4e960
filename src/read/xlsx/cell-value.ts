import type { CellValue } from '../../domain/raw-sheet.ts';
import { unreadable } from '../../findings/read-failure.ts';
import type { CellStyles } from './cell-styles.ts';
import { dateOfSerial, dateOfText } from './date-serial.ts';
import { unescapeText } from './escaped-text.ts';
import type { Parts } from '../xml/parts.ts';

/** What all sheets of a workbook share. */
export interface CellContext {
  readonly strings: readonly string[];
  readonly styles: CellStyles;
  readonly is1904: boolean;
  readonly parts: Parts;
}

/** A cell as it is stored: its type (`t`), its style (`s`), and its text in `v` or `is`, null where there is neither. */
export interface StoredCell {
  readonly type: string;
  readonly style: string;
  readonly stored: string | null;
}

/** The value that a cell's storage means: null where nothing is stored, undefined where a text of nothing to see is. */
export function storedValue({ type, style, stored }: StoredCell, context: CellContext): CellValue | undefined {
  if (stored === null) return null;
  if (type === 'n') return numberValue(stored, style, context);
  if (type === 's') return stored.trim() === '' ? null : visible(sharedString(stored, context));
  if (type === 'str' || type === 'inlineStr') return visible(unescapeText(stored));
  return rareValue(type, stored.trim());
}

function rareValue(type: string, stored: string): CellValue {
  if (stored === '') return null;
  if (type === 'b') return stored === '1' || stored === 'true';
  if (type === 'e') return { error: stored };
  const date = type === 'd' ? dateOfText(stored) : null;
  return date === null ? stored : { date };
}

const visible = (text: string): string | undefined => (text.trim() === '' ? undefined : text);

function sharedString(stored: string, { strings }: CellContext): string {
  const text = strings[Number(stored)];
  if (text === undefined) throw unreadable('broken-xml');
  return text;
}

/** Null for what is none written in digits alone. Nearly every figure is one, and `Number` takes three times as long. */
function smallInteger(stored: string): number | null {
  if (stored.length === 0 || stored.length > 9) return null;
  let number = 0;
  for (let at = 0; at < stored.length; at++) {
    const digit = stored.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return null;
    number = number * 10 + digit;
  }
  return number;
}

/** What no number can be is the text that it is. */
function numberValue(stored: string, style: string, { styles, is1904 }: CellContext): CellValue {
  const number = smallInteger(stored) ?? Number(stored);
  if (!Number.isFinite(number)) return stored;
  if (number === 0 && stored.trim() === '') return null;
  const show = styles.get(style);
  if (show === undefined || show === 'masked') return number;
  if (show !== 'date') return show(number);
  const date = dateOfSerial(number, is1904);
  return date === null ? number : { date };
}
