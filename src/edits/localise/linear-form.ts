import {
  add,
  decimalOfNumber,
  divide,
  equals,
  isZero,
  multiply,
  negate,
  zero,
  type Decimal,
} from '../../domain/decimal.ts';
import type { Expression } from '../../domain/expression.ts';

/** A sum of columns, each times a constant, and a constant. */
export interface LinearForm {
  /** By column key; none is 0. */
  readonly terms: ReadonlyMap<string, Decimal>;
  readonly constant: Decimal;
}

const one = decimalOfNumber(1);
const minusOne = decimalOfNumber(-1);

/** The form of an expression; null where it is not linear, or not exactly so (a third of a column). */
export function linearForm(expression: Expression): LinearForm | null {
  switch (expression.kind) {
    case 'number':
      return { terms: new Map(), constant: expression.value };
    case 'column':
      return { terms: new Map([[expression.key, one]]), constant: zero };
    case 'negate':
      return scaled(linearForm(expression.operand), minusOne);
    case 'call':
      return expression.name === 'sum' ? sumOfForms(expression.operands) : null;
    case 'list':
      return sumOfForms(expression.items);
    case 'arithmetic':
      return arithmeticForm(expression);
    default:
      return null;
  }
}

function arithmeticForm({ operator, left, right }: Expression & { kind: 'arithmetic' }): LinearForm | null {
  const [a, b] = [linearForm(left), linearForm(right)];
  if (a === null || b === null) return null;
  switch (operator) {
    case '+':
      return plus(a, b);
    case '-':
      return minus(a, b);
    case '*':
      return isConstant(a) ? scaled(b, a.constant) : isConstant(b) ? scaled(a, b.constant) : null;
    case '/':
      return isConstant(b) ? scaled(a, reciprocal(b.constant)) : null;
  }
}

const isConstant = ({ terms }: LinearForm): boolean => terms.size === 0;

/** Null for 0, and where it has no end. */
function reciprocal(value: Decimal): Decimal | null {
  const quotient = divide(one, value);
  return quotient !== null && equals(multiply(quotient, value), one) ? quotient : null;
}

function sumOfForms(parts: readonly Expression[]): LinearForm | null {
  let total: LinearForm | null = { terms: new Map(), constant: zero };
  for (const part of parts) {
    const form = linearForm(part);
    total = form === null || total === null ? null : plus(total, form);
  }
  return total;
}

function plus(a: LinearForm, b: LinearForm): LinearForm {
  const terms = new Map(a.terms);
  for (const [key, factor] of b.terms) {
    const sum = add(terms.get(key) ?? zero, factor);
    if (isZero(sum)) terms.delete(key);
    else terms.set(key, sum);
  }
  return { terms, constant: add(a.constant, b.constant) };
}

/** The difference of two forms. */
export const minus = (a: LinearForm, b: LinearForm): LinearForm => plus(a, negated(b));

/** The form with every sign turned. */
export const negated = ({ terms, constant }: LinearForm): LinearForm => ({
  terms: new Map([...terms].map(([key, factor]) => [key, negate(factor)])),
  constant: negate(constant),
});

function scaled(form: LinearForm | null, by: Decimal | null): LinearForm | null {
  if (form === null || by === null) return null;
  const terms = [...form.terms].map(([key, factor]) => [key, multiply(factor, by)] as const);
  return { terms: new Map(isZero(by) ? [] : terms), constant: multiply(form.constant, by) };
}

/** What a form comes to. */
export function totalOf({ terms, constant }: LinearForm, valueOf: (key: string) => Decimal): Decimal {
  let total = constant;
  for (const [key, factor] of terms) total = add(total, multiply(factor, valueOf(key)));
  return total;
}
