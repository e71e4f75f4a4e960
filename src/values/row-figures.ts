import type { CellAddress } from '../domain/cell-address.ts';
import type { Figure, Figures } from '../domain/return.ts';

/** What the rows of one block share: a map for each row would cost much more. */
export interface RowColumns {
  /** Of each column key among a row's figures, from 0. */
  readonly positions: ReadonlyMap<string, number>;
  /** The cell of the figure at a position, in the row of that number. */
  readonly addressAt: (row: number, position: number) => CellAddress;
}

/** The figures of one row. */
export class RowFigures implements Figures {
  readonly #columns: RowColumns;
  readonly #row: number;
  readonly #figures: readonly Figure[];

  constructor(columns: RowColumns, row: number, figures: readonly Figure[]) {
    this.#columns = columns;
    this.#row = row;
    this.#figures = figures;
  }

  get(key: string): Figure | undefined {
    const position = this.#columns.positions.get(key);
    return position === undefined ? undefined : this.#figures[position];
  }

  addressOf(key: string): CellAddress | undefined {
    const position = this.#columns.positions.get(key);
    return position === undefined ? undefined : this.#columns.addressAt(this.#row, position);
  }

  *[Symbol.iterator](): Iterator<readonly [string, Figure]> {
    for (const [key, position] of this.#columns.positions) {
      const figure = this.#figures[position];
      if (figure !== undefined) yield [key, figure];
    }
  }
}
