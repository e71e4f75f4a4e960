import { compare, isDecimal, round, zero } from '../../domain/decimal.ts';
import type { Value } from '../../domain/return.ts';
import type { Column } from '../../domain/table.ts';
import type { Outcome } from '../../findings/outcome.ts';
import { noFigure } from '../comparison-columns.ts';
import type { SummaryColumn } from '../summary-column.ts';
import { summaryColumns } from '../summary-columns.ts';
import { figureText } from './texts.ts';

/** 比上年 of one figure, as 汇总表 has it; a dash where nothing can be compared. */
export interface Compared {
  readonly previous: string;
  /** With its sign. */
  readonly change: string;
  /** With its sign and `%`. */
  readonly rate: string;
}

/** 比上年 of a column. */
export interface ComparedColumn {
  readonly column: Column;
  readonly total: Compared;
  /** By category, in the order of the blocks. */
  readonly subtotals: readonly Compared[];
  /** By name of the unit. */
  readonly units: ReadonlyMap<string, Compared>;
}

/** The columns that the table compares with last year; none where the campaign has no last year. */
export function comparedColumnsOf({ campaign: { table }, summary, lastYear }: Outcome): readonly ComparedColumn[] {
  if (lastYear === undefined) return [];
  const all = summaryColumns(table, summary, lastYear);
  return all.flatMap((own, at) => {
    const [previous, change, rate] = all.slice(at + 1, at + 4);
    if (own.compares !== null || previous?.compares !== 'previous' || change === undefined || rate === undefined)
      return [];
    const compared = (valueIn: (column: typeof own) => Value | undefined): Compared => ({
      previous: plain(asShown(valueIn(previous), previous)),
      change: signed(asShown(valueIn(change), own), ''),
      rate: signed(valueIn(rate), '%'),
    });
    const units = summary.blocks.flatMap(({ entries }, block) =>
      entries.map(({ unit }, i) => [unit.name, compared(({ cells }) => cells[block]?.[i])] as const),
    );
    return {
      column: own.column,
      total: compared(({ total }) => total),
      subtotals: summary.blocks.map((_, block) => compared(({ subtotals }) => subtotals[block])),
      units: new Map(units),
    };
  });
}

/** A mean has ten places, of which 汇总表 shows few. */
const asShown = (value: Value | undefined, { column, places }: SummaryColumn): Value | undefined =>
  column.aggregate === 'mean' && isDecimal(value) ? round(value, places) : value;

const plain = (value: Value | undefined): string => (isDecimal(value) ? figureText(value) : noFigure);

const signed = (value: Value | undefined, behind: string): string =>
  isDecimal(value) ? `${compare(value, zero) > 0 ? '+' : ''}${figureText(value)}${behind}` : noFigure;
