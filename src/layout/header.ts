import type { CellAddress } from '../domain/cell-address.ts';
import { isBlankText } from '../domain/plain-text.ts';
import type { SheetGrid } from '../domain/sheet-grid.ts';
import type { Column } from '../domain/table.ts';
import type { HeaderBlock } from './header-block.ts';
import { matchColumn, type ColumnMatch } from './match-column.ts';
import { withoutStrangers } from './stranger-groups.ts';
import type { TitleIndex } from './title-index.ts';

/** One sheet column under the header. */
export interface HeaderColumn {
  /** The innermost header cell. */
  readonly address: CellAddress;
  readonly match: ColumnMatch;
}

/** A table column found in a sheet. */
export interface PlacedColumn {
  readonly column: Column;
  /** Its innermost header cell; `address.column` is where its figures stand. */
  readonly address: CellAddress;
  /** 计量单位 that the header states, null where it states none. */
  readonly measure: string | null;
}

/** What every sheet column under the header block is, left to right. */
export function readHeader(grid: SheetGrid, block: HeaderBlock, index: TitleIndex): readonly HeaderColumn[] {
  const nearest = new Map<number, Level>();
  const columns = titledColumns(grid, block).map((column): HeaderColumn => {
    const levels = levelsOf(grid, block, column);
    const leaf = levels.findLast(({ text }) => text !== '')?.row ?? block.bottom;
    const row = grid.merge(leaf, column)?.top ?? leaf;
    const outer = levels.flatMap((level) =>
      level.row < leaf && level.text === '' ? (nearest.get(level.row) ?? []) : [],
    );
    for (const level of levels.filter(({ text }) => text !== '')) reach(grid, { level, column }, nearest);
    return { address: { row, column }, match: matchLevels(levels, outer, index) };
  });
  return withoutStrangers(columns, index);
}

interface LevelCell {
  readonly level: Level;
  readonly column: number;
}

/** In a sheet without merged cells an outer header stands over its first column alone: it reaches right up to the next one. A merged cell says itself how far it reaches. `nearest`: by row. */
function reach(grid: SheetGrid, { level, column }: LevelCell, nearest: Map<number, Level>): void {
  if (grid.merge(level.row, column) === undefined) nearest.set(level.row, level);
  else nearest.delete(level.row);
}

/** Outer texts that may reach over a column say which group it is in and of which period its figures are; they are a part of its title only where nothing else fits. */
function matchLevels(levels: readonly Level[], outer: readonly Level[], index: TitleIndex): ColumnMatch {
  const besides = outer.map(({ text }) => text);
  const dated = outer.filter(({ text }) => index.meaning(text).period !== null);
  const match = matchColumn(pathOf([...levels, ...dated]), besides, index);
  return match.kind === 'unknown' && outer.length > 0
    ? matchColumn(pathOf([...levels, ...outer]), besides, index)
    : match;
}

const pathOf = (levels: readonly Level[]): readonly string[] =>
  levels
    .filter(({ text }) => text !== '')
    .toSorted((a, b) => a.row - b.row)
    .map(({ text }) => text)
    .filter((text, at, all) => text !== all[at - 1]);

/** The columns that could be placed, each table column once: a second one is a finding. */
export function placedColumns(columns: readonly HeaderColumn[]): readonly PlacedColumn[] {
  const placed = columns.flatMap(({ address, match }) =>
    match.kind === 'column' ? [{ column: match.column, address, measure: match.measure }] : [],
  );
  const known = new Set<string>();
  return placed.filter(({ column: { key } }) => !known.has(key) && known.add(key));
}

interface Level {
  readonly row: number;
  readonly text: string;
}

/** Sheet columns with a text of their own in some header row. */
function titledColumns(grid: SheetGrid, { top, bottom }: HeaderBlock): readonly number[] {
  const columns = new Set<number>();
  for (let row = top; row <= bottom; row++) {
    grid.row(row)?.contents.forEach((content, at) => {
      if (content !== undefined && !isBlankText(grid.shownText(row, at + 1))) columns.add(at + 1);
    });
  }
  return [...columns].toSorted((a, b) => a - b);
}

function levelsOf(grid: SheetGrid, { top, bottom }: HeaderBlock, column: number): readonly Level[] {
  const rows = Array.from({ length: bottom - top + 1 }, (_, at) => top + at);
  return rows.map((row) => {
    const text = grid.shownText(row, column);
    return { row, text: isBlankText(text) ? '' : text };
  });
}
