import type { ReturnRow } from '../domain/return.ts';
import type { Table } from '../domain/table.ts';
import type { Finding } from '../findings/finding.ts';
import { compiledRules, isViolated } from './compiled-rules.ts';
import { Effort } from './localise/effort.ts';
import type { RuleTeller } from './rule-findings.ts';
import { rowValues } from './row-values.ts';

/** Checks one row; null where it breaks no rule, as nearly every row of nearly every return. */
type RowChecker = (row: ReturnRow) => Promise<readonly Finding[]> | null;

/** Checks the rows of one file; `category` is the unit's, null where the unit is not known. */
export type RuleChecker = (file: string, category: string | null) => RowChecker;

/** What is told of broken rules besides. */
export interface RuleOptions {
  /** Whether a figure may be said to be in another measure: 元 for 万元. */
  readonly judgesMeasures: boolean;
}

/** What may go into explaining the rows of one file: a second or so, enough for the first thousands of rows that are broken. */
const stepsOfFile = 2_000_000;

/** The table's rules, compiled once per run. One that cannot be decided is neither kept nor broken. What tells of broken ones is loaded where the first row breaks one. */
export function ruleChecker(table: Table, { judgesMeasures }: RuleOptions): RuleChecker {
  const rules = compiledRules(table);
  const valuesOf = rowValues(table);
  let teller: Promise<RuleTeller> | null = null;
  const loadTeller = async (): Promise<RuleTeller> => {
    const tell = (await import('./rule-findings.ts')).ruleFindings(table, rules);
    if (!judgesMeasures) return tell;
    const { ruleMagnitudes } = await import('./rule-magnitude.ts');
    return (broken) => [...tell(broken), ...ruleMagnitudes(broken, table)];
  };
  return (file, category) => {
    const effort = new Effort(stepsOfFile);
    return (row) => {
      const scope = { valueOf: valuesOf(row), category: category ?? undefined };
      const broken = rules.filter((rule) => isViolated(rule, scope));
      if (broken.length === 0) return null;
      teller ??= loadTeller();
      return teller.then((tell) => tell({ file, row, scope, broken, effort }));
    };
  };
}
