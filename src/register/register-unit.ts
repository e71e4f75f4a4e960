import { daysLate } from '../domain/deadline.ts';
import type { Campaign } from '../domain/campaign.ts';
import type { Instant } from '../domain/instant.ts';
import type { FileState, RegisterEntry } from '../domain/register.ts';
import type { ReportingUnit } from '../domain/reporting-unit.ts';
import { noCells, noValues } from '../domain/return.ts';
import { timeliness, type Validity } from '../domain/timeliness.ts';
import type { CountedReturn, DistrictChecks } from '../findings/counted-return.ts';
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
  /** What findings of known units become where the clerk has explained them, those of a return together: asked before validity is decided. */
  readonly settle: (findings: readonly Finding[]) => readonly Finding[];
  readonly checks: DistrictChecks;
}

/** What one unit sent, and whether its figures count: decided before the units are compared with one another. */
export interface Standing {
  readonly unit: ReportingUnit;
  readonly versions: Versions;
  readonly isRejected: boolean;
  /** Whether its figures are in the totals. */
  readonly included: boolean;
}

/** `received`: all that came from this unit, in any order. */
export function standingOf(
  unit: ReportingUnit,
  received: readonly ReceivedReturn[],
  { campaign, includeRejected }: RegisterRules,
): Standing {
  const versions = versionsOf(received, campaign.timezone);
  const isRejected = isRefused(versions);
  return { unit, versions, isRejected, included: isReadable(versions) && (!isRejected || includeRejected) };
}

/** The return that is compared with those of other units; null where its figures do not count. */
export function countedReturn({ unit, versions: { current }, included }: Standing): CountedReturn | null {
  if (!included || current === null || current.content === null) return null;
  const { file, values, cells } = current.content;
  return { unit, file, values, cells, findings: current.findings };
}

/** One unit's line, and what became of its files. */
export interface UnitRegister {
  readonly entry: RegisterEntry;
  readonly states: ReadonlyMap<ReceivedReturn, FileState>;
  /** About the unit as a whole and beside others; what stands in its files is told with these. */
  readonly findings: readonly Finding[];
}

/** What other files tell of a unit; with it, all that there is about the unit is known. */
export interface Surroundings {
  /** What the comparison with other units found. */
  readonly compared: readonly Finding[];
  /** Paths of files of no one unit that may be its return. */
  readonly likelyFiles: readonly string[];
}

export function registerUnit(
  standing: Standing,
  { compared, likelyFiles }: Surroundings,
  rules: RegisterRules,
): UnitRegister {
  const { unit, versions, included } = standing;
  const validity = validityOf(standing, compared);
  const entry = {
    ...lateness(unit, versions, rules),
    ...currentReturn(versions),
    likelyFiles: versions.current === null ? likelyFiles : [],
    unit,
    validity,
    included,
  };
  return {
    entry,
    states: statesOf(versions, included),
    findings: [...versions.findings, ...compared, ...unitFindings(entry, rules.campaign.timezone)],
  };
}

/** Of the entry, what the current return says. */
type Current = Pick<RegisterEntry, 'file' | 'superseded' | 'isNil' | 'rows' | 'values' | 'cells'>;

function currentReturn({ current, superseded }: Versions): Current {
  const { rows = [], values = noValues, cells = noCells } = current?.content ?? {};
  return {
    file: current?.file.path ?? null,
    superseded: superseded.map(({ file }) => file.path),
    isNil: current?.isNil ?? false,
    rows,
    values,
    cells,
  };
}

/** Rivals never count, whatever is asked for: which of them should cannot be told. */
const isReadable = ({ current, rivals }: Versions): boolean =>
  current !== null && current.content !== null && rivals.length === 0;

const isRefused = (versions: Versions): boolean =>
  versions.current !== null && (!isReadable(versions) || versions.current.findings.some(isError));

/** Timeliness counts from the first return that could be read, else from the first file. */
function lateness(
  unit: ReportingUnit,
  { firstReceivedAt: receivedAt, current }: Versions,
  { campaign, asOf }: RegisterRules,
): Pick<RegisterEntry, 'timeliness' | 'receivedAt' | 'currentReceivedAt' | 'daysLate'> {
  const deadline = unit.deadline ?? campaign.deadline;
  return {
    timeliness: unit.required ? timeliness(receivedAt, deadline, asOf) : 'notRequired',
    receivedAt,
    currentReceivedAt: current?.file.receivedAt ?? null,
    daysLate: unit.required && receivedAt !== null ? daysLate(receivedAt, deadline, campaign.timezone) : 0,
  };
}

function validityOf({ versions: { current }, isRejected }: Standing, compared: readonly Finding[]): Validity {
  if (current === null) return 'none';
  if (isRejected) return 'rejected';
  return [...current.findings, ...compared].some(isWarning) ? 'flagged' : 'valid';
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
