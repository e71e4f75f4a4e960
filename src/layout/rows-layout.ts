import type { RawSheet } from '../domain/raw-sheet.ts';
import { SheetGrid } from '../domain/sheet-grid.ts';
import { indicatorPanels } from './indicator-panels.ts';
import { panelBlock, type PlacedPanel } from './panel-block.ts';
import { panelRoles } from './panel-roles.ts';
import { paragraphLabels } from './paragraph-labels.ts';
import { sectionsOf } from './sections.ts';
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
  const placed = panels.map((panel) => panelBlock(grid, panel, target));
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
    otherPeriods: placed.flatMap((each) => otherPeriodsIn(grid, each)),
    labels: [...unitLabels(outside), ...paragraphLabels(sheet.paragraphs)],
  };
}

function otherPeriodsIn(
  grid: SheetGrid,
  { panel: { heading, top, bottom }, lines }: PlacedPanel,
): readonly OtherPeriod[] {
  if (heading === null) return [];
  return [...lines].flatMap(([column, kind]) => {
    const cells = grid.sheet.rows.filter(
      ({ number, contents }) => number >= top && number <= bottom && contents[column - 1] !== undefined,
    ).length;
    const title = grid.shownText(heading, column);
    return kind === 'other-period' && cells > 0 ? [{ heading: { row: heading, column }, title, cells }] : [];
  });
}

const turned = (row: number, column: number): { row: number; column: number } => ({ row: column, column: row });
