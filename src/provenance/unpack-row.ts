import { lastColumn, lastRow } from '../domain/cell-address.ts';
import { decimalOfNumber, decimalText, isDecimal, parseDecimal } from '../domain/decimal.ts';
import type { Value } from '../domain/return.ts';
import type { RecordedCell, RecordedColumn, RecordedRow } from '../domain/summary-record.ts';
import { asList, asText, asWhole, DamagedRecord, Fields } from './fields.ts';

/** Of each column rows and columns from the row's first figure: two numbers, or two times null for a column that is not there. */
export type Pattern = readonly (number | null)[];

/** What a row is unpacked with. */
export interface Unpacking {
  readonly columns: readonly RecordedColumn[];
  readonly patterns: readonly Pattern[];
}

/** A row as `write/record/pack-row.ts` packs it. */
export function rowFrom(line: readonly unknown[], { columns, patterns }: Unpacking): RecordedRow {
  const [sheet, at] = line;
  const pattern = patterns[asWhole(at)];
  if (pattern?.length !== columns.length * 2) throw new DamagedRecord();
  const packed = packedCells(line.slice(2));
  const cells = new Map<string, RecordedCell>();
  for (const [i, each] of columns.entries()) {
    const [down = null, right = null] = pattern.slice(2 * i, 2 * i + 2);
    if (down !== null && right !== null)
      cells.set(each.key, cellFrom(packed, each, { down, right, place: cells.size }));
  }
  return { sheet: sheet === null ? null : asText(sheet), cells };
}

function packedCells([row, column, values, typed = {}, unread = []]: readonly unknown[]): PackedCells {
  return {
    row: asWhole(row),
    column: asWhole(column),
    values: asList(values),
    typed: new Fields(typed),
    unread: new Set(asList(unread)),
  };
}

interface PackedCells {
  /** Of the first figure. */
  readonly row: number;
  readonly column: number;
  readonly values: readonly unknown[];
  readonly typed: Fields;
  readonly unread: ReadonlySet<unknown>;
}

interface CellPlace {
  /** Rows and columns from the first figure. */
  readonly down: number;
  readonly right: number;
  /** Among the values. */
  readonly place: number;
}

function cellFrom(
  { row, column, values, typed, unread }: PackedCells,
  asked: RecordedColumn,
  { down, right, place }: CellPlace,
): RecordedCell {
  const value = valueFrom(values[place] ?? null, asked);
  const text = typed.textOrNull(String(place)) ?? plainText(value);
  return {
    address: { row: within(row + down, lastRow), column: within(column + right, lastColumn) },
    value,
    typed: text === '' ? null : text,
    isUnread: unread.has(place),
  };
}

function within(number: number, most: number): number {
  if (number < 1 || number > most) throw new DamagedRecord();
  return number;
}

function valueFrom(packed: unknown, { type }: RecordedColumn): Value {
  if (packed === null || typeof packed === 'boolean') return packed;
  if (typeof packed === 'number') return decimalOfNumber(packed);
  const text = asText(packed);
  return (type === 'integer' || type === 'number' ? parseDecimal(text) : null) ?? text;
}

const plainText = (value: Value): string | null =>
  value === null || value === '' ? null : isDecimal(value) ? decimalText(value) : String(value);
