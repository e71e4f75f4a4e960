import type { CellAddress } from '../domain/cell-address.ts';
import type { RawRow, RawSheet } from '../domain/raw-sheet.ts';
import type { Table } from '../domain/table.ts';
import type { RoleAt } from './cell-role.ts';
import type { TableBlock } from './table-block.ts';
import type { TitleIndex } from './title-index.ts';
import type { UnitLabel } from './unit-labels.ts';

/** How a sheet holds the table: an indicator a column, an indicator a row, or labels with their values beside them. */
export type Orientation = 'columns' | 'rows' | 'pairs';

/** Blocks whose data rows are the same records, the first of each with the first of the others: one for most sheets, several for a table that is broken into parts. */
export type Section = readonly TableBlock[];

/** Where the table stands in a sheet, and what every cell is. Blocks are in header-over-rows order; `addressAt` tells where that is in the sheet. */
export interface SheetLayout {
  readonly sheet: RawSheet;
  readonly orientation: Orientation;
  /** At least one. */
  readonly sections: readonly Section[];
  /** All blocks of all sections. */
  readonly blocks: readonly TableBlock[];
  /** Where a cell of the blocks stands in the sheet. */
  readonly addressAt: (row: number, column: number) => CellAddress;
  /** The inverse: where a cell of the sheet stands in the blocks. */
  readonly placeOf: (row: number, column: number) => CellAddress;
  /** Asked for row by row, from top to bottom. */
  readonly rolesIn: (row: RawRow) => RoleAt;
  /** Columns of the sheet beside indicators that hold another period's figures; a header over rows tells its own. */
  readonly otherPeriods: readonly OtherPeriod[];
  /** Columns beside indicators of which none, or more than one, is this period's for all that can be told: the one that is read comes first. */
  readonly rivalPeriods: readonly OtherPeriod[];
  /** Names of the unit that stand behind labels, above the table and below it. */
  readonly labels: readonly UnitLabel[];
}

/** A column of another period: its heading, and how many cells under it are not read. */
export interface OtherPeriod {
  readonly heading: CellAddress;
  readonly title: string;
  readonly cells: number;
}

/** What a sheet is looked through for. */
export interface LayoutTarget {
  readonly table: Table;
  readonly index: TitleIndex;
  /** The roster's categories: alone in a row they are a band. */
  readonly categories: readonly string[];
}
