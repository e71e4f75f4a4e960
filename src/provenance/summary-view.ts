import { decimalOfNumber } from '../domain/decimal.ts';
import { cellValue, valueText, type RawSheet } from '../domain/raw-sheet.ts';
import type { Value } from '../domain/return.ts';
import type { SummaryView, ViewedFigures } from '../domain/summary-diff.ts';
import type { RecordedColumn, SummaryRecord } from '../domain/summary-record.ts';
import { locateParts, type LocatedPart } from './locate.ts';

/** A summary of ours as it stands now: its figures as the sheet shows them, whoever wrote them. */
export function summaryView(name: string, record: SummaryRecord, sheets: readonly RawSheet[]): SummaryView {
  const { run, table, units } = record;
  const parts = locateParts(
    record.parts.filter((part) => part.of === 'figures'),
    sheets,
  );
  const columns = new Map(table.columns.map((column) => [column.key, column]));
  const found = figuresByRow(parts, columns);
  const placed = new Set(parts.flatMap(({ part }) => part.columns.map(({ key }) => key)));
  return {
    name,
    title: run.title,
    asOf: run.asOf,
    columns: table.columns.filter(({ key }) => placed.has(key)),
    units: units.map(({ name: unit, code, category, timeliness, validity }) => ({
      name: unit,
      code,
      category,
      status: { timeliness, validity },
      figures: found.get(`unit\n${unit}`) ?? new Map(),
    })),
    totals: new Map(
      ['', ...new Set(units.map(({ category }) => category))].map((category) => [
        category,
        found.get(`${category === '' ? 'total' : 'subtotal'}\n${category}`) ?? new Map(),
      ]),
    ),
  };
}

/** By kind and name of the row; a row may go through several parts. */
function figuresByRow(
  parts: readonly LocatedPart[],
  known: ReadonlyMap<string, RecordedColumn>,
): ReadonlyMap<string, ViewedFigures> {
  const found = new Map<string, Map<string, Value>>();
  for (const { part, grid, rows, columns } of parts)
    for (const [i, { kind, name }] of part.rows.entries()) {
      const row = rows[i] ?? null;
      const figures = found.get(`${kind}\n${name}`) ?? new Map<string, Value>();
      found.set(`${kind}\n${name}`, figures);
      if (row === null || grid === null) continue;
      for (const [at, { key }] of part.columns.entries()) {
        const column = columns[at] ?? null;
        const content = column === null ? undefined : grid.row(row)?.contents[column - 1];
        const asked = known.get(key);
        if (asked !== undefined && column !== null)
          figures.set(key, content === undefined ? null : shown(cellValue(content), asked));
      }
    }
  return found;
}

/** A word in place of a figure, such as 未报, is none. */
function shown(value: ReturnType<typeof cellValue>, { type, aggregate }: RecordedColumn): Value {
  if (typeof value === 'number') return decimalOfNumber(value);
  const isFigure = type === 'integer' || type === 'number' || aggregate === 'count';
  const text = valueText(value);
  return isFigure || text === '' ? null : text;
}
