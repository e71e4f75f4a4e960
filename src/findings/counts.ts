import type { RegisterEntry } from '../domain/register.ts';
import { findingCounts, type FindingCounts } from './finding-counts.ts';
import type { Outcome } from './outcome.ts';

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

const hasReported = ({ timeliness }: RegisterEntry): boolean => timeliness === 'onTime' || timeliness === 'late';
