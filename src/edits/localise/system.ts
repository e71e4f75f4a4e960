import {
  add,
  compare,
  divide,
  isZero,
  multiply,
  negate,
  subtract,
  sum,
  zero,
  type Decimal,
} from '../../domain/decimal.ts';
import type { HalfSpace } from './constraint.ts';
import type { Effort } from './effort.ts';
import type { Situation } from './situation.ts';
import { above, below, everyNumber, type Range } from './range.ts';

/** `factors · x + constant` must come to no more than 0, or to less. One factor for each unknown. */
export interface Row {
  readonly factors: readonly Decimal[];
  readonly constant: Decimal;
  readonly isOpen: boolean;
}

/** The half-space over some unknowns, every other column having the value that it has. */
export function rowOver(halfSpace: HalfSpace, unknowns: readonly string[], { totalOf, valueOf }: Situation): Row {
  const { form, isOpen } = halfSpace;
  const factors = unknowns.map((key) => form.terms.get(key) ?? zero);
  const own = unknowns.map((key, at) => multiply(factors[at] ?? zero, valueOf(key)));
  return { factors, constant: subtract(totalOf(halfSpace), sum(own)), isOpen };
}

/** More rows than that are not combined any further: no real table comes near. */
const mostRows = 1_000;

/** What the rows say of the first unknown, whatever the others are (Fourier and Motzkin); null where no number fits, or the work is too much. */
export function rangeOfFirst(rows: readonly Row[], effort: Effort): Range | null {
  const unknowns = rows[0]?.factors.length ?? 1;
  let left: readonly Row[] | null = rows;
  for (let at = unknowns - 1; at > 0 && left !== null; at--) left = withoutUnknown(left, at, effort);
  return left === null ? null : rangeIn(left);
}

function withoutUnknown(rows: readonly Row[], at: number, effort: Effort): readonly Row[] | null {
  const factorOf = ({ factors }: Row): Decimal => factors[at] ?? zero;
  const upper = rows.filter((row) => compare(factorOf(row), zero) > 0);
  const lower = rows.filter((row) => compare(factorOf(row), zero) < 0);
  if (upper.length * lower.length > mostRows || !effort.spend(rows.length + 4 * upper.length * lower.length))
    return null;
  const pairs = upper.flatMap((high) => lower.map((low) => combined([high, factorOf(high)], [low, factorOf(low)])));
  return [...rows.filter((row) => isZero(factorOf(row))), ...pairs];
}

type Weighed = readonly [row: Row, factor: Decimal];

/** The sum of both, weighed so that the unknown drops out. */
function combined([high, rises]: Weighed, [low, falls]: Weighed): Row {
  const weigh = (a: Decimal, b: Decimal): Decimal => add(multiply(a, negate(falls)), multiply(b, rises));
  return {
    factors: high.factors.map((factor, at) => weigh(factor, low.factors[at] ?? zero)),
    constant: weigh(high.constant, low.constant),
    isOpen: high.isOpen || low.isOpen,
  };
}

function rangeIn(rows: readonly Row[]): Range | null {
  let range = everyNumber;
  for (const { factors, constant, isOpen } of rows) {
    const factor = factors[0] ?? zero;
    const value = divide(negate(constant), factor);
    if (value === null) {
      if (compare(constant, zero) >= (isOpen ? 0 : 1)) return null;
    } else {
      range = compare(factor, zero) > 0 ? below(range, { value, isOpen }) : above(range, { value, isOpen });
    }
  }
  return range;
}

/** The rows over the other unknowns, the first being known. */
export const withFirst = (rows: readonly Row[], value: Decimal): readonly Row[] =>
  rows.map(({ factors: [first = zero, ...factors], constant, isOpen }) => ({
    factors,
    constant: add(constant, multiply(first, value)),
    isOpen,
  }));
