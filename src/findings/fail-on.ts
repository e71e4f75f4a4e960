import { isError, isWarning } from './finding.ts';
import type { Outcome } from './outcome.ts';

/** What `--fail-on` can name, in the order of the contract. */
export const failOnNames = ['error', 'warning', 'late', 'missing'] as const;

export type FailOn = (typeof failOnNames)[number];

const wasFound: Readonly<Record<FailOn, (outcome: Outcome) => boolean>> = {
  error: ({ findings }) => findings.some(isError),
  warning: ({ findings }) => findings.some(isWarning),
  late: (outcome) => hasRequired(outcome, 'late'),
  missing: (outcome) => hasRequired(outcome, 'missing'),
};

/** Which of the named things an outcome holds: none means that the run did not fail. Only units that must report count. */
export const failuresOf = (outcome: Outcome, failOn: readonly FailOn[]): readonly FailOn[] =>
  failOnNames.filter((name) => failOn.includes(name) && wasFound[name](outcome));

const hasRequired = ({ register }: Outcome, wanted: 'late' | 'missing'): boolean =>
  register.entries.some(({ unit, timeliness }) => unit.required && timeliness === wanted);
