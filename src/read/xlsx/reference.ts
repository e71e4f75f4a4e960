import { parseCellName } from '../../domain/cell-address.ts';
import type { MergeRange } from '../../domain/raw-sheet.ts';

/** The column of a cell's name without looking at its row: `AB12` → 28; 0 where it names none. */
export function columnOf(name: string): number {
  let column = 0;
  for (let index = 0; index < name.length; index++) {
    const letter = (name.charCodeAt(index) & 0xdf) - 64; // small letters too
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column;
}

/** The row of a cell's name; 0 where it names none. */
export const rowOf = (name: string): number => parseCellName(name.toUpperCase())?.row ?? 0;

/** `A1:B1` → its corners; null for what is no range. */
export function parseRange(text: string): MergeRange | null {
  const [from = '', to = from] = text.split(':');
  const [a, b] = [parseCellName(from), parseCellName(to)];
  if (a === null || b === null) return null;
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}
