import { isDecimal, type Decimal } from '../decimal.ts';
import type { Values } from '../return.ts';

/** The figure under a key; null for a blank, and where there is none. */
export function figureUnder(values: Values, key: string): Decimal | null {
  const value = Object.hasOwn(values, key) ? values[key] : null;
  return isDecimal(value) ? value : null;
}
