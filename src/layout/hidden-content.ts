import { cellName, type CellAddress } from '../domain/cell-address.ts';
import type { Provenance } from '../domain/provenance.ts';
import { figureTexts } from '../domain/figure-texts.ts';
import { cellValue, valueText } from '../domain/raw-sheet.ts';
import { finding, type Finding } from '../findings/finding.ts';
import { term } from '../findings/terms.ts';
import type { Section, SheetLayout } from './layout.ts';
import type { TableBlock } from './table-block.ts';

/** Where a cell of a block stands, for a finding. */
export type At = (address: CellAddress) => Provenance;

/** Rows, columns and numbers of the sheet that are hidden and are figures of the return: they count all the same. Told section by section, of which a sheet may have many. */
export function hiddenContent(layout: SheetLayout, at: At): (section: Section) => readonly Finding[] {
  const { sheet } = layout;
  const hiddenRows = new Set(sheet.rows.flatMap(({ hidden, number }) => (hidden ? number : [])));
  const hasLines = hiddenRows.size + sheet.hiddenColumns.size > 0;
  return (section) => [
    ...(hasLines ? hiddenLines(hiddenIn(layout, section, hiddenRows), section, at) : []),
    ...maskedFigures(layout, section, at),
  ];
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

function* hiddenLines({ rows, columns, texts }: Hidden, section: Section, at: At): Iterable<Finding> {
  const [block] = section;
  const [first] = block?.columns ?? [];
  if (block === undefined || first === undefined) return;
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

function hiddenIn({ sheet, addressAt }: SheetLayout, section: Section, hiddenRows: ReadonlySet<number>): Hidden {
  const [rows, columns] = [new Set<number>(), new Set<number>()];
  const texts: string[] = [];
  for (const place of section.flatMap((block) => [...figurePlaces(block)])) {
    const { row, column } = addressAt(place.row, place.column);
    if (hiddenRows.has(row)) rows.add(row);
    if (sheet.hiddenColumns.has(column)) columns.add(column);
    if (hiddenRows.has(row) || sheet.hiddenColumns.has(column)) texts.push(place.text);
  }
  return { rows: rows.size, columns: columns.size, texts };
}

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
