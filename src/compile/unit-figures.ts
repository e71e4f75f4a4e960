import { add, compare, decimalOfNumber, isDecimal, toNumber, zero, type Decimal } from '../domain/decimal.ts';
import { compactCells } from '../domain/figure-cells.ts';
import {
  noCells,
  type Figure,
  type FigureCell,
  type FigureCells,
  type ReturnRow,
  type Value,
  type Values,
} from '../domain/return.ts';
import { isNumeric, reportedColumns, type Column, type Table } from '../domain/table.ts';
import { truthText } from '../domain/truth-text.ts';
import { combine } from './aggregate.ts';

/** What a unit reported, and where it stands. */
export interface UnitFigures {
  /** Per reported column the aggregate of the unit's rows. A single row stands for itself, and texts are joined. */
  readonly values: Values;
  readonly cells: FigureCells;
}

/** Aggregates the data rows of a unit. */
export function unitFigures(rows: readonly ReturnRow[], table: Table): UnitFigures {
  const values: Record<string, Value> = Object.create(null);
  if (rows.length === 0) return { values, cells: noCells };
  const mains = new Map<string, MainFigure>();
  for (const column of reportedColumns(table)) {
    const main = mainFigure(column, rows);
    values[column.key] = column.aggregate === 'sum' ? main.sum : unitValue(column, rows, table.blank);
    mains.set(column.key, main);
  }
  return { values, cells: compactCells(table, (key) => cellOf(key, mains.get(key))) };
}

interface MainFigure {
  /** Null where nothing is filled in. */
  readonly sum: Value;
  /** How many rows have a figure. */
  readonly filled: number;
  /** The row of the largest figure, else of the first text. */
  readonly row: ReturnRow | null;
}

const nothing: MainFigure = { sum: null, filled: 0, row: null };

/** A loop, as this runs over every figure there is. */
function mainFigure({ key }: Column, rows: readonly ReturnRow[]): MainFigure {
  let [added, filled, most]: [Decimal, number, number] = [zero, 0, -Infinity];
  let main: ReturnRow | null = null;
  for (const row of rows) {
    const value = row.figures.valueAt(key) ?? null;
    if (value === null) continue;
    filled += 1;
    main ??= row;
    if (!isDecimal(value)) continue;
    added = add(added, value);
    const size = toNumber(value);
    if (size > most) [most, main] = [size, row];
  }
  return { sum: filled === 0 ? null : added, filled, row: main };
}

function cellOf(key: string, { filled, row }: MainFigure = nothing): FigureCell | null {
  const address = row?.figures.addressOf(key);
  if (row === null || address === undefined) return null;
  return { sheet: row.sheet, address, content: row.figures.get(key)?.content ?? null, isAlone: filled === 1 };
}

function unitValue(column: Column, rows: readonly ReturnRow[], blank: Table['blank']): Value {
  const figures = figuresUnder(column, rows);
  const filled = figures.map(({ value }) => value).filter((value) => value !== null);
  if (column.aggregate === 'count') return decimalOfNumber(filled.length);
  const [only = null] = filled;
  if (only === null) return null;
  if (figures.length === 1) return only;
  const decimals = filled.filter(isDecimal);
  if (column.aggregate !== 'none') return combine(column, [...decimals, ...zerosFor(figures, blank)]);
  if (isNumeric(column)) return sameOrNone(decimals);
  return filled.length === 1 ? only : [...new Set(filled.map(textOf))].join('；');
}

/** As a cell says it. */
const textOf = (value: Exclude<Value, null>): string => (typeof value === 'boolean' ? truthText(value) : String(value));

function figuresUnder({ key }: Column, rows: readonly ReturnRow[]): readonly Figure[] {
  const found: Figure[] = [];
  for (const { figures } of rows) {
    const figure = figures.get(key);
    if (figure !== undefined) found.push(figure);
  }
  return found;
}

/** What blanks among filled figures count as where the table counts them as 0. */
const zerosFor = (figures: readonly Figure[], blank: Table['blank']): readonly Decimal[] =>
  blank === 'zero' ? figures.flatMap(({ value, isUnread }) => (value === null && !isUnread ? [zero] : [])) : [];

/** A figure that is not added up, such as a year, stands for the unit only where all its rows agree. */
const sameOrNone = (values: readonly Decimal[]): Value => {
  const [first = null] = values;
  return first !== null && values.every((value) => compare(value, first) === 0) ? first : null;
};
