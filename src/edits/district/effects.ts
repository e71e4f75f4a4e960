import { ascending, median, quantile } from './quantiles.ts';

/** A figure above 0 of two campaigns. */
export interface Change {
  readonly before: number;
  readonly now: number;
}

/** Hidiroglou and Berthelot's exponent: how much the size of a unit counts; 0 would weigh a small one like a large one. */
const exponent = 0.5;
/** Their share of the median effect that a quartile distance is at least, so that it does not vanish where most are alike. */
const leastShare = 0.05;

/** Says by how many quartile distances the effect of a change lies from the median effect; a change like the median one is 0. */
export type EffectScale = (change: Change) => number;

/**
 * The Hidiroglou–Berthelot method: ratios about their median, made symmetric, with the unit's size in them, so that a
 * large ratio of small figures does not count like one of large figures. Sizes are taken at the typical ratio, so that a
 * change of measure changes nothing.
 */
export function effectScale(changes: readonly Change[]): EffectScale {
  const typical = median(ascending(changes.map(({ before, now }) => now / before)));
  const effectOf = ({ before, now }: Change): number => {
    const ratio = now / before / typical;
    const deviation = ratio < 1 ? 1 - 1 / ratio : ratio - 1;
    return deviation * Math.max(before * typical, now) ** exponent;
  };
  const effects = ascending(changes.map(effectOf));
  const middle = median(effects);
  const least = Math.abs(leastShare * middle);
  const down = Math.max(middle - quantile(effects, 0.25), least);
  const up = Math.max(quantile(effects, 0.75) - middle, least);
  return (change) => {
    const away = effectOf(change) - middle;
    return away === 0 ? 0 : Math.abs(away) / (away < 0 ? down : up);
  };
}
