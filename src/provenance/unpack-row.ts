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
  const [sheet, at, row, column, values, typed = {}, unread = []] = line;
  const pattern = patterns[asWhole(at)];
  if (pattern?.length !== columns.length * 2) throw new DamagedRecord();
  const read = { values: asList(values), typed: new Fields(typed), unread: new Set(asList(unread)) };
  const cells = new Map<string, RecordedCell>();
  let place = 0;
  for (const [i, each] of columns.entries()) {
    const [down, right] = [pattern[2 * i] ?? null, pattern[2 * i + 1] ?? null];
    if (down === null || right === null) continue;
    const value = valueFrom(read.values[place] ?? null, each);
    const text = read.typed.textOrNull(String(place));
    const address = {
      row: within(asWhole(row) + down, lastRow),
      column: within(asWhole(column) + right, lastColumn),
    };
    const typedText = text === null ? plainText(value) : text === '' ? null : text;
    cells.set(each.key, { address, value, typed: typedText, isUnread: read.unread.has(place) });
    place += 1;
  }
  return { sheet: sheet === null ? null : asText(sheet), cells };
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
