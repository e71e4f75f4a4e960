import type { CellAddress } from '../../domain/cell-address.ts';
import {
  compare,
  decimalOfNumber,
  divide,
  equals,
  multiply,
  isDecimal,
  parseDecimal,
  round,
  subtract,
  sum,
  toNumber,
  zero,
  type Decimal,
} from '../../domain/decimal.ts';
import { tokensOf, type Token } from './tokens.ts';

/** What a cell holds, as far as our formulas look: text counts as no figure. */
export type CellFigure = Decimal | string | null;

/** What stands at a place. */
export type CellReader = (address: CellAddress) => CellFigure;

/** What a formula of a summary gives over the cells as they stand; undefined for a formula that is none of ours. */
export function evaluate(formula: string, cellAt: CellReader): CellFigure | undefined {
  const tokens = tokensOf(formula);
  if (tokens === null) return undefined;
  try {
    const parser = new Evaluation(tokens, cellAt);
    const [value] = parser.expression();
    return parser.isAtEnd ? value : undefined;
  } catch (error) {
    if (error instanceof NotOurs) return undefined;
    throw error;
  }
}

class NotOurs extends Error {}

type Figures = readonly CellFigure[];
const truth = (isSo: boolean): Decimal => decimalOfNumber(isSo ? 1 : 0);

/** A formula is a few calls deep; whoever nests more did not get it from us. */
const deepest = 8;
/** Of a formula over all rows of a sheet. */
const mostCells = 100_000;

class Evaluation {
  readonly #tokens: readonly Token[];
  readonly #cellAt: CellReader;
  #at = 0;
  #depth = 0;

  constructor(tokens: readonly Token[], cellAt: CellReader) {
    this.#tokens = tokens;
    this.#cellAt = cellAt;
  }

  get isAtEnd(): boolean {
    return this.#at === this.#tokens.length;
  }

  expression(): Figures {
    let left = this.#difference();
    for (;;) {
      if (this.#takes('=')) left = [truth(isEqual(left[0] ?? null, this.#difference()[0] ?? null))];
      else if (this.#takes('>')) left = [truth(isMore(left[0] ?? null, this.#difference()[0] ?? null))];
      else return left;
    }
  }

  #difference(): Figures {
    let left = this.#product();
    while (this.#takes('-')) left = [combined(left[0], this.#product()[0], subtract)];
    return left;
  }

  #product(): Figures {
    let left = this.#operand();
    for (;;) {
      if (this.#takes('/')) left = [combined(left[0], this.#operand()[0], divide)];
      else if (this.#takes('*')) left = [combined(left[0], this.#operand()[0], multiply)];
      else return left;
    }
  }

  #operand(): Figures {
    const token = this.#tokens[this.#at++];
    if (token?.kind === 'number') return [parseDecimal(token.text)];
    if (token?.kind === 'text') return [token.text];
    if (token?.kind === 'cell') return this.#range(token.address);
    if (token?.kind === 'name') return this.#call(token.text);
    throw new NotOurs();
  }

  #range(from: CellAddress): Figures {
    if (!this.#takes(':')) return [this.#cellAt(from)];
    const to = this.#tokens[this.#at++];
    if (to?.kind !== 'cell') throw new NotOurs();
    const { row: bottom, column: right } = to.address;
    if ((bottom - from.row + 1) * (right - from.column + 1) > mostCells) throw new NotOurs();
    const found: CellFigure[] = [];
    for (let row = from.row; row <= bottom; row += 1)
      for (let column = from.column; column <= right; column += 1) found.push(this.#cellAt({ row, column }));
    return found;
  }

  #call(name: string): Figures {
    if (!this.#takes('(') || ++this.#depth > deepest) throw new NotOurs();
    const given: Figures[] = [this.expression()];
    while (this.#takes(',')) given.push(this.expression());
    if (!this.#takes(')')) throw new NotOurs();
    this.#depth -= 1;
    const call = functions.get(name);
    if (call === undefined) throw new NotOurs();
    return [call(given)];
  }

  #takes(mark: string): boolean {
    const token = this.#tokens[this.#at];
    const isThere = token?.kind === 'mark' && token.text === mark;
    if (isThere) this.#at += 1;
    return isThere;
  }
}

/** Null for what a program gives an error for, such as a text among the operands: of an IF both branches are worked out. */
function combined(
  left: CellFigure | undefined,
  right: CellFigure | undefined,
  combine: (a: Decimal, b: Decimal) => Decimal | null,
): Decimal | null {
  return typeof left === 'string' || typeof right === 'string' ? null : combine(left ?? zero, right ?? zero);
}

function figure(value: CellFigure | undefined): Decimal {
  if (value === undefined || typeof value === 'string') throw new NotOurs();
  return value ?? zero;
}

const isEqual = (a: CellFigure, b: CellFigure): boolean =>
  isDecimal(a) && isDecimal(b) ? equals(a, b) : a === b || (a === null && isDecimal(b) && equals(b, zero));

/** A text is more than any number. */
const isMore = (a: CellFigure, b: CellFigure): boolean =>
  typeof a === 'string' || typeof b === 'string' ? typeof a === 'string' : compare(a ?? zero, b ?? zero) > 0;

const decimals = (given: readonly Figures[]): readonly Decimal[] => given.flat().filter(isDecimal);

const extreme = (given: readonly Figures[], sign: 1 | -1): Decimal =>
  decimals(given).reduce<Decimal | null>(
    (best, each) => (best === null || compare(each, best) * sign > 0 ? each : best),
    null,
  ) ?? zero;

/** Null for no figures: both branches of an IF are worked out. */
function mean(given: readonly Figures[]): Decimal | null {
  const all = decimals(given);
  return divide(sum(all), decimalOfNumber(all.length));
}

/** Those that a summary is written with. */
const functions: ReadonlyMap<string, (given: readonly Figures[]) => CellFigure> = new Map<
  string,
  (given: readonly Figures[]) => CellFigure
>([
  ['SUM', (given) => sum(decimals(given))],
  ['MAX', (given) => extreme(given, 1)],
  ['MIN', (given) => extreme(given, -1)],
  ['COUNT', (given) => decimalOfNumber(decimals(given).length)],
  ['COUNTA', (given) => decimalOfNumber(given.flat().filter((each) => each !== null).length)],
  ['AVERAGE', mean],
  ['ROUND', ([value = [], places = []]) => round(figure(value[0]), toNumber(figure(places[0])))],
  ['IF', ([test = [], yes = [], no = []]) => (equals(figure(test[0]), zero) ? (no[0] ?? null) : (yes[0] ?? null))],
]);
