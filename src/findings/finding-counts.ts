import type { Severity } from './entry.ts';
import type { Finding } from './finding.ts';

/** How many findings there are of each severity. */
export interface FindingCounts {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

/** Counts findings by severity. */
export function findingCounts(findings: readonly Finding[]): FindingCounts {
  const tally: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) tally[severity] += 1;
  return { errors: tally.error, warnings: tally.warning, infos: tally.info };
}
