import { add, compare, multiply, subtract, zero, type Decimal } from '../../domain/decimal.ts';
import type { Column } from '../../domain/table.ts';
import type { ColumnDomain } from './column-domain.ts';
import type { Constraint, HalfSpace } from './constraint.ts';
import type { Effort } from './effort.ts';
import type { Change } from './explanation.ts';

/** A figure that rules can see, and that may be changed. */
export interface Cell {
  readonly column: Column;
  readonly value: Decimal;
  readonly isBlank: boolean;
  readonly domain: ColumnDomain;
}

/** Whether it asks for 万元, 万人 and the like. */
export const isTenThousands = ({ column }: Cell): boolean => column.measure?.startsWith('万') === true;

/** A row that breaks linear rules, and what must hold when it is mended. */
export interface Situation {
  /** By column key, in the sheet's order; null for a figure that may not be changed, or is none. */
  readonly cells: ReadonlyMap<string, Cell | null>;
  /** Of every column that a constraint reads. */
  readonly valueOf: (key: string) => Decimal;
  /** What the form of a half-space comes to in the row as it stands. */
  readonly totalOf: (halfSpace: HalfSpace) => Decimal;
  /** Those that are broken and to be mended together. */
  readonly broken: readonly Constraint[];
  /** Those that hold, and must go on holding. */
  readonly kept: readonly Constraint[];
  /** Whether the rules themselves, linear or not, are satisfied by the row as changed. */
  readonly satisfies: (changes: readonly Pick<Change, 'key' | 'to'>[]) => boolean;
  readonly effort: Effort;
}

/** Figures by column key, instead of those that the row has. */
export type Moved = ReadonlyMap<string, Decimal>;

/** Whether constraints hold when some figures are others. */
export const keptAfter = (constraints: readonly Constraint[], moved: Moved, situation: Situation): boolean =>
  constraints.every(
    ({ halfSpaces }) =>
      situation.effort.spend(moved.size) &&
      halfSpaces.every((each) => isWithin(each, totalAfter(each, moved, situation))),
  );

export const isWithin = ({ isOpen }: HalfSpace, total: Decimal): boolean => compare(total, zero) < (isOpen ? 0 : 1);

function totalAfter(halfSpace: HalfSpace, moved: Moved, { totalOf, valueOf }: Situation): Decimal {
  let total = totalOf(halfSpace);
  for (const [key, to] of moved) {
    const factor = halfSpace.form.terms.get(key);
    if (factor !== undefined) total = add(total, multiply(factor, subtract(to, valueOf(key))));
  }
  return total;
}
