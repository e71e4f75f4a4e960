import { formatProvenance } from '../domain/provenance.ts';
import type { ReportingUnit } from '../domain/reporting-unit.ts';
import type { Language } from '../findings/entry.ts';
import { explanationText } from '../findings/explanation-text.ts';
import { isError, type Finding } from '../findings/finding.ts';
import type { Outcome } from '../findings/outcome.ts';
import { terms } from '../findings/terms.ts';
import { UsageError } from '../findings/usage-error.ts';
import { message } from '../findings/wording.ts';
import { printable } from '../report/pretty/printable.ts';
import { chosenFindings, type Chosen, type Refused } from './open-findings.ts';

/** Of a list, how many lines are shown. */
const maxListed = 10;

/** Where a request was made. */
export interface RefusalContext {
  readonly outcome: Outcome;
  /** Whether the request named anything besides the unit. */
  readonly isChoice: boolean;
}

/** Why a request cannot be recorded, with what could be asked instead. */
export function refusal(chosen: Chosen, unit: ReportingUnit, { outcome, isChoice }: RefusalContext): UsageError {
  const { open, accepted, refused } = chosen;
  if (open.length > 1) return several(open, unit);
  const [standing] = accepted;
  if (standing !== undefined) return alreadyAccepted(standing, unit);
  const [hard] = isChoice ? refused : [];
  if (hard !== undefined) return notAcceptable(hard);
  return nothing(unit, outcome);
}

const several = (open: readonly Finding[], { name }: ReportingUnit): UsageError =>
  new UsageError({
    zh: `${printable(name)}有 ${open.length} 个问题待核实，请用 --rule、--code、--column 或 --cell 指明一个，或用 --all 一并说明：${listed(open, 'zh')}`,
    en: `${printable(name)} has ${open.length} open findings; name one with --rule, --code, --column or --cell, or explain them together with --all:${listed(open, 'en')}`,
  });

const notAcceptable = ({ finding, flaw }: Refused): UsageError =>
  new UsageError({
    zh: `${terms[flaw].zh}：${lineOf(finding, 'zh')}`,
    en: `${terms[flaw].en}: ${lineOf(finding, 'en')}`,
  });

const alreadyAccepted = (found: Finding, { name }: ReportingUnit): UsageError =>
  new UsageError({
    zh: `${printable(name)}的这个问题已有核实说明：${printable(explanationText(found, 'zh'))}；要改，请在核实记录里改那一行`,
    en: `this finding of ${printable(name)} has an explanation: ${printable(explanationText(found, 'en'))}; to change it, edit its line`,
  });

function nothing(unit: ReportingUnit, outcome: Outcome): UsageError {
  const { open, refused } = chosenFindings(outcome, unit, { code: null, rule: null, column: null, cell: null });
  const hard = refused.map(({ finding }) => finding).filter(isError);
  if (open.length === 0 && hard.length > 0)
    return new UsageError({
      zh: `${printable(unit.name)}没有待核实的问题；有错误须改正：${listed(hard, 'zh')}`,
      en: `${printable(unit.name)} has no open finding to explain; it has errors to correct:${listed(hard, 'en')}`,
    });
  if (open.length === 0)
    return new UsageError({
      zh: `${printable(unit.name)}没有待核实的问题`,
      en: `${printable(unit.name)} has no open finding to explain`,
    });
  return new UsageError({
    zh: `${printable(unit.name)}没有这样的问题；待核实的有：${listed(open, 'zh')}`,
    en: `${printable(unit.name)} has no such finding; those that are open:${listed(open, 'en')}`,
  });
}

function listed(findings: readonly Finding[], language: Language): string {
  const rest = findings.length - maxListed;
  const more = language === 'zh' ? `……另有 ${rest} 个` : `… and ${rest} more`;
  const lines = findings.slice(0, maxListed).map((found) => lineOf(found, language));
  return [...lines, ...(rest > 0 ? [more] : [])].map((line) => `\n  ${line}`).join('');
}

/** `城东街道.csv!F7 · rule/violated R07 · familiesCash · 走访合计 30 ≠ 29`, as it may be printed. */
export const lineOf = (found: Finding, language: Language): string =>
  printable(
    [
      found.at === null ? null : formatProvenance(found.at),
      found.rule === null ? found.code : `${found.code} ${found.rule}`,
      found.column,
      message(found, language),
    ]
      .filter((part) => part !== null)
      .join(' · '),
  );
