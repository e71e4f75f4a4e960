import type { Table } from '../domain/table.ts';
import type { BlockRow } from './own-totals.ts';
import type { NamedRow } from './same-rows.ts';

/** A row under one of the headers that a sheet may have: rows of the same `printing` stand under the same. */
export interface PrintedRow extends BlockRow {
  readonly printing: number;
}

/** How tables of one sheet are told apart. */
export interface PrintingFacts<Row> {
  readonly table: Table;
  readonly nameOf: (row: Row) => string;
  /** A line over a table that says how it differs from another one, such as 下半年; null where none does. Tables by the place of their first row. */
  readonly partingLine: (own: number, other: number) => string | null;
}

/** The data under one header. */
export interface Printing<Row> {
  /** Place of the first row, a total perhaps, among all. */
  readonly start: number;
  readonly rows: readonly Row[];
  readonly named: readonly NamedRow[];
}
