import type { RegisterEntry } from '../domain/register.ts';
import type { Severity } from './entry.ts';
import type { Finding } from './finding.ts';
import type { Outcome } from './outcome.ts';

/** How many findings there are of each severity. */
export interface FindingCounts {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

/** The report's `counts`: of units that must report, and of all findings. */
export interface Counts extends FindingCounts {
  /** 应报. */
  readonly expected: number;
  /** 已报: sent anything at all, on time or late. */
  readonly received: number;
  readonly onTime: number;
  readonly late: number;
  /** 未报; a unit whose deadline has not come is none of these. */
  readonly missing: number;
  readonly valid: number;
  readonly flagged: number;
  readonly rejected: number;
  /** 零报告, whatever its validity. */
  readonly nil: number;
}

/** Counts an outcome; a unit that need not report and did stands outside. */
export function countsOf({ register, findings }: Outcome): Counts {
  const required = register.entries.filter(({ unit }) => unit.required);
  const received = required.filter(hasReported);
  const of = (claim: (entry: RegisterEntry) => boolean): number => received.filter(claim).length;
  return {
    expected: required.length,
    received: received.length,
    onTime: of(({ timeliness }) => timeliness === 'onTime'),
    late: of(({ timeliness }) => timeliness === 'late'),
    missing: required.filter(({ timeliness }) => timeliness === 'missing').length,
    valid: of(({ validity }) => validity === 'valid'),
    flagged: of(({ validity }) => validity === 'flagged'),
    rejected: of(({ validity }) => validity === 'rejected'),
    nil: of(({ isNil }) => isNil),
    ...findingCounts(findings),
  };
}

/** Counts findings by severity. */
export function findingCounts(findings: readonly Finding[]): FindingCounts {
  const tally: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) tally[severity] += 1;
  return { errors: tally.error, warnings: tally.warning, infos: tally.info };
}

const hasReported = ({ timeliness }: RegisterEntry): boolean => timeliness === 'onTime' || timeliness === 'late';
