import { cellDigits, isDecimal, toNumber, zero } from '../domain/decimal.ts';
import { isMoney } from '../domain/measure.ts';
import type { LastYear } from '../domain/last-year.ts';
import type { RegisterEntry } from '../domain/register.ts';
import type { Value } from '../domain/return.ts';
import type { Summary } from '../domain/summary.ts';
import { isNumeric, reportedColumns, type Aggregate, type Column, type Table } from '../domain/table.ts';
import { comparisonColumns } from './comparison-columns.ts';
import { decimalPlaces, exactPlaces, mostPlaces, numberFormat } from './number-format.ts';
import { columnPlaces, shownText, type SummaryColumn } from './summary-column.ts';
import { totalFunction } from './total-formula.ts';
import { remarkColumn } from './unit-note.ts';
import { valueOf } from './value-of.ts';

/** The columns of 汇总表 between the unit and 备注: the table's own, each with what compares it with last year behind it. */
export function summaryColumns(
  table: Table,
  { blocks, total }: Summary,
  lastYear: LastYear | null,
): readonly SummaryColumn[] {
  const remark = remarkColumn(table);
  return reportedColumns(table)
    .filter((column) => column !== remark)
    .flatMap((column) => {
      const own = summaryColumn(column, table, { blocks, total });
      if (lastYear === null || column.comparesPrevious !== true) return [own];
      return [own, ...comparisonColumns(own, { lastYear, blocks, blank: table.blank })];
    });
}

function summaryColumn(
  column: Column,
  table: Table,
  { blocks, total }: Pick<Summary, 'blocks' | 'total'>,
): SummaryColumn {
  const cells = blocks.map(({ entries }) => entries.map((entry) => shownValue(column, entry, table.blank)));
  const subtotals = blocks.map(({ subtotal }) => valueOf(subtotal, column.key));
  const grandTotal = valueOf(total, column.key);
  const values = [...cells.flat(), ...subtotals, grandTotal];
  const places = columnPlaces(column, cells.flat(), [...subtotals, grandTotal]);
  const look = { places, isMoney: isMoney(column.measure ?? '') };
  return {
    ...look,
    column,
    compares: null,
    printedWith: column.comparesPrevious === true ? [...column.group, column.title] : column.group,
    cells,
    subtotals,
    total: grandTotal,
    totalFunction: totalFunction(column.aggregate, [
      ...cells.map((block, i) => ({ cells: block, total: subtotals[i] ?? null })),
      { cells: cells.flat(), total: grandTotal },
    ]),
    isTotalOfCells: true,
    rounding: column.aggregate === 'mean' ? mostPlaces : sumPlaces(column, exactPlaces(places, values), values),
    rowFormula: null,
    format: numberFormat(look),
    shown: (value) => shownText(value, look),
  };
}

/**
 * Decimal places that sums are rounded to, so that nothing is left of adding doubles. Where the table names no step, a figure
 * that is corrected in the workbook may have more places than any has now: as many as a cell's digits leave, up to the most that are shown.
 */
function sumPlaces({ step }: Column, seen: number, values: readonly Value[]): number {
  if (step !== null || seen === 0) return Math.max(decimalPlaces(step), seen);
  const largest = values.reduce<number>(
    (most, value) => Math.max(most, isDecimal(value) ? Math.abs(toNumber(value)) : 0),
    1,
  );
  const digits = Math.floor(Math.log10(largest)) + 1;
  // The last digit is the one that adding makes wrong.
  return Math.max(seen, Math.min(mostPlaces, cellDigits - 1 - digits));
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
