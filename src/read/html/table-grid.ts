import type { SheetBuilder } from '../sheet-builder.ts';
import { lastColumn, lastRow } from '../../domain/cell-address.ts';
import type { Attributes } from './cell-content.ts';

/** The lines of a page that are taken so far. */
export interface Lines {
  last: number;
}

/** Where a cell begins, 1-based. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** What a cell takes that reaches over several places. */
interface Span {
  /** Its first row, counted in the table from 0. */
  readonly from: number;
  readonly rows: number;
  readonly left: number;
  readonly right: number;
}

/** The rows of one table on their sheet: which places are free, and which cells reach over several. */
export class TableGrid {
  readonly #sheet: SheetBuilder;
  readonly #lines: Lines;
  /** The sheet's row of each row of the table. */
  readonly #rows: number[] = [];
  /** The last row, counted in the table from 0, that a cell from above takes in a column. */
  readonly #takenUntil: number[] = [];
  readonly #spans: Span[] = [];
  #column = 0;
  #columnElements = 0;

  constructor(sheet: SheetBuilder, lines: Lines) {
    this.#sheet = sheet;
    this.#lines = lines;
  }

  openRow(isHidden: boolean): void {
    const row = ++this.#lines.last;
    this.#rows.push(row);
    this.#column = 0;
    if (isHidden && row <= lastRow) this.#sheet.hideRows({ top: row, bottom: row });
  }

  /** The next free place of the row, which the cell takes with all that it reaches over; null beyond the sheet's end. */
  openCell(attributes: Attributes): Place | null {
    if (this.#rows.length === 0) this.openRow(false);
    if (this.#lines.last > lastRow) return null;
    const left = this.#nextFree();
    const right = Math.min(left + spanOf(attributes['colspan'], 1000) - 1, lastColumn);
    this.#column = Math.max(left, right);
    if (left > lastColumn) return null;
    this.#take({ from: this.#rows.length - 1, rows: spanOf(attributes['rowspan'], 65_534), left, right });
    return { row: this.#rows.at(-1) ?? 0, column: left };
  }

  #nextFree(): number {
    let column = this.#column + 1;
    while ((this.#takenUntil[column] ?? -1) >= this.#rows.length - 1) column++;
    return column;
  }

  #take(span: Span): void {
    const { from, rows, left, right } = span;
    if (rows === 1 && right === left) return;
    this.#spans.push(span);
    if (rows > 1) for (let column = left; column <= right; column++) this.#takenUntil[column] = from + rows - 1;
  }

  /** Columns that `<col>` speaks of. */
  addColumns(count: string | undefined, isHidden: boolean): void {
    const min = this.#columnElements + 1;
    this.#columnElements += spanOf(count, 1000);
    if (isHidden) this.#sheet.hiddenRanges.push({ min, max: this.#columnElements });
  }

  /** Cells reach no further than the table does. */
  close(): void {
    for (const { from, rows, left, right } of this.#spans.splice(0)) {
      const bottom = this.#rows[Math.min(from + rows, this.#rows.length) - 1] ?? 0;
      this.#sheet.merge({ top: this.#rows[from] ?? 0, left, bottom, right });
    }
  }
}

const spanOf = (text: string | undefined, most: number): number =>
  Math.min(Math.max(Math.trunc(Number(text ?? '1')) || 1, 1), most);
