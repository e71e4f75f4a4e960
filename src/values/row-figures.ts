import type { CellAddress } from '../domain/cell-address.ts';
import type { Decimal } from '../domain/decimal.ts';
import type { RawRow } from '../domain/raw-sheet.ts';
import type { ReadingWay } from '../domain/reading-way.ts';
import type { Figure, Figures, TurnedFigure, Value } from '../domain/return.ts';
import { waysOf } from './reading-ways.ts';

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

/** Why a figure is not what its cell shows. */
export type Ways = readonly ReadingWay[];

/** What the cells of a row were read as. */
export interface RowValues {
  /** By position. */
  readonly values: readonly Value[];
  /** By position the figures that are more than a cell and its value, such as one that could not be read; null for none, as in nearly every row. */
  readonly special: ReadonlyMap<number, Figure> | null;
  /** By position why figures are not what their cells show, where no special figure says it; null for none. */
  readonly ways: ReadonlyMap<number, Ways> | null;
}

/** The figures of one row. Each is put together when it is asked for: there may be millions of them, and their values say most. */
export class RowFigures implements Figures {
  readonly #columns: RowColumns;
  readonly #raw: RawRow;
  readonly #values: readonly Value[];
  readonly #special: ReadonlyMap<number, Figure> | null;
  readonly #ways: ReadonlyMap<number, Ways> | null;

  constructor(columns: RowColumns, raw: RawRow, { values, special, ways }: RowValues) {
    this.#columns = columns;
    this.#raw = raw;
    this.#values = values;
    this.#special = special;
    this.#ways = ways;
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

  *turned(): Iterable<TurnedFigure> {
    const { positions, factors } = this.#columns;
    if (this.#special === null && this.#ways === null && factors.every((factor) => factor === null)) return;
    for (const [key, position] of positions) {
      const figure = this.#figureAt(position);
      const ways = this.#ways?.get(position) ?? waysOf(figure, factors[position] ?? null);
      if (ways !== null) yield { ...figure, key, ways };
    }
  }

  #figureAt(position: number): Figure {
    const special = this.#special?.get(position);
    if (special !== undefined) return special;
    const column = this.#columns.sheetColumns[position] ?? 0;
    const content = this.#raw.contents[column - 1] ?? null;
    return { value: this.#values[position] ?? null, isUnread: false, content };
  }
}
