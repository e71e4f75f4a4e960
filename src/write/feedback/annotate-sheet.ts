import { cellName, parseCellName, type CellAddress } from '../../domain/cell-address.ts';
import type { OfficePackage } from '../package/office-package.ts';
import { spliced, type Splice } from '../package/splices.ts';
import { withAttribute } from '../package/xml-tag.ts';
import { addNotes } from './add-notes.ts';
import { deselection } from './deselection.ts';
import { markCells, type MarkedCell } from './mark-cells.ts';
import { markedPlaces } from './marked-places.ts';
import type { Remark } from './remark.ts';
import type { SheetPart } from './sheet-part.ts';
import { scanSheet, type ScannedSheet } from './sheet-scan.ts';
import type { StyleBook } from './style-book.ts';

/** What is said of one sheet. */
export interface SheetAnnotation {
  readonly remarks: readonly Remark[];
  readonly author: string;
  readonly heading: string;
  readonly book: StyleBook;
}

/** Marks the cells of a sheet and puts notes on them. */
export function annotateSheet(
  parts: OfficePackage,
  place: SheetPart,
  { remarks, author, heading, book }: SheetAnnotation,
): void {
  const text = parts.textOf(place.part);
  const { cells, notes } = markedPlaces(text, remarks, heading);
  const sheet = scanSheet(
    text,
    cells.map(({ address }) => address.row),
  );
  const splices = [
    ...deselection(sheet),
    ...widened(sheet, cells),
    ...markCells(sheet, cells, book),
    ...addNotes(parts, { ...place, sheet }, { notes, author }),
  ];
  parts.put(place.part, spliced(text, splices));
}

/** What a sheet says of its own extent is to cover the marked cells too. */
function widened({ text, parts }: ScannedSheet, cells: readonly MarkedCell[]): readonly Splice[] {
  const dimension = parts.find(({ name }) => name === 'dimension')?.tag;
  if (dimension === undefined) return [];
  const { start, end, attributes } = dimension;
  const [from = '', to = from] = (attributes['ref'] ?? '').split(':');
  const corners = [from, to].flatMap((name) => parseCellName(name) ?? []);
  const ref = extentOf([...corners, ...cells.map(({ address }) => address)]);
  if (corners.length < 2 || ref === `${from}:${to}`) return [];
  return [{ start, end, text: withAttribute(text.slice(start, end), 'ref', ref) }];
}

function extentOf(cells: readonly CellAddress[]): string {
  const [rows, columns] = [cells.map(({ row }) => row), cells.map(({ column }) => column)];
  const corner = (pick: (a: number, b: number) => number): string =>
    cellName({ row: rows.reduce(pick), column: columns.reduce(pick) });
  return `${corner((a, b) => Math.min(a, b))}:${corner((a, b) => Math.max(a, b))}`;
}
