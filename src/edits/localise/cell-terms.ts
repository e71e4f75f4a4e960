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
import { typedText, type ReturnRow } from '../../domain/return.ts';

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
  const value = figure?.value ?? null;
  const factor = figures.factorOf?.(key) ?? one;
  if (figure === undefined || value === null) return { typed: null, say: saying(factor, '', '') };
  const typed = typedText(figure);
  const [, sign = '', digits = '', suffix = ''] = measured.exec(typed?.normalize('NFKC') ?? '') ?? [];
  const number = parseDecimal(digits.replaceAll(',', ''));
  const isTold = number !== null && !isZero(number) && isDecimal(value);
  const own = isTold ? divide(value, number) : null;
  const isOwn = own !== null && !isZero(own) && !equals(own, factor);
  return { typed, say: isOwn ? saying(own, sign, suffix) : saying(factor, '', '') };
}

const saying =
  (factor: Decimal, sign: string, suffix: string): CellTerms['say'] =>
  (figure) =>
    `${sign}${decimalText(round(divide(figure, factor) ?? figure, mostPlaces))}${suffix}`;
