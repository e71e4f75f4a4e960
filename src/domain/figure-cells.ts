import type { CellContent } from './raw-sheet.ts';
import type { FigureCell, FigureCells } from './return.ts';
import { reportedColumns, type Table } from './table.ts';

/** What is known of the cells of a unit's figures, as it can be sent to another thread. */
export interface PackedCells {
  readonly sheets: readonly (string | null)[];
  /** Four numbers for each reported column: its sheet's place (-1 for no cell), row, column, and 1 where the figure is this cell's alone. */
  readonly places: Int32Array;
  /** By reported column. */
  readonly contents: readonly (CellContent | null)[];
}

const width = 4;

/** Where the figures of a unit stand. Numbers in place of objects: there may be thousands of units. */
export class CompactCells implements FigureCells {
  readonly packed: PackedCells;
  readonly #positions: ReadonlyMap<string, number>;

  constructor(packed: PackedCells, table: Table) {
    this.packed = packed;
    this.#positions = positionsOf(table);
  }

  has(key: string): boolean {
    return (this.packed.places[(this.#positions.get(key) ?? -1) * width] ?? -1) >= 0;
  }

  get(key: string): FigureCell | undefined {
    const position = this.#positions.get(key);
    if (position === undefined || !this.has(key)) return undefined;
    const { sheets, places, contents } = this.packed;
    const [sheet = 0, row = 0, column = 0, alone = 0] = places.subarray(position * width, (position + 1) * width);
    return {
      sheet: sheets[sheet] ?? null,
      address: { row, column },
      content: contents[position] ?? null,
      isAlone: alone === 1,
    };
  }
}

/** `cellOf`: of each reported column, null where it has none. */
export function compactCells(table: Table, cellOf: (key: string) => FigureCell | null): CompactCells {
  const positions = positionsOf(table);
  const sheets: (string | null)[] = [];
  const places = new Int32Array(positions.size * width).fill(-1);
  const contents: (CellContent | null)[] = [];
  for (const [key, position] of positions) {
    const cell = cellOf(key);
    contents.push(cell?.content ?? null);
    if (cell === null) continue;
    if (!sheets.includes(cell.sheet)) sheets.push(cell.sheet);
    const { row, column } = cell.address;
    const start = position * width;
    places[start] = sheets.indexOf(cell.sheet);
    places[start + 1] = row;
    places[start + 2] = column;
    places[start + 3] = Number(cell.isAlone);
  }
  return new CompactCells({ sheets, places, contents }, table);
}

const positions = new WeakMap<Table, ReadonlyMap<string, number>>();

/** Of the reported columns of a table; the same for all of its units. */
function positionsOf(table: Table): ReadonlyMap<string, number> {
  const known = positions.get(table);
  if (known !== undefined) return known;
  const made = new Map(reportedColumns(table).map(({ key }, at) => [key, at]));
  positions.set(table, made);
  return made;
}
