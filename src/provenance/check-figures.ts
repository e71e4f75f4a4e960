import { cellName } from '../domain/cell-address.ts';
import { decimalText, equals, isDecimal } from '../domain/decimal.ts';
import type { RegisterEntry } from '../domain/register.ts';
import type { Value, Values } from '../domain/return.ts';
import type { PlacedColumn, PlacedRow } from '../domain/summary-places.ts';
import type { SummaryRecord } from '../domain/summary-record.ts';
import { truthText } from '../domain/truth-text.ts';
import { finding, type Finding } from '../findings/finding.ts';
import { term, type Fact } from '../findings/terms.ts';
import type { PartChecks } from './check-part.ts';
import type { LocatedPart } from './locate.ts';

/** The figures of units, as the summary remembers them and as its sources give them now. */
export interface FigureSources {
  readonly record: SummaryRecord;
  /** By unit. */
  readonly was: ReadonlyMap<string, Values>;
  readonly now: readonly RegisterEntry[];
  readonly parts: readonly LocatedPart[];
}

/** Figures that the sources give otherwise now. A unit whose return counts no more, or only now, is told by its state instead. */
export function checkFigures(
  { record, was: before, now, parts }: FigureSources,
  checks: PartChecks,
): readonly Finding[] {
  const entries = new Map(now.map((entry) => [entry.unit.name, entry]));
  return record.units.flatMap((unit) => {
    const entry = entries.get(unit.name);
    if (entry?.included !== true || !unit.included) return [];
    return record.table.columns.flatMap(({ key }) => {
      const [was, is] = [before.get(unit.name)?.[key] ?? null, entry.values[key] ?? null];
      if (isSame(was, is)) return [];
      const at = { file: checks.file, ...placeOf({ kind: 'unit', name: unit.name }, { key }, parts) };
      const facts = { name: unit.name, title: checks.titleOf({ key }), was: said(was), now: said(is) };
      return [finding('summary/figure-outdated', { at, unit: unit.name, column: key }, facts)];
    });
  });
}

/** Whether two values are the same. */
export const isSame = (a: Value, b: Value): boolean => (isDecimal(a) && isDecimal(b) ? equals(a, b) : a === b);

/** A figure as findings say it. */
export function said(value: Value): Fact {
  if (value === null || value === '') return term('summary-blank');
  if (isDecimal(value)) return decimalText(value);
  return typeof value === 'boolean' ? truthText(value) : value;
}

interface Place {
  readonly sheet: string | null;
  readonly cell: string | null;
}

/** Where a figure stands in the workbook now, as far as it is still there. */
export function placeOf(
  { kind, name }: Pick<PlacedRow, 'kind' | 'name'>,
  { key, compares }: Pick<PlacedColumn, 'key' | 'compares'>,
  parts: readonly LocatedPart[],
): Place {
  for (const { part, rows, columns } of parts) {
    const row = rows[part.rows.findIndex((each) => each.kind === kind && each.name === name)] ?? null;
    const at =
      part.of === 'figures' ? part.columns.findIndex((each) => each.key === key && each.compares === compares) : -1;
    const column = columns[at] ?? null;
    if (at >= 0) return { sheet: part.sheet, cell: row === null || column === null ? null : cellName({ row, column }) };
  }
  return { sheet: null, cell: null };
}
