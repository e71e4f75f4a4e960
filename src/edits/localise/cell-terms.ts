import {
  decimalOfNumber,
  decimalText,
  divide,
  equals,
  isDecimal,
  isZero,
  parseDecimal,
  round,
  type Decimal,
} from '../../domain/decimal.ts';
import { typedText, type ReturnRow, type Value } from '../../domain/return.ts';

/** A cell as who fills it in sees it. */
export interface CellTerms {
  /** What stands in it; null for a blank. */
  readonly typed: string | null;
  /** What to type for a figure of the table's measure: in the measure that the cell itself names, else in its header's. */
  readonly say: (figure: Decimal) => string;
}

const one = decimalOfNumber(1);
/** More places than any measure needs. */
const mostPlaces = 10;
/** `15000元`, `¥1,500`. */
const measured = /^([¥￥]?)([+-]?\d[\d,]*(?:\.\d+)?)\s*([^\d\s.,]*)$/u;

export function cellTerms(key: string, { figures }: ReturnRow): CellTerms {
  const figure = figures.get(key);
  const factor = figures.factorOf?.(key) ?? one;
  const inHeader = saying(factor, '', '');
  if (figure === undefined || figure.value === null) return { typed: null, say: inHeader };
  const typed = typedText(figure);
  const own = ownMeasure(typed ?? '', figure.value);
  const isOwn = own !== null && !equals(own.factor, factor);
  return { typed, say: isOwn ? saying(own.factor, own.sign, own.measure) : inHeader };
}

interface OwnMeasure {
  readonly sign: string;
  readonly measure: string;
  /** What the number in the cell was multiplied by. */
  readonly factor: Decimal;
}

/** How a cell's text came to its value; null where that cannot be told, as for 0 and for numerals. */
function ownMeasure(typed: string, value: Value): OwnMeasure | null {
  const [, sign = '', digits = '', measure = ''] = measured.exec(typed.normalize('NFKC')) ?? [];
  const number = parseDecimal(digits.replaceAll(',', ''));
  const factor = number === null || !isDecimal(value) ? null : divide(value, number);
  return factor === null || isZero(factor) ? null : { sign, measure, factor };
}

const saying =
  (factor: Decimal, sign: string, suffix: string): CellTerms['say'] =>
  (figure) =>
    `${sign}${decimalText(round(divide(figure, factor) ?? figure, mostPlaces))}${suffix}`;
