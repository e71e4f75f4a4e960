import type { CellContent, MergeRange, RawRow, RawSheet } from './raw-sheet.ts';

/** A merged range, with what its first cell holds. */
export interface MergedCell extends MergeRange {
  readonly content: CellContent | undefined;
}

/** Finds the merged range that covers a cell, in a time that hardly grows with their number. */
export class MergeIndex {
  readonly #merges: readonly MergeRange[];
  /** The rows that any range covers, without gaps and from top to bottom. */
  readonly #spans: readonly RowSpan[];
  /** As many rows as the ranges reach down, up to the next power of two. */
  readonly #rows: number;
  #stretches: ReadonlyMap<number, MergeRange[]> | null = null;

  constructor(merges: readonly MergeRange[]) {
    this.#merges = merges.filter(({ top, bottom, left, right }) => top <= bottom && left <= right && top <= mostRows);
    this.#spans = rowSpans(this.#merges);
    this.#rows = 2 ** Math.ceil(Math.log2(Math.min(mostRows, this.#spans.at(-1)?.bottom ?? 1)));
  }

  /** Whether any range covers a cell of a row. */
  touches(row: number): boolean {
    const span = this.#spans[countBefore(this.#spans.length, (at) => (this.#spans[at]?.top ?? 0) <= row) - 1];
    return span !== undefined && row <= span.bottom && row <= mostRows;
  }

  /** Of two ranges that cover the same cell, which no program writes, either. */
  covering(row: number, column: number): MergeRange | undefined {
    if (!this.touches(row)) return undefined;
    const stretches = (this.#stretches ??= stretchesOf(this.#merges, this.#rows));
    // From the row alone to all of them.
    for (let key = this.#rows + row - 1; key >= 1; key = Math.floor(key / 2)) {
      const found = reaching(stretches.get(key) ?? [], column);
      if (found !== undefined) return found;
    }
    return undefined;
  }
}

/** Of the tallest sheet. */
const mostRows = 2 ** 20;

type RowSpan = Pick<MergeRange, 'top' | 'bottom'>;

function rowSpans(merges: readonly MergeRange[]): readonly RowSpan[] {
  const spans: { top: number; bottom: number }[] = [];
  for (const { top, bottom } of merges.toSorted((a, b) => a.top - b.top)) {
    const last = spans.at(-1);
    if (last !== undefined && top <= last.bottom + 1) last.bottom = Math.max(last.bottom, bottom);
    else spans.push({ top, bottom });
  }
  return spans;
}

/** Ranges by the stretches of rows that they cover as a whole, each list from left to right. */
function stretchesOf(merges: readonly MergeRange[], rows: number): ReadonlyMap<number, MergeRange[]> {
  const stretches = new Map<number, MergeRange[]>();
  const add = (range: MergeRange, stretch: Stretch): void => {
    const { key, from, to } = stretch;
    if (range.bottom < from || range.top > to) return;
    if (range.top > from || range.bottom < to) {
      for (const half of halves(stretch)) add(range, half);
    } else {
      const ranges = stretches.get(key);
      if (ranges === undefined) stretches.set(key, [range]);
      else ranges.push(range);
    }
  };
  for (const range of merges) add(range, { key: 1, from: 1, to: rows });
  for (const ranges of stretches.values()) ranges.sort((a, b) => a.left - b.left);
  return stretches;
}

/** Rows from the first to the last, halved again and again; `key` numbers them as the nodes of a tree. */
interface Stretch {
  readonly key: number;
  readonly from: number;
  readonly to: number;
}

function halves({ key, from, to }: Stretch): readonly Stretch[] {
  const middle = (from + to - 1) / 2;
  return [
    { key: key * 2, from, to: middle },
    { key: key * 2 + 1, from: middle + 1, to },
  ];
}

/** The last of the ranges, from left to right, that does not begin behind a column, where it reaches it. */
function reaching(ranges: readonly MergeRange[], column: number): MergeRange | undefined {
  const found = ranges[countBefore(ranges.length, (at) => (ranges[at]?.left ?? 0) <= column) - 1];
  return found !== undefined && found.right >= column ? found : undefined;
}

/** How many of `length` places, from the first, `isBefore` holds for. */
function countBefore(length: number, isBefore: (at: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What merged cells show in a sheet's rows, or in its columns where those are read as rows. */
export class MergedCells {
  readonly #sheet: RawSheet;
  readonly #isTurned: boolean;
  readonly #index: MergeIndex;

  constructor(sheet: RawSheet, isTurned: boolean) {
    this.#sheet = sheet;
    this.#isTurned = isTurned;
    this.#index = new MergeIndex(isTurned ? sheet.merges.map(turned) : sheet.merges);
  }

  /** Whether any merged range covers a cell of a row. */
  touches(row: number): boolean {
    return this.#index.touches(row);
  }

  /** The merged cell that covers a place. */
  at(row: number, column: number): MergedCell | undefined {
    const range = this.#index.covering(row, column);
    if (range === undefined) return undefined;
    const { top, left } = this.#isTurned ? turned(range) : range;
    return { ...range, content: rowOf(this.#sheet, top)?.contents[left - 1] };
  }
}

const turned = ({ top, left, bottom, right }: MergeRange): MergeRange => ({
  top: left,
  left: top,
  bottom: right,
  right: bottom,
});

function rowOf({ rows: all }: RawSheet, number: number): RawRow | undefined {
  const row = all[countBefore(all.length, (at) => (all[at]?.number ?? 0) < number)];
  return row?.number === number ? row : undefined;
}
