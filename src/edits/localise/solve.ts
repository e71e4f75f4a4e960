import { add, decimalOfNumber, equals, negate, zero, type Decimal } from '../../domain/decimal.ts';
import { allows } from './column-domain.ts';
import type { Effort } from './effort.ts';
import type { Change } from './explanation.ts';
import { includes, nearest, onlyNumber, steppedRange, type Range } from './range.ts';
import type { Cell, Situation } from './situation.ts';
import { rangeOfFirst, rowOver, withFirst, type Row } from './system.ts';

const one = decimalOfNumber(1);
const minusOne = decimalOfNumber(-1);

/** Figures for some cells with which all constraints hold, each as near as can be to what is filled in; null where there are none. */
export function solve(keys: readonly string[], situation: Situation): readonly Change[] | null {
  const cells = keys.flatMap((key) => situation.cells.get(key) ?? []);
  const touching = [...situation.broken, ...situation.kept].filter(({ columns }) =>
    keys.some((key) => columns.has(key)),
  );
  if (
    cells.length < keys.length ||
    !situation.effort.spend(situation.broken.length + situation.kept.length + 4 * touching.length * keys.length)
  )
    return null;
  const rows = touching.flatMap(({ halfSpaces }) => halfSpaces.map((each) => rowOver(each, keys, situation)));
  const changes = settle(cells, [...rows, ...cells.flatMap(boundRows)], situation.effort);
  return changes !== null && situation.satisfies(changes) ? changes : null;
}

/** What the table's schema says of a cell, over all unknowns. */
function boundRows({ domain: { range } }: Cell, at: number, cells: readonly Cell[]): readonly Row[] {
  const { low, high } = range;
  const factors = (own: Decimal): readonly Decimal[] => cells.map((_, index) => (index === at ? own : zero));
  return [
    ...(low === null ? [] : [{ factors: factors(minusOne), constant: low.value, isOpen: low.isOpen }]),
    ...(high === null ? [] : [{ factors: factors(one), constant: negate(high.value), isOpen: high.isOpen }]),
  ];
}

/** The first cell's figure is one that leaves room for the others. */
function settle([cell, ...others]: readonly Cell[], rows: readonly Row[], effort: Effort): readonly Change[] | null {
  const projected = cell === undefined ? null : rangeOfFirst(rows, effort);
  if (cell === undefined || projected === null) return null;
  const range = steppedRange(projected, cell.domain.step);
  if (range === null) return null;
  for (const to of candidates(cell, range, others.length > 0)) {
    const change = { key: cell.column.key, from: cell.value, to, range };
    if (others.length === 0) return [change];
    const rest = settle(others, withFirst(rows, to), effort);
    if (rest !== null) return [change, ...(onlyNumber(range) === null ? rest.map(withoutRange) : rest)];
  }
  return null;
}

/** It holds for one of several figures of another cell. */
const withoutRange = (change: Change): Change => ({ ...change, range: null });

/** The figures to try. Of whole numbers not every one may leave whole numbers for the other cells, so some neighbours are tried too. */
function candidates({ domain, value }: Cell, range: Range, hasOthers: boolean): readonly Decimal[] {
  const { step } = domain;
  if (domain.list !== null) return domain.list.filter((each) => includes(range, each) && !equals(each, value));
  const first = nearest(range, value, step);
  const around = step === null || !hasOthers ? [] : [step, negate(step)].map((by) => add(first, by));
  return [first, ...around].filter((each) => includes(range, each) && allows(domain, each) && !equals(each, value));
}
