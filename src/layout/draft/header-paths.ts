import { cellName } from '../../domain/cell-address.ts';
import type { SheetGrid } from '../../domain/sheet-grid.ts';
import { nameAt } from './cell-text.ts';

/** Rows and columns that hold the levels of a header; 1-based, both ends included. */
export interface HeaderSpan {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** A column of the sheet and what it is called, outermost first. */
export interface HeaderColumnPath {
  readonly column: number;
  readonly path: readonly string[];
  /** Of its innermost title. */
  readonly cell: string;
}

/** Without merged cells an outer name stands over its first column alone, and reaches to the next one. */
export function pathsOf(grid: SheetGrid, span: HeaderSpan): readonly HeaderColumnPath[] {
  const nearest = new Map<number, string>();
  return Array.from({ length: span.right - span.left + 1 }, (_, at) => {
    const column = span.left + at;
    const steps = stepsIn(grid, span, { column, nearest });
    const leaf = steps.at(-1);
    const row = leaf?.row ?? span.top;
    return {
      column,
      path: leaf?.isOwn === true ? steps.map(({ text }) => text) : [],
      cell: cellName({ row, column: grid.merge(row, column)?.left ?? column }),
    };
  });
}

/** A name at one level of a header. */
interface Step {
  readonly text: string;
  readonly row: number;
  /** False where it stands over a column further left. */
  readonly isOwn: boolean;
}

interface ColumnSteps {
  readonly column: number;
  /** By row, the last outer name; carried from column to column. */
  readonly nearest: Map<number, string>;
}

function stepsIn(grid: SheetGrid, { top, bottom }: HeaderSpan, { column, nearest }: ColumnSteps): readonly Step[] {
  const steps: Step[] = [];
  for (let row = top; row <= bottom; row += 1) {
    if (isContinued(grid, { row, column, top })) continue;
    const own = nameAt(grid, row, column);
    const isOuter = hasBelow(grid, { row, column, bottom });
    const text = own === '' && isOuter ? (nearest.get(row) ?? '') : own;
    if (own !== '') {
      for (let below = row + 1; below <= bottom; below += 1) nearest.delete(below);
      nearest.set(row, isOuter ? own : '');
    }
    if (text !== '') steps.push({ text, row, isOwn: own !== '' });
  }
  return steps;
}

interface Level {
  readonly row: number;
  readonly column: number;
}

/** Whether what stands at a place is merged with what stands above it. */
function isContinued(grid: SheetGrid, { row, column, top }: Level & { readonly top: number }): boolean {
  const above = grid.merge(row, column)?.top ?? row;
  return above < row && above >= top;
}

/** Whether something of its own stands below a place in its column. */
function hasBelow(grid: SheetGrid, { row, column, bottom }: Level & { readonly bottom: number }): boolean {
  for (let below = row + 1; below <= bottom; below += 1) {
    const isOwn = (grid.merge(below, column)?.top ?? below) > row;
    if (isOwn && nameAt(grid, below, column) !== '') return true;
  }
  return false;
}
