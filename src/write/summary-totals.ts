import type { CellFormulaValue } from 'exceljs';
import { cellName, columnName } from '../domain/cell-address.ts';
import { isDecimal, round, toNumber } from '../domain/decimal.ts';
import type { Value } from '../domain/return.ts';
import type { SummaryColumn } from './summary-columns.ts';
import { blankWithoutFigures, isWritable, totalFormula, type TotalFunction } from './total-formula.ts';

/** Rows of one block's units, 1-based, bounds included; its 小计 stands in the row below. */
export interface RowSpan {
  readonly top: number;
  readonly bottom: number;
}

/** A formula with the value it gives; a bare figure where no formula says it; nothing where there is no total. */
export type TotalCell = CellFormulaValue | number | null;

/** Where a 小计 stands. */
export interface SubtotalPlace {
  /** Index of the block. */
  readonly block: number;
  /** 1-based. */
  readonly sheetColumn: number;
  readonly span: RowSpan;
}

/** 小计: over the cells of the block's units. */
export function subtotalCell(column: SummaryColumn, { block, sheetColumn, span }: SubtotalPlace): TotalCell {
  const total = column.subtotals[block] ?? null;
  const { totalFunction, rounding } = column;
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
export function grandTotalCell(column: SummaryColumn, sheetColumn: number, spans: readonly RowSpan[]): TotalCell {
  const { totalFunction, rounding, total } = column;
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

function totalCell({ name, ranges, rounding, total }: PlannedTotal): TotalCell {
  const figure = total !== null && isDecimal(total) ? toNumber(round(total, rounding)) : null;
  if (name === null || ranges.length === 0) return figure;
  const plain = totalFormula(name, ranges, rounding);
  const formula = figure === null ? blankWithoutFigures(plain, ranges) : plain;
  return isWritable(formula) ? { formula, result: figure ?? '', date1904: false } : figure;
}
