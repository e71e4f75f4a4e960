import {
  compare,
  decimalOfNumber,
  divide,
  equals,
  isDecimal,
  round,
  sum,
  zero,
  type Decimal,
} from '../domain/decimal.ts';
import type { Value } from '../domain/return.ts';
import type { Aggregate } from '../domain/table.ts';
import { mostPlaces, roundedPlaces } from './number-format.ts';

/** A worksheet function that says a subtotal over the units' cells. */
export type TotalFunction = 'SUM' | 'MAX' | 'MIN' | 'AVERAGE' | 'COUNT' | 'COUNTA';

const mostArguments = 255;
const longestFormula = 8192;

/** What can say each aggregate; a count is the units' own counts added up, or the number of units with a figure. */
const candidates: Readonly<Record<Aggregate, readonly TotalFunction[]>> = {
  sum: ['SUM'],
  max: ['MAX'],
  min: ['MIN'],
  mean: ['AVERAGE'],
  count: ['SUM', 'COUNT', 'COUNTA'],
  none: [],
};

const extreme =
  (sign: 1 | -1) =>
  (figures: readonly Decimal[]): Decimal | null =>
    figures.reduce<Decimal | null>(
      (best, figure) => (best === null || compare(figure, best) * sign > 0 ? figure : best),
      null,
    );

const count = (length: number): Decimal => decimalOfNumber(length);

/** What a worksheet makes of the cells, in exact decimals. */
const calculate: Readonly<Record<TotalFunction, (cells: readonly Value[]) => Decimal | null>> = {
  SUM: (cells) => sum(cells.filter(isDecimal)),
  MAX: (cells) => extreme(1)(cells.filter(isDecimal)),
  MIN: (cells) => extreme(-1)(cells.filter(isDecimal)),
  AVERAGE: (cells) => {
    const figures = cells.filter(isDecimal);
    return divide(sum(figures), count(figures.length));
  },
  COUNT: (cells) => count(cells.filter(isDecimal).length),
  COUNTA: (cells) => count(cells.filter((cell) => cell !== null).length),
};

/** Cells of a column and the total that the summary gives for them. */
export interface StatedTotal {
  readonly cells: readonly Value[];
  readonly total: Value;
}

/** The function that gives every stated total; null where none does, so that no formula ever contradicts the summary. */
export function totalFunction(aggregate: Aggregate, stated: readonly StatedTotal[]): TotalFunction | null {
  return candidates[aggregate].find((name) => stated.every((one) => agrees(name, one))) ?? null;
}

function agrees(name: TotalFunction, { cells, total }: StatedTotal): boolean {
  const found = calculate[name](cells);
  if (total === null || !isDecimal(total)) return found === null || equals(found, zero);
  return found !== null && equals(round(found, mostPlaces), round(total, mostPlaces));
}

/** `ROUND` takes away what adding doubles leaves behind (0.1+0.2); a total of no figures is blank, not 0 or an error. */
export function totalFormula(name: TotalFunction, ranges: readonly string[], places: number): string {
  const plain = said(name, ranges);
  const needsRounding = places > 0 && places <= roundedPlaces && (name === 'SUM' || name === 'AVERAGE');
  return needsRounding ? `ROUND(${plain},${places})` : plain;
}

/** The same formula, blank or another text where the cells hold no figure. */
export const withoutFigures = (formula: string, ranges: readonly string[], text: string): string =>
  `IF(${said('COUNT', ranges)}=0,"${text}",${formula})`;

/** False for what Excel would refuse. */
export const isWritable = (formula: string): boolean => formula.length < longestFormula;

function said(name: TotalFunction, ranges: readonly string[]): string {
  if (ranges.length <= mostArguments) return `${name}(${ranges.join(',')})`;
  if (name === 'AVERAGE') return `${said('SUM', ranges)}/${said('COUNT', ranges)}`;
  const outer = name === 'COUNT' || name === 'COUNTA' ? 'SUM' : name;
  return `${outer}(${chunks(ranges)
    .map((part) => said(name, part))
    .join(',')})`;
}

function chunks(ranges: readonly string[]): (readonly string[])[] {
  const parts = Math.ceil(ranges.length / mostArguments);
  return Array.from({ length: parts }, (_, i) => ranges.slice(i * mostArguments, (i + 1) * mostArguments));
}
