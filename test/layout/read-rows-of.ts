import { readTable } from '../../src/app/read-table.ts';
import { cellName } from '../../src/domain/cell-address.ts';
import { decimalText, isDecimal } from '../../src/domain/decimal.ts';
import type { RawSheet } from '../../src/domain/raw-sheet.ts';
import type { Table } from '../../src/domain/table.ts';
import { titleIndex } from '../../src/layout/title-index.ts';

const opened = {
  found: { path: 'a.xlsx', location: 'a.xlsx', bytes: 1, modifiedAt: 0 },
  content: new Uint8Array(),
  sha256: '00',
  kind: 'xlsx',
} as const;

/** What a sheet is read as: each record as `{ key: '3 @D5' }`, the unit's names, and what is found. */
export function readAs(
  sheet: RawSheet,
  table: Table,
): { rows: readonly Record<string, string>[]; names: readonly string[]; findings: readonly string[] } {
  const { table: read, findings } = readTable([sheet], opened, { table, index: titleIndex(table), categories: [] });
  return {
    rows: (read?.rows ?? []).map(({ figures }) =>
      Object.fromEntries(
        [...figures].flatMap(([key, { value }]) => {
          const address = figures.addressOf(key);
          if (value === null || address === undefined) return [];
          return [[key, `${isDecimal(value) ? decimalText(value) : String(value)} @${cellName(address)}`]];
        }),
      ),
    ),
    names: (read?.claims ?? []).map(({ name, at }) => `${name} @${at.cell}`),
    findings: findings.map(({ code, at }) => `${at?.cell} ${code}`),
  };
}
