import type { RawSheet } from '../domain/raw-sheet.ts';
import { SheetGrid } from '../domain/sheet-grid.ts';
import { isYear } from './indicator-heading.ts';
import { indicatorPanels } from './indicator-panels.ts';
import { panelBlocks, type PlacedPanel } from './panel-block.ts';
import { panelRoles } from './panel-roles.ts';
import { paragraphLabels } from './paragraph-labels.ts';
import { sectionsOf } from './sections.ts';
import type { LineKind } from './settled-lines.ts';
import type { LayoutTarget, OtherPeriod, SheetLayout } from './layout.ts';
import { unitLabels } from './unit-labels.ts';

/**
 * An indicator a row: 序号, 指标名称, 计量单位, 代码, 数量. What a block calls a row is a column of the sheet, and the other
 * way round. Null where no column of the sheet holds titles under one another.
 */
export function rowsLayout(sheet: RawSheet, target: LayoutTarget): SheetLayout | null {
  const grid = new SheetGrid(sheet);
  const panels = indicatorPanels(grid, target.index);
  const [first] = panels;
  if (first === undefined) return null;
  const placed = panels.flatMap((panel) => panelBlocks(grid, panel, target));
  // A list of the columns with words about them, as in 填表说明, has no place for figures.
  if (!placed.some(({ block, lines }) => block.columns.length > 0 && [...lines.values()].includes('data'))) return null;
  const outside = sheet.rows.filter(({ number }) => number < first.top || number > first.bottom);
  const blocks = placed.map(({ block }) => block);
  return {
    sheet,
    orientation: 'rows',
    sections: sectionsOf(blocks, target.table),
    blocks,
    addressAt: turned,
    placeOf: turned,
    rolesIn: panelRoles(placed, first),
    otherPeriods: placed.flatMap((each) => linesAside(grid, each, 'other-period')),
    rivalPeriods: placed.flatMap((each) => rivalPeriodsIn(grid, each, target)),
    labels: [...unitLabels(outside), ...paragraphLabels(sheet.paragraphs)],
  };
}

/** The columns of one kind that are not read, where a heading says what they are. */
function linesAside(
  grid: SheetGrid,
  { panel: { heading, top, bottom }, lines }: PlacedPanel,
  wanted: LineKind,
): readonly OtherPeriod[] {
  if (heading === null) return [];
  return [...lines].flatMap(([column, kind]) => {
    const cells = grid.sheet.rows.filter(
      ({ number, contents }) => number >= top && number <= bottom && contents[column - 1] !== undefined,
    ).length;
    const title = grid.shownText(heading, column);
    return kind === wanted && cells > 0 ? [{ heading: { row: heading, column }, title, cells }] : [];
  });
}

/** The year that is read, with those that may be meant as well; none where it is this period's for certain. */
function rivalPeriodsIn(grid: SheetGrid, placed: PlacedPanel, { index }: LayoutTarget): readonly OtherPeriod[] {
  const read = linesAside(grid, placed, 'data').filter(({ title }) => isYear(title));
  const rivals = linesAside(grid, placed, 'rival');
  const isOther = read.some(({ title }) => index.meaning(title).period === 'other');
  return rivals.length > 0 || isOther ? [...read, ...rivals] : [];
}

const turned = (row: number, column: number): { row: number; column: number } => ({ row: column, column: row });
