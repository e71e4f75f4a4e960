import { cellPlaces } from '../domain/cell-places.ts';
import { isBlankText, plainText } from '../domain/plain-text.ts';
import {
  cellValue,
  isFormula,
  valueText,
  type CellContent,
  type CellValue,
  type MeasuredNumber,
  type RawRow,
} from '../domain/raw-sheet.ts';

/** Sheet columns (1-based) by what stands in them. */
export interface ColumnKinds {
  /** Everything that the table asks for but the unit's name. */
  readonly reported: ReadonlySet<number>;
  /** Of those, the ones with numbers. */
  readonly numeric: ReadonlySet<number>;
  readonly serial: ReadonlySet<number>;
  /** Columns beside the table's own whose cells name periods: 本期, 上年同期. */
  readonly period: ReadonlySet<number>;
  /** The column that names the unit; null where there is none. */
  readonly unit: number | null;
}

/** What somebody filled in; the column is 1-based. */
export interface RowCell {
  readonly column: number;
  readonly value: CellValue;
  /** False for numbers, also those typed as text. */
  readonly isText: boolean;
}

/** Made when it is asked for: most cells are numbers whose text nobody needs. */
export const cellText = ({ value }: RowCell): string => valueText(value);

/** None where a row holds only what forms hold in empty rows too: the numbers of a serial column, a formula over nothing. */
export function rowCells(row: RawRow, { serial }: ColumnKinds): readonly RowCell[] {
  const cells: RowCell[] = [];
  let isPrefilled = true;
  for (const at of cellPlaces(row.contents)) {
    const content = row.contents[at];
    const cell = content === undefined ? null : rowCell(content, at + 1);
    if (content === undefined || cell === null) continue;
    isPrefilled &&= isEmptySum(content, cell) || (serial.has(at + 1) && !cell.isText);
    cells.push(cell);
  }
  return isPrefilled ? [] : cells;
}

/** Null for a blank. */
function rowCell(content: CellContent, column: number): RowCell | null {
  const value = cellValue(content);
  if (typeof value !== 'string') return { column, value, isText: false };
  return isBlankText(value) && !isFormula(content) ? null : { column, value, isText: !/^[\s\d.,+-]+$/u.test(value) };
}

const isEmptySum = (content: CellContent, { value }: RowCell): boolean =>
  isFormula(content) && (value === 0 || value === '' || (isMeasured(value) && value.number === 0));

const isMeasured = (value: CellValue): value is MeasuredNumber =>
  typeof value === 'object' && value !== null && 'number' in value;

/** 5, 1,200, 约20, 20余人, 3.5万元 — but neither 2020年 nor 2020.2.3. */
const figure = /^[约約]?[+-]?(?:\d[\d,]*)?\.?\d+[^\d.年月日号:+\-/~至]{0,4}$/u;

/** Characters of the longest text that reads like a number. */
const longestFigure = 60;

/** Whether a cell reads like one number. */
export const isFigure = ({ value }: Pick<RowCell, 'value'>): boolean =>
  typeof value === 'number' ||
  isMeasured(value) ||
  (typeof value === 'string' && value.length <= longestFigure && figure.test(plainText(value)));

/** The cells under numbers that read like one; in a table without numbers, whatever it asks for. */
export const figuresIn = (cells: readonly RowCell[], { numeric, reported }: ColumnKinds): readonly RowCell[] =>
  numeric.size === 0
    ? cells.filter(({ column }) => reported.has(column))
    : cells.filter((cell) => numeric.has(cell.column) && isFigure(cell));

/** The cells that may name a row: in the unit's column, or before all that the table asks for. */
export function namingCells(cells: readonly RowCell[], { reported, unit }: ColumnKinds): readonly RowCell[] {
  const firstReported = Math.min(...reported);
  return cells.filter(({ column }) => column === unit || column < firstReported);
}
