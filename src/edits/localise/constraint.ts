import { add, isZero, negate, type Decimal } from '../../domain/decimal.ts';
import type { Comparison, Expression } from '../../domain/expression.ts';
import type { Rule } from '../../domain/table.ts';
import { linearForm, minus, negated, type LinearForm } from './linear-form.ts';

/** A form that must come to no more than 0, or to less where the edge is left out. */
export interface HalfSpace {
  readonly form: LinearForm;
  readonly isOpen: boolean;
}

/** A linear comparison of a rule: one half-space, or the two between which an equation holds. */
export interface Constraint {
  readonly rule: Rule;
  readonly halfSpaces: readonly HalfSpace[];
  /** Of an equation without tolerance: what must come to 0. */
  readonly equation: LinearForm | null;
  readonly columns: ReadonlySet<string>;
}

/** What a rule asserts as linear comparisons that must all hold; null where it says anything else. */
export function constraintsOf(rule: Rule): readonly Constraint[] | null {
  const parts = conjuncts(rule.assert).map((part) => constraintOf(part, rule));
  return parts.every((part) => part !== null) ? parts : null;
}

const conjuncts = (expression: Expression): readonly Expression[] =>
  expression.kind === 'logic' && expression.operator === '&&'
    ? [...conjuncts(expression.left), ...conjuncts(expression.right)]
    : [expression];

function constraintOf(expression: Expression, rule: Rule): Constraint | null {
  if (expression.kind !== 'comparison' || expression.operator === '!=') return null;
  const { operator, left, right } = expression;
  const within = distance(expression);
  const [a, b] = [linearForm(within ?? left), linearForm(right)];
  if (a === null || b === null) return null;
  if (within !== null) return equationOf(rule, a, add(rule.tolerance, b.constant));
  const difference = minus(a, b);
  return operator === '==' ? equationOf(rule, difference, rule.tolerance) : inequalityOf(rule, difference, operator);
}

/** What stands in `abs(…) <= 5`, which is an equation with room; null for anything else. */
function distance({ operator, left, right }: Expression & { kind: 'comparison' }): Expression | null {
  if (operator !== '<=' || left.kind !== 'call' || left.name !== 'abs' || right.kind !== 'number') return null;
  return left.operands[0] ?? null;
}

const equationOf = (rule: Rule, form: LinearForm, room: Decimal): Constraint => ({
  rule,
  halfSpaces: [form, negated(form)].map((side) => ({ form: lowered(side, room), isOpen: false })),
  equation: isZero(room) ? form : null,
  columns: new Set(form.terms.keys()),
});

function inequalityOf(rule: Rule, difference: LinearForm, operator: Exclude<Comparison, '==' | '!='>): Constraint {
  const form = operator === '<' || operator === '<=' ? difference : negated(difference);
  const isOpen = operator === '<' || operator === '>';
  return {
    rule,
    halfSpaces: [{ form: lowered(form, rule.tolerance), isOpen }],
    equation: null,
    columns: new Set(form.terms.keys()),
  };
}

const lowered = ({ terms, constant }: LinearForm, by: Decimal): LinearForm => ({
  terms,
  constant: add(constant, negate(by)),
});
