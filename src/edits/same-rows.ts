import { decimalText, isDecimal, isZero } from '../domain/decimal.ts';
import { typedText, type Figure, type ReturnRow, type Value } from '../domain/return.ts';
import type { Column, Table } from '../domain/table.ts';
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

/** Null where rows differ in a name, a figure or a text, and where there is nothing but 0. */
export function sameness(one: readonly NamedRow[], other: readonly NamedRow[], { columns }: Table): Sameness | null {
  if (one.length !== other.length || !one.every((row, at) => isSame(row, other[at], columns))) return null;
  const values = one.flatMap(({ row }) => columns.map(({ key }) => row.figures.valueAt(key)));
  const figures = values.filter(isDecimal).filter((value) => !isZero(value));
  if (figures.length === 0) return null;
  const digits = figures.reduce((sum, value) => sum + significantDigits(value), 0);
  return { figures: figures.length, digits, isNamed: one.every(({ name }) => name !== '') };
}

const isSame = (one: NamedRow, other: NamedRow | undefined, columns: readonly Column[]): boolean =>
  one.name === other?.name && isSameRow(one.row, other.row, columns);

/** Whether two rows hold the same, names aside. */
function isSameRow(one: ReturnRow, other: ReturnRow, columns: readonly Column[]): boolean {
  const [a, b] = [one.figures, other.figures];
  const isPlain = a.isPlain && b.isPlain;
  return columns.every(({ key }) =>
    isPlain ? isSameValue(a.valueAt(key), b.valueAt(key)) : textOf(a.get(key)) === textOf(b.get(key)),
  );
}

/** A column that is not there is blank. */
function isSameValue(one: Value | undefined, other: Value | undefined): boolean {
  if (one === other) return true;
  return (typeof one !== 'number' || typeof other !== 'number') && valueText(one) === valueText(other);
}

const valueText = (value: Value | undefined): string => (isDecimal(value) ? decimalText(value) : String(value ?? ''));

/** Rows as one text, the same for rows that are the same. */
export const rowsText = (rows: readonly NamedRow[], { columns }: Table): string =>
  JSON.stringify(rows.map(({ row, name }) => [name, ...columns.map(({ key }) => textOf(row.figures.get(key)))]));

/** What could not be read is compared as it was typed. */
function textOf(figure: Figure | undefined): string {
  if (figure === undefined) return '';
  const { value, isUnread } = figure;
  if (isUnread) return `? ${typedText(figure)}`;
  return valueText(value);
}

/** Key of the first figure or text of a row, by which it is found; null where it holds nothing. */
export function firstKey({ figures }: ReturnRow): string | null {
  for (const [key, { value, isUnread }] of figures) if (value !== null || isUnread) return key;
  return null;
}
