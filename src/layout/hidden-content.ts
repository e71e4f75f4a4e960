import type { CellAddress } from '../domain/cell-address.ts';
import type { Provenance } from '../domain/provenance.ts';
import type { RawSheet } from '../domain/raw-sheet.ts';
import { finding, type Finding } from '../findings/finding.ts';
import { term } from '../findings/terms.ts';
import type { Section, SheetLayout } from './layout.ts';
import type { TableBlock } from './table-block.ts';

/** Where a cell of a block stands, for a finding. */
export type At = (address: CellAddress) => Provenance;

/** Rows and columns of the sheet that are hidden and hold figures of the return: they count all the same. */
export function* hiddenContent(layout: SheetLayout, section: Section, at: At): Iterable<Finding> {
  const [block] = section;
  const [first] = block?.columns ?? [];
  if (block === undefined || first === undefined) return;
  const { rows, columns } = hiddenIn(layout, section);
  if (rows + columns === 0) return;
  const place = at({ row: block.header.top, column: first.address.column });
  yield finding('layout/hidden-content', { at: place }, { reason: term('hidden-cells'), rows, columns });
}

function hiddenIn({ sheet, addressAt }: SheetLayout, section: Section): Readonly<{ rows: number; columns: number }> {
  const hiddenRows = rowsHidden(sheet);
  const [rows, columns] = [new Set<number>(), new Set<number>()];
  if (hiddenRows.size + sheet.hiddenColumns.size === 0) return { rows: 0, columns: 0 };
  for (const { row, column } of section.flatMap((block) => [...figureAddresses(block, addressAt)])) {
    if (hiddenRows.has(row)) rows.add(row);
    if (sheet.hiddenColumns.has(column)) columns.add(column);
  }
  return { rows: rows.size, columns: columns.size };
}

const rowsHidden = ({ rows }: RawSheet): ReadonlySet<number> =>
  new Set(rows.filter(({ hidden }) => hidden).map(({ number }) => number));

function* figureAddresses({ rows, columns }: TableBlock, addressAt: SheetLayout['addressAt']): Iterable<CellAddress> {
  for (const { raw, kind } of rows) {
    if (kind !== 'data') continue;
    for (const { address } of columns) {
      if (raw.contents[address.column - 1] !== undefined) yield addressAt(raw.number, address.column);
    }
  }
}
