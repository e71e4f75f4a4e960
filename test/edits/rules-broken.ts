import type { ReturnRow } from '../../src/domain/return.ts';
import type { Table } from '../../src/domain/table.ts';
import { compiledRules, isViolated } from '../../src/edits/compiled-rules.ts';
import { Effort } from '../../src/edits/localise/effort.ts';
import { rowValues } from '../../src/edits/row-values.ts';
import { ruleFindings } from '../../src/edits/rule-findings.ts';
import type { Finding } from '../../src/findings/finding.ts';

interface Checked {
  readonly row: ReturnRow;
  readonly category: string | null;
}

/** What the rules of a table say of a row of `a.xlsx`. */
export function rulesBroken(table: Table, { row, category }: Checked): readonly Finding[] {
  const rules = compiledRules(table);
  const scope = { valueOf: rowValues(table)(row), category: category ?? undefined };
  const broken = rules.filter((rule) => isViolated(rule, scope));
  return ruleFindings(table, rules)({ file: 'a.xlsx', row, scope, broken, effort: new Effort(1_000_000) });
}
