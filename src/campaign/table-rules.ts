import { zero } from '../domain/decimal.ts';
import type { Expression } from '../domain/expression.ts';
import type { Column, Rule, RuleSeverity } from '../domain/table.ts';
import { ExpressionMistake, withCaret } from './expression-mistake.ts';
import { parseExpression } from './expression-parser.ts';
import { mistakeAt, type JsonDocument } from './json-document.ts';
import { exact } from './table-columns.ts';

/** One of `x-rules`. */
export interface RuleSchema {
  readonly id: string;
  readonly assert: string;
  readonly when?: string;
  readonly severity: RuleSeverity;
  readonly tolerance?: number;
  readonly message?: string;
}

/** The rules of a table, with their expressions parsed and checked against its columns; throws `UsageError` with line, key and place. */
export function rulesFrom(
  rules: readonly RuleSchema[],
  columns: readonly Column[],
  document: JsonDocument,
): readonly Rule[] {
  refuseSameIds(rules, document);
  return rules.map(({ id, assert, when, severity, tolerance, message = null }, index) => {
    const parse = (text: string, key: 'assert' | 'when'): Expression => {
      try {
        return parseExpression(text, columns);
      } catch (error) {
        if (!(error instanceof ExpressionMistake)) throw error;
        const shown = withCaret(text, error.index);
        throw mistakeAt(document, ['x-rules', index, key], {
          zh: `规则 ${id}：${error.words.zh}${shown}`,
          en: `rule ${id}: ${error.words.en}${shown}`,
        });
      }
    };
    return {
      id,
      assert: parse(assert, 'assert'),
      when: when === undefined ? null : parse(when, 'when'),
      severity,
      tolerance: tolerance === undefined ? zero : exact(tolerance, ['x-rules', index, 'tolerance'], document),
      message,
    };
  });
}

function refuseSameIds(rules: readonly RuleSchema[], document: JsonDocument): void {
  rules.forEach(({ id }, index) => {
    const first = rules.findIndex((rule) => rule.id === id);
    if (first === index) return;
    throw mistakeAt(document, ['x-rules', index, 'id'], {
      zh: `编号“${id}”已用于第 ${first + 1} 条规则`,
      en: `the id "${id}" is that of rule number ${first + 1} already`,
    });
  });
}
