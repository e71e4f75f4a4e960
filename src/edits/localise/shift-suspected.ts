import { decimalOfNumber, isMultipleOf } from '../../domain/decimal.ts';
import type { Explanation } from './explanation.ts';
import type { Cell, Situation } from './situation.ts';

const one = decimalOfNumber(1);
/** So many changes that have nothing to do with one another are no slip. */
const tooMany = 3;

/**
 * Explanations worth the name where a row may have slid to a side, though the figures at its edge are lost and no shift
 * can be proven: none that leaves an amount in a column of whole numbers, or mends the row here and there.
 */
export function besideShift(explanations: readonly Explanation[], { cells }: Situation): readonly Explanation[] {
  const strays = straysIn([...cells.values()]);
  if (strays.length === 0) return explanations;
  return explanations.filter(({ changes, slip }) => {
    const changed = new Set(changes.map(({ key }) => key));
    const isWhole = strays.every((key) => changed.has(key));
    return isWhole && (slip !== null || changes.length < tooMany);
  });
}

/** Keys of columns of whole numbers that hold an amount, where a column of amounts stands beside one of them. */
function straysIn(cells: readonly (Cell | null)[]): readonly string[] {
  const strays = cells.flatMap((cell, at) => (cell !== null && isStray(cell) ? [{ key: cell.column.key, at }] : []));
  const takesAmounts = (at: number): boolean => cells[at]?.column.type === 'number';
  return strays.some(({ at }) => takesAmounts(at - 1) || takesAmounts(at + 1)) ? strays.map(({ key }) => key) : [];
}

const isStray = ({ column, value }: Cell): boolean => column.type === 'integer' && !isMultipleOf(value, one);
