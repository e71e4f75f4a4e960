import { isDecimal, packDecimal, unpackDecimal, type PackedDecimal } from '../domain/decimal.ts';
import { CompactCells, type PackedCells } from '../domain/figure-cells.ts';
import { noCells, type UnitReturn, type Value, type Values } from '../domain/return.ts';
import type { Table } from '../domain/table.ts';
import type { Filing } from '../register/build-register.ts';
import type { Filed } from './file-arrivals.ts';

/** `Filed` as it can be sent from one thread to another. Rows are not sent: taking them apart costs more than reading them. */
export interface PackedFiled extends Omit<Filed, 'filings'> {
  readonly filings: readonly PackedFiling[];
}

interface PackedFiling {
  readonly unit: Filing['unit'];
  readonly received: Omit<Filing['received'], 'content'> & { readonly content: PackedReturn | null };
}

interface PackedReturn extends Omit<UnitReturn, 'values' | 'rows' | 'cells'> {
  /** Null where nothing was read. */
  readonly cells: PackedCells | null;
  /** As pairs, since a key may be called like a member that every object has. */
  readonly values: readonly (readonly [string, PackedDecimal | string | boolean | null])[];
}

export const packFiled = (filed: Filed): PackedFiled => ({
  ...filed,
  filings: filed.filings.map(({ unit, received }) => ({
    unit,
    received: { ...received, content: received.content === null ? null : packReturn(received.content) },
  })),
});

/** `table`: the campaign's, which knows the columns. */
export const unpackFiled = (packed: PackedFiled, table: Table): Filed => ({
  ...packed,
  filings: packed.filings.map(({ unit, received }) => ({
    unit,
    received: { ...received, content: received.content === null ? null : unpackReturn(received.content, table) },
  })),
});

function packReturn({ values, rows, cells, ...content }: UnitReturn): PackedReturn {
  if (rows.length > 0) throw new Error('rows are not sent to another thread');
  const packed = Object.entries(values).map(
    ([key, value]) => [key, isDecimal(value) ? packDecimal(value) : value] as const,
  );
  return { ...content, values: packed, cells: cells instanceof CompactCells ? cells.packed : null };
}

function unpackReturn({ values, cells, ...content }: PackedReturn, table: Table): UnitReturn {
  const unpacked: Record<string, Value> = Object.create(null);
  for (const [key, value] of values)
    unpacked[key] =
      typeof value === 'number' || (typeof value === 'object' && value !== null) ? unpackDecimal(value) : value;
  const places = cells === null ? noCells : new CompactCells(cells, table);
  return { ...content, rows: [], values: unpacked satisfies Values, cells: places };
}
