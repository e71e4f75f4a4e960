import { isDecimal, packDecimal, unpackDecimal, type PackedDecimal } from '../domain/decimal.ts';
import type { UnitReturn, Value, Values } from '../domain/return.ts';
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

interface PackedReturn extends Omit<UnitReturn, 'values' | 'rows'> {
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

export const unpackFiled = (packed: PackedFiled): Filed => ({
  ...packed,
  filings: packed.filings.map(({ unit, received }) => ({
    unit,
    received: { ...received, content: received.content === null ? null : unpackReturn(received.content) },
  })),
});

function packReturn({ values, rows, ...content }: UnitReturn): PackedReturn {
  if (rows.length > 0) throw new Error('rows are not sent to another thread');
  const packed = Object.entries(values).map(
    ([key, value]) => [key, isDecimal(value) ? packDecimal(value) : value] as const,
  );
  return { ...content, values: packed };
}

function unpackReturn({ values, ...content }: PackedReturn): UnitReturn {
  const unpacked: Record<string, Value> = Object.create(null);
  for (const [key, value] of values)
    unpacked[key] =
      typeof value === 'number' || (typeof value === 'object' && value !== null) ? unpackDecimal(value) : value;
  return { ...content, rows: [], values: unpacked satisfies Values };
}
