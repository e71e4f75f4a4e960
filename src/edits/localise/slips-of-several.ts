import { compare, decimalOfNumber, divide, equals, isZero, zero, type Decimal } from '../../domain/decimal.ts';
import { allows } from './column-domain.ts';
import type { Slip } from '../../findings/suggestion.ts';
import type { Constraint } from './constraint.ts';
import type { Explanation } from './explanation.ts';
import { isTenThousands, keptAfter, type Cell, type Moved, type Situation } from './situation.ts';

/** One slip that takes several cells to mend: two columns filled in the wrong way round, a run of figures one cell too far to a side, 元 in all the columns of 万元. */
export const slipsOfSeveral = (situation: Situation): readonly Explanation[] =>
  withWholeShifts(
    [...swaps(situation), ...shifts(situation), ...tenThousands(situation)].flatMap(
      (moved) => explanationOf(moved, situation) ?? [],
    ),
  );

/** A run that moved as a whole is likelier than a part of it, which would have left an empty cell in its midst. */
function withWholeShifts(explanations: readonly Explanation[]): readonly Explanation[] {
  const shifted = explanations.filter(({ slip }) => slip === 'shifted-left' || slip === 'shifted-right');
  return explanations.filter((each) => !shifted.some((other) => isPart(each, other)));
}

const isPart = (each: Explanation, whole: Explanation): boolean =>
  each.slip === whole.slip &&
  each.changes.length < whole.changes.length &&
  each.changes.every(({ key }) => whole.changes.some((other) => other.key === key));

interface Misplaced {
  readonly slip: Slip;
  /** Figures by the cell that they belong in. */
  readonly figures: readonly (readonly [cell: Cell, belongs: Decimal])[];
}

function explanationOf({ slip, figures }: Misplaced, situation: Situation): Explanation | null {
  const moved = new Map(figures.map(([{ column }, belongs]) => [column.key, belongs]));
  const { broken, kept } = situation;
  if (!keptAfter(broken, moved, situation)) return null;
  const isProven = slip === 'off-by-10000' || proves(broken, moved, situation);
  if (!isProven || !keptAfter(kept, moved, situation)) return null;
  const changes = figures.map(([{ column, value }, to]) => ({ key: column.key, from: value, to, range: null }));
  const isAllowed = figures.every(([{ domain }, to]) => allows(domain, to));
  return isAllowed && situation.satisfies(changes) ? { changes, slip } : null;
}

/** Only an equation that comes out is proof that figures were moved: an inequality is soon satisfied by chance, and so is an equation by one small figure. */
function proves(broken: readonly Constraint[], moved: Moved, { valueOf }: Situation): boolean {
  const equations = broken.filter(({ equation }) => equation !== null);
  const changed = [...moved].flatMap(([key, to]) => (equals(to, valueOf(key)) ? [] : [key]));
  const proven = changed.filter((key) => equations.some(({ columns }) => columns.has(key)));
  const hasFigures = equations.some(({ columns }) =>
    [...columns].some((key) => !isZero(moved.get(key) ?? valueOf(key))),
  );
  return proven.length > 1 && hasFigures;
}

const tenThousand = decimalOfNumber(10_000);
/** So much money, in 万元, is more likely to be 元. */
const least = decimalOfNumber(1000);

function* tenThousands({ cells, broken }: Situation): Iterable<Misplaced> {
  const touched = new Set(broken.flatMap(({ columns }) => [...columns]));
  const large = [...touched].flatMap((key) => {
    const cell = cells.get(key) ?? null;
    return cell === null || !isTenThousands(cell) || compare(cell.value, least) < 0 ? [] : [cell];
  });
  if (large.length > 1)
    yield {
      slip: 'off-by-10000',
      figures: large.map((cell) => [cell, divide(cell.value, tenThousand) ?? cell.value]),
    };
}

/** Only of columns that broken rules read: any other would do by chance. */
function* swaps({ cells, broken }: Situation): Iterable<Misplaced> {
  const filled = [...cells.values()].flatMap((cell) => (cell === null || isZero(cell.value) ? [] : [cell]));
  const touched = new Set(broken.flatMap(({ columns }) => [...columns]));
  for (const [at, a] of filled.entries())
    for (const b of filled.slice(at + 1)) {
      const isTouching = touched.has(a.column.key) || touched.has(b.column.key);
      if (isTouching)
        yield {
          slip: 'cells-swapped',
          figures: [
            [a, b.value],
            [b, a.value],
          ],
        };
    }
}

/** Runs that begin or end with a cell without a figure, as one that was passed over leaves it, and have figures at both other ends. */
function* shifts(situation: Situation): Iterable<Misplaced> {
  const cells = [...situation.cells.values()];
  for (let from = 0; from < cells.length; from++)
    for (let to = from + 2; to < cells.length && cells[to] !== null; to++) {
      const slip = shiftBetween(cells, from, to);
      if (slip !== null) yield* shiftOf(cells.slice(from, to + 1), slip);
    }
}

type Shift = 'shifted-left' | 'shifted-right';

function shiftBetween(cells: readonly (Cell | null)[], from: number, to: number): Shift | null {
  const isFilled = (at: number): boolean => !isZero(cells[at]?.value ?? zero);
  if (!isFilled(from)) return isFilled(from + 1) && isFilled(to) ? 'shifted-right' : null;
  return !isFilled(to) && isFilled(to - 1) ? 'shifted-left' : null;
}

function* shiftOf(cells: readonly (Cell | null)[], slip: Shift): Iterable<Misplaced> {
  const run = cells.flatMap((cell) => cell ?? []);
  const by = slip === 'shifted-right' ? 1 : -1;
  if (run.length === cells.length) yield { slip, figures: run.map((cell, at) => [cell, run[at + by]?.value ?? zero]) };
}
