import { parseCellName } from '../src/domain/cell-address.ts';
import type { CellContent, MergeRange, RawSheet } from '../src/domain/raw-sheet.ts';

/** What a test says of a sheet besides its cells; the rest is a visible sheet without a name. */
export interface SheetFacts extends Partial<Omit<RawSheet, 'merges' | 'rows'>> {
  /** `A1:C1`. */
  readonly merges?: readonly string[];
  /** 1-based. */
  readonly hiddenRows?: readonly number[];
}

/** A sheet of cells; an empty text is an empty cell, and an empty row is left out as the readers do. */
export function sheetOf(rows: readonly (readonly CellContent[])[], facts: SheetFacts = {}): RawSheet {
  const { merges = [], hiddenRows = [], ...others } = facts;
  const filled = rows.map((cells, index) => ({
    number: index + 1,
    contents: cells.map((cell) => (cell === '' ? undefined : cell)),
    hidden: hiddenRows.includes(index + 1),
  }));
  return {
    name: null,
    visibility: 'visible',
    rows: filled.filter(({ contents }) => contents.some((cell) => cell !== undefined)),
    merges: merges.map(mergeRange),
    hiddenColumns: new Set(),
    masked: [],
    paragraphs: [],
    ...others,
  };
}

function mergeRange(range: string): MergeRange {
  const [from, to] = range.split(':').map((name) => parseCellName(name));
  if (!from || !to) throw new Error(`not a range: ${range}`);
  return { top: from.row, left: from.column, bottom: to.row, right: to.column };
}
