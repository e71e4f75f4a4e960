import { decimalOfNumber, isDecimal, parseDecimal } from '../../src/domain/decimal.ts';
import type { Figure, ReturnRow, Value } from '../../src/domain/return.ts';
import type { Table } from '../../src/domain/table.ts';
import { figuresOf } from '../figures-of.ts';

/** What a test says of a figure: a decimal's text or a number, a truth value, a text in quotes (`"无"`), null for a blank, `?` for what could not be read. */
export type Given = string | number | boolean | null;

/** Row 7 of a sheet whose columns stand in the table's order, the unit in A. Columns not given are not there. */
export function rowOf(given: Readonly<Record<string, Given>>, table: Table, row = 7): ReturnRow {
  const figures = table.columns.flatMap(({ key }, at): readonly (readonly [string, Figure, number])[] => {
    const cell = given[key];
    if (cell === undefined) return [];
    const value = valueOf(cell);
    const content = cell === null ? null : isDecimal(value) ? String(cell) : (value ?? '见附件');
    return [[key, { value, isUnread: cell === '?', content }, at + 1]];
  });
  return { sheet: 'Sheet1', row, figures: figuresOf(figures, row) };
}

function valueOf(cell: Given): Value {
  if (typeof cell === 'number') return decimalOfNumber(cell);
  if (typeof cell !== 'string' || cell === '?') return cell === '?' ? null : cell;
  return cell.startsWith('"') ? cell.slice(1, -1) : parseDecimal(cell);
}
