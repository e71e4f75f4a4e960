import { grouped } from '../domain/grouped.ts';
import { daysLate, type Deadline } from '../domain/deadline.ts';
import type { RegisterEntry } from '../domain/register.ts';
import { isError, isWarning, type Finding } from './finding.ts';
import type { Outcome } from './outcome.ts';

/** What a unit needs, most pressing first; `done` where nothing is left to do. */
export const needs = ['missing', 'rejected', 'late', 'flagged', 'notDue', 'done'] as const;

export type Need = (typeof needs)[number];

/** What a unit needs most. */
export function needOf({ timeliness, validity }: RegisterEntry): Need {
  if (timeliness === 'missing') return 'missing';
  if (validity === 'rejected') return 'rejected';
  if (timeliness === 'late') return 'late';
  if (validity === 'flagged') return 'flagged';
  return timeliness === 'notDue' ? 'notDue' : 'done';
}

/** One unit as it is chased. */
export interface FollowUp {
  readonly entry: RegisterEntry;
  readonly need: Need;
  /** 延期至, else the campaign's; null where there is none. */
  readonly deadline: Deadline | null;
  /** Whether the deadline is the unit's own. */
  readonly isExtended: boolean;
  /** Calendar days since the deadline's day of a unit that is missing; else, and without a deadline, 0. */
  readonly daysOverdue: number;
  /** Milliseconds until the deadline; null once it has passed, and without one. */
  readonly timeLeft: number | null;
  /** What is wrong with its files, in the order of every output. */
  readonly errors: readonly Finding[];
  readonly warnings: number;
}

/** Every unit, by what needs doing, then in the order of the roster. */
export function followUps(outcome: Outcome): readonly FollowUp[] {
  const findings = grouped(outcome.findings, ({ unit }) => unit);
  const all = outcome.register.entries.map((entry) => followUp(entry, findings.get(entry.unit.name) ?? [], outcome));
  return needs.flatMap((need) => all.filter((each) => each.need === need));
}

function followUp(entry: RegisterEntry, findings: readonly Finding[], { campaign, asOf }: Outcome): FollowUp {
  const need = needOf(entry);
  const deadline = entry.unit.deadline ?? campaign.deadline;
  return {
    entry,
    need,
    deadline,
    isExtended: entry.unit.deadline !== null,
    daysOverdue: need === 'missing' ? daysLate(asOf, deadline, campaign.timezone) : 0,
    timeLeft: deadline === null || asOf > deadline.instant ? null : deadline.instant - asOf,
    errors: findings.filter(isError),
    // That a unit is missing or late is told as what it needs.
    warnings: findings.filter(
      (found) => isWarning(found) && found.code !== 'unit/missing' && found.code !== 'unit/late',
    ).length,
  };
}
