import { zero } from '../domain/decimal.ts';
import type { Rule, Table } from '../domain/table.ts';
import { compileExpression, type Scope } from './compile-expression.ts';

/** What a rule can see of a row. */
export type RowScope = Omit<Scope, 'tolerance'>;

/** A rule of the table, ready to be asked of rows. */
export interface CompiledRule {
  readonly rule: Rule;
  /** Whether the rule applies: where it has no condition, or its condition certainly holds. */
  readonly applies: (scope: RowScope) => boolean;
  /** Undefined where it cannot be decided; then it is neither kept nor violated. */
  readonly holds: (scope: RowScope) => boolean | undefined;
}

/** The rules of a table; once per run. */
export const compiledRules = ({ rules }: Table): readonly CompiledRule[] => rules.map(compiledRule);

function compiledRule(rule: Rule): CompiledRule {
  const { tolerance } = rule;
  const assert = compileExpression(rule.assert);
  const when = rule.when === null ? null : compileExpression(rule.when);
  return {
    rule,
    applies: ({ valueOf, category }) => when === null || when({ valueOf, category, tolerance: zero }) === true,
    holds: ({ valueOf, category }) => asTruth(assert({ valueOf, category, tolerance })),
  };
}

const asTruth = (result: unknown): boolean | undefined => (typeof result === 'boolean' ? result : undefined);

/** Applies, and certainly does not hold. */
export const isViolated = ({ applies, holds }: CompiledRule, scope: RowScope): boolean =>
  applies(scope) && holds(scope) === false;
