import type { RawRow } from '../domain/raw-sheet.ts';
import type { SheetGrid } from '../domain/sheet-grid.ts';
import { hasTitles, isLevelAbove, isLevelBelow, titleNames } from './header-level.ts';
import { hasFigures, textsOf } from './row-texts.ts';
import type { TitleIndex } from './title-index.ts';

/** Rows of the sheet that hold the header, both included, 1-based. */
export interface HeaderBlock {
  readonly top: number;
  readonly bottom: number;
}

/** How far down a header may begin, in rows that hold something. */
export const searchDepth = 60;
/** Levels of a header that are looked for above and below its fullest row. */
const maxLevels = 4;

/** A header, and how many titles its fullest row has. */
export interface FoundHeader extends HeaderBlock {
  readonly titles: number;
}

/** The rows around the sheet's first row of titles that hold titles or outer headers too; null where fewer than `atLeast` titles stand in them. */
export function findHeaderBlock(grid: SheetGrid, index: TitleIndex, atLeast: number): FoundHeader | null {
  const rows = grid.sheet.rows.slice(0, searchDepth).map((row) => ({ row, titles: titleNames(grid, row, index).size }));
  const most = Math.max(0, ...rows.map(({ titles }) => titles));
  // A label above the table may be called like a title; a header has more of them. Of two headers the upper one is meant.
  const isAlike = (titles: number): boolean => titles === most || (titles > 1 && titles * 2 >= most);
  const first = most === 0 ? undefined : rows.find(({ titles }) => isAlike(titles))?.row.number;
  if (first === undefined) return null;
  const top = upperEnd(grid, first, index);
  const block = { top, bottom: lowerEnd(grid, { first, top }, index) };
  return titleCount(grid, block, index) >= atLeast ? { ...block, titles: most } : null;
}

/** A further header that begins at a row below the first one: a row of two titles or more, outer headers among them. */
export function headerFrom(grid: SheetGrid, row: RawRow, index: TitleIndex): HeaderBlock | null {
  if (!hasTitles(grid, row, index)) return null;
  const top = row.number;
  const block = { top, bottom: lowerEnd(grid, { first: top, top }, index) };
  return titleCount(grid, block, index) < 2 ? null : block;
}

function titleCount(grid: SheetGrid, { top, bottom }: HeaderBlock, index: TitleIndex): number {
  const rows = Array.from({ length: bottom - top + 1 }, (_, at) => grid.row(top + at));
  return new Set(rows.flatMap((row) => (row === undefined ? [] : [...titleNames(grid, row, index)]))).size;
}

/** The highest row that belongs to the header. What stands between it and the rest is a level that the table does not have, or blank. */
function upperEnd(grid: SheetGrid, first: number, index: TitleIndex): number {
  let top = first;
  for (let next = first - 1; next > first - maxLevels; next -= 1) {
    const row = grid.row(next);
    if (row === undefined || !isLevelAbove(grid, { row, edge: top, end: first }, index)) continue;
    const isNear = next === top - 1 || reachOf(grid, next) >= top;
    if (isNear || textsOf(row).some(({ text }) => index.meaning(text).isGroup)) top = next;
  }
  return top;
}

/** The lowest row that belongs to the header: the next levels, what their merged cells cover, and titles below a level that the table does not have. */
function lowerEnd(
  grid: SheetGrid,
  { first, top }: { readonly first: number; readonly top: number },
  index: TitleIndex,
): number {
  let bottom = reachOf(grid, first);
  for (let next = first + 1; next < first + maxLevels; next += 1) {
    const row = grid.row(next);
    if (hasFigures(row)) break;
    if (row === undefined || !isLevelBelow(grid, { row, edge: next - 1, end: top }, index)) {
      // In a text file figures are texts too: below them stands another header, if any.
      if (hasTypedFigures(row)) break;
      continue;
    }
    if (next <= bottom + 1 || titleNames(grid, row, index).size > 1) bottom = Math.max(bottom, reachOf(grid, next));
  }
  return bottom;
}

/** A header cell merged downwards takes the rows that it covers into the header, up to the first one with figures. */
function reachOf(grid: SheetGrid, row: number): number {
  const lowest = grid.sheet.merges
    .filter(({ top, bottom }) => top <= row && bottom >= row && bottom - top < maxLevels)
    .reduce((low, { bottom }) => Math.max(low, bottom), row);
  for (let next = row + 1; next <= lowest; next += 1) if (hasFigures(grid.row(next))) return next - 1;
  return lowest;
}

const hasTypedFigures = (row: RawRow | undefined): boolean =>
  row?.contents.some((content) => typeof content === 'string' && /^\s*\d+(?:\.\d+)?\s*$/u.test(content)) === true;
