import type { Severity } from '../findings/entry.ts';
import type { Finding } from '../findings/finding.ts';

/** How many findings of a severity there are about a unit, by its name. */
export type FindingCounts = (unit: string, severity: Severity) => number;

const keyOf = (unit: string, severity: Severity): string => `${severity}\n${unit}`;

export function countFindings(findings: readonly Finding[]): FindingCounts {
  const counts = new Map<string, number>();
  for (const { unit, severity } of findings) {
    if (unit === null) continue;
    const key = keyOf(unit, severity);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return (unit, severity) => counts.get(keyOf(unit, severity)) ?? 0;
}
