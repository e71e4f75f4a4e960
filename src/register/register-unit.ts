import { daysLate } from '../domain/deadline.ts';
import type { Campaign } from '../domain/campaign.ts';
import type { Instant } from '../domain/instant.ts';
import type { FileState, RegisterEntry } from '../domain/register.ts';
import type { ReportingUnit } from '../domain/reporting-unit.ts';
import { noValues } from '../domain/return.ts';
import { timeliness, type Validity } from '../domain/timeliness.ts';
import { isError, isWarning, type Finding } from '../findings/finding.ts';
import type { ReceivedReturn } from './received-return.ts';
import { unitFindings } from './unit-findings.ts';
import { versionsOf, type Versions } from './versions.ts';

/** What the register is kept by. */
export interface RegisterRules {
  readonly campaign: Campaign;
  readonly asOf: Instant;
  /** Whether figures of rejected returns count too. */
  readonly includeRejected: boolean;
  /** What a finding of a known unit becomes where the clerk has explained it: asked before validity is decided. */
  readonly settle: (found: Finding) => Finding;
}

/** One unit's line, and what became of its files. */
export interface UnitRegister {
  readonly entry: RegisterEntry;
  readonly states: ReadonlyMap<ReceivedReturn, FileState>;
  readonly findings: readonly Finding[];
}

/** `received`: all that came from this unit, in any order. */
export function registerUnit(
  unit: ReportingUnit,
  received: readonly ReceivedReturn[],
  rules: RegisterRules,
): UnitRegister {
  const versions = versionsOf(received, rules.campaign.timezone);
  const validity = validityOf(versions);
  const included = isIncluded(versions, validity, rules);
  const entry = { ...lateness(unit, versions, rules), ...currentReturn(versions), unit, validity, included };
  return {
    entry,
    states: statesOf(versions, included),
    findings: [...versions.findings, ...unitFindings(entry, rules.campaign.timezone)],
  };
}

/** Of the entry, what the current return says. */
type Current = Pick<RegisterEntry, 'file' | 'superseded' | 'isNil' | 'rows' | 'values'>;

function currentReturn({ current, superseded }: Versions): Current {
  const { rows = [], values = noValues } = current?.content ?? {};
  return {
    file: current?.file.path ?? null,
    superseded: superseded.map(({ file }) => file.path),
    isNil: current?.isNil ?? false,
    rows,
    values,
  };
}

/** Rivals never count, whatever is asked for: which of them should cannot be told. */
function isIncluded({ current, rivals }: Versions, validity: Validity, { includeRejected }: RegisterRules): boolean {
  const isRead = current !== null && current.content !== null && rivals.length === 0;
  return isRead && (validity !== 'rejected' || includeRejected);
}

/** Timeliness counts from the first return that could be read, else from the first file. */
function lateness(
  unit: ReportingUnit,
  { first }: Versions,
  { campaign, asOf }: RegisterRules,
): Pick<RegisterEntry, 'timeliness' | 'receivedAt' | 'daysLate'> {
  const deadline = unit.deadline ?? campaign.deadline;
  const receivedAt = first?.file.receivedAt ?? null;
  return {
    timeliness: unit.required ? timeliness(receivedAt, deadline, asOf) : 'notRequired',
    receivedAt,
    daysLate: unit.required && receivedAt !== null ? daysLate(receivedAt, deadline, campaign.timezone) : 0,
  };
}

function validityOf({ current, rivals }: Versions): Validity {
  if (current === null) return 'none';
  if (rivals.length > 0 || current.content === null || current.findings.some(isError)) return 'rejected';
  return current.findings.some(isWarning) ? 'flagged' : 'valid';
}

function statesOf(versions: Versions, counts: boolean): ReadonlyMap<ReceivedReturn, FileState> {
  const { current, rivals, superseded, duplicates, unreadable } = versions;
  return new Map<ReceivedReturn, FileState>([
    ...unreadable.map((each) => [each, 'unreadable'] as const),
    ...superseded.map((each) => [each, 'superseded'] as const),
    ...duplicates.map((each) => [each, 'duplicate'] as const),
    ...rivals.map((each) => [each, 'rejected'] as const),
    ...(current === null || current.content === null ? [] : [[current, counts ? 'merged' : 'rejected'] as const]),
  ]);
}
