import { decimalText, isDecimal, toNumber } from '../../domain/decimal.ts';
import { typedText, type ReturnRow, type Value } from '../../domain/return.ts';
import { recordTags as tags } from '../../domain/summary-record.ts';
import type { Column } from '../../domain/table.ts';

/** Writes rows of returns as short lines. */
export interface RowPacker {
  /** The row's line, with that of its pattern before it where the pattern is a new one. */
  pack(row: ReturnRow): readonly unknown[];
}

/**
 * A pattern says where the figures of a row stand beside its first: nearly all returns have the same one, so that a row
 * is little more than its values. What was typed is written only where it is not what the value looks like.
 */
export function rowPacker(columns: readonly Column[]): RowPacker {
  const patterns = new Map<string, number>();
  const patternOf = (key: string): { readonly at: number; readonly isNew: boolean } => {
    const known = patterns.get(key);
    if (known !== undefined) return { at: known, isNew: false };
    patterns.set(key, patterns.size);
    return { at: patterns.size - 1, isNew: true };
  };
  return {
    pack(row): readonly unknown[] {
      const { base, offsets, values, typed, unread } = packed(row, columns);
      const { at, isNew } = patternOf(offsets.join(' '));
      const further = unread.length > 0 ? [typed, unread] : Object.keys(typed).length > 0 ? [typed] : [];
      const line = [tags.row, row.sheet, at, ...base, values, ...further];
      return isNew ? [[tags.pattern, offsets], line] : [line];
    },
  };
}

interface PackedRow {
  /** Row and column of the first figure. */
  readonly base: readonly [number, number];
  /** Of each column rows and columns from there: two numbers, of a column that the return does not have none (null). */
  readonly offsets: readonly (number | null)[];
  /** Of the columns that it has. */
  readonly values: readonly PackedValue[];
  /** By place among the values. */
  readonly typed: Readonly<Record<number, string>>;
  /** Places of what could not be read. */
  readonly unread: readonly number[];
}

type PackedValue = number | string | boolean | null;

function packed({ figures }: ReturnRow, columns: readonly Column[]): PackedRow {
  const offsets: (number | null)[] = [];
  const values: PackedValue[] = [];
  const typed: Record<number, string> = {};
  const unread: number[] = [];
  let base: readonly [number, number] | null = null;
  for (const { key } of columns) {
    const address = figures.addressOf(key);
    const figure = address === undefined ? undefined : figures.get(key);
    if (address === undefined || figure === undefined) {
      offsets.push(null, null);
      continue;
    }
    base ??= [address.row, address.column];
    offsets.push(address.row - base[0], address.column - base[1]);
    const text = typedText(figure);
    if (text !== plainText(figure.value)) typed[values.length] = text ?? '';
    if (figure.isUnread) unread.push(values.length);
    values.push(packedValue(figure.value));
  }
  return { base: base ?? [1, 1], offsets, values, typed, unread };
}

/** A figure of at most 15 characters is the same as a JSON number. */
function packedValue(value: Value): PackedValue {
  if (!isDecimal(value)) return value;
  const text = decimalText(value);
  return text.length <= 15 ? toNumber(value) : text;
}

/** What a cell would show that holds just the value. */
const plainText = (value: Value): string | null =>
  value === null || value === '' ? null : isDecimal(value) ? decimalText(value) : String(value);
