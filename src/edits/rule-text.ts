import { decimalText } from '../domain/decimal.ts';
import type { Comparison, Expression, FunctionName } from '../domain/expression.ts';
import type { Table } from '../domain/table.ts';
import { truthText } from '../domain/truth-text.ts';
import type { Language } from '../findings/entry.ts';
import { columnTitles } from './column-titles.ts';

/** A rule's expression as people read it, with the titles of its columns: `走访合计 = 优抚对象 + 军烈属`. */
export function ruleText(expression: Expression, table: Table, language: Language): string {
  const titles = columnTitles(table);
  return say(expression, { titleOf: (key) => titles.get(key) ?? key, words: words[language] });
}

interface Words {
  readonly category: string;
  readonly and: string;
  readonly or: string;
  readonly not: (text: string) => string;
  readonly within: (left: string, right: string) => string;
  readonly comma: string;
  readonly quote: (text: string) => string;
  readonly calls: Readonly<Record<FunctionName, string>>;
}

const words: Readonly<Record<Language, Words>> = {
  zh: {
    category: '单位类别',
    and: ' 且 ',
    or: ' 或 ',
    not: (text) => `并非 (${text})`,
    within: (left, right) => `${left} 是 ${right} 之一`,
    comma: '、',
    quote: (text) => `“${text}”`,
    calls: { abs: '绝对值', min: '最小值', max: '最大值', sum: '合计', round: '四舍五入' },
  },
  en: {
    category: 'the unit’s category',
    and: ' and ',
    or: ' or ',
    not: (text) => `not (${text})`,
    within: (left, right) => `${left} is one of ${right}`,
    comma: ', ',
    quote: (text) => `“${text}”`,
    calls: { abs: 'abs', min: 'min', max: 'max', sum: 'sum', round: 'round' },
  },
};

interface Saying {
  readonly titleOf: (key: string) => string;
  readonly words: Words;
}

const comparisons: Readonly<Record<Comparison, string>> = {
  '==': '=',
  '!=': '≠',
  '<': '<',
  '<=': '≤',
  '>': '>',
  '>=': '≥',
};
const signs = { '+': '+', '-': '-', '*': '×', '/': '÷' } as const;

function say(expression: Expression, saying: Saying): string {
  switch (expression.kind) {
    case 'number':
      return decimalText(expression.value);
    case 'text':
      return saying.words.quote(expression.value);
    case 'boolean':
      return truthText(expression.value);
    case 'column':
      return saying.titleOf(expression.key);
    case 'category':
      return saying.words.category;
    default:
      return sayOperation(expression, saying);
  }
}

type Operation = Exclude<Expression, { kind: 'number' | 'text' | 'boolean' | 'column' | 'category' }>;

function sayOperation(expression: Operation, saying: Saying): string {
  const { words: said } = saying;
  switch (expression.kind) {
    case 'list':
      return expression.items.map((item) => say(item, saying)).join(said.comma);
    case 'not':
      return said.not(say(expression.operand, saying));
    case 'negate':
      return `-${part(expression.operand, { outer: expression }, saying)}`;
    case 'call':
      return `${said.calls[expression.name]}(${expression.operands.map((each) => say(each, saying)).join(said.comma)})`;
    case 'in':
      return said.within(part(expression.left, { outer: expression }, saying), say(expression.right, saying));
    default:
      return sayPair(expression, saying);
  }
}

type Pair = Exclude<Operation, { kind: 'list' | 'not' | 'negate' | 'call' | 'in' }>;

function sayPair(expression: Pair, saying: Saying): string {
  const left = part(expression.left, { outer: expression }, saying);
  const right = part(expression.right, { outer: expression, isRight: true }, saying);
  switch (expression.kind) {
    case 'comparison':
      return `${left} ${comparisons[expression.operator]} ${right}`;
    case 'logic':
      return left + (expression.operator === '&&' ? saying.words.and : saying.words.or) + right;
    case 'arithmetic':
      return `${left} ${signs[expression.operator]} ${right}`;
  }
}

/** Where a part of an expression stands. */
interface Standing {
  readonly outer: Expression;
  readonly isRight?: true;
}

/** A part of an expression, in brackets where it would be read otherwise without them. */
function part(inner: Expression, { outer, isRight }: Standing, saying: Saying): string {
  const [own, around] = [strength(inner), strength(outer)];
  const text = say(inner, saying);
  return own < around || (isRight === true && own === around && isOrdered(outer)) ? `(${text})` : text;
}

/** `a - (b - c)` and `a - b - c` differ, `a + (b + c)` and `a + b + c` do not. */
const isOrdered = (outer: Expression): boolean =>
  outer.kind === 'comparison' || (outer.kind === 'arithmetic' && outer.operator !== '+' && outer.operator !== '*');

/** How firmly an expression holds together. */
function strength(expression: Expression): number {
  switch (expression.kind) {
    case 'logic':
      return expression.operator === '||' ? 1 : 2;
    case 'comparison':
    case 'in':
      return 3;
    case 'arithmetic':
      return expression.operator === '+' || expression.operator === '-' ? 4 : 5;
    case 'negate':
      return 6;
    default:
      return 7;
  }
}
