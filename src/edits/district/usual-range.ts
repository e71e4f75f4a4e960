import { ascending, median, quantile } from './quantiles.ts';

/** What is usual among figures above 0. */
export interface UsualRange {
  /** How many figures it is judged from. */
  readonly count: number;
  readonly median: number;
  /** Median of the natural logarithms. */
  readonly center: number;
  /** Robust standard deviation of the natural logarithms. */
  readonly spread: number;
}

// What makes a median or a quartile of absolute deviations a standard deviation, where the distribution is normal.
const ofMedian = 1 / 0.674_49;
const ofQuartile = 1 / 1.150_35;

/** Units of one category differ by this factor as a matter of course, however alike most of them are. */
const leastSpread = Math.log(1.4);

/**
 * Judged by the median absolute deviation, on a logarithmic scale, as units differ in size. Where more than half of the
 * figures are the same that deviation is 0, so the third quartile of the deviations counts too. `areCounts`: whole
 * numbers, of which small ones vary by nature: 1 time and 5 times say little, 100 and 500 do.
 */
export const usualRange = (sizes: readonly number[], areCounts: boolean): UsualRange =>
  rangeOf(sizes, (deviations, center) => {
    const seen = Math.max(ofHalf(deviations), quantile(deviations, 0.75) * ofQuartile);
    // A count as it falls varies by its square root, and its logarithm by one over that.
    return areCounts ? Math.hypot(seen, Math.exp(-center / 2)) : seen;
  });

/** The same by the median deviation alone, which holds as long as more than half of the figures are in one measure. */
export const rangeOfMost = (sizes: readonly number[]): UsualRange => rangeOf(sizes, ofHalf);

const ofHalf = (deviations: readonly number[]): number => median(deviations) * ofMedian;

/** `spreadOf` takes the sorted deviations of the logarithms from their median. */
function rangeOf(
  sizes: readonly number[],
  spreadOf: (deviations: readonly number[], center: number) => number,
): UsualRange {
  const sorted = ascending(sizes);
  const logarithms = sorted.map(Math.log);
  const center = median(logarithms);
  const deviations = ascending(logarithms.map((each) => Math.abs(each - center)));
  const spread = Math.max(spreadOf(deviations, center), leastSpread);
  // Few figures tell less than they seem to.
  return { count: sorted.length, median: median(sorted), center, spread: spread * (1 + 2 / sorted.length) };
}

/** Robust standard deviations between a figure and the median. */
export const distance = (size: number, { center, spread }: UsualRange): number => (Math.log(size) - center) / spread;

/** The figures at `limit` standard deviations below and above the median. */
export const bounds = ({ center, spread }: UsualRange, limit: number): readonly [number, number] => [
  Math.exp(center - limit * spread),
  Math.exp(center + limit * spread),
];
