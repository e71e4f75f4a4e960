import type { CellAddress } from '../../domain/cell-address.ts';

/** A note on a cell (批注). */
export interface Note {
  readonly address: CellAddress;
  readonly text: string;
}
