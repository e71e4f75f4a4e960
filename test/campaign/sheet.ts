import type { CellContent, MergeRange, RawSheet } from '../../src/domain/raw-sheet.ts';

/** A sheet of cells; an empty text is an empty cell, and an empty row is left out as the readers do. */
export function sheetOf(rows: readonly (readonly CellContent[])[], sheet: Partial<RawSheet> = {}): RawSheet {
  const filled = rows.map((cells, index) => ({
    number: index + 1,
    contents: cells.map((cell) => (cell === '' ? undefined : cell)),
    hidden: false,
  }));
  const merges: readonly MergeRange[] = [];
  return {
    name: null,
    visibility: 'visible',
    rows: filled.filter(({ contents }) => contents.some((cell) => cell !== undefined)),
    merges,
    hiddenColumns: new Set(),
    ...sheet,
  };
}
