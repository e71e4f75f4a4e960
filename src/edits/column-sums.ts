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
      const value = figures.valueAt(key);
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
  return { ...counted(equal, first.key), isWhole };
}

/**
 * The same where a slip may be in some columns: two at least agree, and more than differ. `added`: null where it is not the
 * sum for certain. A blank beside a sum differs.
 */
export function nearAgreement(
  columns: readonly Column[],
  stated: (column: Column, position: number) => Decimal | null,
  added: (column: Column, position: number) => Decimal | null,
): Agreement | null {
  const equal: { readonly key: string; readonly digits: number }[] = [];
  let differing = 0;
  for (const [at, column] of columns.entries()) {
    const [own, sum] = [stated(column, at), added(column, at)];
    if (isZero(own ?? zero) && isEqual(sum, zero)) continue;
    if (own !== null && isEqual(sum, own)) equal.push({ key: column.key, digits: significantDigits(own) });
    else if (++differing * 2 >= columns.length) return null;
  }
  const [first] = equal;
  if (first === undefined || equal.length <= Math.max(1, differing)) return null;
  return { ...counted(equal, first.key), isWhole: differing === 0 };
}

const isEqual = (sum: Decimal | null, value: Decimal): boolean => sum !== null && equals(sum, value);

const counted = (equal: readonly { readonly digits: number }[], key: string): Omit<Agreement, 'isWhole'> => ({
  key,
  columns: equal.length,
  digits: equal.reduce((total, { digits }) => total + digits, 0),
});

/** 1200 has two: round numbers are met by chance more often. */
export const significantDigits = (value: Decimal): number =>
  decimalText(value)
    .replaceAll(/[^\d]/gu, '')
    .replaceAll(/^0+|0+$/gu, '').length;

/** Whether that many equal figures are no chance: of single digits three rows in a hundred would be. */
export const isSure = ({ columns, digits, isWhole }: Agreement): boolean => isWhole && columns >= 2 && digits >= 4;

/** Whether they are worth a look. */
export const isLikely = ({ columns, digits, isWhole }: Agreement): boolean => isWhole && (columns >= 2 || digits >= 2);

/** Whether so many agree, though not all, that it is worth a look where no word says so. */
export const isNearSure = ({ digits }: Agreement): boolean => digits >= 4;
