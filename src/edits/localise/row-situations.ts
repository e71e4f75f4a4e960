import { isDecimal, zero, type Decimal } from '../../domain/decimal.ts';
import { isViolated, type CompiledRule, type RowScope } from '../compiled-rules.ts';
import { components } from './components.ts';
import type { Constraint, HalfSpace } from './constraint.ts';
import type { Effort } from './effort.ts';
import { totalOf } from './linear-form.ts';
import { isWithin, type Cell, type Situation } from './situation.ts';

/** A rule of the table, and what it asserts as linear comparisons. */
export interface RuledConstraints {
  readonly compiled: CompiledRule;
  /** Null where the rule is not linear: then a row that is mended only may not break it anew. */
  readonly constraints: readonly Constraint[] | null;
}

/** A row as the rules see it. */
export interface SeenRow {
  readonly scope: RowScope;
  readonly cells: ReadonlyMap<string, Cell | null>;
  readonly effort: Effort;
}

/** What is broken in a row: in groups that have no column in common, and all at once. */
export interface RowSituations {
  readonly groups: readonly Situation[];
  readonly whole: Situation;
  /** Whether changes that were found for the groups apart are right when they are all made. */
  readonly goTogether: Situation['satisfies'];
}

/** Conditions are decided on the row as it stands; rules that cannot be decided ask nothing. */
export function rowSituations(ruled: readonly RuledConstraints[], seen: SeenRow): RowSituations {
  const { scope, cells, effort } = seen;
  const numberOf = (key: string): Decimal | undefined => {
    const value = scope.valueOf(key);
    return isDecimal(value) ? value : undefined;
  };
  const valueOf = (key: string): Decimal => numberOf(key) ?? zero;
  const constraints = ruled
    .flatMap((each) => (isAsked(each, scope) ? (each.constraints ?? []) : []))
    .filter(({ columns }) => [...columns].every((key) => numberOf(key) !== undefined));
  const totals = new Map(
    constraints.flatMap(({ halfSpaces }) => halfSpaces.map((each) => [each, totalOf(each.form, valueOf)])),
  );
  const totalIn = (halfSpace: HalfSpace): Decimal => totals.get(halfSpace) ?? zero;
  const kept = constraints.filter(({ halfSpaces }) => halfSpaces.every((each) => isWithin(each, totalIn(each))));
  const broken = constraints.filter((each) => !kept.includes(each));
  const situationOf = (group: readonly Constraint[]): Situation => ({
    cells,
    valueOf,
    totalOf: totalIn,
    broken: group,
    kept,
    satisfies: satisfying(group, ruled, seen),
    effort,
  });
  const whole = situationOf(broken);
  return { groups: components(broken).map(situationOf), whole, goTogether: whole.satisfies };
}

const isAsked = ({ compiled }: RuledConstraints, scope: RowScope): boolean =>
  compiled.applies(scope) && compiled.holds(scope) !== undefined;

/** Whether a changed row breaks no rule but those that were broken before and are no part of the group. */
function satisfying(
  group: readonly Constraint[],
  ruled: readonly RuledConstraints[],
  { scope, effort }: SeenRow,
): Situation['satisfies'] {
  const ofGroup = new Set(group.map(({ rule }) => rule));
  const asked = ruled.flatMap(({ compiled }) =>
    ofGroup.has(compiled.rule) || !isViolated(compiled, scope) ? [compiled] : [],
  );
  // An expression costs more than a form.
  const cost = asked.length * 20;
  return (changes) => {
    const moved = new Map(changes.map(({ key, to }) => [key, to]));
    const changed: RowScope = { ...scope, valueOf: (key) => moved.get(key) ?? scope.valueOf(key) };
    return effort.spend(cost) && asked.every((rule) => !isViolated(rule, changed));
  };
}
