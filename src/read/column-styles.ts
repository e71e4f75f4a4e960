import { lastColumn } from '../domain/cell-address.ts';

/** The style that the cells of a column have by default, for columns that are told from left to right. */
export class ColumnStyles {
  /** By column, 1-based. */
  readonly #styles: string[] = [];
  #next = 1;

  /** Both ends included; they may lie beyond the last column of a sheet. */
  add(first: number, last: number, style: string): void {
    for (let column = Math.max(first, this.#next); column <= Math.min(last, lastColumn); column++) {
      this.#styles[column] = style;
      this.#next = column + 1;
    }
  }

  of(column: number): string | undefined {
    return this.#styles[column];
  }
}
