import { grouped } from '../../domain/grouped.ts';
import { isDecimal, toNumber, type Decimal } from '../../domain/decimal.ts';
import { isNumeric, reportedColumns, type Column, type Table } from '../../domain/table.ts';
import type { CountedReturn } from '../../findings/counted-return.ts';

/** A figure above 0 of one unit's return. */
export interface PeerFigure {
  readonly from: CountedReturn;
  readonly value: Decimal;
  /** The nearest double. */
  readonly size: number;
}

/** The figures above 0 of one column in one category: zeros and blanks say nothing about what is usual. */
export interface PeerGroup {
  readonly category: string;
  readonly column: Column;
  readonly figures: readonly PeerFigure[];
}

/** Every category and numeric column in which at least `least` units have a figure. */
export function* peerGroups(counted: readonly CountedReturn[], table: Table, least: number): Iterable<PeerGroup> {
  const columns = reportedColumns(table).filter(isNumeric);
  for (const [category, returns] of grouped(counted, ({ unit }) => unit.category)) {
    if (returns.length < least) continue;
    for (const column of columns) {
      const figures = figuresOf(returns, column.key);
      if (figures.length >= least) yield { category, column, figures };
    }
  }
}

function figuresOf(returns: readonly CountedReturn[], key: string): readonly PeerFigure[] {
  const figures: PeerFigure[] = [];
  for (const from of returns) {
    const value = from.values[key];
    if (!isDecimal(value)) continue;
    const size = toNumber(value);
    if (size > 0 && Number.isFinite(size)) figures.push({ from, value, size });
  }
  return figures;
}
