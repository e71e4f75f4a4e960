import { add, decimalText, equals, isDecimal, isZero, zero, type Decimal } from '../domain/decimal.ts';
import type { ReturnRow } from '../domain/return.ts';
import { isNumeric, type Column, type Table } from '../domain/table.ts';

/** The columns of a table that are added up. */
export const summedColumns = (table: Table): readonly Column[] =>
  table.columns.filter((column) => isNumeric(column) && column.aggregate === 'sum');

/** Sums of columns over rows, taken row by row. */
export class ColumnSums {
  /** Rows that hold a figure other than 0. */
  filledRows = 0;
  readonly #columns: readonly Column[];
  readonly #sums: (Decimal | null)[];

  /** `columns`: those that are added up. */
  constructor(columns: readonly Column[], rows: Iterable<ReturnRow> = []) {
    this.#columns = columns;
    this.#sums = columns.map(() => null);
    for (const row of rows) this.add(row);
  }

  add({ figures }: ReturnRow): void {
    let isFilled = false;
    this.#columns.forEach(({ key }, at) => {
      const value = figures.get(key)?.value;
      if (!isDecimal(value)) return;
      this.#sums[at] = add(this.#sums[at] ?? zero, value);
      isFilled ||= !isZero(value);
    });
    if (isFilled) this.filledRows += 1;
  }

  /** Null where no row holds a figure of the column. */
  at(position: number): Decimal | null {
    return this.#sums[position] ?? null;
  }
}

/** How much says that some figures are the sum of others: columns that are equal and not 0, and the digits that are equal in them. */
export interface Agreement {
  /** The first such column's key. */
  readonly key: string;
  readonly columns: number;
  /** Significant ones: small numbers add up by chance. */
  readonly digits: number;
  /** Whether nothing is added up that is not stated. */
  readonly isWhole: boolean;
}

/** `position`: of the column among them. Null where a figure that is stated is not the sum, or none but 0 is stated. A blank states nothing. */
export function agreement(
  columns: readonly Column[],
  stated: (column: Column, position: number) => Decimal | null,
  added: (column: Column, position: number) => Decimal | null,
): Agreement | null {
  const equal: { readonly key: string; readonly digits: number }[] = [];
  let isWhole = true;
  for (const [at, column] of columns.entries()) {
    const [own, sum] = [stated(column, at), added(column, at) ?? zero];
    if (own === null) isWhole &&= isZero(sum);
    else if (!equals(own, sum)) return null;
    else if (!isZero(own)) equal.push({ key: column.key, digits: significantDigits(own) });
  }
  const [first] = equal;
  if (first === undefined) return null;
  return {
    key: first.key,
    columns: equal.length,
    digits: equal.reduce((total, { digits }) => total + digits, 0),
    isWhole,
  };
}

/** 1200 has two: round numbers are met by chance more often. */
export const significantDigits = (value: Decimal): number =>
  decimalText(value)
    .replaceAll(/[^\d]/gu, '')
    .replaceAll(/^0+|0+$/gu, '').length;

/** Whether that many equal figures are no chance: of single digits three rows in a hundred would be. */
export const isSure = ({ columns, digits, isWhole }: Agreement): boolean => isWhole && columns >= 2 && digits >= 4;

/** Whether they are worth a look. */
export const isLikely = ({ columns, digits, isWhole }: Agreement): boolean => isWhole && (columns >= 2 || digits >= 2);
