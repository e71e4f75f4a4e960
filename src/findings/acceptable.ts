import type { Rule, Table } from '../domain/table.ts';
import { catalogue, type Code } from './catalogue.ts';
import type { Severity } from './entry.ts';
import type { Finding } from './finding.ts';
import type { Fact, TermKey } from './terms.ts';

/** Findings about who sent what and when, and about the explanations themselves, are no edits of what a return says. */
const notEdits: ReadonlySet<string> = new Set(['unit', 'receipt', 'accepted', 'summary']);

type Judged = Pick<Finding, 'code' | 'rule'> & { readonly severity: Severity };

/** Why no explanation can stand for a finding; null where one can: for a soft edit, and for an explain edit. */
export function acceptanceFlaw({ code, rule, severity }: Judged, table: Pick<Table, 'rules'>): TermKey | null {
  if (notEdits.has(code.split('/')[0] ?? '')) return 'accepted-not-edit';
  if (severity === 'error') return ruleOf(rule, table)?.severity === 'explain' ? null : 'accepted-hard';
  return severity === 'info' ? 'accepted-notice' : null;
}

/** The same of a code and a rule alone, as far as it can be told before anything was found. */
export function statedFlaw(code: Code, rule: string | null, table: Pick<Table, 'rules'>): TermKey | null {
  const severities = { hard: 'error', explain: 'error', soft: 'warning', notice: 'info' } as const;
  const asked = ruleOf(rule, table);
  // Whether a code of several severities is hard shows only when it is found.
  if (code === 'rule/violated' && asked === undefined) return null;
  return acceptanceFlaw({ code, rule, severity: asked ? severities[asked.severity] : catalogue[code].severity }, table);
}

const ruleOf = (rule: string | null, { rules }: Pick<Table, 'rules'>): Rule | undefined =>
  rule === null ? undefined : rules.find(({ id }) => id === rule);

/**
 * What an explanation stands for: of a return of several rows the row's name, and what `explainedFigures` says. While
 * that stays the same, so does the explanation, in whichever file or cell it stands.
 */
export function explainedValue(found: Finding): string {
  return found.row === undefined ? explainedFigures(found) : `${found.row}：${explainedFigures(found)}`;
}

/** The figures that a finding rests on: all that a rule reads, else the cell's text, else the facts that it tells. */
export function explainedFigures({ value, facts }: Finding): string {
  const basis = facts['basis'];
  if (typeof basis === 'string') return basis;
  return value ?? Object.values(facts).flatMap(plainFact).join('；');
}

const plainFact = (fact: Fact): readonly string[] =>
  typeof fact === 'object' && 'term' in fact ? [] : [typeof fact === 'object' ? fact.join('、') : String(fact)];
