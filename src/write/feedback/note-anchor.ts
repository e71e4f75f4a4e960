import { lastColumn, lastRow } from '../../domain/cell-address.ts';
import { lineCount } from '../text-width.ts';
import type { Note } from './note.ts';
import type { SheetMetrics } from './sheet-metrics.ts';

/** Pixels of a note: wide enough for twenty characters, as high as its text asks for. */
const width = 280;
const [lineHeight, frame, tallest] = [18, 16, 600];
/** Half-width characters in a line of a note. */
const lineLength = 38;
/** Pixels between a cell and its note. */
const gap = 12;

/** Where a note stands beside its cell: column, pixels into it, row, pixels into it, of the upper left and the lower right corner; 0-based. */
export function noteAnchor({ address, text }: Note, metrics: SheetMetrics): string {
  const height = Math.min(tallest, lineCount(text, lineLength) * lineHeight + frame);
  const left = { index: Math.min(address.column + 1, lastColumn - 3), offset: gap };
  const top = { index: Math.max(1, address.row - 1), offset: address.row === 1 ? 2 : 6 };
  const right = beyond(left, width, { sizeOf: (column) => metrics.columnWidth(column), last: lastColumn });
  const bottom = beyond(top, height, { sizeOf: (row) => metrics.rowHeight(row), last: lastRow });
  return [left, top, right, bottom].flatMap(({ index, offset }) => [index - 1, offset]).join(', ');
}

interface Edge {
  /** Of a column or row, 1-based. */
  readonly index: number;
  /** Pixels into it. */
  readonly offset: number;
}

interface Line {
  readonly sizeOf: (index: number) => number;
  readonly last: number;
}

/** The edge that lies so many pixels further on. */
function beyond({ index, offset }: Edge, distance: number, { sizeOf, last }: Line): Edge {
  let rest = offset + distance;
  let at = index;
  while (at < last && rest > sizeOf(at)) rest -= sizeOf(at++);
  return { index: at, offset: Math.min(rest, sizeOf(at)) };
}
