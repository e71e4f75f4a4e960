import { isDecimal, toNumber } from '../domain/decimal.ts';
import { truthText } from '../domain/truth-text.ts';
import type { Value } from '../domain/return.ts';
import { cellText } from './cell-text.ts';

/** A value as a cell holds it: figures as numbers, text always as text, 是 or 否, nothing for a blank. */
export function cellValue(value: Value): number | string | null {
  if (value === null || value === '') return null;
  if (isDecimal(value)) return toNumber(value);
  return typeof value === 'boolean' ? truthText(value) : cellText(value);
}
