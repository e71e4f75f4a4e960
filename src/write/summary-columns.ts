import { isDecimal, toNumber, zero } from '../domain/decimal.ts';
import { isMoney } from '../domain/measure.ts';
import type { RegisterEntry } from '../domain/register.ts';
import type { Value } from '../domain/return.ts';
import type { Summary } from '../domain/summary.ts';
import { isNumeric, reportedColumns, type Aggregate, type Column, type Table } from '../domain/table.ts';
import { decimalPlaces, mostPlaces, type FigureLook } from './number-format.ts';
import { totalFunction, type TotalFunction } from './total-formula.ts';
import { remarkColumn } from './unit-note.ts';
import { valueOf } from './value-of.ts';

/** One column of 汇总表 with all that stands in it. */
export interface SummaryColumn extends FigureLook {
  readonly column: Column;
  /** What the units' cells show: by block, then by entry. */
  readonly cells: readonly (readonly Value[])[];
  /** 小计, by block. */
  readonly subtotals: readonly Value[];
  /** 合计. */
  readonly total: Value;
  /** Null where no formula says the totals, or there are none. */
  readonly totalFunction: TotalFunction | null;
  /** Decimal places that its formulas round to. */
  readonly rounding: number;
}

/** The columns of 汇总表 between the unit and 备注. */
export const summaryColumns = (table: Table, summary: Summary): readonly SummaryColumn[] =>
  reportedColumns(table)
    .filter((column) => column !== remarkColumn(table))
    .map((column) => summaryColumn(column, table, summary));

function summaryColumn(column: Column, table: Table, { blocks, total }: Summary): SummaryColumn {
  const cells = blocks.map(({ entries }) => entries.map((entry) => shownValue(column, entry, table.blank)));
  const subtotals = blocks.map(({ subtotal }) => valueOf(subtotal, column.key));
  const grandTotal = valueOf(total, column.key);
  const places = columnPlaces(column, cells.flat(), [...subtotals, grandTotal]);
  return {
    column,
    cells,
    subtotals,
    total: grandTotal,
    totalFunction: totalFunction(column.aggregate, [
      ...cells.map((block, i) => ({ cells: block, total: subtotals[i] ?? null })),
      { cells: cells.flat(), total: grandTotal },
    ]),
    places,
    isMoney: isMoney(column.measure ?? ''),
    rounding:
      column.aggregate === 'mean' ? mostPlaces : Math.max(places, Math.min(mostPlaces, decimalPlaces(column.step))),
  };
}

/** Aggregates on which a blank that counts as 0 tells, so that its 0 has to stand in the cell. */
const countsZeros: ReadonlySet<Aggregate> = new Set(['mean', 'min', 'max', 'count']);

/** A unit that is not included shows nothing, so that a formula over the cells adds only what is. */
function shownValue(column: Column, entry: RegisterEntry, blank: Table['blank']): Value {
  if (!entry.included) return null;
  const value = valueOf(entry.values, column.key);
  const isZero = value === null && blank === 'zero' && isNumeric(column) && countsZeros.has(column.aggregate);
  return isZero ? zero : value;
}

/** A step of few places is always shown in full; one of many only as far as figures need it. */
const fewPlaces = 2;

/** A mean shows two places, or as many as its figures have; its other places are rounded away. */
function columnPlaces(column: Column, cells: readonly Value[], totals: readonly Value[]): number {
  const asked = decimalPlaces(column.step);
  const shown = Math.max(asked <= fewPlaces ? asked : 0, ...cells.map(decimalPlaces));
  if (column.aggregate !== 'mean') return Math.min(mostPlaces, Math.max(shown, ...totals.map(decimalPlaces)));
  return Math.min(mostPlaces, Math.max(shown, totals.some((total) => decimalPlaces(total) > 0) ? 2 : 0));
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
