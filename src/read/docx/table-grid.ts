import type { MergeRange, RawRow } from '../../domain/raw-sheet.ts';
import { unreadable } from '../../findings/read-failure.ts';

/** How a cell says that it is joined with the one before it: above for a column, to the left for a row. */
export type Joined = 'no' | 'first' | 'next';

/** A cell as the document gives it. */
export interface TableCell {
  /** Columns of the table's grid that it takes. */
  readonly span: number;
  readonly down: Joined;
  readonly across: Joined;
  readonly text: string;
}

/** A row as the document gives it. */
export interface TableRow {
  /** Columns of the grid that are left free before its first cell. */
  readonly before: number;
  readonly hidden: boolean;
  readonly cells: readonly TableCell[];
}

interface PlacedCell {
  left: number;
  right: number;
  down: Joined;
  text: string;
}

type OpenRange = { -readonly [Key in keyof MergeRange]: MergeRange[Key] };

/** More columns than any program shows. */
const maxColumns = 16_384;

/** Lays a table's rows out in columns, one after the other. */
export class TableGrid {
  /** Those that hold a text. */
  readonly rows: RawRow[] = [];
  /** Columns that the widest row takes. */
  width = 0;
  readonly #ranges: OpenRange[] = [];
  #number = 0;
  /** Ranges that reach down to the last row, by their first column. */
  #open = new Map<number, OpenRange>();

  /** How many ranges of joined cells there may be. */
  get ranges(): number {
    return this.#ranges.length;
  }

  /** How many rows there are, those without a text among them. */
  get height(): number {
    return this.#number;
  }

  get merges(): readonly MergeRange[] {
    return this.#ranges.filter(({ top, left, bottom, right }) => bottom > top || right > left);
  }

  add({ before, hidden, cells }: TableRow): void {
    this.#number++;
    const open = new Map<number, OpenRange>();
    const contents: string[] = [];
    for (const { left, right, down, text } of placed(before, cells)) {
      this.width = Math.max(this.width, right);
      const above = down === 'next' ? this.#open.get(left) : undefined;
      // What stands in a cell that is joined with the one above is not shown.
      const range = above ?? { top: this.#number, left, bottom: this.#number, right };
      range.bottom = this.#number;
      if (down !== 'no') open.set(left, range);
      if (above !== undefined) continue;
      if (down !== 'no' || right > left) this.#ranges.push(range);
      if (text !== '') contents[left - 1] = text;
    }
    this.#open = open;
    if (contents.length > 0) this.rows.push({ number: this.#number, contents, hidden });
  }
}

function placed(before: number, cells: readonly TableCell[]): readonly PlacedCell[] {
  const row: PlacedCell[] = [];
  let column = before + 1;
  for (const { span, down, across, text } of cells) {
    const right = column + span - 1;
    if (right > maxColumns) throw unreadable('broken-xml');
    const previous = across === 'next' ? row.at(-1) : undefined;
    if (previous !== undefined) previous.right = right;
    else row.push({ left: column, right, down, text });
    column = right + 1;
  }
  return row;
}
