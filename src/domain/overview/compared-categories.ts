import { sum, type Decimal } from '../decimal.ts';
import type { CategoryBlock, ReportingRates, Summary } from '../summary.ts';
import { figureUnder } from './figure-under.ts';

/** A category beside the others. */
export interface ComparedCategory {
  /** One name; several where the last ones are taken together. */
  readonly names: readonly string[];
  readonly rates: ReportingRates;
  /** 小计 of a column that is added up; null where there is none. */
  figure(key: string): Decimal | null;
}

/** How many categories still read well beside one another. */
const mostCategories = 12;

/** The categories in the order of the roster; where there are more than `most`, the last stands for all that are left. */
export function comparedCategories(
  { blocks }: Pick<Summary, 'blocks'>,
  most = mostCategories,
): readonly ComparedCategory[] {
  if (blocks.length <= most) return blocks.map((block) => together([block]));
  return [...blocks.slice(0, most - 1).map((block) => together([block])), together(blocks.slice(most - 1))];
}

const together = (blocks: readonly CategoryBlock[]): ComparedCategory => ({
  names: blocks.map(({ category }) => category),
  rates: blocks.map(({ rates }) => rates).reduce(added),
  figure(key) {
    const figures = blocks.flatMap(({ subtotal }) => figureUnder(subtotal, key) ?? []);
    return figures.length === 0 ? null : sum(figures);
  },
});

const added = (a: ReportingRates, b: ReportingRates): ReportingRates => ({
  expected: a.expected + b.expected,
  received: a.received + b.received,
  onTime: a.onTime + b.onTime,
  late: a.late + b.late,
  missing: a.missing + b.missing,
  accepted: a.accepted + b.accepted,
});
