import { parseCellName } from '../../src/domain/cell-address.ts';

/** What a cell or a formula comes to. */
export type Result = number | string | null;

/** A range is all of its cells. */
type Term = Result | boolean | readonly Result[];

/** Content of a cell, by `A1`: a formula begins with `=`. */
export type CellAt = (name: string) => Result;

const token = /\s*([A-Z]+\d+|[A-Z]+|\d+(?:\.\d+)?(?:E[+-]?\d+)?|"[^"]*"|[(),:*/=>-])/gy;

/** Computes the worksheet formulas that the summary workbook has, apart from the code that writes them. */
export class Evaluator {
  readonly #cellAt: CellAt;
  readonly #known = new Map<string, Result>();

  constructor(cellAt: CellAt) {
    this.#cellAt = cellAt;
  }

  /** The value of a cell, computed where it holds a formula. */
  cell(name: string): Result {
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const content = this.#cellAt(name);
    const value = typeof content === 'string' && content.startsWith('=') ? this.#formula(content.slice(1)) : content;
    this.#known.set(name, value);
    return value;
  }

  #formula(text: string): Result {
    const tokens = [...text.matchAll(token)].map(([, found = '']) => found);
    if (tokens.join('') !== text.replaceAll(/\s/g, '')) throw new Error(`not understood: ${text}`);
    const value = this.#comparison(tokens);
    const isValue = typeof value !== 'boolean' && (typeof value !== 'object' || value === null);
    if (tokens.length > 0 || !isValue) throw new Error(`no value: ${text}`);
    return value;
  }

  #comparison(tokens: string[]): Term {
    const left = this.#difference(tokens);
    if (tokens[0] !== '=' && tokens[0] !== '>') return left;
    const sign = tokens.shift();
    const right = this.#difference(tokens);
    return sign === '=' ? left === right : isMore(left, right);
  }

  #difference(tokens: string[]): Term {
    let value = this.#product(tokens);
    while (tokens[0] === '-') {
      tokens.shift();
      value = shortened(Number(value) - Number(this.#product(tokens)));
    }
    return value;
  }

  #product(tokens: string[]): Term {
    let value = this.#atom(tokens);
    while (tokens[0] === '/' || tokens[0] === '*') {
      const sign = tokens.shift();
      const by = Number(this.#atom(tokens));
      value = sign === '/' ? Number(value) / by : Number(value) * by;
    }
    return value;
  }

  #atom(tokens: string[]): Term {
    const first = tokens.shift() ?? '';
    if (first.startsWith('"')) return first.slice(1, -1);
    if (/^\d/.test(first)) return Number(first);
    if (tokens[0] === '(') return this.#call(first, tokens);
    if (tokens[0] !== ':') return this.cell(first);
    tokens.shift();
    return this.#range(first, tokens.shift() ?? '');
  }

  #range(from: string, to: string): readonly Result[] {
    const [start, end] = [parseCellName(from), parseCellName(to)];
    if (start === null || end === null || start.column !== end.column) throw new Error(`no column: ${from}:${to}`);
    const letters = from.replace(/\d+$/, '');
    return Array.from({ length: end.row - start.row + 1 }, (_, at) => this.cell(letters + String(start.row + at)));
  }

  #call(name: string, tokens: string[]): Term {
    const terms: Term[] = [];
    do {
      tokens.shift();
      terms.push(this.#comparison(tokens));
    } while (tokens[0] === ',');
    tokens.shift();
    const apply = functions[name];
    if (apply === undefined) throw new Error(`no function ${name}`);
    return apply(terms);
  }
}

/** A text is more than any number. */
const isMore = (left: Term, right: Term): boolean =>
  typeof left === 'string' || typeof right === 'string' ? typeof left === 'string' : Number(left) > Number(right);

/** Excel takes a difference that is nothing beside its operands for 0. */
const shortened = (value: number): number => Number(value.toPrecision(15));

const numbers = (terms: readonly Term[]): readonly number[] => terms.flat().filter((each) => typeof each === 'number');
const total = (terms: readonly Term[]): number => numbers(terms).reduce((sum, each) => sum + each, 0);

/** Half away from zero, of the decimal that Excel shows of a number: its first 15 digits. */
function rounded(value: number, places: number): number {
  const shown = Number(value.toPrecision(15));
  return (Math.sign(shown) * Math.round(Number(`${Math.abs(shown)}e${places}`))) / 10 ** places;
}

const functions: Readonly<Record<string, (terms: readonly Term[]) => Term>> = {
  SUM: total,
  MAX: (terms) => Math.max(...numbers(terms)),
  MIN: (terms) => Math.min(...numbers(terms)),
  AVERAGE: (terms) => total(terms) / numbers(terms).length,
  COUNT: (terms) => numbers(terms).length,
  COUNTA: (terms) => terms.flat().filter((each) => each !== null).length,
  ROUND: ([value, places]) => rounded(Number(value), Number(places)),
  IF: ([test, yes = '', no = '']) => (test === true ? yes : no),
};
