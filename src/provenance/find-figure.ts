import { cellName, parseCellName, type CellAddress } from '../domain/cell-address.ts';
import { nearNames } from '../domain/near-names.ts';
import type { RawSheet } from '../domain/raw-sheet.ts';
import type { PlacedRow } from '../domain/summary-places.ts';
import type { RecordedColumn, RecordedTable, SummaryRecord } from '../domain/summary-record.ts';
import { fullTitle, groupedTitle } from '../domain/table.ts';
import type { SummaryFigure } from '../domain/trace.ts';
import { UsageError } from '../findings/usage-error.ts';
import {
  comparison,
  noCell,
  noFigure,
  noName,
  noSheet,
  noSuchColumn,
  otherSheet,
  severalColumns,
} from './figure-words.ts';
import { locateParts, type LocatedPart } from './locate.ts';

/** Which figure is meant: by its cell, or by its column with a category or a unit. */
export type FigureChoice =
  | { readonly cell: string }
  | { readonly column: string; readonly category: string | null; readonly unit: string | null };

/** A summary as it is looked through. */
export interface SearchedSummary {
  readonly record: SummaryRecord;
  readonly sheets: readonly RawSheet[];
}

/** The figure that is meant; throws `UsageError` where there is none. */
export function findFigure(choice: FigureChoice, { record, sheets }: SearchedSummary): SummaryFigure {
  const parts = locateParts(
    record.parts.filter((part) => part.of === 'figures'),
    sheets,
  );
  return 'cell' in choice ? figureAt(choice.cell, { parts, record, sheets }) : chosenFigure(choice, { parts, record });
}

interface Located {
  readonly parts: readonly LocatedPart[];
  readonly record: SummaryRecord;
}

function figureAt(text: string, { parts, record, sheets }: Located & SearchedSummary): SummaryFigure {
  const { sheet: named, address } = cellIn(text);
  const home = record.parts.find(({ of }) => of === 'figures')?.sheet ?? '';
  const sheet = named ?? home;
  if (!sheets.some(({ name }) => name === sheet)) throw new UsageError(noSheet(sheet, sheets));
  const own = parts.filter(({ part }) => part.sheet === sheet);
  if (own.length === 0) throw new UsageError(otherSheet(sheet, home));
  for (const located of own) {
    const found = figureIn(located, address, record.table);
    if (found !== null) return found;
  }
  throw new UsageError(noFigure(`${sheet}!${cellName(address)}`, parts));
}

function figureIn(
  { part, rows, columns }: LocatedPart,
  address: CellAddress,
  table: RecordedTable,
): SummaryFigure | null {
  const { kind = 'header', name = '' }: Partial<PlacedRow> = part.rows[rows.indexOf(address.row)] ?? {};
  const { key, compares } = part.columns[columns.indexOf(address.column)] ?? {};
  const column = table.columns.find((each) => each.key === key);
  if (kind === 'header' || kind === 'band' || column === undefined) return null;
  if (compares !== undefined) throw new UsageError(comparison(address, { key: column.key, part, columns }));
  return { kind, name, column, sheet: part.sheet, cell: cellName(address) };
}

/** `汇总表!F37`, `'汇总 表'!$F$37`, `f37`. */
function cellIn(text: string): { readonly sheet: string | null; readonly address: CellAddress } {
  const at = text.lastIndexOf('!');
  const address = parseCellName(
    text
      .slice(at + 1)
      .replaceAll('$', '')
      .trim()
      .toUpperCase(),
  );
  if (address === null) throw new UsageError(noCell(text));
  const sheet =
    at === -1
      ? null
      : text
          .slice(0, at)
          .replace(/^'(.*)'$/s, '$1')
          .replaceAll("''", "'");
  return { sheet, address };
}

type Choice = Exclude<FigureChoice, { readonly cell: string }>;

function chosenFigure({ column: name, category, unit }: Choice, { parts, record }: Located): SummaryFigure {
  const column = columnNamed(name, record.table);
  const wanted = wantedRow({ category, unit }, record);
  for (const { part, rows, columns } of parts) {
    const row = part.rows.findIndex((each) => each.kind === wanted.kind && each.name === wanted.name);
    const at = part.columns.findIndex(({ key, compares }) => key === column.key && compares === undefined);
    if (row === -1 || at === -1) continue;
    const [rowNow, columnNow] = [rows[row] ?? null, columns[at] ?? null];
    const cell = rowNow === null || columnNow === null ? null : cellName({ row: rowNow, column: columnNow });
    return { ...wanted, column, sheet: part.sheet, cell };
  }
  // Such as the table's own 备注, which stands among our remarks.
  throw new UsageError(noSuchColumn(fullTitle(column), []));
}

function columnNamed(name: string, { columns }: RecordedTable): RecordedColumn {
  const [first, ...others] = ['key', 'title'].flatMap((by) =>
    columns.filter((column) =>
      by === 'key' ? column.key === name : [column.title, groupedTitle(column)].includes(name),
    ),
  );
  if (first !== undefined && (first.key === name || others.length === 0)) return first;
  if (first !== undefined) throw new UsageError(severalColumns(name, [first, ...others]));
  throw new UsageError(
    noSuchColumn(
      name,
      nearNames(
        name,
        columns.flatMap(({ key, title }) => [key, title]),
      ),
    ),
  );
}

type Row = Pick<SummaryFigure, 'kind' | 'name'>;

function wantedRow({ category, unit }: Pick<Choice, 'category' | 'unit'>, { units }: SummaryRecord): Row {
  if (unit !== null) {
    const found = units.find(({ name, code }) => name === unit || code === unit);
    if (found !== undefined) return { kind: 'unit', name: found.name };
    throw new UsageError(
      noName(
        unit,
        units.map(({ name }) => name),
      ),
    );
  }
  if (category === null) return { kind: 'total', name: '' };
  const known = [...new Set(units.map((each) => each.category))];
  if (known.includes(category)) return { kind: 'subtotal', name: category };
  throw new UsageError(noName(category, known));
}
