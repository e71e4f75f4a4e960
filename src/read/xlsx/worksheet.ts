import type { CellContent, RawRow, RawSheet } from '../../domain/raw-sheet.ts';
import type { CellContext } from './cell-value.ts';
import { columnsWithin } from './hidden-columns.ts';
import { SheetHandler } from './sheet-handler.ts';

/** A worksheet's part: all of a sheet but what the workbook says of it. */
export interface Worksheet extends Pick<RawSheet, 'rows' | 'merges' | 'hiddenColumns' | 'masked'> {
  /** Non-empty cells of the workbook, up to and with this sheet. */
  readonly cells: number;
}

/** Reads one worksheet, after sheets of the same workbook with `cellsBefore` non-empty cells. */
export function readWorksheet(bytes: Buffer, context: CellContext, cellsBefore: number): Worksheet {
  const handler = new SheetHandler(context, cellsBefore);
  context.parts.parse(bytes, handler);
  const { rows, merges, hiddenRanges, masked, width, cells } = handler;
  return { rows: ascending(rows), merges, hiddenColumns: columnsWithin(hiddenRanges, width), masked, cells };
}

function ascending(rows: readonly RawRow[]): readonly RawRow[] {
  if (rows.every((row, index) => index === 0 || row.number > (rows[index - 1]?.number ?? 0))) return rows;
  const byNumber = new Map<number, OpenRow>();
  for (const { number, contents, hidden } of rows) {
    const open = byNumber.get(number) ?? { number, contents: [], hidden: false };
    // Of the cells alone that are there, as the only one may stand far to the right.
    for (const at of Object.keys(contents).map(Number)) open.contents[at] = contents[at];
    open.hidden ||= hidden;
    byNumber.set(number, open);
  }
  return [...byNumber.values()].toSorted((a, b) => a.number - b.number);
}

/** A row that may be stored in several pieces. */
interface OpenRow extends Pick<RawRow, 'number'> {
  readonly contents: (CellContent | undefined)[];
  hidden: boolean;
}
