import { isBlankText } from '../../domain/plain-text.ts';
import type { SheetGrid } from '../../domain/sheet-grid.ts';

const han = String.raw`[\p{Script=Han}\uFF08\uFF09\u3001]`;
/** 备  注, 走访\n户数: blanks between characters that only fill a cell or break a line. */
const filling = new RegExp(`(?<=${han})\\s+(?=${han})`, 'gu');

/** A header's text on one line, as it is called. */
export const nameIn = (text: string): string => text.replaceAll(filling, '').replaceAll(/\s+/gu, ' ').trim();

/** The name shown at a place; empty where none is. */
export function nameAt(grid: SheetGrid, row: number, column: number): string {
  const text = grid.shownText(row, column);
  return isBlankText(text) ? '' : nameIn(text);
}

/** Characters that stand for nothing in a row of measures. */
export const isFiller = (text: string): boolean => /^[—–\-/]+$/u.test(text);
