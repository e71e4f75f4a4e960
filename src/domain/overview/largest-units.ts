import { compare, equals, isZero, type Decimal } from '../decimal.ts';
import type { RegisterEntry } from '../register.ts';
import type { ReportingUnit } from '../reporting-unit.ts';
import { figureUnder } from './figure-under.ts';

/** A unit with its figure of some column. */
export interface UnitFigure {
  readonly unit: ReportingUnit;
  readonly value: Decimal;
}

/** The units with the largest figures of a column. */
export interface LargestUnits {
  /** Largest first; of equals the first in the roster. */
  readonly units: readonly UnitFigure[];
  /** How many more have the same figure as the last of them. */
  readonly alsoLast: number;
}

/** Of the units whose figures are in the totals; a blank or 0 is never among them. */
export function largestUnits(entries: readonly RegisterEntry[], key: string, most = 10): LargestUnits {
  const figures = entries.flatMap(({ unit, included, values }): readonly UnitFigure[] => {
    const value = included ? figureUnder(values, key) : null;
    return value === null || isZero(value) ? [] : [{ unit, value }];
  });
  const ordered = figures.toSorted((a, b) => compare(b.value, a.value));
  const units = ordered.slice(0, most);
  const last = units.at(-1);
  const others = ordered.slice(most);
  return { units, alsoLast: last === undefined ? 0 : others.filter(({ value }) => equals(value, last.value)).length };
}
