import { plainText } from '../domain/plain-text.ts';
import type { RawSheet } from '../domain/raw-sheet.ts';
import { SheetGrid } from '../domain/sheet-grid.ts';
import { reportedColumns } from '../domain/table.ts';
import { columnRoles } from './cell-roles.ts';
import { paragraphLabels } from './paragraph-labels.ts';
import { sectionsOf } from './sections.ts';
import type { LayoutTarget, SheetLayout } from './layout.ts';
import { sheetHeader } from './sheet-header.ts';
import { readBlocks } from './table-block.ts';
import { bandNames } from './spellings.ts';
import { unitLabels } from './unit-labels.ts';

/** An indicator a column: a header over rows. Null where there is no such header. */
export function columnsLayout(sheet: RawSheet, { table, index, categories }: LayoutTarget): SheetLayout | null {
  const grid = new SheetGrid(sheet);
  const header = sheetHeader(grid, { table, index });
  if (header === null) return null;
  const { block } = header;
  if (!header.placed.some(({ column }) => reportedColumns(table).includes(column))) return null;
  const above = [
    ...unitLabels(sheet.rows.filter(({ number }) => number < block.top)),
    ...paragraphLabels(sheet.paragraphs),
  ];
  const blocks = readBlocks(grid, header, {
    table,
    index,
    bandNames: bandNames(categories),
    formalNames: new Set([table.title, ...above.map(({ name }) => name)].map(plainText)),
  });
  const footers = blocks.flatMap(({ rows }) => rows.filter(({ kind }) => kind === 'footer' || kind === 'signature'));
  return {
    sheet,
    orientation: 'columns',
    sections: sectionsOf(blocks, table),
    blocks,
    addressAt: asItIs,
    placeOf: asItIs,
    rolesIn: columnRoles(blocks),
    otherPeriods: [],
    rivalPeriods: [],
    labels: [...above, ...unitLabels(footers.map(({ raw }) => raw))],
  };
}

const asItIs = (row: number, column: number): { row: number; column: number } => ({ row, column });
