import type { Expression } from '../../domain/expression.ts';
import type { Column } from '../../domain/table.ts';
import { UsageError } from '../../findings/usage-error.ts';
import { ExpressionMistake } from '../expression-mistake.ts';
import { parseExpression } from '../expression-parser.ts';
import type { JsonDocument, JsonPath } from '../json-document.ts';
import { inRule } from '../table-rules.ts';
import { standIn, type CheckedColumn } from './check-columns.ts';
import { member } from './members.ts';

/** A rule of which both expressions are right. */
export interface CheckedRule {
  readonly id: string;
  /** Its place among `x-rules`. */
  readonly index: number;
  readonly assert: Expression;
  readonly when: Expression | null;
  readonly hasMessage: boolean;
  readonly severity: unknown;
}

interface WrittenRule {
  readonly id: string;
  readonly index: number;
  readonly rule: unknown;
}

/** The rules of a document as far as they have an id. */
export function rulesIn({ value }: JsonDocument): readonly WrittenRule[] {
  const rules = member(value, 'x-rules');
  return Array.isArray(rules)
    ? rules.map((rule: unknown, index) => {
        const id = member(rule, 'id');
        // A rule without an id is told as such, and is never the same as another.
        return { id: typeof id === 'string' ? id : `#${index + 1}`, index, rule };
      })
    : [];
}

/** Every mistake in the expressions of a table, and the rules without any. */
export function checkRules(
  document: JsonDocument,
  columns: readonly CheckedColumn[],
): { readonly rules: readonly CheckedRule[]; readonly mistakes: readonly UsageError[] } {
  const mistakes: UsageError[] = [];
  const rules = rulesIn(document).flatMap(({ id, index, rule }): readonly CheckedRule[] => {
    const read = (key: 'assert' | 'when'): Expression | null => {
      const text = member(rule, key);
      if (typeof text !== 'string' || text === '') return null;
      const checked = expressionIn({ id, text, path: ['x-rules', index, key] }, document, columns);
      mistakes.push(...checked.mistakes);
      return checked.expression;
    };
    const [assert, when] = [read('assert'), read('when')];
    if (assert === null || (when === null && member(rule, 'when') !== undefined)) return [];
    const [severity, message] = [member(rule, 'severity'), member(rule, 'message')];
    return [{ id, index, assert, when, severity, hasMessage: message !== undefined }];
  });
  return { rules, mistakes };
}

interface Written {
  readonly id: string;
  readonly text: string;
  readonly path: JsonPath;
}

/** Goes on behind a name that the table does not have, so that the next one is told too. What else is wrong then may be so because of it. */
function expressionIn(
  written: Written,
  document: JsonDocument,
  columns: readonly CheckedColumn[],
): { readonly expression: Expression | null; readonly mistakes: readonly UsageError[] } {
  const { text } = written;
  // Of what type a flawed column would be nobody knows.
  const isDoubtful = columns.some(({ column, isWhole }) => !isWhole && namesIn(text).includes(column.key));
  const mistakes: UsageError[] = [];
  const known = columns.map(({ column }) => column);
  for (;;) {
    try {
      const expression = parseExpression(text, known);
      return { expression: isDoubtful || mistakes.length > 0 ? null : expression, mistakes };
    } catch (error) {
      if (!(error instanceof ExpressionMistake)) throw error;
      const unknown = unknownAt(text, error.index, known);
      if (unknown !== null || (mistakes.length === 0 && !isDoubtful))
        mistakes.push(asMistake(inRule(error, written, document)));
      if (unknown === null) return { expression: null, mistakes };
      known.push(standIn(unknown, null));
    }
  }
}

function asMistake(error: unknown): UsageError {
  if (error instanceof UsageError) return error;
  throw error;
}

/** The name at a place that no column has; null where something else stands there, or a function. */
function unknownAt(text: string, index: number, known: readonly Column[]): string | null {
  const [name, bracket] = /^([\p{L}\p{N}_$]+)\s*(\(?)/u.exec(text.slice(index))?.slice(1) ?? [];
  const isName = name !== undefined && bracket === '' && !/^\d/.test(name) && name !== 'category';
  return isName && !known.some(({ key }) => key === name) ? name : null;
}

const namesIn = (text: string): readonly string[] => text.split(/[^\p{L}\p{N}_$]+/u);
