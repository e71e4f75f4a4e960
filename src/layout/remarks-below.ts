import { cellValue, valueText, type CellContent, type RawRow } from '../domain/raw-sheet.ts';
import { cellText, type RowCell } from './row-cells.ts';

/** The texts of rows that go on with the remarks of a record above them: written behind its own once, however many there are. */
export class RemarksBelow {
  /** By 0-based column. */
  readonly #texts = new Map<number, string[]>();

  get isEmpty(): boolean {
    return this.#texts.size === 0;
  }

  /** The cells of one more row. */
  add(cells: readonly RowCell[]): void {
    for (const cell of cells) {
      const texts = this.#texts.get(cell.column - 1);
      if (texts === undefined) this.#texts.set(cell.column - 1, [cellText(cell)]);
      else texts.push(cellText(cell));
    }
  }

  /** The record with all of them, which are then forgotten. */
  joinTo(record: RawRow): RawRow {
    const contents: (CellContent | undefined)[] = [...record.contents];
    for (const [at, texts] of this.#texts) {
      const before = contents[at];
      const all = [before === undefined ? '' : valueText(cellValue(before)), ...texts];
      contents[at] = all.filter((text) => text !== '').join('\n');
    }
    this.#texts.clear();
    return { ...record, contents };
  }
}
