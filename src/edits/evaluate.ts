import {
  absolute,
  add,
  compare,
  divide,
  isDecimal,
  multiply,
  negate,
  round,
  subtract,
  sum,
  toNumber,
  zero,
  type Decimal,
} from '../domain/decimal.ts';
import type { Comparison, Expression, FunctionName } from '../domain/expression.ts';

/** What an expression comes to; `undefined` where it cannot be decided: a blank that is missing, a figure that could not be read, a division by 0. */
export type Result = Decimal | string | boolean | readonly Result[] | undefined;

/** All that an expression can reach. */
export interface Scope {
  /** `undefined` where the column's value cannot be told. */
  readonly valueOf: (key: string) => Decimal | string | boolean | undefined;
  /** Of the unit; `undefined` where the unit is not known. */
  readonly category: string | undefined;
  /** How far the sides of a comparison may lie apart. */
  readonly tolerance: Decimal;
}

/** Exact: sums, differences and products of decimals are not rounded. */
export function evaluate(expression: Expression, scope: Scope): Result {
  switch (expression.kind) {
    case 'number':
    case 'text':
    case 'boolean':
      return expression.value;
    case 'column':
      return scope.valueOf(expression.key);
    case 'category':
      return scope.category;
    case 'list':
      return expression.items.map((item) => evaluate(item, scope));
    default:
      return evaluateOperation(expression, scope);
  }
}

type Operation = Exclude<Expression, { kind: 'number' | 'text' | 'boolean' | 'column' | 'category' | 'list' }>;

function evaluateOperation(expression: Operation, scope: Scope): Result {
  switch (expression.kind) {
    case 'not': {
      const operand = evaluate(expression.operand, scope);
      return operand === undefined ? undefined : operand !== true;
    }
    case 'negate':
      return withNumber(evaluate(expression.operand, scope), negate);
    case 'call':
      return called(
        expression.name,
        expression.operands.map((operand) => evaluate(operand, scope)),
      );
    default:
      return evaluatePair(expression, scope);
  }
}

type Pair = Exclude<Operation, { kind: 'not' | 'negate' | 'call' }>;

function evaluatePair(expression: Pair, scope: Scope): Result {
  const left = evaluate(expression.left, scope);
  const right = evaluate(expression.right, scope);
  switch (expression.kind) {
    case 'arithmetic':
      return withNumbers(left, right, arithmetic[expression.operator]);
    case 'comparison':
      return isDecimal(left) && isDecimal(right)
        ? comparisons[expression.operator](subtract(left, right), scope.tolerance)
        : sameness(left, right, expression.operator);
    case 'logic':
      return logic(left, right, expression.operator);
    case 'in':
      return contains(left, right);
  }
}

const arithmetic = { '+': add, '-': subtract, '*': multiply, '/': divide } as const;

/** Kleene's logic: what is decided by one side alone does not wait for the other. */
function logic(left: Result, right: Result, operator: '&&' | '||'): boolean | undefined {
  const decisive = operator === '||';
  if (left === decisive || right === decisive) return decisive;
  return left === undefined || right === undefined ? undefined : !decisive;
}

/** Of what are not two numbers: only whether they are the same can be told. */
function sameness(left: Result, right: Result, operator: Comparison): boolean | undefined {
  if (left === undefined || right === undefined) return undefined;
  if (operator === '==') return left === right;
  return operator === '!=' ? left !== right : undefined;
}

/** Of the difference of the two sides and the tolerance. */
const comparisons: Readonly<Record<Comparison, (difference: Decimal, tolerance: Decimal) => boolean>> = {
  '==': (difference, tolerance) => compare(absolute(difference), tolerance) <= 0,
  '!=': (difference, tolerance) => compare(absolute(difference), tolerance) > 0,
  '<=': (difference, tolerance) => compare(difference, tolerance) <= 0,
  '<': (difference, tolerance) => compare(difference, tolerance) < 0,
  '>=': (difference, tolerance) => compare(negate(difference), tolerance) <= 0,
  '>': (difference, tolerance) => compare(negate(difference), tolerance) < 0,
};

function contains(left: Result, right: Result): boolean | undefined {
  if (left === undefined || !Array.isArray(right)) return undefined;
  const items: readonly Result[] = right;
  if (items.some((item) => item === left || (isDecimal(item) && isDecimal(left) && compare(item, left) === 0)))
    return true;
  return items.includes(undefined) ? undefined : false;
}

const functions: Readonly<Record<FunctionName, (operands: readonly Decimal[]) => Decimal | undefined>> = {
  abs: ([operand]) => operand && absolute(operand),
  min: (operands) => operands.toSorted(compare)[0],
  max: (operands) => operands.toSorted(compare).at(-1),
  sum,
  round: ([operand, places = zero]) => (operand === undefined ? undefined : round(operand, toNumber(places))),
};

function called(name: FunctionName, operands: readonly Result[]): Result {
  const flat = operands.flatMap((operand): readonly Result[] => (Array.isArray(operand) ? operand : [operand]));
  return flat.every(isDecimal) ? functions[name](flat) : undefined;
}

const withNumber = (operand: Result, compute: (a: Decimal) => Decimal): Result =>
  isDecimal(operand) ? compute(operand) : undefined;

const withNumbers = (left: Result, right: Result, compute: (a: Decimal, b: Decimal) => Decimal | null): Result =>
  isDecimal(left) && isDecimal(right) ? (compute(left, right) ?? undefined) : undefined;
