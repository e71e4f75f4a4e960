import type { Constraint } from './constraint.ts';

/** Constraints that share columns, directly or through one another, are to be mended together; the others apart. */
export function components(constraints: readonly Constraint[]): readonly (readonly Constraint[])[] {
  let groups: readonly (readonly Constraint[])[] = [];
  for (const constraint of constraints) {
    const isLinked = (group: readonly Constraint[]): boolean =>
      group.some(
        ({ rule, columns }) => rule === constraint.rule || [...columns].some((key) => constraint.columns.has(key)),
      );
    const linked = groups.filter(isLinked);
    groups = [...groups.filter((group) => !isLinked(group)), [...linked.flat(), constraint]];
  }
  return groups;
}
