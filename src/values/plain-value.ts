import { decimalOfNumber, parseDecimal } from '../domain/decimal.ts';
import type { CellContent } from '../domain/raw-sheet.ts';
import type { Value } from '../domain/return.ts';
import { isNumeric } from '../domain/table.ts';
import type { FigureColumn } from './figure-place.ts';

const digits = /^-?\d{1,12}(?:\.\d{1,12})?$/u;
/** Characters of a text that has no more digits than a spreadsheet's cell holds. */
const longest = 15;

/** The value of a cell that holds just what its column asks for, and nothing is to be said about; undefined for every other cell, which `readFigure` reads to the same value. */
export function plainValue(content: CellContent | undefined, { column, factor }: FigureColumn): Value | undefined {
  if (content === undefined) return null;
  if (factor !== null || !isNumeric(column)) return undefined;
  if (typeof content === 'number') return Number.isFinite(content) ? decimalOfNumber(content) : undefined;
  if (typeof content !== 'string' || content.length > longest || !digits.test(content)) return undefined;
  return parseDecimal(content) ?? undefined;
}
