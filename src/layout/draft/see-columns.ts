import { cellName } from '../../domain/cell-address.ts';
import type { EntriesOf } from '../../domain/cell-entry.ts';
import type { ColumnMark, SeenAside, SeenTable } from '../../domain/seen-table.ts';
import type { SheetGrid } from '../../domain/sheet-grid.ts';
import { isNumberingTitle } from '../match-column.ts';
import { isMeasureLabel } from '../measure-row.ts';
import { bodyRows, firstEntryRow, isNumbering } from './body-rows.ts';
import { isFiller, nameAt } from './cell-text.ts';
import { columnMark } from './column-marks.ts';
import { earlierColumns, undatedName } from './earlier-columns.ts';
import { pathsOf, type HeaderColumnPath } from './header-paths.ts';
import { headerRows, type HeaderRows } from './header-rows.ts';
import { measuresAbove } from './measure-line.ts';
import { withNumberedTitles, type NamedColumn } from './numbered-titles.ts';
import { isUnitTitle } from './paper-line.ts';
import { seenSums, seenValues } from './seen-values.ts';
import { titleAbove, unitLabelIn } from './title-line.ts';
import { titleParts } from './title-parts.ts';

/** A table with an indicator a column; null where the sheet has no header over columns. */
export function seeColumns(grid: SheetGrid, entriesOf: EntriesOf): SeenTable | null {
  const header = headerRows(grid);
  if (header === null) return null;
  const paths = pathsOf(grid, header);
  const titled = paths.filter(({ path }) => path.length > 0);
  const serials = titled.filter(({ path: [only = ''] }, at) => at < 2 && isNumberingTitle(only));
  const rest = titled.filter((each) => !serials.includes(each));
  const unit = rest.find(({ path }) => path.length === 1 && isUnitTitle(path[0] ?? '')) ?? null;
  const reported = rest.filter((each) => each !== unit);
  const columns = reported.map(({ column }) => column);
  const records = bodyRows(grid, header);
  const entry = firstEntryRow(grid, header);
  const sums = seenSums(grid, [...new Set([entry, ...records])], { horizontal: true, lines: columns, entriesOf });
  const title = titleAbove(grid, header.top);
  const numbers = numbersBelow(grid, header);
  const called = withNumberedTitles(reported.map((place) => columnOf(grid, { header, numbers }, place)));
  const calledPaths = called.map(({ group, title: own }) => [...group, own]);
  const compared = earlierColumns(calledPaths, title?.text ?? '');
  return {
    orientation: 'columns',
    title,
    unit: unit === null ? unitLabelIn(grid) : { text: unit.path[0] ?? '', cell: unit.cell },
    unitAt: unit === null ? 0 : rest.indexOf(unit),
    columns: called.map(({ column, ...named }, at) => ({
      ...named,
      entry: entriesOf(entry, column),
      values: seenValues(grid, records, { column }),
      sums: sums[at] ?? [],
      comparedWith: compared[at] ?? null,
      undated: undatedName(at, { paths: calledPaths, compared }),
    })),
    aside: [
      ...serials.map(({ path: [text = ''], cell }): SeenAside => ({ text, cell, reason: 'serial' })),
      ...untitled(grid, header, records),
    ],
    measures: measuresAbove(grid, header.top),
    header: `${cellName({ row: header.top, column: header.left })}:${cellName({ row: header.measures ?? header.bottom, column: header.right })}`,
  };
}

/** A header with the numbers under it, by column. */
interface NumberedHeader {
  readonly header: HeaderRows;
  readonly numbers: ReadonlyMap<number, ColumnMark>;
}

function columnOf(
  grid: SheetGrid,
  { header: { measures }, numbers }: NumberedHeader,
  { column, path, cell }: HeaderColumnPath,
): NamedColumn & { readonly column: number } {
  const { title, alias, isOfWhich, formula, measure: inTitle } = titleParts(path.at(-1) ?? '');
  const stated = measures === null ? null : measureBelow(grid, measures, column);
  const group = path.slice(0, -1);
  const outer = group.map((text) => titleParts(text).measure).findLast((measure) => measure !== null) ?? null;
  const measure = stated ?? inTitle ?? outer;
  const mark = formula === null ? (numbers.get(column) ?? null) : columnMark(formula, cell);
  return { column, title, cell, group, measure, alias, description: null, isOfWhich, mark };
}

/** 甲 1 2 3=1+2 under a header. */
function numbersBelow(grid: SheetGrid, { measures, bottom }: HeaderRows): ReadonlyMap<number, ColumnMark> {
  const number = (measures ?? bottom) + 1;
  const row = grid.row(number);
  if (row === undefined || !isNumbering(row)) return new Map();
  const marks = row.contents.map((_, at): readonly [number, ColumnMark] => {
    const column = at + 1;
    return [column, columnMark(grid.shownText(number, column), cellName({ row: number, column }))];
  });
  return new Map(marks.filter(([, mark]) => mark.number !== ''));
}

/** What the row of measures says of a column; null where its title reaches down into that row, or 计量单位 only says what stands beside it. */
function measureBelow(grid: SheetGrid, row: number, column: number): string | null {
  const isTitle = (grid.merge(row, column)?.top ?? row) < row;
  const below = nameAt(grid, row, column).replace(/^[(\uFF08](.*)[)\uFF09]$/u, '$1');
  return isTitle || below === '' || isFiller(below) || isMeasureLabel(below) ? null : below;
}

/** Columns with values and no title: they are no part of the table, and somebody should look. */
function untitled(grid: SheetGrid, { left, right, top }: HeaderRows, records: readonly number[]): readonly SeenAside[] {
  const widest = grid.sheet.rows.reduce((most, { contents }) => Math.max(most, contents.length), right);
  const asides: SeenAside[] = [];
  for (let column = Math.max(1, left - 1); column <= widest && asides.length < 20; column += 1) {
    const isNamed = column >= left && column <= right && nameBetween(grid, { column, top, records });
    const first = records.find((row) => grid.at(row, column) !== null);
    if (isNamed || first === undefined) continue;
    const at = grid.at(first, column);
    asides.push({ text: at?.text ?? '', cell: cellName({ row: first, column }), reason: 'untitled' });
  }
  return asides;
}

function nameBetween(
  grid: SheetGrid,
  { column, top, records }: { readonly column: number; readonly top: number; readonly records: readonly number[] },
): boolean {
  const end = records[0] ?? top + 1;
  return Array.from({ length: Math.max(1, end - top) }, (_, at) => nameAt(grid, top + at, column)).some(
    (text) => text !== '',
  );
}
