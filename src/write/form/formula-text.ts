import { decimalText, type Decimal } from '../../domain/decimal.ts';

/** A formula's condition and what it needs to be decided by it. */
export interface Decided {
  readonly value: string;
  /** Conditions without which nothing can be said. */
  readonly given: readonly string[];
}

/** Places to which doubles are compared: what adding them leaves behind is smaller, and no figure of a table has more. */
const places = 10;

/** The difference of two formulas, free of what doubles leave behind. */
export const difference = (left: string, right: string): string => `ROUND((${left})-(${right}),${places})`;

/** A formula's value rounded like that. */
export const settled = (formula: string): string => `ROUND(${formula},${places})`;

/** A text as a formula holds it. */
export const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

export const numeral = (value: Decimal): string => decimalText(value);

/** True where all of some conditions hold; an error in one of them is a no. */
export function allOf(conditions: readonly string[]): string {
  const [only = 'TRUE', ...others] = conditions;
  return others.length === 0 ? only : `AND(${conditions.join(',')})`;
}

/** True where any holds. */
export function anyOf(conditions: readonly string[]): string {
  const [only = 'FALSE', ...others] = conditions;
  return others.length === 0 ? only : `OR(${conditions.join(',')})`;
}

/** A condition that is false where it cannot be decided: something is not given, or its calculation ends in an error. */
export const where = (given: readonly string[], condition: string): string =>
  given.length === 0 ? `IFERROR(${condition},FALSE)` : `IFERROR(IF(${allOf(given)},${condition},FALSE),FALSE)`;
