import { cellValue, valueText, type RawRow } from '../domain/raw-sheet.ts';
import type { SheetGrid } from '../domain/sheet-grid.ts';
import { headerText } from './header-text.ts';
import { spellings, type TitleIndex } from './title-index.ts';

/** Rows of the sheet that hold the header, both included, 1-based. */
export interface HeaderBlock {
  readonly top: number;
  readonly bottom: number;
}

/** How far down a header may begin, in rows that hold something. */
const searchDepth = 60;
/** Levels of a header that are looked for above and below its fullest row. */
const maxLevels = 4;

/** The rows around the one with most titles that hold titles or outer headers too; null where fewer than `atLeast` titles stand in any such block. */
export function findHeaderBlock(grid: SheetGrid, index: TitleIndex, atLeast: number): HeaderBlock | null {
  const rows = grid.sheet.rows.slice(0, searchDepth).map((row) => ({ row, titles: titlesIn(row, index) }));
  const fullest = rows.reduce((best, candidate) => (candidate.titles.size > best.titles.size ? candidate : best), {
    row: null as RawRow | null,
    titles: new Set<string>(),
  });
  if (fullest.row === null) return null;
  const top = extend(grid, fullest.row.number, { step: -1, index });
  const bottom = extend(grid, fullest.row.number, { step: 1, index });
  const found = new Set(
    rows.filter(({ row }) => row.number >= top && row.number <= bottom).flatMap(({ titles }) => [...titles]),
  );
  return found.size >= atLeast ? { top, bottom } : null;
}

interface Direction {
  readonly step: 1 | -1;
  readonly index: TitleIndex;
}

/** The farthest row in one direction, without a gap, that still belongs to the header. */
function extend(grid: SheetGrid, from: number, { step, index }: Direction): number {
  let end = mergedReach(grid, from, step);
  for (let next = from + step; Math.abs(next - from) < maxLevels; next += step) {
    const row = grid.row(next);
    if (row === undefined || (titlesIn(row, index).size === 0 && !hasGroup(row, index))) break;
    end = step < 0 ? Math.min(end, mergedReach(grid, next, step)) : Math.max(end, mergedReach(grid, next, step));
  }
  return end;
}

/** A header cell merged downwards takes the rows that it covers into the header. */
function mergedReach(grid: SheetGrid, row: number, step: 1 | -1): number {
  if (step < 0) return row;
  return grid.sheet.merges
    .filter(({ top, bottom }) => top <= row && bottom >= row && bottom - top < maxLevels)
    .reduce((lowest, { bottom }) => Math.max(lowest, bottom), row);
}

function titlesIn(row: RawRow, { columnsByName }: TitleIndex): Set<string> {
  const names = textsOf(row).flatMap((text) => {
    const { key, bareKey } = headerText(text);
    const found = columnsByName.has(key) ? key : bareKey;
    return columnsByName.has(found) ? [found] : [];
  });
  return new Set(names);
}

const hasGroup = (row: RawRow, { groupNames }: TitleIndex): boolean =>
  textsOf(row).some((text) => spellings(text).some((name) => groupNames.has(name)));

const textsOf = (row: RawRow): string[] =>
  row.contents.flatMap((content) => {
    const text = content === undefined ? '' : valueText(cellValue(content));
    return text === '' || typeof content === 'number' ? [] : [text];
  });
