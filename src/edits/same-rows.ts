import { decimalText, isDecimal, isZero } from '../domain/decimal.ts';
import type { ReturnRow, Value } from '../domain/return.ts';
import type { Table } from '../domain/table.ts';
import { significantDigits } from './column-sums.ts';

/** How much two equal tables have in common. */
export interface Sameness {
  /** Figures that are not 0. */
  readonly figures: number;
  /** Significant ones of those. */
  readonly digits: number;
  /** Whether every row has a name. */
  readonly isNamed: boolean;
}

/** Rows of a table with the names that stand before them. */
export interface NamedRow {
  readonly row: ReturnRow;
  readonly name: string;
}

/** Null where rows differ in a name, a figure or a text. */
export function sameness(one: readonly NamedRow[], other: readonly NamedRow[], table: Table): Sameness | null {
  if (one.length === 0 || one.length !== other.length) return null;
  let [figures, digits] = [0, 0];
  for (const [at, { row, name }] of one.entries()) {
    const theirs = other[at];
    if (theirs === undefined || theirs.name !== name) return null;
    for (const { key } of table.columns) {
      const [a, b] = [row, theirs.row].map((each) => each.figures.get(key));
      if ((a?.isUnread ?? false) !== (b?.isUnread ?? false)) return null;
      const value = a?.value ?? null;
      if (textOf(value) !== textOf(b?.value ?? null)) return null;
      if (!isDecimal(value) || isZero(value)) continue;
      figures += 1;
      digits += significantDigits(value);
    }
  }
  return figures === 0 ? null : { figures, digits, isNamed: one.every(({ name }) => name !== '') };
}

const textOf = (value: Value): string => (isDecimal(value) ? decimalText(value) : String(value));
