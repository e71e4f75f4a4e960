import { grouped } from '../domain/grouped.ts';
import type { Acceptance } from '../domain/acceptance.ts';
import { acceptanceFlaw, explainedFigures, explainedValue, statedFlaw } from '../findings/acceptable.ts';
import { finding, isError, type Finding, type Subject } from '../findings/finding.ts';
import { term } from '../findings/terms.ts';
import { acceptanceKey, readAcceptance, type AcceptanceLine, type AcceptanceRules } from './acceptance-line.ts';

/** Holds findings against the explanations that the clerk accepted; made once per run, when the units are known. */
export interface AcceptanceDesk {
  /** The findings of a return, or of several units, each as a notice with its explanation where one stands for it. */
  readonly settle: (found: readonly Finding[]) => readonly Finding[];
  /** What is to be told of the lines themselves, when all of the run's findings are known and settled. */
  readonly told: (findings: readonly Finding[]) => readonly Finding[];
}

/** `accepted` in the order of the file: of two lines for the same thing the later one counts. */
export function acceptanceDesk(accepted: readonly Acceptance[], rules: AcceptanceRules): AcceptanceDesk {
  const read = accepted.map((each) => readAcceptance(each, rules));
  const lines = read.filter((each) => 'explanation' in each);
  const mistaken = read.filter((each) => 'facts' in each);
  const byKey = new Map(lines.map((line) => [acceptanceKey(line, line.acceptance.value), line]));
  return {
    settle(findings): readonly Finding[] {
      if (byKey.size === 0) return findings;
      const shared = sharedKeys(findings);
      return findings.map((found) => {
        const line = byKey.get(keyOf(found) ?? '') ?? byKey.get(rowlessKey(found, shared) ?? '');
        if (line === undefined || acceptanceFlaw(found, rules.table) !== null) return found;
        return { ...found, severity: 'info', accepted: line.explanation };
      });
    },
    told(findings): readonly Finding[] {
      if (read.length === 0) return [];
      const alike = grouped(findings, editOf);
      return [...mistaken, ...lines.flatMap((line) => toldOf(line, alike.get(editOf(line)) ?? [], rules) ?? [])];
    },
  };
}

/** An edit of a unit, whatever its figures. */
const editOf = ({ unit, code, rule, column }: Pick<Finding, 'unit' | 'code' | 'rule' | 'column'>): string =>
  JSON.stringify([unit, code, rule, column]);

const keyOf = (found: Finding, value = explainedValue(found)): string | null =>
  found.unit === null ? null : acceptanceKey({ ...found, unit: found.unit }, value);

/** A line that names no row stands for errors of one row only; null where it cannot stand for the finding. */
function rowlessKey(found: Finding, shared: ReadonlySet<string>): string | null {
  const key = found.row === undefined ? null : keyOf(found, explainedFigures(found));
  return key === null || (isError(found) && shared.has(key)) ? null : key;
}

/** What errors of several rows would be known by, were it not for the rows. */
function sharedKeys(findings: readonly Finding[]): ReadonlySet<string> {
  const rows = new Map<string, string>();
  const shared = new Set<string>();
  for (const found of findings) {
    if (found.row === undefined || !isError(found)) continue;
    const key = keyOf(found, explainedFigures(found)) ?? '';
    if ((rows.get(key) ?? found.row) !== found.row) shared.add(key);
    rows.set(key, found.row);
  }
  return shared;
}

/** `alike`: what was found of the edit that the line is about. */
function toldOf(line: AcceptanceLine, alike: readonly Finding[], { table }: AcceptanceRules): Finding | null {
  const { acceptance, unit, code, rule, column } = line;
  const facts = { code, rule: rule ?? '', was: acceptance.value };
  const about = (key: 'code' | 'value'): Subject => ({
    at: acceptance.at[key],
    unit,
    rule,
    column,
    value: acceptance[key],
  });
  const open = alike.filter(({ accepted }) => accepted === undefined);
  const key = acceptanceKey(line, acceptance.value);
  const same = open.find((each) => keyOf(each) === key);
  const rows = open.flatMap((each) => (keyOf(each, explainedFigures(each)) === key ? (each.row ?? []) : []));
  if (rows.length > 1) {
    const reason = { reason: term('accepted-several-rows'), text: acceptance.value, near: [...new Set(rows)] };
    return finding('accepted/invalid', about('value'), reason);
  }
  const flaw = same === undefined ? statedFlaw(code, rule, table) : acceptanceFlaw(same, table);
  if (flaw !== null) return finding('accepted/not-acceptable', about('code'), { ...facts, reason: term(flaw) });
  const isMet = alike.some((each) => keyOf(each) === key || keyOf(each, explainedFigures(each)) === key);
  if (open.length > 0 && !isMet)
    return finding('accepted/lapsed', about('value'), { ...facts, now: [...new Set(open.map(explainedValue))] });
  // What a later line explains has its own: this one is its history.
  return alike.length > 0 ? null : finding('accepted/unmatched', about('value'), facts);
}
