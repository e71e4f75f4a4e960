import { decimalOfNumber, parseDecimal, type Decimal } from '../../domain/decimal.ts';
import type { CellValue } from '../../domain/raw-sheet.ts';

const written = /^\s*[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?\s*$/u;

/** The plain number that a cell holds, be it as text; null where it holds anything else. */
export function figureOf(value: CellValue): Decimal | null {
  if (typeof value === 'number') return decimalOfNumber(value);
  if (typeof value === 'object' && value !== null && 'number' in value) return decimalOfNumber(value.number);
  return typeof value === 'string' && written.test(value) ? parseDecimal(value.replaceAll(/[,\s]/g, '')) : null;
}
