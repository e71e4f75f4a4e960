import { parseCellName } from '../domain/cell-address.ts';
import { figureProvenance, type UnitClaim } from '../domain/return.ts';
import type { Table } from '../domain/table.ts';
import type { SheetLayout } from '../layout/layout.ts';
import type { ReadRow } from './read-rows.ts';

/** Units that labels such as 填报单位： name. */
export function labelClaims(
  { labels, sheet }: SheetLayout,
  rows: readonly ReadRow[],
  file: string,
): readonly UnitClaim[] {
  const numbers = rows.filter(({ kind }) => kind === 'data').map(({ raw }) => raw.number);
  return labels.map(({ name, cell }): UnitClaim => {
    const { row = 0 } = parseCellName(cell ?? '') ?? {};
    const over = numbers.find((number) => number > row) ?? null;
    return { name, at: { file, sheet: sheet.name, cell }, from: 'label', over };
  });
}

/** Each name once, where it first stands: the rows of a tall sheet mostly name the same unit. A total found by its figures alone may have the unit's own. */
export function columnClaims(rows: readonly ReadRow[], file: string, { unitColumn }: Table): readonly UnitClaim[] {
  const claims = new Map<string, UnitClaim>();
  if (unitColumn === null) return [];
  for (const { row, kind } of rows) {
    if (kind !== 'data') continue;
    const name = row.figures.valueAt(unitColumn);
    if (typeof name !== 'string' || claims.has(name)) continue;
    claims.set(name, { name, at: figureProvenance(file, row, unitColumn), from: 'column' });
  }
  return [...claims.values()];
}
