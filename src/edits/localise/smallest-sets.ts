import type { Explanation } from './explanation.ts';
import type { Situation } from './situation.ts';
import { solve } from './solve.ts';

/** Sets of more cells are not looked for: who gets that many wrong must look at all of them. */
const mostCells = 3;

/** The smallest sets of cells that can be changed so that all constraints hold (Fellegi and Holt), in the sheet's order; none where the effort did not suffice. */
export function smallestSets(situation: Situation): readonly Explanation[] {
  for (let size = 1; size <= mostCells; size++) {
    const found = setsOf(size, situation).flatMap((keys) => {
      const changes = solve(keys, situation);
      return changes === null ? [] : [{ changes, slip: null }];
    });
    if (situation.effort.isSpent) return [];
    if (found.length > 0) return found;
  }
  return [];
}

/** The sets of a size that touch every broken constraint, each once. */
function setsOf(size: number, situation: Situation): readonly (readonly string[])[] {
  const places = new Map([...situation.cells.keys()].map((key, at) => [key, at]));
  const inOrder = (keys: readonly string[]): readonly string[] =>
    keys.toSorted((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
  const sets = new Map<string, readonly string[]>();
  for (const keys of grown([], size, situation)) sets.set(inOrder(keys).join('\n'), inOrder(keys));
  return [...sets.values()];
}

/** Grows by the columns of a broken constraint that is not touched yet; then by those that stand in a constraint with one that is chosen. */
function* grown(chosen: readonly string[], size: number, situation: Situation): Iterable<readonly string[]> {
  if (situation.effort.isSpent) return;
  const untouched = situation.broken.find(({ columns }) => !chosen.some((key) => columns.has(key)));
  if (chosen.length === size) {
    if (untouched === undefined) yield chosen;
    return;
  }
  for (const key of untouched?.columns ?? neighbours(chosen, situation)) {
    if (!chosen.includes(key) && situation.cells.get(key) && situation.effort.spend(1))
      yield* grown([...chosen, key], size, situation);
  }
}

function neighbours(chosen: readonly string[], { broken, kept }: Situation): readonly string[] {
  const linked = [...broken, ...kept].filter(({ columns }) => chosen.some((key) => columns.has(key)));
  return [...new Set(linked.flatMap(({ columns }) => [...columns]))];
}
