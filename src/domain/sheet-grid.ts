import { MergeIndex } from './merged-cells.ts';
import {
  cellValue,
  isFormula,
  valueText,
  type MergeRange,
  type RawCell,
  type RawRow,
  type RawSheet,
} from './raw-sheet.ts';

/** Random access to a raw sheet. A cell is made when it is asked for, so that a wide or tall sheet costs nothing. */
export class SheetGrid {
  readonly sheet: RawSheet;
  readonly #rows: ReadonlyMap<number, RawRow>;
  #merges: MergeIndex | null = null;

  constructor(sheet: RawSheet) {
    this.sheet = sheet;
    this.#rows = new Map(sheet.rows.map((row) => [row.number, row]));
  }

  row(number: number): RawRow | undefined {
    return this.#rows.get(number);
  }

  /** The cell at a 1-based row and column, null where it is empty. */
  at(row: number, column: number): RawCell | null {
    const found = this.#rows.get(row);
    const content = found?.contents[column - 1];
    if (found === undefined || content === undefined) return null;
    const value = cellValue(content);
    return {
      address: { row, column },
      value,
      text: valueText(value),
      formula: isFormula(content) ? content.formula : null,
      merge: this.#mergeFrom(row, column),
      hidden: found.hidden || this.sheet.hiddenColumns.has(column),
    };
  }

  /** The text shown at a place: that of its cell, or of the merged range that covers it. */
  shownText(row: number, column: number): string {
    const covering = this.merge(row, column);
    const content = this.#rows.get(covering?.top ?? row)?.contents[(covering?.left ?? column) - 1];
    return content === undefined ? '' : valueText(cellValue(content));
  }

  /** The merged range that covers a place. */
  merge(row: number, column: number): MergeRange | undefined {
    this.#merges ??= new MergeIndex(this.sheet.merges);
    return this.#merges.covering(row, column);
  }

  /** The merged range that begins at a place. */
  #mergeFrom(row: number, column: number): MergeRange | null {
    const range = this.merge(row, column);
    return range?.top === row && range.left === column ? range : null;
  }
}
