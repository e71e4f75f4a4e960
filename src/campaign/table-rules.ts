import { zero } from '../domain/decimal.ts';
import type { Expression } from '../domain/expression.ts';
import type { Column, Rule, RuleSeverity } from '../domain/table.ts';
import { ExpressionMistake, withCaret } from './expression-mistake.ts';
import { parseExpression } from './expression-parser.ts';
import type { UsageError } from '../findings/usage-error.ts';
import { mistakeAt, mistakeWithin, throwFirst, type JsonDocument, type JsonPath } from './json-document.ts';
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
  throwFirst(sameIdMistakes(rules, document));
  return rules.map(({ id, assert, when, severity, tolerance, message = null }, index) => {
    const parse = (text: string, key: 'assert' | 'when'): Expression => {
      try {
        return parseExpression(text, columns);
      } catch (error) {
        throw inRule(error, { id, text, path: ['x-rules', index, key] }, document);
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

/** Where an expression stands. */
interface ExpressionPlace {
  /** Of its rule. */
  readonly id: string;
  readonly text: string;
  readonly path: JsonPath;
}

/** A mistake in an expression as one of the table's file; any other error stays what it is. */
export function inRule(error: unknown, { id, text, path }: ExpressionPlace, document: JsonDocument): unknown {
  if (!(error instanceof ExpressionMistake)) return error;
  const shown = withCaret(text, error.index);
  const words = {
    zh: `规则 ${id}：${error.words.zh}${shown}`,
    en: `rule ${id}: ${error.words.en}${shown}`,
  };
  return mistakeWithin(document, { path, within: error.index }, words);
}

export function* sameIdMistakes(
  rules: readonly Pick<RuleSchema, 'id'>[],
  document: JsonDocument,
): Iterable<UsageError> {
  for (const [index, { id }] of rules.entries()) {
    const first = rules.findIndex((rule) => rule.id === id);
    if (first === index) continue;
    yield mistakeAt(document, ['x-rules', index, 'id'], {
      zh: `编号“${id}”已用于第 ${first + 1} 条规则`,
      en: `the id "${id}" is that of rule number ${first + 1} already`,
    });
  }
}
