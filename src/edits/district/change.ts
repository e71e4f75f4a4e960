import type { ChangeSettings } from '../../domain/check-settings.ts';
import { decimalText, isDecimal, toNumber, type Decimal } from '../../domain/decimal.ts';
import type { Values } from '../../domain/return.ts';
import { fullTitle, type Table } from '../../domain/table.ts';
import type { CountedReturn } from '../../findings/counted-return.ts';
import { finding, type Finding } from '../../findings/finding.ts';
import { effectScale, type Change } from './effects.ts';
import { peerGroups, type PeerFigure, type PeerGroup } from './peers.ts';
import { figureSubject, rounded } from './shown.ts';
import { untoldIn, type Told } from './told.ts';
import { bounds, distance, usualRange } from './usual-range.ts';

/** What a unit reported in the campaign before, by its name. */
export type PreviousFigures = ReadonlyMap<string, Values>;

/** Figures that changed as those of the category did not. A unit or figure that is new or gone is no change. */
export function* changes(
  counted: readonly CountedReturn[],
  { table, told, previous }: { readonly table: Table; readonly told: Told; readonly previous: PreviousFigures },
  settings: ChangeSettings,
): Iterable<Finding> {
  for (const group of peerGroups(counted, table, settings.units)) {
    const pairs = untoldIn(group, told).flatMap((figure) => pairOf(figure, group, previous) ?? []);
    if (pairs.length >= settings.units) yield* unusual(pairs, group, settings);
  }
}

interface Pair extends Change {
  readonly figure: PeerFigure;
  readonly earlier: Decimal;
}

function pairOf(figure: PeerFigure, { column }: PeerGroup, previous: PreviousFigures): Pair | null {
  const earlier = previous.get(figure.from.unit.name)?.[column.key];
  if (!isDecimal(earlier)) return null;
  const before = toNumber(earlier);
  return before > 0 && Number.isFinite(before) ? { figure, earlier, before, now: figure.size } : null;
}

const ratioOf = ({ before, now }: Change): number => now / before;

function* unusual(
  pairs: readonly Pair[],
  { category, column }: PeerGroup,
  settings: ChangeSettings,
): Iterable<Finding> {
  const effect = effectScale(pairs);
  const usual = usualRange(pairs.map(ratioOf), false);
  const [low, high] = bounds(usual, settings.limit);
  for (const pair of pairs) {
    if (Math.abs(distance(ratioOf(pair), usual)) <= settings.limit || effect(pair) <= settings.quartiles) continue;
    if (column.type === 'integer' && isByNature(pair, usual.median)) continue;
    yield finding('compare/change', figureSubject(pair.figure.from, column), {
      title: fullTitle(column),
      before: decimalText(pair.earlier),
      figure: decimalText(pair.figure.value),
      basis: decimalText(pair.figure.value),
      ratio: rounded(ratioOf(pair)),
      category,
      count: usual.count,
      typical: rounded(usual.median),
      low: rounded(low),
      high: rounded(high),
    });
  }
}

/** Twice the root of a count varies by 1, the difference of two by 1.4: this is three and a half times as much. */
const naturalDifference = 5;

const isByNature = ({ before, now }: Change, typical: number): boolean =>
  2 * Math.abs(Math.sqrt(now) - Math.sqrt(before * typical)) <= naturalDifference;
