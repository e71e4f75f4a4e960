import { isBlankText } from '../domain/plain-text.ts';
import { cellValue, valueText, type RawRow } from '../domain/raw-sheet.ts';
import type { SheetGrid } from '../domain/sheet-grid.ts';
import type { TitleIndex } from './title-index.ts';

/** Rows of the sheet that hold the header, both included, 1-based. */
export interface HeaderBlock {
  readonly top: number;
  readonly bottom: number;
}

/** How far down a header may begin, in rows that hold something. */
const searchDepth = 60;
/** Levels of a header that are looked for above and below its fullest row. */
const maxLevels = 4;

/** The rows around the sheet's first row of titles that hold titles or outer headers too; null where fewer than `atLeast` titles stand in them. */
export function findHeaderBlock(grid: SheetGrid, index: TitleIndex, atLeast: number): HeaderBlock | null {
  const rows = grid.sheet.rows.slice(0, searchDepth).map((row) => ({ row, titles: titlesIn(row, index).size }));
  const most = Math.max(0, ...rows.map(({ titles }) => titles));
  // A label above the table may be called like a title; a header has more of them. Of two headers the upper one is meant.
  const isAlike = (titles: number): boolean => titles === most || (titles > 1 && titles * 2 >= most);
  const first = most === 0 ? undefined : rows.find(({ titles }) => isAlike(titles))?.row.number;
  if (first === undefined) return null;
  const top = extend(grid, first, { step: -1, since: first, index });
  const block = { top, bottom: extend(grid, first, { step: 1, since: top, index }) };
  return titleCount(grid, block, index) >= atLeast ? block : null;
}

/** A further header that begins at a row below the first one: a row of two titles, or of outer headers alone over such. */
export function headerFrom(grid: SheetGrid, row: RawRow, index: TitleIndex): HeaderBlock | null {
  const texts = textsOf(row);
  const isOuter = texts.length > 0 && texts.every(({ text }) => index.meaning(text).isGroup);
  if (!isOuter && titlesIn(row, index).size < 2) return null;
  const block = { top: row.number, bottom: extend(grid, row.number, { step: 1, since: row.number, index }) };
  return titleCount(grid, block, index) < 2 ? null : block;
}

function titleCount(grid: SheetGrid, { top, bottom }: HeaderBlock, index: TitleIndex): number {
  const rows = Array.from({ length: bottom - top + 1 }, (_, at) => grid.row(top + at));
  return new Set(rows.flatMap((row) => (row === undefined ? [] : [...titlesIn(row, index)]))).size;
}

interface Direction {
  readonly step: 1 | -1;
  /** The header's farthest row on the other side. */
  readonly since: number;
  readonly index: TitleIndex;
}

/** The farthest row in one direction, without a gap, that still belongs to the header. */
function extend(grid: SheetGrid, from: number, { step, since, index }: Direction): number {
  let end = mergedReach(grid, from, step);
  for (let next = from + step; Math.abs(next - from) < maxLevels; next += step) {
    const row = grid.row(next);
    if (row === undefined || !isLevel(row, nearestTexts(grid, since, next - step), { step, index })) break;
    end = step < 0 ? Math.min(end, mergedReach(grid, next, step)) : Math.max(end, mergedReach(grid, next, step));
  }
  return end;
}

/** By sheet column (0-based), the text nearest to the row `to` among those between it and `from`. */
function nearestTexts(grid: SheetGrid, from: number, to: number): readonly (string | undefined)[] {
  const nearest: string[] = [];
  for (let row = from; Math.abs(row - from) <= Math.abs(to - from); row += to < from ? -1 : 1) {
    for (const { at, text } of textsOf(grid.row(row))) nearest[at] = text;
  }
  return nearest;
}

/**
 * Whether a row is one more level of a header that shows `known` beside it. A title never stands over or under another:
 * 合计 under 填报单位 begins a total row, and 填报单位 over 序号 is a label above the table.
 */
function isLevel(
  row: RawRow,
  known: readonly (string | undefined)[],
  { step, index }: Pick<Direction, 'step' | 'index'>,
): boolean {
  return textsOf(row).some(({ at, text }) => {
    const beside = known[at];
    const isUnderTitle = step > 0 && beside !== undefined && titleIn(beside, index) !== null;
    if (index.meaning(text).isGroup) return !isUnderTitle;
    return titleIn(text, index) !== null && !isUnderTitle && (step > 0 || beside === undefined);
  });
}

/** A header cell merged downwards takes the rows that it covers into the header. */
function mergedReach(grid: SheetGrid, row: number, step: 1 | -1): number {
  if (step < 0) return row;
  return grid.sheet.merges
    .filter(({ top, bottom }) => top <= row && bottom >= row && bottom - top < maxLevels)
    .reduce((lowest, { bottom }) => Math.max(lowest, bottom), row);
}

const titlesIn = (row: RawRow, index: TitleIndex): Set<string> =>
  new Set(textsOf(row).flatMap(({ text }) => titleIn(text, index) ?? []));

/** Null for a text that is no title; `填报单位：` is a label. */
const titleIn = (text: string, { meaning }: TitleIndex): string | null =>
  /[:\uFF1A]\s*$/u.test(text) ? null : meaning(text).name;

/** The texts of a row with their columns, 0-based. */
const textsOf = (row: RawRow | undefined): readonly { at: number; text: string }[] =>
  (row?.contents ?? []).flatMap((content, at) => {
    const text = content === undefined || typeof content === 'number' ? '' : valueText(cellValue(content));
    return isBlankText(text) ? [] : [{ at, text }];
  });
