import jsep from 'jsep';
import type { Words } from '../findings/entry.ts';
import { ExpressionMistake } from './expression-mistake.ts';
import { oddSign, words } from './expression-words.ts';

/** A node of jsep's tree. */
export type SyntaxNode = jsep.CoreExpression;

/** An expression as jsep reads it, with the places of its parts. */
export interface SyntaxTree {
  readonly root: SyntaxNode;
  /** 0-based index at which a part begins. */
  readonly startOf: (node: SyntaxNode) => number;
}

const precedences = { '||': 1, '&&': 2, '==': 6, '!=': 6, '<': 7, '<=': 7, '>': 7, '>=': 7, in: 7 };
const sums = { '+': 9, '-': 9, '*': 10, '/': 10 };
const longest = 10_000;
const deepest = 500;

const starts = new WeakMap<object, number>();
const pending = new WeakMap<object, number[]>();

// jsep is configured as a whole: this file is the only one that uses it.
jsep.removeAllBinaryOps();
jsep.removeAllUnaryOps();
jsep.removeAllLiterals();
for (const [operator, precedence] of Object.entries({ ...precedences, ...sums }))
  jsep.addBinaryOp(operator, precedence);
for (const operator of ['-', '!']) jsep.addUnaryOp(operator);
jsep.addLiteral('true', true);
jsep.addLiteral('false', false);

// jsep tells no places: they are noted as each token begins. Only numbers end without a call of `after-token`.
jsep.hooks.add('gobble-token', function noteStart(env) {
  const begun = pending.get(this) ?? [];
  pending.set(this, begun);
  begun.push(this.index);
  if (!/[\d.]/.test(this.char)) return;
  const number = this.gobbleNumericLiteral();
  if (number !== undefined) env.node = number;
});
jsep.hooks.add('after-token', function keepStart({ node }) {
  const start = pending.get(this)?.pop() ?? 0;
  if (node && !starts.has(node)) starts.set(node, start);
});

// jsep's types leave children untyped; this is the one place that says what they are.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
export const known = (node: jsep.Expression): SyntaxNode => node as SyntaxNode;

/** Reads an expression, or throws an `ExpressionMistake`. Which parts mean something is not asked here. */
export function parseSyntax(text: string): SyntaxTree {
  if (text.length > longest) throw new ExpressionMistake(words.tooDeep, 0);
  const masked = text.replaceAll(/'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"/gs, (quoted) => '_'.repeat(quoted.length));
  const odd = masked.search(/[;（）［］＋－＊／＝＜＞！，；×÷≤≥≠“”‘’]/);
  if (odd !== -1) throw new ExpressionMistake(oddSign(text.charAt(odd)), odd);
  const root = parse(text);
  const commas = [...masked.matchAll(/,/g)];
  // jsep is lenient about commas: it takes blanks for them between items, and leaves out those before and behind.
  if (root.type !== 'Compound' && commas.length !== commasIn(root)) {
    throw new ExpressionMistake(words.comma, commas[0]?.index ?? Math.max(0, masked.search(/[([]/)));
  }
  return { root, startOf };
}

function parse(text: string): SyntaxNode {
  try {
    return known(jsep(text));
  } catch (error) {
    if (error instanceof RangeError) throw new ExpressionMistake(words.tooDeep, 0);
    if (!(error instanceof Error)) throw error;
    const index: unknown = Reflect.get(error, 'index');
    throw new ExpressionMistake(
      syntaxWords(error.message),
      typeof index === 'number' ? Math.min(index, text.length) : 0,
    );
  }
}

function startOf(node: SyntaxNode): number {
  const own = starts.get(node);
  return own ?? (node.type === 'BinaryExpression' ? startOf(known(node.left)) : 0);
}

/** The commas between the items of all lists. Goes down without recursion, so that later steps may recurse. */
function commasIn(root: SyntaxNode): number {
  let commas = 0;
  const open = [{ node: root, depth: 0 }];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    const { node, depth } = part;
    const items = itemsOf(node);
    if (depth > deepest) throw new ExpressionMistake(words.tooDeep, startOf(node));
    if (node.type === 'ArrayExpression' || node.type === 'CallExpression') commas += Math.max(0, items.length - 1);
    for (const item of items) if (item !== null) open.push({ node: item, depth: depth + 1 });
  }
  return commas;
}

function itemsOf(node: SyntaxNode): readonly (SyntaxNode | null)[] {
  if (node.type === 'ArrayExpression') return node.elements.map((item) => item && known(item));
  if (node.type === 'CallExpression') return node.arguments.map(known);
  if (node.type === 'BinaryExpression') return [known(node.left), known(node.right)];
  return node.type === 'UnaryExpression' ? [known(node.argument)] : [];
}

function syntaxWords(message: string): Words {
  if (message.startsWith('Unclosed quote')) return words.quote;
  if (/^(Unclosed|Expected [)\]])/.test(message)) return words.bracket;
  if (/^(Expected expression|missing unaryOp)/.test(message)) return words.operand;
  return message === 'Expected comma' ? words.comma : words.syntax;
}
