import type { CellAddress } from '../domain/cell-address.ts';
import type { MergedCells } from '../domain/merged-cells.ts';
import type { StatedMeasure } from './header-measure.ts';

/** Where rows are read from. */
export interface RowSource {
  readonly file: string;
  readonly sheet: string | null;
  /** Where in the sheet the cell stands that a row of that number has in that column: rows may be columns of the sheet. */
  readonly addressAt: (row: number, column: number) => CellAddress;
  /** Merged cells in the same rows and columns; null where rows are put together from cells anywhere. */
  readonly merged: MergedCells | null;
  /** What a line over the table states for its columns of money; null for nothing. */
  readonly money: StatedMeasure | null;
}
