import type { CellAddress } from '../domain/cell-address.ts';
import type { Decimal } from '../domain/decimal.ts';
import type { RawRow } from '../domain/raw-sheet.ts';
import type { Figure, Figures, Value } from '../domain/return.ts';

/** What the rows of one block share: a map for each row would cost much more. */
export interface RowColumns {
  /** Of each column key among a row's figures, from 0. */
  readonly positions: ReadonlyMap<string, number>;
  /** Of each position the sheet column, 1-based. */
  readonly sheetColumns: readonly number[];
  /** Of each position what its figures are multiplied by; null for nothing. */
  readonly factors: readonly (Decimal | null)[];
  /** The cell of the figure at a position, in the row of that number. */
  readonly addressAt: (row: number, position: number) => CellAddress;
}

/** What the cells of a row were read as. */
export interface RowValues {
  /** By position. */
  readonly values: readonly Value[];
  /** By position the figures that are more than a cell and its value, such as one that could not be read; null for none, as in nearly every row. */
  readonly special: ReadonlyMap<number, Figure> | null;
}

/** The figures of one row. Each is put together when it is asked for: there may be millions of them, and their values say most. */
export class RowFigures implements Figures {
  readonly #columns: RowColumns;
  readonly #raw: RawRow;
  readonly #values: readonly Value[];
  readonly #special: ReadonlyMap<number, Figure> | null;

  constructor(columns: RowColumns, raw: RawRow, { values, special }: RowValues) {
    this.#columns = columns;
    this.#raw = raw;
    this.#values = values;
    this.#special = special;
  }

  get(key: string): Figure | undefined {
    const position = this.#columns.positions.get(key);
    return position === undefined ? undefined : this.#figureAt(position);
  }

  valueAt(key: string): Value | undefined {
    const position = this.#columns.positions.get(key);
    if (position === undefined) return undefined;
    const special = this.#special?.get(position);
    return special === undefined ? (this.#values[position] ?? null) : special.value;
  }

  get isPlain(): boolean {
    return this.#special === null;
  }

  addressOf(key: string): CellAddress | undefined {
    const position = this.#columns.positions.get(key);
    return position === undefined ? undefined : this.#columns.addressAt(this.#raw.number, position);
  }

  factorOf(key: string): Decimal | null {
    const position = this.#columns.positions.get(key);
    return position === undefined ? null : (this.#columns.factors[position] ?? null);
  }

  *[Symbol.iterator](): Iterator<readonly [string, Figure]> {
    for (const [key, position] of this.#columns.positions) yield [key, this.#figureAt(position)];
  }

  #figureAt(position: number): Figure {
    const special = this.#special?.get(position);
    if (special !== undefined) return special;
    const column = this.#columns.sheetColumns[position] ?? 0;
    const content = this.#raw.contents[column - 1] ?? null;
    return { value: this.#values[position] ?? null, isUnread: false, content };
  }
}
