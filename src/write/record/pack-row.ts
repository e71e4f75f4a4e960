import { decimalText, isDecimal, toNumber } from '../../domain/decimal.ts';
import { typedText, type Figure, type ReturnRow, type Value } from '../../domain/return.ts';
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
  let last: { readonly offsets: readonly (number | null)[]; readonly at: number } = { offsets: [], at: -1 };
  const patternOf = (offsets: readonly (number | null)[]): { readonly at: number; readonly isNew: boolean } => {
    if (isSame(offsets, last.offsets)) return { at: last.at, isNew: false };
    const key = offsets.join(' ');
    const known = patterns.get(key);
    const at = known ?? patterns.size;
    patterns.set(key, at);
    last = { offsets, at };
    return { at, isNew: known === undefined };
  };
  return {
    pack(row): readonly unknown[] {
      const { base, offsets, values, typed, unread } = packed(row, columns);
      const { at, isNew } = patternOf(offsets);
      const further = unread.length > 0 ? [typed, unread] : Object.keys(typed).length > 0 ? [typed] : [];
      const line = [tags.row, row.sheet, at, ...base, values, ...further];
      return isNew ? [[tags.pattern, offsets], line] : [line];
    },
  };
}

const isSame = (one: readonly (number | null)[], other: readonly (number | null)[]): boolean =>
  one.length > 0 && one.length === other.length && one.every((offset, at) => offset === other[at]);

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
    const text = typedBeside(figure);
    if (text !== undefined) typed[values.length] = text;
    if (figure.isUnread) unread.push(values.length);
    values.push(packedValue(figure.value));
  }
  return { base: base ?? [1, 1], offsets, values, typed, unread };
}

/** What was typed; undefined where the value says it: of nearly all cells it is what they hold. */
function typedBeside(figure: Figure): string | undefined {
  if (figure.content === figure.value) return undefined;
  const text = typedText(figure);
  return text === plainText(figure.value) ? undefined : (text ?? '');
}

/** A figure of at most 15 characters is the same as a JSON number. */
function packedValue(value: Value): PackedValue {
  if (typeof value === 'number' || !isDecimal(value)) return value;
  const text = decimalText(value);
  return text.length <= 15 ? toNumber(value) : text;
}

/** What a cell would show that holds just the value. */
const plainText = (value: Value): string | null =>
  value === null || value === '' ? null : isDecimal(value) ? decimalText(value) : String(value);
