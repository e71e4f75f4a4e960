import { cellName, type CellAddress } from '../domain/cell-address.ts';
import type { Provenance } from '../domain/provenance.ts';
import { figureTexts } from '../domain/figure-texts.ts';
import { cellValue, valueText, type RawSheet } from '../domain/raw-sheet.ts';
import { rememberingOf } from '../domain/remembering.ts';
import { finding, type Finding } from '../findings/finding.ts';
import { term } from '../findings/terms.ts';
import type { Section, SheetLayout } from './layout.ts';
import type { TableBlock } from './table-block.ts';

/** Where a cell of a block stands, for a finding. */
export type At = (address: CellAddress) => Provenance;

/** Rows, columns and numbers of the sheet that are hidden and are figures of the return: they count all the same. */
export function* hiddenContent(layout: SheetLayout, section: Section, at: At): Iterable<Finding> {
  yield* hiddenLines(layout, section, at);
  yield* maskedFigures(layout, section, at);
}

/** Numbers of which their format shows nothing. */
function* maskedFigures({ sheet, addressAt }: SheetLayout, section: Section, at: At): Iterable<Finding> {
  if (sheet.masked.length === 0) return;
  const masked = new Set(sheet.masked.map(cellName));
  const places = section.flatMap((block) => [...figurePlaces(block)]);
  const figures = places.filter(({ row, column }) => masked.has(cellName(addressAt(row, column))));
  const [first] = figures;
  if (first === undefined) return;
  const facts = {
    reason: term('masked-figures'),
    cells: figures.length,
    basis: figureTexts(figures.map(({ text }) => text)),
  };
  yield finding('layout/hidden-content', { at: at(first) }, facts);
}

function* hiddenLines(layout: SheetLayout, section: Section, at: At): Iterable<Finding> {
  const [block] = section;
  const [first] = block?.columns ?? [];
  if (block === undefined || first === undefined) return;
  const { rows, columns, texts } = hiddenIn(layout, section);
  if (rows + columns === 0) return;
  const place = at({ row: block.header.top, column: first.address.column });
  yield finding(
    'layout/hidden-content',
    { at: place },
    { reason: term('hidden-cells'), rows, columns, basis: figureTexts(texts) },
  );
}

interface Hidden {
  readonly rows: number;
  readonly columns: number;
  /** What stands in them. */
  readonly texts: readonly string[];
}

function hiddenIn({ sheet, addressAt }: SheetLayout, section: Section): Hidden {
  const hiddenRows = rowsHidden(sheet);
  const [rows, columns] = [new Set<number>(), new Set<number>()];
  if (hiddenRows.size + sheet.hiddenColumns.size === 0) return { rows: 0, columns: 0, texts: [] };
  const texts: string[] = [];
  for (const place of section.flatMap((block) => [...figurePlaces(block)])) {
    const { row, column } = addressAt(place.row, place.column);
    if (hiddenRows.has(row)) rows.add(row);
    if (sheet.hiddenColumns.has(column)) columns.add(column);
    if (hiddenRows.has(row) || sheet.hiddenColumns.has(column)) texts.push(place.text);
  }
  return { rows: rows.size, columns: columns.size, texts };
}

const rowsHidden = rememberingOf(
  ({ rows }: RawSheet): ReadonlySet<number> => new Set(rows.flatMap(({ hidden, number }) => (hidden ? number : []))),
);

interface FigurePlace extends CellAddress {
  readonly text: string;
}

/** Where figures stand in a block. */
function* figurePlaces({ rows, columns }: TableBlock): Iterable<FigurePlace> {
  for (const { raw, kind } of rows) {
    if (kind !== 'data') continue;
    for (const { address } of columns) {
      const content = raw.contents[address.column - 1];
      if (content !== undefined) yield { row: raw.number, column: address.column, text: valueText(cellValue(content)) };
    }
  }
}
