import { absolute, decimalText, isDecimal, isZero, subtract } from '../domain/decimal.ts';
import { columnsIn, type Comparison, type Expression } from '../domain/expression.ts';
import type { Rule } from '../domain/table.ts';
import { truthText } from '../domain/truth-text.ts';
import type { ColumnTitles } from './column-titles.ts';
import { evaluate, type Result, type Scope } from './compile-expression.ts';

/** The figures behind a broken rule, for its message. */
export interface RuleFigures {
  /** `走访合计 30 ≠ 12 + 8 + 6 + 3 = 29`. */
  readonly figures: string;
  /** Of the two sides of an equation; empty for any other rule. */
  readonly difference: string;
  /** `走访合计 30，军烈属 12`: every column that the rule reads, those of its condition among them. An explanation stands as long as this stays the same. */
  readonly basis: string;
}

/** What a broken comparison shows. */
const broken: Readonly<Record<Comparison, string>> = { '==': '≠', '!=': '=', '<': '≥', '<=': '>', '>': '≤', '>=': '<' };

/** Columns that are named on one side of a comparison. A longer side shows its figures alone, without the terms that are 0. */
const few = 3;

/** Of a rule that `scope` breaks: both sides with the figures in them, each behind its column's title where a side has few; else the columns that it asserts something of. */
export function figuresOf({ assert, when }: Asked, titles: ColumnTitles, scope: Scope): RuleFigures {
  const saying: Saying = { scope, titleOf: (key) => titles.get(key) ?? key, isNamed: true };
  const asserted = columnsIn(assert);
  const conditions = when === null ? [] : columnsIn(when).filter((key) => !asserted.includes(key));
  const basis = listed([...asserted, ...conditions], saying);
  if (assert.kind !== 'comparison') return { figures: listed(asserted, saying), difference: '', basis };
  const [left, right] = [evaluate(assert.left, scope), evaluate(assert.right, scope)];
  const figures = `${side(assert.left, saying)} ${broken[assert.operator]} ${side(assert.right, saying)}`;
  const isEquation = assert.operator === '==' && isDecimal(left) && isDecimal(right);
  return { figures, difference: isEquation ? decimalText(absolute(subtract(left, right))) : '', basis };
}

type Asked = Pick<Rule, 'assert' | 'when'>;

interface Saying {
  readonly scope: Scope;
  readonly titleOf: (key: string) => string;
  /** Whether figures stand behind their columns' titles. */
  readonly isNamed: boolean;
}

/** A calculation is followed by what it comes to. */
function side(expression: Expression, saying: Saying): string {
  const terms = shownTerms(expression, saying.scope);
  const isNamed = new Set(terms.flatMap(columnsIn)).size <= few;
  const [only = expression, ...others] = terms;
  if (others.length === 0 && only.kind !== 'arithmetic' && only.kind !== 'call')
    return say(only, { ...saying, isNamed });
  const inSum = others.length > 0;
  const text = terms.map((term) => (inSum ? operand(term, { ...saying, isNamed }) : say(term, { ...saying, isNamed })));
  return `${text.join(' + ')} = ${resultText(evaluate(expression, saying.scope))}`;
}

/** Of a long sum those that are not 0, unless all are. */
function shownTerms(expression: Expression, scope: Scope): readonly Expression[] {
  const terms = termsOf(expression);
  if (terms.length <= few) return terms;
  const filled = terms.filter((term) => {
    const result = evaluate(term, scope);
    return !isDecimal(result) || !isZero(result);
  });
  return filled.length === 0 ? terms : filled;
}

/** What is added up: `a + b + c` and `sum(a, b, c)` are the same to who reads it. */
function termsOf(expression: Expression): readonly Expression[] {
  if (expression.kind === 'list') return expression.items.flatMap(termsOf);
  if (expression.kind === 'call' && expression.name === 'sum') return expression.operands.flatMap(termsOf);
  if (expression.kind !== 'arithmetic' || expression.operator !== '+') return [expression];
  return [...termsOf(expression.left), ...termsOf(expression.right)];
}

/** The expression with figures in place of its columns, or behind their titles. */
function say(expression: Expression, saying: Saying): string {
  switch (expression.kind) {
    case 'column':
      return named(expression.key, resultText(saying.scope.valueOf(expression.key)), saying);
    case 'arithmetic':
      return arithmeticText(expression, saying);
    case 'negate':
      return `-${bracketed(expression.operand, saying)}`;
    case 'call':
      return `${expression.name}(${expression.operands.map((part) => say(part, saying)).join(', ')})`;
    default:
      return resultText(evaluate(expression, saying.scope));
  }
}

const named = (key: string, figure: string, { isNamed, titleOf }: Saying): string =>
  isNamed ? `${titleOf(key)} ${figure}` : figure;

function arithmeticText({ operator, left, right }: Arithmetic, saying: Saying): string {
  const leftText = isProduct(operator) && isSum(left) ? bracketed(left, saying) : operand(left, saying);
  const rightText = isApart(right, operator) ? bracketed(right, saying) : operand(right, saying);
  return `${leftText} ${operator} ${rightText}`;
}

type Arithmetic = Expression & { kind: 'arithmetic' };

const isProduct = (operator: Arithmetic['operator']): boolean => operator === '*' || operator === '/';

const isSum = (expression: Expression): boolean => expression.kind === 'arithmetic' && !isProduct(expression.operator);

/** Whether leaving out brackets on the right would change what is read. */
const isApart = (right: Expression, operator: Arithmetic['operator']): boolean =>
  right.kind === 'arithmetic' && (isSum(right) ? operator !== '+' : operator === '/');

const bracketed = (expression: Expression, saying: Saying): string => {
  const text = say(expression, saying);
  return /^\d[\d.]*$/u.test(text) ? text : `(${text})`;
};

/** A part of a calculation: brackets stand round a negative figure. */
function operand(expression: Expression, saying: Saying): string {
  const isColumn = expression.kind === 'column';
  const figure = isColumn ? resultText(saying.scope.valueOf(expression.key)) : say(expression, saying);
  const text = figure.startsWith('-') ? `(${figure})` : figure;
  return isColumn ? named(expression.key, text, saying) : text;
}

/** `走访户数 3，慰问金 0`. */
const listed = (keys: readonly string[], saying: Saying): string =>
  keys.map((key) => say({ kind: 'column', key }, saying)).join('，');

function resultText(result: Result): string {
  if (result === undefined) return '—';
  if (isDecimal(result)) return decimalText(result);
  if (typeof result === 'boolean') return truthText(result);
  return typeof result === 'string' ? result : result.map(resultText).join('、');
}
