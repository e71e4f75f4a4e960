import { reasonFlaw, type AcceptanceKey } from '../domain/acceptance.ts';
import type { ReportingUnit } from '../domain/reporting-unit.ts';
import { localDay } from '../domain/zoned-time.ts';
import { explainedValue } from '../findings/acceptable.ts';
import type { Finding } from '../findings/finding.ts';
import type { Outcome } from '../findings/outcome.ts';
import { UsageError } from '../findings/usage-error.ts';
import { unitIndex } from '../register/unit-index.ts';
import { printable } from '../report/pretty/printable.ts';
import { refusal } from './acceptance-refusal.ts';
import { findingChoice, isChoice, noSuch, type TypedChoice } from './finding-choice.ts';
import type { LedgerLine } from './ledger-file.ts';
import { chosenFindings, type Chosen } from './open-findings.ts';

/** What is written of one explanation. */
export type AcceptanceRecord = LedgerLine<AcceptanceKey>;

/** What the clerk asks to be recorded, as it was typed. */
export interface AcceptanceRequest extends TypedChoice {
  readonly unit: string;
  readonly reason: string;
  readonly by: string | null;
  /** Whether all that are meant are explained by the one reason. */
  readonly all: boolean;
}

/** What is to be recorded: nothing where the same explanations stand already. */
export interface Accepted {
  readonly findings: readonly Finding[];
  readonly records: readonly AcceptanceRecord[];
}

/** Throws `UsageError` for a reason that explains nothing. */
export function checkReason(reason: string): void {
  const flaw = reasonFlaw(reason);
  if (flaw === 'short')
    throw new UsageError({
      zh: `说明“${reason}”太短，至少写 6 个字，说清原因`,
      en: `the reason “${reason}” is too short; say in six characters at least why the figure is right`,
    });
  if (flaw === 'empty')
    throw new UsageError({
      zh: `说明“${reason}”没有说出原因，应写明数字为什么是这样，例如：元宵灯会按景区闸机计数`,
      en: `the reason “${reason}” says that somebody looked, and not why the figure is right`,
    });
}

/** The findings that a request means; throws `UsageError` where it means none, several, or what cannot be explained away. */
export function acceptFindings(outcome: Outcome, request: AcceptanceRequest): Accepted {
  const unit = unitCalled(request.unit, outcome);
  const choice = findingChoice(request, outcome.campaign.table);
  const chosen = chosenFindings(outcome, unit, choice);
  if (isRecorded(chosen, request)) return { findings: chosen.accepted, records: [] };
  if (chosen.open.length === 0 || (chosen.open.length > 1 && !request.all))
    throw refusal(chosen, unit, { outcome, isChoice: isChoice(choice) });
  const date = localDay(outcome.asOf, outcome.campaign.timezone);
  return { findings: chosen.open, records: chosen.open.map((found) => recordOf(found, { request, unit, date })) };
}

/** Said twice is said once. */
const isRecorded = ({ open, accepted }: Chosen, { reason }: AcceptanceRequest): boolean =>
  open.length === 0 &&
  accepted.length > 0 &&
  accepted.every((found) => inOneLine(found.accepted?.reason ?? '') === inOneLine(reason));

function recordOf(
  found: Finding,
  { request, unit, date }: { request: AcceptanceRequest; unit: ReportingUnit; date: string },
): AcceptanceRecord {
  return {
    unit: unit.name,
    code: found.code,
    rule: found.rule ?? '',
    column: found.column ?? '',
    value: inOneLine(explainedValue(found)),
    reason: inOneLine(request.reason),
    by: inOneLine(request.by ?? ''),
    date,
  };
}

const inOneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();

function unitCalled(name: string, { register, campaign }: Outcome): ReportingUnit {
  const units = unitIndex(
    register.entries.map(({ unit }) => unit),
    campaign.district,
  );
  const [only, ...others] = units.find(name);
  if (only === undefined)
    throw noSuch({ zh: `没有“${name}”这个单位`, en: `there is no unit “${name}”` }, units.near(name));
  if (others.length === 0) return only;
  const names = [only, ...others].map((unit) => printable(unit.name));
  throw new UsageError({
    zh: `“${name}”可能指多个单位：${names.join('、')}`,
    en: `“${name}” may mean any of: ${names.join(', ')}`,
  });
}
