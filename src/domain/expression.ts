import type { Decimal } from './decimal.ts';

export type Comparison = '==' | '!=' | '<' | '<=' | '>' | '>=';
export type Arithmetic = '+' | '-' | '*' | '/';
export type FunctionName = 'abs' | 'min' | 'max' | 'sum' | 'round';

/** A rule's expression, parsed and checked: every column in it exists. */
export type Expression =
  | { readonly kind: 'number'; readonly value: Decimal }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'column'; readonly key: string }
  | { readonly kind: 'category' }
  | { readonly kind: 'list'; readonly items: readonly Expression[] }
  | { readonly kind: 'not' | 'negate'; readonly operand: Expression }
  | {
      readonly kind: 'arithmetic';
      readonly operator: Arithmetic;
      readonly left: Expression;
      readonly right: Expression;
    }
  | {
      readonly kind: 'comparison';
      readonly operator: Comparison;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: 'logic'; readonly operator: '&&' | '||'; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'in'; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'call'; readonly name: FunctionName; readonly operands: readonly Expression[] };

/** The direct parts of an expression, left to right. */
export function operands(expression: Expression): readonly Expression[] {
  if ('left' in expression) return [expression.left, expression.right];
  if ('operand' in expression) return [expression.operand];
  if ('items' in expression) return expression.items;
  return 'operands' in expression ? expression.operands : [];
}

/** Keys of the columns that an expression reads, each once, in order of appearance. */
export function columnsIn(expression: Expression): readonly string[] {
  const own = expression.kind === 'column' ? [expression.key] : [];
  return [...new Set([...own, ...operands(expression).flatMap(columnsIn)])];
}
