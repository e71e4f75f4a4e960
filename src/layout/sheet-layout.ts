import { isFrontSheet } from '../domain/front-sheet.ts';
import type { RawSheet } from '../domain/raw-sheet.ts';
import { reportedColumns, type Table } from '../domain/table.ts';
import type { LayoutRow } from './body-rows.ts';
import { columnsLayout } from './columns-layout.ts';
import type { LayoutTarget, SheetLayout } from './layout.ts';
import { pairsLayout } from './pairs-layout.ts';
import { rowsLayout } from './rows-layout.ts';
import type { TableBlock } from './table-block.ts';
import type { TitleIndex } from './title-index.ts';

type Arrange = (sheet: RawSheet, target: LayoutTarget) => SheetLayout | null;

/** What each orientation of a table allows, the usual one first: of those that find as many columns it is taken. */
const arrangements: Readonly<Record<Table['orientation'], readonly Arrange[]>> = {
  columns: [columnsLayout],
  rows: [rowsLayout],
  auto: [columnsLayout, rowsLayout, pairsLayout],
};

/** Null where the sheet does not hold the table. */
export function layoutSheet(sheet: RawSheet, target: LayoutTarget): SheetLayout | null {
  if (isFrontSheet(sheet)) return null;
  const wanted = reportedColumns(target.table).length;
  let best: SheetLayout | null = null;
  let most = 0;
  for (const arrange of arrangements[target.table.orientation]) {
    const layout = arrange(sheet, target);
    const fit = layout === null ? 0 : fitOf(layout, target);
    if (fit > most) [best, most] = [layout, fit];
    // Most sheets are as they should be: nothing else can fit much better, and looking costs time.
    if (most * 2 > wanted) break;
  }
  return best;
}

/**
 * How many of the table's columns a layout has found, the unit's name left aside. One with nothing under it counts half, and
 * a title that stands as data against: labels with values between them look like a header too.
 */
function fitOf({ blocks }: SheetLayout, { table: { unitColumn }, index }: LayoutTarget): number {
  const worth = new Map<string, number>();
  let misread = 0;
  for (const block of blocks) {
    const data = block.rows.filter(({ kind }) => kind === 'data').slice(0, glance);
    for (const { column, address } of block.columns) {
      const isFilled = data.some(({ raw }) => raw.contents[address.column - 1] !== undefined);
      worth.set(column.key, Math.max(isFilled ? 1 : 0.5, worth.get(column.key) ?? 0));
    }
    misread += textsUnder(block, data).filter((text) => isTitle(text, index)).length;
  }
  if (unitColumn !== null) worth.delete(unitColumn);
  return [...worth.values()].reduce((sum, each) => sum + each, 0) - 2 * misread;
}

/** Rows that are enough to see what stands under a header. */
const glance = 30;

function textsUnder({ columns }: TableBlock, rows: readonly LayoutRow[]): readonly string[] {
  const texts: string[] = [];
  for (const { raw } of rows)
    for (const { address } of columns) {
      const content = raw.contents[address.column - 1];
      if (typeof content === 'string') texts.push(content);
    }
  return texts;
}

function isTitle(text: string, { meaning }: TitleIndex): boolean {
  const { name, isGroup } = meaning(text);
  return name !== null || isGroup;
}
