import { isDecimal, toNumber } from '../domain/decimal.ts';
import type { Value } from '../domain/return.ts';
import type { Comparing } from '../domain/summary-places.ts';
import type { Column } from '../domain/table.ts';
import { decimalPlaces, mostPlaces, type FigureLook } from './number-format.ts';
import type { TotalFunction } from './total-formula.ts';

/** A row of 汇总表 and the column that a formula is written in, 1-based; `entry`: which unit it is, null for a total. */
export interface FormulaPlace {
  readonly row: number;
  readonly column: number;
  readonly entry: { readonly block: number; readonly at: number } | null;
}

/** One column of 汇总表 with all that stands in it. */
export interface SummaryColumn extends FigureLook {
  /** What its heading says; its key is that of the table's column that it is about. */
  readonly column: Column;
  /** What it says beside the table's column of its key; null for that column itself. */
  readonly compares: Comparing | null;
  /** Headings over it and over what is to stand on the same page. */
  readonly printedWith: readonly string[];
  /** What the units' cells show: by block, then by entry. */
  readonly cells: readonly (readonly Value[])[];
  /** 小计, by block. */
  readonly subtotals: readonly Value[];
  /** 合计. */
  readonly total: Value;
  /** Null where no formula says the totals, or there are none. */
  readonly totalFunction: TotalFunction | null;
  /** Whether the same function gives the 合计 of what stands above it. */
  readonly isTotalOfCells: boolean;
  /** Decimal places that its formulas round to. */
  readonly rounding: number;
  /** What every cell of it is worked out by from those beside it; null where the cells are figures. */
  readonly rowFormula: ((place: FormulaPlace) => string) | null;
  /** Number format of its cells. */
  readonly format: string;
  /** A value as its cell shows it, for measuring. */
  readonly shown: (value: Value) => string;
}

/** A step of few places is always shown in full; one of many only as far as figures need it. */
const fewPlaces = 2;

/** A mean shows two places, or as many as its figures have; its other places are rounded away. A unit's own mean of several rows is no figure. */
export function columnPlaces(column: Column, cells: readonly Value[], totals: readonly Value[]): number {
  const asked = decimalPlaces(column.step);
  const isFigure = (places: number): boolean => column.aggregate !== 'mean' || places < mostPlaces;
  const shown = Math.max(asked <= fewPlaces ? asked : 0, ...cells.map(decimalPlaces).filter(isFigure));
  if (column.aggregate !== 'mean') return Math.min(mostPlaces, Math.max(shown, ...totals.map(decimalPlaces)));
  return Math.min(mostPlaces, Math.max(shown, [...cells, ...totals].some((value) => decimalPlaces(value) > 0) ? 2 : 0));
}

/** A figure as its cell shows it, for measuring. */
export function shownText(value: Value, { places, isMoney: hasThousands }: FigureLook): string {
  if (value === null) return '';
  if (!isDecimal(value)) return String(value);
  const number = toNumber(value);
  if (number === 0) return '0';
  const thousands = hasThousands ? Math.floor(Math.log10(Math.max(1, Math.abs(number))) / 3) : 0;
  return number.toFixed(places) + ','.repeat(thousands);
}
