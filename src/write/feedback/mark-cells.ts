import { cellName, type CellAddress } from '../../domain/cell-address.ts';
import { insertion, type Splice } from '../package/splices.ts';
import { isTrue, prefixed, withAttribute } from '../package/xml-tag.ts';
import type { Mark } from './mark.ts';
import type { PlacedRow, ScannedSheet } from './sheet-scan.ts';
import type { StyleBook } from './style-book.ts';

/** A cell to be marked. */
export interface MarkedCell {
  readonly address: CellAddress;
  readonly mark: Mark;
}

/** What marks the cells of a sheet: the cells that are there get another format, and those that are not are put in. Values are never touched. */
export function markCells(sheet: ScannedSheet, cells: readonly MarkedCell[], book: StyleBook): readonly Splice[] {
  const [splices, newRows]: [Splice[], NewRow[]] = [[], []];
  const pieces = rowsByNumber(sheet.rows);
  for (const [number, marked] of cellsByRow(cells)) {
    const there = pieces.get(number);
    if (there === undefined) newRows.push({ number, xml: newRow(sheet, number, { cells: marked, book }) });
    else splices.push(...inRow(sheet, there, { cells: marked, book }));
  }
  return [...splices, ...withNewRows(sheet, newRows)];
}

/** In ascending order, each row's from left to right. */
function cellsByRow(cells: readonly MarkedCell[]): ReadonlyMap<number, readonly MarkedCell[]> {
  const rows = new Map<number, MarkedCell[]>();
  const inOrder = cells.toSorted(({ address: a }, { address: b }) => a.row - b.row || a.column - b.column);
  for (const cell of inOrder) {
    const row = rows.get(cell.address.row);
    if (row === undefined) rows.set(cell.address.row, [cell]);
    else row.push(cell);
  }
  return rows;
}

function rowsByNumber(rows: readonly PlacedRow[]): ReadonlyMap<number, readonly PlacedRow[]> {
  const pieces = new Map<number, PlacedRow[]>();
  for (const row of rows) pieces.set(row.number, [...(pieces.get(row.number) ?? []), row]);
  return pieces;
}

interface Marking {
  /** Of one row, from left to right. */
  readonly cells: readonly MarkedCell[];
  readonly book: StyleBook;
}

interface NewRow {
  readonly number: number;
  readonly xml: string;
}

function* inRow(sheet: ScannedSheet, pieces: readonly PlacedRow[], { cells, book }: Marking): Iterable<Splice> {
  const [first] = pieces;
  if (first === undefined) return;
  const missing: MarkedCell[] = [];
  for (const cell of cells) {
    const there = pieces.flatMap((row) => row.cells).findLast(({ column }) => column === cell.address.column);
    if (there === undefined) missing.push(cell);
    else {
      const { start, end, attributes } = there.tag;
      const style = book.marked(Number(attributes['s'] ?? 0), cell.mark, isProtected(sheet));
      yield { start, end, text: withAttribute(sheet.text.slice(start, end), 's', String(style)) };
    }
  }
  if (missing.length > 0) yield* withNewCells(sheet, first, { cells: missing, book });
}

/** The row's `spans` only help a program to read fast, and would be wrong now. */
function* withNewCells(sheet: ScannedSheet, row: PlacedRow, { cells, book }: Marking): Iterable<Splice> {
  const { start, end, isEmpty, attributes } = row.tag;
  const opening = withAttribute(sheet.text.slice(start, end), 'spans', null);
  const rowStyle = isTrue(attributes['customFormat']) ? Number(attributes['s'] ?? 0) : null;
  const xmlOf = (cell: MarkedCell): string => newCell(sheet, cell, { rowStyle, book });
  if (isEmpty) {
    const content = cells.map(xmlOf).join('');
    yield { start, end, text: `${opening.replace(/\s*\/>$/, '>')}${content}</${sheet.prefix}row>` };
    return;
  }
  yield { start, end, text: opening };
  for (const cell of cells) {
    const next = row.cells.find(({ column }) => column > cell.address.column);
    yield insertion(next?.tag.start ?? row.closeStart, xmlOf(cell));
  }
}

/** What a unit is to correct must not be locked, as the sums of a form are. */
const isProtected = ({ parts }: ScannedSheet): boolean =>
  parts.some(({ name, tag }) => name === 'sheetProtection' && isTrue(tag.attributes['sheet']));

/** A cell that is not there looks as its row, else its column, lets it. */
function newCell(
  sheet: ScannedSheet,
  { address, mark }: MarkedCell,
  { rowStyle, book }: { readonly rowStyle: number | null; readonly book: StyleBook },
): string {
  const { columns, prefix } = sheet;
  const run = columns.find(({ min, max }) => min <= address.column && address.column <= max);
  const style = book.marked(rowStyle ?? run?.style ?? 0, mark, isProtected(sheet));
  return prefixed(`<c r="${cellName(address)}" s="${style}"/>`, prefix);
}

function newRow(sheet: ScannedSheet, number: number, { cells, book }: Marking): string {
  const content = cells.map((cell) => newCell(sheet, cell, { rowStyle: null, book })).join('');
  return `<${sheet.prefix}row r="${number}">${content}</${sheet.prefix}row>`;
}

/** Rows stand in ascending order. */
function* withNewRows(
  { text, data, dataClose, nextRows, prefix }: ScannedSheet,
  rows: readonly NewRow[],
): Iterable<Splice> {
  if (rows.length === 0) return;
  if (!data.isEmpty) {
    for (const { number, xml } of rows) yield insertion(nextRows.get(number) ?? dataClose, xml);
    return;
  }
  const { start, end } = data;
  const opening = text.slice(start, end).replace(/\s*\/>$/, '>');
  yield { start, end, text: `${opening}${rows.map(({ xml }) => xml).join('')}</${prefix}sheetData>` };
}
