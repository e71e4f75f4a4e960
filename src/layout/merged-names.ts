import type { MergedCells } from '../domain/merged-cells.ts';
import { cellValue, type RawRow } from '../domain/raw-sheet.ts';
import { rowCells, type ColumnKinds } from './row-cells.ts';

/** The header that names stand under. */
interface NamesHeader {
  readonly kinds: ColumnKinds;
  /** Its last row, 1-based. */
  readonly headerEnd: number;
}

/** A row with the name that a cell merged down to it shows, where figures stand beside it; else the row itself. */
export function withMergedName(raw: RawRow, merged: MergedCells, { kinds, headerEnd }: NamesHeader): RawRow {
  const column = kinds.unit ?? 1;
  if (!merged.touches(raw.number) || raw.contents[column - 1] !== undefined) return raw;
  const name = nameAbove({ row: raw.number, column, headerEnd }, merged);
  if (name === null || !rowCells(raw, kinds).some((cell) => kinds.numeric.has(cell.column))) return raw;
  const contents = [...raw.contents];
  contents[column - 1] = name;
  return { ...raw, contents };
}

interface NamePlace {
  readonly row: number;
  readonly column: number;
  readonly headerEnd: number;
}

/** The text of a range that begins above a place, in the same column and below the header. */
function nameAbove({ row, column, headerEnd }: NamePlace, merged: MergedCells): string | null {
  const cell = merged.at(row, column);
  if (cell?.content === undefined || cell.left !== column || cell.top <= headerEnd || cell.top === row) return null;
  const name = cellValue(cell.content);
  return typeof name === 'string' ? name : null;
}
