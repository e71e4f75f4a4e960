import type { CellAddress } from '../domain/cell-address.ts';

/** Where rows are read from. */
export interface RowSource {
  readonly file: string;
  readonly sheet: string | null;
  /** Where in the sheet the cell stands that a row of that number has in that column: rows may be columns of the sheet. */
  readonly addressAt: (row: number, column: number) => CellAddress;
}
