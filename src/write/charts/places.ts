import { columnName } from '../../domain/cell-address.ts';
import type { DataColumn, DataTable } from './chart.ts';

export const chartsSheetName = '图表';

/** Where a column of figures stands, as formulas refer to it. */
export interface Place {
  /** The cell of its title: `'图表'!$B$70`. */
  readonly title: string;
  /** The cells of its values: `'图表'!$B$71:$B$80`. */
  readonly values: string;
}

export type Places = ReadonlyMap<DataColumn, Place>;

/** A table with the row that its title stands in, 1-based: the columns' titles are in the next one, then the values. */
export interface PlacedTable {
  readonly table: DataTable;
  readonly top: number;
}

/** How many rows a table has below its titles. */
export const heightOf = ({ columns }: DataTable): number => Math.max(0, ...columns.map(({ values }) => values.length));

/** Tables below one another from row `top` on, a row between them. */
export function stacked(tables: readonly DataTable[], top: number): readonly PlacedTable[] {
  let next = top;
  return tables.map((table) => {
    const placed = { table, top: next };
    next += heightOf(table) + 3;
    return placed;
  });
}

/** Every column of some tables with its place. */
export const placesOf = (tables: readonly PlacedTable[]): Places =>
  new Map(
    tables.flatMap(({ table, top }) =>
      table.columns.map((column, i) => [column, placeOf(column, columnName(i + 1), top + 1)] as const),
    ),
  );

function placeOf({ values }: DataColumn, letter: string, titleRow: number): Place {
  const cell = (row: number): string => `$${letter}$${row}`;
  const [first, last] = [titleRow + 1, titleRow + values.length];
  const range = first === last ? cell(first) : `${cell(first)}:${cell(last)}`;
  return { title: `'${chartsSheetName}'!${cell(titleRow)}`, values: `'${chartsSheetName}'!${range}` };
}
