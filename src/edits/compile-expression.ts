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

/** An expression as a function: made once, asked for every row. */
export type Evaluator = (scope: Scope) => Result;

/** Exact: sums, differences and products of decimals are not rounded. */
export function compileExpression(expression: Expression): Evaluator {
  switch (expression.kind) {
    case 'number':
    case 'text':
    case 'boolean': {
      const { value } = expression;
      return () => value;
    }
    case 'column': {
      const { key } = expression;
      return ({ valueOf }) => valueOf(key);
    }
    case 'category':
      return ({ category }) => category;
    case 'list': {
      const items = expression.items.map(compileExpression);
      return (scope) => items.map((item) => item(scope));
    }
    default:
      return compileOperation(expression);
  }
}

/** What an expression comes to, where it is asked for once. */
export const evaluate = (expression: Expression, scope: Scope): Result => compileExpression(expression)(scope);

type Operation = Exclude<Expression, { kind: 'number' | 'text' | 'boolean' | 'column' | 'category' | 'list' }>;

function compileOperation(expression: Operation): Evaluator {
  switch (expression.kind) {
    case 'not': {
      const operand = compileExpression(expression.operand);
      return (scope) => {
        const result = operand(scope);
        return result === undefined ? undefined : result !== true;
      };
    }
    case 'negate': {
      const operand = compileExpression(expression.operand);
      return (scope) => {
        const result = operand(scope);
        return isDecimal(result) ? negate(result) : undefined;
      };
    }
    case 'call':
      return compileCall(functions[expression.name], expression.operands.flatMap(spread).map(compileExpression));
    default:
      return compilePair(expression);
  }
}

type Pair = Exclude<Operation, { kind: 'not' | 'negate' | 'call' }>;

function compilePair(expression: Pair): Evaluator {
  const [left, right] = [compileExpression(expression.left), compileExpression(expression.right)];
  switch (expression.kind) {
    case 'arithmetic':
      return compileArithmetic(arithmetic[expression.operator], left, right);
    case 'comparison':
      return compileComparison(expression.operator, left, right);
    case 'logic':
      return compileLogic(expression.operator === '||', left, right);
    case 'in':
      return (scope) => contains(left(scope), right(scope));
  }
}

type Computation = (a: Decimal, b: Decimal) => Decimal | null;

const compileArithmetic =
  (compute: Computation, left: Evaluator, right: Evaluator): Evaluator =>
  (scope) => {
    const [a, b] = [left(scope), right(scope)];
    return isDecimal(a) && isDecimal(b) ? (compute(a, b) ?? undefined) : undefined;
  };

function compileComparison(operator: Comparison, left: Evaluator, right: Evaluator): Evaluator {
  const holds = comparisons[operator];
  return (scope) => {
    const [a, b] = [left(scope), right(scope)];
    return isDecimal(a) && isDecimal(b) ? holds(subtract(a, b), scope.tolerance) : sameness(a, b, operator);
  };
}

/** Kleene's logic: what is decided by one side alone does not wait for the other. */
const compileLogic =
  (decisive: boolean, left: Evaluator, right: Evaluator): Evaluator =>
  (scope) => {
    const a = left(scope);
    if (a === decisive) return decisive;
    const b = right(scope);
    if (b === decisive) return decisive;
    return a === undefined || b === undefined ? undefined : !decisive;
  };

const arithmetic = { '+': add, '-': subtract, '*': multiply, '/': divide } as const;

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

/** Undecided as soon as one operand is. */
const compileCall =
  (compute: (operands: readonly Decimal[]) => Decimal | undefined, operands: readonly Evaluator[]): Evaluator =>
  (scope) => {
    const numbers: Decimal[] = [];
    for (const operand of operands) {
      const number = operand(scope);
      if (!isDecimal(number)) return undefined;
      numbers.push(number);
    }
    return compute(numbers);
  };

/** A list among operands stands for its items: `max([a, b])` is `max(a, b)`. */
const spread = (operand: Expression): readonly Expression[] => (operand.kind === 'list' ? operand.items : [operand]);
