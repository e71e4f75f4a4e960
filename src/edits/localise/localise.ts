import { isDecimal } from '../../domain/decimal.ts';
import type { ReturnRow } from '../../domain/return.ts';
import type { Rule, Table } from '../../domain/table.ts';
import type { CompiledRule, RowScope } from '../compiled-rules.ts';
import { columnDomains } from './column-domain.ts';
import { constraintsOf } from './constraint.ts';
import { besideShift } from './shift-suspected.ts';
import type { Effort } from './effort.ts';
import type { Explanation } from './explanation.ts';
import { likeliestFirst } from './likeliest.ts';
import { slipsOfSeveral } from './slips-of-several.ts';
import { rowSituations, type RowSituations } from './row-situations.ts';
import type { Cell, Situation } from './situation.ts';
import { smallestSets } from './smallest-sets.ts';

/** What may be wrong where a row breaks some rules, the likeliest first. */
export interface Localised {
  /** The broken rules that each of the explanations satisfies. */
  readonly rules: ReadonlySet<Rule>;
  readonly explanations: readonly Explanation[];
}

/** A row that breaks rules. */
export interface BrokenRow {
  readonly row: ReturnRow;
  readonly scope: RowScope;
  readonly effort: Effort;
}

/** Finds the smallest changes after which a row keeps all its linear rules; nothing where only others are broken. */
export type Localiser = (broken: BrokenRow) => readonly Localised[];

/** A row may take that many steps, which is some tenths of a second at the worst. */
const mostSteps = 100_000;

/** Made once per run. */
export function localiser(table: Table, rules: readonly CompiledRule[]): Localiser {
  const ruled = rules.map((compiled) => ({ compiled, constraints: constraintsOf(compiled.rule) }));
  const domains = columnDomains(table);
  const columns = new Map(table.columns.map((column) => [column.key, column]));
  const cellOf = (key: string, { row, scope }: BrokenRow): Cell | null => {
    const [column, domain, value] = [columns.get(key), domains.get(key), scope.valueOf(key)];
    if (column === undefined || domain === undefined || !isDecimal(value)) return null;
    return { column, value, domain, isBlank: row.figures.get(key)?.value === null };
  };
  return (broken) => {
    if (broken.effort.isSpent) return [];
    const cells = new Map([...broken.row.figures].map(([key]) => [key, cellOf(key, broken)]));
    return localised(rowSituations(ruled, { scope: broken.scope, cells, effort: broken.effort.part(mostSteps) }));
  };
}

/** One slip over several groups of rules, as a run of figures in the wrong cells, comes before one for each group. */
function localised({ groups, whole, goTogether }: RowSituations): readonly Localised[] {
  if (groups.length > 1 && slipsOfSeveral(whole).length > 0) return [explained(whole)];
  const apart = groups.map(explained);
  const likeliest = apart.flatMap(({ explanations: [first] }) => first?.changes ?? []);
  return groups.length > 1 && !goTogether(likeliest) ? [explained(whole)] : apart;
}

const explained = (situation: Situation): Localised => ({
  rules: new Set(situation.broken.map(({ rule }) => rule)),
  explanations: besideShift(
    likeliestFirst([...slipsOfSeveral(situation), ...smallestSets(situation)], situation),
    situation,
  ),
});
