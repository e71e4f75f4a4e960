import type { RangeSettings } from '../../domain/check-settings.ts';
import { decimalText } from '../../domain/decimal.ts';
import { fullTitle, type Table } from '../../domain/table.ts';
import type { CountedReturn } from '../../findings/counted-return.ts';
import { finding, type Finding } from '../../findings/finding.ts';
import { peerGroups } from './peers.ts';
import { figureSubject, rounded } from './shown.ts';
import { untoldIn, type Told } from './told.ts';
import { bounds, distance, usualRange } from './usual-range.ts';

/**
 * Figures far above those of the same category: a digit too many weighs on the totals. Far below is no finding, as some
 * unit is always small.
 */
export function* outliers(
  counted: readonly CountedReturn[],
  { table, told }: { readonly table: Table; readonly told: Told },
  { units, limit }: RangeSettings,
): Iterable<Finding> {
  for (const group of peerGroups(counted, table, units)) {
    const figures = untoldIn(group, told);
    if (figures.length < units) continue;
    const { category, column } = group;
    const usual = usualRange(
      figures.map(({ size }) => size),
      column.type === 'integer',
    );
    const [low, high] = bounds(usual, limit);
    for (const { from, value, size } of figures)
      if (distance(size, usual) > limit)
        yield finding('compare/outlier', figureSubject(from, column), {
          title: fullTitle(column),
          figure: decimalText(value),
          basis: decimalText(value),
          category,
          count: usual.count,
          median: rounded(usual.median),
          times: rounded(size / usual.median),
          low: rounded(low),
          high: rounded(high),
        });
  }
}
