import type { CellContent, RawSheet } from '../../src/domain/raw-sheet.ts';
import { sheetOf, type SheetFacts } from '../sheet.ts';

/** A sheet as it is written on paper: a line a row, cells with a stroke between them. What reads like a number is one. */
export const drawn = (lines: string, facts: SheetFacts = {}): RawSheet =>
  sheetOf(lines.trim().split('\n').map(cellsOf), facts);

const cellsOf = (line: string): readonly CellContent[] =>
  line.split('|').map((cell) => (/^\s*-?\d+(?:\.\d+)?\s*$/u.test(cell) ? Number(cell) : cell.trim()));
