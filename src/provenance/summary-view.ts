import { decimalOfNumber } from '../domain/decimal.ts';
import { valueText, type CellValue, type RawSheet } from '../domain/raw-sheet.ts';
import type { Value } from '../domain/return.ts';
import type { SummaryView, ViewedFigures } from '../domain/summary-diff.ts';
import type { PlacedColumn } from '../domain/summary-places.ts';
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
    isRecorded: true,
    otherMeasure: new Map(),
    strangeColumns: [],
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
  for (const located of parts)
    for (const [i, { kind, name }] of located.part.rows.entries()) {
      const figures = found.get(`${kind}\n${name}`) ?? new Map<string, Value>();
      found.set(`${kind}\n${name}`, figures);
      for (const [key, value] of rowFigures(located, i, known)) figures.set(key, value);
    }
  return found;
}

/** What a row shows, by key of the columns that are still there. */
function* rowFigures(
  { part, grid, rows, columns }: LocatedPart,
  at: number,
  known: ReadonlyMap<string, RecordedColumn>,
): Iterable<readonly [string, Value]> {
  const row = rows[at] ?? null;
  if (row === null || grid === null) return;
  for (const [i, placed] of part.columns.entries()) {
    const column = columns[i] ?? null;
    const asked = columnOf(placed, known);
    if (column !== null && asked !== undefined) yield [placed.key, shown(grid.at(row, column)?.value ?? null, asked)];
  }
}

/** What compares a figure with last year is no figure of this one. */
const columnOf = ({ key, compares }: PlacedColumn, known: ReadonlyMap<string, RecordedColumn>) =>
  compares === undefined ? known.get(key) : undefined;

/** A word in place of a figure, such as 未报, is none. */
function shown(value: CellValue, { type, aggregate }: RecordedColumn): Value {
  if (typeof value === 'number') return decimalOfNumber(value);
  const isFigure = type === 'integer' || type === 'number' || aggregate === 'count';
  const text = valueText(value);
  return isFigure || text === '' ? null : text;
}
