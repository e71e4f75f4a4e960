import type { Limits } from '../domain/limits.ts';
import type { CellContent, CellValue, MergeRange, RawRow, RawSheet } from '../domain/raw-sheet.ts';
import { cellValue } from '../domain/raw-sheet.ts';
import { exceeded, unreadable } from '../findings/read-failure.ts';
import { columnsWithin, type ColumnRange } from './xlsx/hidden-columns.ts';
import { lastColumn, lastRow } from '../domain/cell-address.ts';

/** Counts the non-empty cells of one file, over all of its sheets. */
export class CellTally {
  readonly limits: Limits;
  #cells = 0;

  constructor(limits: Limits) {
    this.limits = limits;
  }

  /** Ends the reading where there are more than are allowed. */
  add(cells: number): void {
    this.#cells += cells;
    if (this.#cells > this.limits.cells) throw exceeded('cells', this.limits);
  }
}

/** What a sheet's cells do not say. */
export type SheetHead = Pick<RawSheet, 'name' | 'visibility'>;

/** Puts one sheet together from cells that come in any order. Rows and columns are 1-based. */
export class SheetBuilder {
  readonly hiddenRanges: ColumnRange[] = [];
  readonly #tally: CellTally;
  readonly #rows = new Map<number, (CellContent | undefined)[]>();
  readonly #hiddenRows = new Set<number>();
  readonly #merges: MergeRange[] = [];
  #width = 0;

  constructor(tally: CellTally) {
    this.#tally = tally;
  }

  /** A text of nothing to see is an empty cell. */
  place(row: number, column: number, content: CellContent): void {
    if (!this.#isFilled(content)) return;
    if (!isWithin(row, lastRow) || !isWithin(column, lastColumn)) throw unreadable('broken-content');
    this.#tally.add(1);
    if (column > this.#width) this.#width = column;
    const contents = this.#rows.get(row);
    if (contents === undefined) this.#rows.set(row, placed([], column, content));
    else contents[column - 1] = content;
  }

  merge(range: MergeRange): void {
    if (range.top === range.bottom && range.left === range.right) return;
    this.#merges.push(range);
    if (this.#merges.length > this.#tally.limits.cells) throw exceeded('cells', this.#tally.limits);
  }

  /** The same content in every cell of a range; tells whether it is any. */
  placeAll(range: MergeRange, content: CellContent): boolean {
    if (!this.#isFilled(content)) return false;
    const { top, left, bottom, right } = range;
    if ((bottom - top + 1) * (right - left + 1) > this.#tally.limits.cells) throw exceeded('cells', this.#tally.limits);
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) this.place(row, column, content);
    return true;
  }

  hideRows({ top, bottom }: Pick<MergeRange, 'top' | 'bottom'>): void {
    for (let row = top; row <= bottom; row++) this.#hiddenRows.add(row);
  }

  build({ name, visibility }: SheetHead): RawSheet {
    return {
      name,
      visibility,
      rows: [...this.#finishedRows()],
      merges: this.#merges,
      hiddenColumns: columnsWithin(this.hiddenRanges, this.#width),
      masked: [],
      paragraphs: [],
    };
  }

  *#finishedRows(): Iterable<RawRow> {
    const numbers = [...this.#rows.keys()];
    for (const number of isAscending(numbers) ? numbers : numbers.toSorted((a, b) => a - b))
      yield { number, contents: this.#rows.get(number) ?? [], hidden: this.#hiddenRows.has(number) };
  }

  #isFilled(content: CellContent): boolean {
    const value = cellValue(content);
    if (typeof value !== 'string') return true;
    if (value.length > this.#tally.limits.textLength) throw exceeded('textLength', this.#tally.limits);
    return value.trim() !== '';
  }
}

const isWithin = (number: number, last: number): boolean => Number.isInteger(number) && number >= 1 && number <= last;

function placed(contents: (CellContent | undefined)[], column: number, content: CellContent): typeof contents {
  contents[column - 1] = content;
  return contents;
}

const isAscending = (numbers: readonly number[]): boolean =>
  numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0));

/** A cell's content from its formula, null where it has none, and its value; null for a cell of neither. */
export function contentOf(formula: string | null, value: CellValue): CellContent | null {
  return formula === null ? value : { formula, value };
}
