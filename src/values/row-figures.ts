import type { Figure, Figures } from '../domain/return.ts';

/** The figures of one row; the rows of a sheet share one map of positions, which a map for each row would cost much more than. */
export class RowFigures implements Figures {
  readonly #positions: ReadonlyMap<string, number>;
  readonly #figures: readonly Figure[];

  /** `positions`: of each column key among `figures`. */
  constructor(positions: ReadonlyMap<string, number>, figures: readonly Figure[]) {
    this.#positions = positions;
    this.#figures = figures;
  }

  get(key: string): Figure | undefined {
    const position = this.#positions.get(key);
    return position === undefined ? undefined : this.#figures[position];
  }

  *[Symbol.iterator](): Iterator<readonly [string, Figure]> {
    for (const [key, position] of this.#positions) {
      const figure = this.#figures[position];
      if (figure !== undefined) yield [key, figure];
    }
  }
}
