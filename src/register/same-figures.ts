import { equals, isDecimal } from '../domain/decimal.ts';
import type { UnitReturn } from '../domain/return.ts';

/** Whether two returns report the same figures, at least one of them, whatever else differs. */
export function hasSameFigures(one: UnitReturn | null, other: UnitReturn | null): boolean {
  if (one === null || other === null) return false;
  const keys = new Set([...Object.keys(one.values), ...Object.keys(other.values)]);
  const pairs = [...keys]
    .map((key) => [one.values[key] ?? null, other.values[key] ?? null] as const)
    .filter((pair) => pair.some(isDecimal));
  return pairs.length > 0 && pairs.every(([a, b]) => isDecimal(a) && isDecimal(b) && equals(a, b));
}
