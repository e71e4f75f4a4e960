import { toNumber } from '../../domain/decimal.ts';
import type { RangeSettings } from '../../domain/check-settings.ts';
import type { Table } from '../../domain/table.ts';
import type { CountedReturn } from '../../findings/counted-return.ts';
import type { Finding } from '../../findings/finding.ts';
import { term } from '../../findings/terms.ts';
import { magnitudeFinding } from '../magnitude-finding.ts';
import { mistakenMeasure, type MistakenMeasure } from '../mistaken-measure.ts';
import { peerGroups, type PeerFigure, type PeerGroup } from './peers.ts';
import { figureSubject, rounded } from './shown.ts';
import { bounds, rangeOfMost, type UsualRange } from './usual-range.ts';

/** However alike the units of a category are, a tenth and ten times of the median are no wonder in the other measure. */
const leastReach = Math.log(10);

/** 元 where 万元 is asked: a figure that is far from the usual as it stands, and usual in the other measure. */
export function* magnitudes(
  counted: readonly CountedReturn[],
  table: Table,
  { units, limit }: RangeSettings,
): Iterable<Finding> {
  for (const group of peerGroups(counted, table, units)) {
    const mistaken = mistakenMeasure(group.column);
    if (mistaken === null) continue;
    const usual = rangeOfMost(group.figures.map(({ size }) => size));
    for (const figure of group.figures)
      if (isMistaken(figure, usual, { mistaken, limit })) yield suspicion(figure, group, { mistaken, usual, limit });
  }
}

interface Judging {
  readonly mistaken: MistakenMeasure;
  readonly limit: number;
}

/** Not usual as it stands, and usual in the other measure; so it is nearer to the median in that one. */
function isMistaken({ size }: PeerFigure, usual: UsualRange, { mistaken, limit }: Judging): boolean {
  const off = Math.log(size) - usual.center;
  const left = off + Math.log(toNumber(mistaken.factor));
  const reach = limit * usual.spread;
  return Math.abs(off) > reach && Math.abs(left) <= Math.max(reach, leastReach);
}

function suspicion(
  { from, value }: PeerFigure,
  { category, column }: PeerGroup,
  { mistaken, usual, limit }: Judging & { readonly usual: UsualRange },
): Finding {
  const [low, high] = bounds(usual, limit);
  return magnitudeFinding(
    { subject: figureSubject(from, column), column, figure: value, mistaken },
    term('beside-category'),
    { category, count: usual.count, median: rounded(usual.median), low: rounded(low), high: rounded(high) },
  );
}
