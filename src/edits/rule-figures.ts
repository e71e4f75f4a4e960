import { decimalText, isDecimal, subtract, absolute } from '../domain/decimal.ts';
import { columnsIn, type Comparison, type Expression } from '../domain/expression.ts';
import { fullTitle, type Table } from '../domain/table.ts';
import { evaluate, type Result, type Scope } from './evaluate.ts';

/** The figures behind a broken rule, for its message. */
export interface RuleFigures {
  /** `30 ≠ 12 + 8 + 6 + 3 = 29`. */
  readonly figures: string;
  /** Of the two sides of an equation; empty for any other rule. */
  readonly difference: string;
}

/** What a broken comparison shows. */
const broken: Readonly<Record<Comparison, string>> = { '==': '≠', '!=': '=', '<': '≥', '<=': '>', '>': '≤', '>=': '<' };

/** Of a rule that `scope` breaks. */
export function figuresOf(assert: Expression, table: Table, scope: Scope): RuleFigures {
  if (assert.kind !== 'comparison') return { figures: listed(assert, table, scope), difference: '' };
  const [left, right] = [evaluate(assert.left, scope), evaluate(assert.right, scope)];
  const figures = `${side(assert.left, left, scope)} ${broken[assert.operator]} ${side(assert.right, right, scope)}`;
  const isEquation = assert.operator === '==' && isDecimal(left) && isDecimal(right);
  return { figures, difference: isEquation ? decimalText(absolute(subtract(left, right))) : '' };
}

/** A calculation is followed by what it comes to. */
function side(expression: Expression, result: Result, scope: Scope): string {
  const text = say(expression, scope);
  const isCalculation = expression.kind === 'arithmetic' || expression.kind === 'call';
  return isCalculation ? `${text} = ${resultText(result)}` : text;
}

/** The expression with figures in place of its columns. */
function say(expression: Expression, scope: Scope): string {
  switch (expression.kind) {
    case 'arithmetic':
      return arithmeticText(expression, scope);
    case 'negate':
      return `-${operand(expression.operand, scope, true)}`;
    case 'call':
      return `${expression.name}(${expression.operands.map((part) => say(part, scope)).join(', ')})`;
    default:
      return resultText(evaluate(expression, scope));
  }
}

function arithmeticText(expression: Expression & { kind: 'arithmetic' }, scope: Scope): string {
  const { operator, left, right } = expression;
  const isProduct = operator === '*' || operator === '/';
  const rightText = operand(right, scope, isProduct || operator === '-');
  const isQuotient =
    operator === '/' && right.kind === 'arithmetic' && (right.operator === '*' || right.operator === '/');
  return `${operand(left, scope, isProduct)} ${operator} ${isQuotient ? `(${rightText})` : rightText}`;
}

/** Brackets where leaving them out would change what is read: round a negative figure, and round a sum inside a product. */
function operand(expression: Expression, scope: Scope, isTight: boolean): string {
  const text = say(expression, scope);
  const isSum = expression.kind === 'arithmetic' && (expression.operator === '+' || expression.operator === '-');
  return text.startsWith('-') || (isSum && isTight) ? `(${text})` : text;
}

/** `走访户数 3，慰问金 0`: the columns that a rule without two sides reads. */
const listed = (assert: Expression, { columns }: Table, scope: Scope): string =>
  columnsIn(assert)
    .map((key) => {
      const column = columns.find((candidate) => candidate.key === key);
      return `${column === undefined ? key : fullTitle(column)} ${resultText(scope.valueOf(key))}`;
    })
    .join('，');

function resultText(result: Result): string {
  if (result === undefined) return '—';
  if (isDecimal(result)) return decimalText(result);
  return Array.isArray(result) ? result.map(resultText).join('、') : String(result);
}
