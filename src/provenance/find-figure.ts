import { cellName, parseCellName, type CellAddress } from '../domain/cell-address.ts';
import { nearNames } from '../domain/near-names.ts';
import type { RawSheet } from '../domain/raw-sheet.ts';
import type { PlacedRow } from '../domain/summary-places.ts';
import type { RecordedColumn, RecordedTable, SummaryRecord } from '../domain/summary-record.ts';
import { fullTitle } from '../domain/table.ts';
import type { SummaryFigure } from '../domain/trace.ts';
import type { Words } from '../findings/entry.ts';
import { UsageError } from '../findings/usage-error.ts';
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
    columns.filter((column) => (by === 'key' ? column.key === name : [column.title, titleOf(column)].includes(name))),
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

const titleOf = ({ group, title }: RecordedColumn): string => [...group, title].join('·');

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

const noCell = (text: string): Words => ({
  zh: `“${text}”不是单元格，写法如 汇总表!F37 或 F37`,
  en: `“${text}” is no cell; write 汇总表!F37 or F37`,
});

const noSheet = (name: string, sheets: readonly RawSheet[]): Words => {
  const known = sheets.flatMap(({ name: each, visibility }) => (visibility === 'visible' ? (each ?? []) : []));
  return {
    zh: `没有工作表“${name}”；有：${known.join('、')}`,
    en: `there is no sheet “${name}”; there are: ${known.join(', ')}`,
  };
};

const otherSheet = (sheet: string, home: string): Words => ({
  zh: `“${sheet}”里的数字不由各单位的填报数加成，不能追溯；能追溯的是“${home}”里的`,
  en: `what stands in “${sheet}” is not added up from figures of the units; those of “${home}” can be traced`,
});

/** It says where the figure itself stands, which can be traced. */
function comparison(
  address: CellAddress,
  { key, part, columns }: { readonly key: string } & Pick<LocatedPart, 'part' | 'columns'>,
): Words {
  const own = columns[part.columns.findIndex((each) => each.key === key && each.compares === undefined)] ?? null;
  const [cell, at] = [cellName(address), own === null ? null : cellName({ row: address.row, column: own })];
  return {
    zh: `${cell} 是与上年相比的数，不由各单位的报表加成${at === null ? '' : `；本年数在 ${at}`}`,
    en: `${cell} compares with last year, and is not added up from returns${at === null ? '' : `; this year's figure is ${at}`}`,
  };
}

function noFigure(cell: string, parts: readonly LocatedPart[]): Words {
  const [first] = parts.flatMap(({ part, rows, columns }) => {
    const row = part.rows.findIndex(({ kind }, i) => kind === 'unit' && rows[i] !== null);
    const [rowNow, columnNow] = [rows[row] ?? null, columns.find((column) => column !== null) ?? null];
    return rowNow === null || columnNow === null ? [] : [cellName({ row: rowNow, column: columnNow })];
  });
  return {
    zh: `${cell} 不是统计数字${first === undefined ? '' : `；第一个数字在 ${first}`}`,
    en: `${cell} is no figure of the table${first === undefined ? '' : `; the first one is ${first}`}`,
  };
}

const noSuchColumn = (name: string, near: readonly string[]): Words => ({
  zh: `汇总表没有“${name}”这一栏${near.length === 0 ? '' : `；是不是：${near.join('、')}`}`,
  en: `the summary has no column “${name}”${near.length === 0 ? '' : `; did you mean: ${near.join(', ')}`}`,
});

const severalColumns = (name: string, columns: readonly RecordedColumn[]): Words => {
  const all = columns.map((column) => `${column.key}（${titleOf(column)}）`).join('、');
  return {
    zh: `有几栏都叫“${name}”，请写键：${all}`,
    en: `several columns are called “${name}”; give the key: ${all}`,
  };
};

function noName(name: string, known: readonly string[]): Words {
  const near = nearNames(name, known);
  const named = near.length > 0 ? near : known.slice(0, 20);
  return {
    zh: `汇总里没有“${name}”；${near.length > 0 ? '是不是' : '有'}：${named.join('、')}`,
    en: `the summary has no “${name}”; ${near.length > 0 ? 'did you mean' : 'there are'}: ${named.join(', ')}`,
  };
}
