import { add, decimalText, isDecimal, zero, type Decimal } from '../domain/decimal.ts';
import type { ReturnRow } from '../domain/return.ts';

/** `13，5，3，1.5`: the figures of a row, or what those of several come to by column, as an explanation remembers them. */
export function rowsBasis(rows: readonly ReturnRow[], isMeant: (key: string) => boolean = () => true): string {
  const sums = new Map<string, Decimal>();
  for (const { figures } of rows)
    for (const [key, { value }] of figures)
      if (isDecimal(value) && isMeant(key)) sums.set(key, add(sums.get(key) ?? zero, value));
  return [...sums.values()].map(decimalText).join('，');
}

/** The same behind a name, where there is one. */
export const namedBasis = (name: string, figures: string): string => (name === '' ? figures : `${name}：${figures}`);
