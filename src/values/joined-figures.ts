import type { CellAddress } from '../domain/cell-address.ts';
import type { Decimal } from '../domain/decimal.ts';
import type { Figure, Figures, ReturnRow, TurnedFigure, Value } from '../domain/return.ts';

/** One record out of rows that hold different columns of it. At least one row; of a column that stands in several the first counts. */
export function joinedRow(first: ReturnRow, others: readonly ReturnRow[]): ReturnRow {
  return others.length === 0 ? first : { ...first, figures: new JoinedFigures([first, ...others]) };
}

class JoinedFigures implements Figures {
  readonly isPlain: boolean;
  readonly #partOf: ReadonlyMap<string, Figures>;

  constructor(rows: readonly ReturnRow[]) {
    const partOf = new Map<string, Figures>();
    for (const { figures } of rows) for (const [key] of figures) if (!partOf.has(key)) partOf.set(key, figures);
    this.#partOf = partOf;
    this.isPlain = rows.every(({ figures }) => figures.isPlain);
  }

  get(key: string): Figure | undefined {
    return this.#partOf.get(key)?.get(key);
  }

  valueAt(key: string): Value | undefined {
    return this.#partOf.get(key)?.valueAt(key);
  }

  addressOf(key: string): CellAddress | undefined {
    return this.#partOf.get(key)?.addressOf(key);
  }

  factorOf(key: string): Decimal | null {
    return this.#partOf.get(key)?.factorOf?.(key) ?? null;
  }

  *turned(): Iterable<TurnedFigure> {
    for (const part of new Set(this.#partOf.values()))
      for (const figure of part.turned?.() ?? []) if (this.#partOf.get(figure.key) === part) yield figure;
  }

  *[Symbol.iterator](): Iterator<readonly [string, Figure]> {
    for (const [key, part] of this.#partOf) {
      const figure = part.get(key);
      if (figure !== undefined) yield [key, figure];
    }
  }
}
