import { plainText } from '../domain/plain-text.ts';
import { cellValue, valueText, type RawRow, type RawSheet } from '../domain/raw-sheet.ts';
import { isPageText } from './formal-text.ts';
import { isFigure } from './row-cells.ts';
import { isNoteText } from './note-text.ts';
import { isSignature, markedUnit } from './signature.ts';

/** Rows of a sheet between two others, neither included. */
export interface RowGap {
  readonly after: number;
  readonly before: number;
}

/** A line over a table that does not stand over another one, and says what the table is: 下半年, but neither who signed the other nor that it is corrected. Null where there is none. */
export function partingLine(sheet: RawSheet, own: RowGap, other: RowGap): string | null {
  const others = new Set(linesIn(sheet, other).map(plainText));
  return linesIn(sheet, own).find((line) => !others.has(plainText(line)) && sayWhat(line)) ?? null;
}

function sayWhat(line: string): boolean {
  if (isPageText(line) || isNoteText(line) || corrects.test(line)) return false;
  return !isSignature(line) || markedUnit(line) !== null;
}

const corrects = /更正|修[改订]|订正|重报|补正|核[实减]后/u;

/** The texts of rows without figures. */
const linesIn = (sheet: RawSheet, gap: RowGap): readonly string[] =>
  rowsIn(sheet.rows, gap).flatMap(({ contents }) => {
    const values = contents.flatMap((content) => (content === undefined ? [] : [cellValue(content)]));
    return values.some((value) => isFigure({ value }))
      ? []
      : values.map(valueText).filter((text) => plainText(text) !== '');
  });

/** Rows are in order, and there may be many. */
function rowsIn(rows: readonly RawRow[], { after, before }: RowGap): readonly RawRow[] {
  const found: RawRow[] = [];
  for (let at = firstAfter(rows, after); at < rows.length; at++) {
    const row = rows[at];
    if (row === undefined || row.number >= before) break;
    found.push(row);
  }
  return found;
}

function firstAfter(rows: readonly RawRow[], number: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rows[middle]?.number ?? Infinity) <= number) low = middle + 1;
    else high = middle;
  }
  return low;
}
