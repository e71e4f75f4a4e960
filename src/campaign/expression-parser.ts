import { parseDecimal, toNumber } from '../domain/decimal.ts';
import type { Arithmetic, Comparison, Expression, FunctionName } from '../domain/expression.ts';
import type { Column } from '../domain/table.ts';
import { ExpressionMistake } from './expression-mistake.ts';
import { known, parseSyntax, type SyntaxNode, type SyntaxTree } from './expression-syntax.ts';
import { columnType, demand, demandComparable, demandNumber, type Operand } from './expression-type.ts';
import { arityWords, unknownColumn, unknownFunction, words } from './expression-words.ts';

/** A rule's `assert` or `when` over the columns of a table: an expression that is true or false. Throws `ExpressionMistake`. */
export function parseExpression(text: string, columns: readonly Column[]): Expression {
  const { root, startOf } = parseSyntax(text);
  const context = { startOf, columns: new Map(columns.map((column) => [column.key, column])) };
  const operand = translate(root, context);
  demand('boolean', operand);
  return operand.expression;
}

interface Context {
  readonly startOf: SyntaxTree['startOf'];
  readonly columns: ReadonlyMap<string, Column>;
}

type NodeOf<Type extends SyntaxNode['type']> = Extract<SyntaxNode, { type: Type }>;
type Child = Parameters<typeof known>[0];
type Typed = Omit<Operand, 'at'>;

function translate(child: Child, context: Context): Operand {
  const node = known(child);
  const at = context.startOf(node);
  return { ...typed(node, context, at), at };
}

function typed(node: SyntaxNode, context: Context, at: number): Typed {
  switch (node.type) {
    case 'Literal':
      return literal(node, at);
    case 'Identifier':
      return named(node.name, context, at);
    case 'ArrayExpression':
      return list(node, context, at);
    case 'UnaryExpression':
      return unary(node, context);
    case 'BinaryExpression':
      return binary(node, context);
    case 'CallExpression':
      return call(node, context, at);
    case 'Compound':
      return refuse(words.oneExpression, compoundAt(node, context, at));
    default:
      return refuse(words.unsupported, at);
  }
}

function refuse(reason: (typeof words)[keyof typeof words], at: number): never {
  throw new ExpressionMistake(reason, at);
}

/** The second of two expressions that stand side by side. */
const compoundAt = ({ body }: NodeOf<'Compound'>, { startOf }: Context, at: number): number =>
  body[1] === undefined ? at : startOf(known(body[1]));

function literal({ value, raw }: NodeOf<'Literal'>, at: number): Typed {
  if (typeof value === 'string') return { expression: { kind: 'text', value }, type: 'text' };
  if (typeof value === 'boolean') return { expression: { kind: 'boolean', value }, type: 'boolean' };
  const decimal = parseDecimal(raw);
  return decimal === null
    ? refuse(words.exponent, at)
    : { expression: { kind: 'number', value: decimal }, type: 'number' };
}

function named(name: string, { columns }: Context, at: number): Typed {
  const column = columns.get(name);
  if (name === 'category') {
    if (column !== undefined) throw new ExpressionMistake(words.categoryColumn, at);
    return { expression: { kind: 'category' }, type: 'text' };
  }
  if (column === undefined) throw new ExpressionMistake(unknownColumn(name, columns.keys()), at);
  return { expression: { kind: 'column', key: name }, type: columnType(column) };
}

function list({ elements }: NodeOf<'ArrayExpression'>, context: Context, at: number): Typed {
  const items = elements.map((item) => (item === null ? refuse(words.listGap, at) : translate(item, context)));
  const [first] = items;
  for (const item of items) {
    if (item.type === 'list') throw new ExpressionMistake(words.listInList, item.at);
    demandComparable(first ?? item, item);
  }
  return {
    expression: { kind: 'list', items: items.map(({ expression }) => expression) },
    type: 'list',
    ...(first === undefined ? {} : { itemType: first.type }),
  };
}

function unary({ operator, argument }: NodeOf<'UnaryExpression'>, context: Context): Typed {
  const operand = translate(argument, context);
  const [kind, type] = operator === '!' ? (['not', 'boolean'] as const) : (['negate', 'number'] as const);
  demand(type, operand);
  return { expression: { kind, operand: operand.expression }, type };
}

function binary(node: NodeOf<'BinaryExpression'>, context: Context): Typed {
  const [a, b] = [translate(node.left, context), translate(node.right, context)];
  const sides = { left: a.expression, right: b.expression };
  const { operator } = node;
  if (isArithmetic(operator)) {
    demand('number', a);
    demand('number', b);
    return { expression: { kind: 'arithmetic', operator, ...sides }, type: 'number' };
  }
  if (operator === '&&' || operator === '||') {
    demand('boolean', a);
    demand('boolean', b);
    return { expression: { kind: 'logic', operator, ...sides }, type: 'boolean' };
  }
  if (operator === 'in') return membership(a, b);
  if (!isComparison(operator)) throw new ExpressionMistake(words.unsupported, a.at);
  if (operator === '==' || operator === '!=') demandComparable(a, b);
  else [a, b].forEach((side) => demand('number', side));
  return { expression: { kind: 'comparison', operator, ...sides }, type: 'boolean' };
}

function membership(a: Operand, b: Operand): Typed {
  demand('list', b);
  if (b.itemType !== undefined) demand(b.itemType, a);
  return { expression: { kind: 'in', left: a.expression, right: b.expression }, type: 'boolean' };
}

const arities: Readonly<Record<FunctionName, readonly [least: number, most: number]>> = {
  abs: [1, 1],
  min: [1, Infinity],
  max: [1, Infinity],
  sum: [1, Infinity],
  round: [1, 2],
};

function call(node: NodeOf<'CallExpression'>, context: Context, at: number): Typed {
  const callee = known(node.callee);
  const name = callee.type === 'Identifier' ? callee.name : '';
  if (!isFunction(name)) throw new ExpressionMistake(unknownFunction(name, Object.keys(arities)), at);
  const parts = node.arguments.map((argument) => translate(argument, context));
  const [least, most] = arities[name];
  if (parts.length < least || parts.length > most) throw new ExpressionMistake(arityWords(name, least, most), at);
  parts.forEach((part) => demandNumber(part, most === Infinity));
  if (name === 'round') demandPlaces(parts[1]);
  return { expression: { kind: 'call', name, operands: parts.map(({ expression }) => expression) }, type: 'number' };
}

/** How many places to keep is part of the rule, not of the figures. */
function demandPlaces(places: Operand | undefined): void {
  if (places === undefined) return;
  const { expression, at } = places;
  const count = expression.kind === 'number' ? toNumber(expression.value) : -1;
  if (!Number.isInteger(count) || count < 0 || count > 20) throw new ExpressionMistake(words.places, at);
}

const isFunction = (name: string): name is FunctionName => Object.hasOwn(arities, name);
const isArithmetic = (operator: string): operator is Arithmetic => ['+', '-', '*', '/'].includes(operator);
const isComparison = (operator: string): operator is Comparison =>
  ['==', '!=', '<', '<=', '>', '>='].includes(operator);
