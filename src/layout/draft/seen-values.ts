import { cellName } from '../../domain/cell-address.ts';
import type { EntriesOf } from '../../domain/cell-entry.ts';
import type { SeenSum, SeenValue } from '../../domain/seen-table.ts';
import { isBlankText } from '../../domain/plain-text.ts';
import type { SheetGrid } from '../../domain/sheet-grid.ts';
import { addedCells } from './added-cells.ts';

/** What is filled in in one column of some rows. */
export function seenValues(
  grid: SheetGrid,
  rows: readonly number[],
  { column }: { readonly column: number },
): readonly SeenValue[] {
  return rows.flatMap((row) => seenValue(grid, { row, column, record: row }));
}

/** One value; none where the cell is blank. */
export function seenValue(
  grid: SheetGrid,
  { row, column, record }: { readonly row: number; readonly column: number; readonly record: number },
): readonly SeenValue[] {
  const cell = grid.at(row, column);
  if (cell === null || cell.value === null || isBlankText(cell.text)) return [];
  return [{ value: cell.value, cell: cellName({ row, column }), record }];
}

/** How the records of a table lie: which lines of the sheet are its indicators. */
interface Lines {
  /** True where indicators are columns, so that a formula adds up cells of its own row. */
  readonly horizontal: boolean;
  /** Sheet columns, or rows, of the indicators, in the table's order. */
  readonly lines: readonly number[];
  /** For formulas of which nothing has come yet: readers pass over them. */
  readonly entriesOf: EntriesOf;
}

/** By indicator, the formulas that add up others of the same record. `records`: the sheet's rows or columns that hold one each. */
export function seenSums(grid: SheetGrid, records: readonly number[], lines: Lines): readonly (readonly SeenSum[])[] {
  const places = new Map(lines.lines.map((line, at) => [line, at]));
  return lines.lines.map((line) => records.flatMap((record) => sumAt(grid, { ...lines, places, line, record })));
}

interface SumPlace extends Lines {
  /** Of the indicators in the table, by their line. */
  readonly places: ReadonlyMap<number, number>;
  readonly line: number;
  readonly record: number;
}

function sumAt(grid: SheetGrid, { horizontal, entriesOf, places, line, record }: SumPlace): readonly SeenSum[] {
  const [row, column] = horizontal ? [record, line] : [line, record];
  const formula = grid.at(row, column)?.formula ?? entriesOf(row, column)?.formula ?? null;
  const added = formula === null ? null : addedCells(formula);
  if (added === null) return [];
  const parts = added.flatMap((cell) => {
    const [ownRecord, ownLine] = horizontal ? [cell.row, cell.column] : [cell.column, cell.row];
    return ownRecord === record ? (places.get(ownLine) ?? []) : [];
  });
  // What adds up anything else as well is no sum of the table's own columns.
  const isWhole = parts.length === added.length && new Set(parts).size === parts.length;
  return isWhole ? [{ cell: cellName({ row, column }), parts }] : [];
}
