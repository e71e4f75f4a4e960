import type { CellFormulaValue } from 'exceljs';
import { cellName, columnName, type CellAddress } from '../domain/cell-address.ts';
import { isDecimal, round, toNumber } from '../domain/decimal.ts';
import type { Value } from '../domain/return.ts';
import { cellValue } from './cell-value.ts';
import type { FormulaPlace, SummaryColumn } from './summary-column.ts';
import { isWritable, totalFormula, type TotalFunction, withoutFigures } from './total-formula.ts';

/** Rows of one block's units, 1-based, bounds included; its 小计 stands in the row below. */
export interface RowSpan {
  readonly top: number;
  readonly bottom: number;
}

/** A formula with the value it gives; a bare value where no formula says it; nothing where there is none. */
export type SummaryCell = CellFormulaValue | number | string | null;

/** A unit's cell. */
export function unitCell(column: SummaryColumn, place: UnitPlace): SummaryCell {
  const { block, at } = place.entry;
  const value = column.cells[block]?.[at] ?? null;
  return rowCell(column, place, value) ?? cellValue(value);
}

/** Where a unit's cell stands. */
export type UnitPlace = FormulaPlace & { readonly entry: NonNullable<FormulaPlace['entry']> };

/** What is worked out from the cells beside it, whatever row it stands in; null in a column of figures. */
function rowCell({ rowFormula }: SummaryColumn, place: FormulaPlace, value: Value): CellFormulaValue | null {
  if (rowFormula === null) return null;
  return { formula: rowFormula(place), result: cellValue(value) ?? '', date1904: false };
}

/** Where a 小计 stands. */
export interface SubtotalPlace {
  /** Index of the block. */
  readonly block: number;
  /** 1-based. */
  readonly sheetColumn: number;
  readonly span: RowSpan;
}

/** 小计: over the cells of the block's units. */
export function subtotalCell(column: SummaryColumn, { block, sheetColumn, span }: SubtotalPlace): SummaryCell {
  const total = column.subtotals[block] ?? null;
  const { totalFunction, rounding } = column;
  const own = rowCell(column, { row: span.bottom + 1, column: sheetColumn, entry: null }, total);
  if (own !== null) return own;
  return totalCell({ name: totalFunction, ranges: [unitRange(sheetColumn, span)], rounding, total });
}

/** What adds up the 小计 to the 合计; a mean of means would be another figure. */
const overSubtotals: Readonly<Record<TotalFunction, TotalFunction | null>> = {
  SUM: 'SUM',
  MAX: 'MAX',
  MIN: 'MIN',
  COUNT: 'SUM',
  COUNTA: 'SUM',
  AVERAGE: null,
};

/** 合计: over the 小计 where they add up to it, else over all units' cells. */
export function grandTotalCell(column: SummaryColumn, at: CellAddress, spans: readonly RowSpan[]): SummaryCell {
  const { rounding, total } = column;
  const own = rowCell(column, { ...at, entry: null }, total);
  if (own !== null) return own;
  const totalFunction = column.isTotalOfCells ? column.totalFunction : null;
  const sheetColumn = at.column;
  const over = totalFunction === null ? null : overSubtotals[totalFunction];
  const ranges =
    over === null
      ? spans.map((span) => unitRange(sheetColumn, span))
      : spans.map(({ bottom }) => cellName({ row: bottom + 1, column: sheetColumn }));
  return totalCell({ name: over ?? totalFunction, ranges, rounding, total });
}

const unitRange = (column: number, { top, bottom }: RowSpan): string =>
  `${columnName(column)}${top}:${columnName(column)}${bottom}`;

interface PlannedTotal {
  readonly name: TotalFunction | null;
  readonly ranges: readonly string[];
  readonly rounding: number;
  readonly total: Value;
}

function totalCell({ name, ranges, rounding, total }: PlannedTotal): SummaryCell {
  const figure = isDecimal(total) ? toNumber(round(total, rounding)) : null;
  // What stands in a comparison where there is nothing to add up.
  const empty = typeof total === 'string' ? total : '';
  if (name === null || ranges.length === 0) return figure ?? (empty === '' ? null : empty);
  const plain = totalFormula(name, ranges, rounding);
  const formula = figure === null ? withoutFigures(plain, ranges, empty) : plain;
  return isWritable(formula) ? { formula, result: figure ?? empty, date1904: false } : figure;
}
