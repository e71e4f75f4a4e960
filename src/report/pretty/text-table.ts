import type { Paint, Tone } from './paint.ts';
import { printable } from './printable.ts';
import { cutText, padText, textWidth } from './text-width.ts';

/** One column of a table on a terminal. */
export interface TextColumn {
  readonly title: string;
  readonly align?: 'left' | 'right';
  /** To what width its cells may be cut to make the table fit; without it, they never are. */
  readonly narrowest?: number;
  /** Left out, the last such column first, where the table does not fit otherwise. */
  readonly isSpare?: boolean;
}

/** A cell's text and what its colour says. */
export interface TextCell {
  readonly text: string;
  readonly tone?: Tone;
}

/** A table's place on the terminal. */
export interface TableFrame {
  /** Columns of the terminal. */
  readonly width: number;
  readonly indent: string;
  readonly paint: Paint;
}

const gap = '  ';

/** The header line and one line for each row, aligned; cells are cut with `…` where the frame is too narrow. */
export function textTable(
  all: readonly TextColumn[],
  rows: readonly (readonly TextCell[])[],
  { width, indent, paint }: TableFrame,
): readonly string[] {
  const room = width - textWidth(indent);
  const header = all.map(({ title }): TextCell => ({ text: title, tone: 'faint' }));
  const full = [header, ...rows].map((cells) => cells.map((cell) => ({ ...cell, text: printable(cell.text) })));
  const natural = naturalWidths(all, full);
  const kept = keptColumns(all, natural, room);
  const columns = all.filter((_, index) => kept.has(index));
  const lines = full.map((cells) => cells.filter((_, index) => kept.has(index)));
  const widths = fitted(
    columns,
    natural.filter((_, index) => kept.has(index)),
    room,
  );
  return lines.map((cells) => {
    const shown = cells.slice(0, 1 + cells.findLastIndex(({ text }) => text !== ''));
    return indent + shown.map((cell, index) => painted(cell, index === shown.length - 1, index)).join(gap);
  });

  function painted({ text, tone = 'plain' }: TextCell, isLast: boolean, index: number): string {
    const cut = cutText(text, widths[index] ?? 0);
    const filled = padText(cut, widths[index] ?? 0, columns[index]?.align);
    return paint(tone, isLast ? filled.trimEnd() : filled);
  }
}

const naturalWidths = (columns: readonly TextColumn[], lines: readonly (readonly TextCell[])[]): readonly number[] =>
  columns.map((_, index) => lines.reduce((widest, cells) => Math.max(widest, textWidth(cells[index]?.text ?? '')), 0));

/** Indexes of the columns that there is room for, each as narrow as it may be. */
function keptColumns(columns: readonly TextColumn[], natural: readonly number[], room: number): ReadonlySet<number> {
  const least = columns.map(({ narrowest = Infinity }, index) => Math.min(narrowest, natural[index] ?? 0));
  const kept = new Set(columns.keys());
  const taken = (): number => [...kept].reduce((total, index) => total + (least[index] ?? 0) + gap.length, -gap.length);
  for (let last = columns.length - 1; last >= 0 && taken() > room; last--)
    if (columns[last]?.isSpare === true) kept.delete(last);
  return kept;
}

/** Takes from the widest column that may shrink, until the line fits or nothing more can be taken. */
function fitted(columns: readonly TextColumn[], natural: readonly number[], room: number): readonly number[] {
  const widths = [...natural];
  let excess = widths.reduce((total, width) => total + width, gap.length * (columns.length - 1)) - room;
  for (; excess > 0; excess -= 1) {
    const spare = columns.map(({ narrowest = Infinity }, index) => {
      const width = widths[index] ?? 0;
      return width > narrowest ? width : 0;
    });
    const widest = Math.max(...spare);
    if (widest === 0) break;
    widths[spare.indexOf(widest)] = widest - 1;
  }
  return widths;
}
