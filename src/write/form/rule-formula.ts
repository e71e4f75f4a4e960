import { zero, type Decimal } from '../../domain/decimal.ts';
import type { Comparison, Expression } from '../../domain/expression.ts';
import type { Rule } from '../../domain/table.ts';
import { truthText } from '../../domain/truth-text.ts';
import { figureFormula, kindOf, NoFormula, placed, textFormula, type FormulaScope } from './figure-formula.ts';
import { allOf, anyOf, difference, numeral, quoted, where } from './formula-text.ts';

/** Whether something holds, in two formulas: neither is true where it cannot be decided, as in the rules. */
interface Truth {
  readonly yes: string;
  readonly no: string;
}

interface TruthScope extends FormulaScope {
  /** How far the sides of a comparison may lie apart. */
  readonly tolerance: Decimal;
}

const longest = 8000; // characters; Excel takes 8,192

/** A formula that is true exactly where the rule applies and is broken; null where no formula says so. */
export function brokenFormula({ when, assert, tolerance }: Rule, scope: FormulaScope): string | null {
  try {
    const applies = when === null ? [] : [truth(when, { ...scope, tolerance: zero }).yes];
    const formula = allOf([...applies, truth(assert, { ...scope, tolerance }).no]);
    return formula.length > longest ? null : formula;
  } catch (error) {
    if (error instanceof NoFormula) return null;
    throw error;
  }
}

function truth(expression: Expression, scope: TruthScope): Truth {
  switch (expression.kind) {
    case 'boolean':
      return expression.value ? { yes: 'TRUE', no: 'FALSE' } : { yes: 'FALSE', no: 'TRUE' };
    case 'not': {
      const { yes, no } = truth(expression.operand, scope);
      return { yes: no, no: yes };
    }
    case 'logic':
      return logic(expression.operator, truth(expression.left, scope), truth(expression.right, scope));
    case 'comparison':
      return comparison(expression.operator, [expression.left, expression.right], scope);
    case 'in':
      return membership(expression.left, expression.right, scope);
    case 'column':
      return answer(expression.key, scope);
    default:
      throw new NoFormula(expression.kind);
  }
}

/** What is decided by one side alone does not wait for the other. */
const logic = (operator: '&&' | '||', left: Truth, right: Truth): Truth =>
  operator === '&&'
    ? { yes: allOf([left.yes, right.yes]), no: anyOf([left.no, right.no]) }
    : { yes: anyOf([left.yes, right.yes]), no: allOf([left.no, right.no]) };

/** 是 or 否. A blank that is no answer and no want of one either has no formula. */
function answer(key: string, scope: TruthScope): Truth {
  const { cell } = placed(key, scope);
  if (scope.blank === 'zero') throw new NoFormula(key);
  return { yes: is(cell, true), no: is(cell, false) };
}

const is = (cell: string, isSo: boolean): string => where([], `${cell}=${quoted(truthText(isSo))}`);

type Sides = readonly [left: Expression, right: Expression];

function comparison(operator: Comparison, sides: Sides, scope: TruthScope): Truth {
  const [left, right] = sides;
  const kind = kindOf(left, scope);
  if (kind === 'truth') return sameAnswer(operator, sides, scope);
  if (kind === 'number') {
    const [a, b] = [figureFormula(left, scope), figureFormula(right, scope)];
    const condition = holds[operator](difference(a.value, b.value), numeral(scope.tolerance));
    return decided([...a.given, ...b.given], condition);
  }
  const [a, b] = [textFormula(left, scope), textFormula(right, scope)];
  return equality(operator, [...a.given, ...b.given], `EXACT(${a.value},${b.value})`);
}

const decided = (given: readonly string[], condition: string): Truth => ({
  yes: where(given, condition),
  no: where(given, `NOT(${condition})`),
});

/** Of what are not two numbers, only whether they are the same can be told. */
function equality(operator: Comparison, given: readonly string[], same: string): Truth {
  const { yes, no } = decided(given, same);
  if (operator === '==') return { yes, no };
  return operator === '!=' ? { yes: no, no: yes } : { yes: 'FALSE', no: 'FALSE' };
}

/** `flag == true`: a blank is neither, and that it is not the one is certain where blanks count. */
function sameAnswer(operator: Comparison, [left, right]: Sides, scope: TruthScope): Truth {
  if (left.kind !== 'column' || right.kind !== 'boolean') throw new NoFormula('truth');
  const { cell } = placed(left.key, scope);
  const answers = [true, false].map((isSo) => `${cell}=${quoted(truthText(isSo))}`);
  const given = anyOf([...answers, ...(scope.blank === 'zero' ? [`${cell}=""`] : [])]);
  return equality(operator, [given], `${cell}=${quoted(truthText(right.value))}`);
}

/** Of the difference of the two sides and the tolerance. */
const holds: Readonly<Record<Comparison, (difference: string, tolerance: string) => string>> = {
  '==': (apart, tolerance) => `ABS(${apart})<=${tolerance}`,
  '!=': (apart, tolerance) => `ABS(${apart})>${tolerance}`,
  '<=': (apart, tolerance) => `${apart}<=${tolerance}`,
  '<': (apart, tolerance) => `${apart}<${tolerance}`,
  '>=': (apart, tolerance) => `-${apart}<=${tolerance}`,
  '>': (apart, tolerance) => `-${apart}<${tolerance}`,
};

function membership(left: Expression, list: Expression, scope: TruthScope): Truth {
  if (list.kind !== 'list') throw new NoFormula(list.kind);
  const same = list.items.map((item) => comparison('==', [left, item], { ...scope, tolerance: zero }));
  // An empty list holds nothing, but of what is not given not even that is said.
  const [first] = same;
  if (first === undefined) throw new NoFormula('list');
  return { yes: anyOf(same.map(({ yes }) => yes)), no: allOf(same.map(({ no }) => no)) };
}
