import { cellName } from '../../domain/cell-address.ts';
import { decimalText, isDecimal } from '../../domain/decimal.ts';
import type { RegisterEntry } from '../../domain/register.ts';
import { typedText, type Value } from '../../domain/return.ts';

/** Where a figure of a unit was read, and what stands there. */
export interface FigureSource {
  readonly cells: readonly SourceCell[];
  /** What was typed, where the one cell says something else than the figure does. */
  readonly typed: string | null;
  /** Whether a cell holds something that could not be read. */
  readonly isUnread: boolean;
}

/** A cell that a figure was read from. */
export interface SourceCell {
  readonly sheet: string | null;
  readonly cell: string;
}

/** The cells under a column, row by row; null for a column that the return does not have. */
export function figureSource({ rows, values }: RegisterEntry, key: string): FigureSource | null {
  const found = rows.flatMap(({ sheet, figures }) => {
    const figure = figures.get(key);
    const address = figures.addressOf(key);
    return figure === undefined ? [] : [{ sheet, figure, cell: address === undefined ? null : cellName(address) }];
  });
  if (found.length === 0) return null;
  const filled = found.filter(({ figure }) => figure.content !== null);
  const [only] = filled;
  const typed = filled.length === 1 && only !== undefined ? typedText(only.figure) : null;
  return {
    cells: filled.flatMap(({ sheet, cell }) => (cell === null ? [] : [{ sheet, cell }])),
    typed: typed === plainOf(values[key] ?? null) ? null : typed,
    isUnread: found.some(({ figure }) => figure.isUnread),
  };
}

const plainOf = (value: Value): string | null =>
  value === null ? null : isDecimal(value) ? decimalText(value) : String(value);
