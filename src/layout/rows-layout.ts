import type { RawSheet } from '../domain/raw-sheet.ts';
import type { SheetGrid } from '../domain/sheet-grid.ts';
import { isYear } from './indicator-heading.ts';
import type { PlacedPanel } from './panel-block.ts';
import { paragraphLabels } from './paragraph-labels.ts';
import { sectionsOf } from './sections.ts';
import type { LineKind } from './settled-lines.ts';
import { stackedForms } from './stacked-forms.ts';
import type { LayoutTarget, OtherPeriod, SheetLayout } from './layout.ts';
import { unitLabels } from './unit-labels.ts';
import { verticalForm, withoutOtherPeriods } from './vertical-form.ts';

/**
 * An indicator a row: 序号, 指标名称, 计量单位, 代码, 数量. What a block calls a row is a column of the sheet, and the other
 * way round. Null where no column of the sheet holds titles under one another.
 */
export function rowsLayout(sheet: RawSheet, target: LayoutTarget): SheetLayout | null {
  const parts = stackedForms(sheet, target.index);
  // Under a heading of its own one title is an indicator; else it is a text that is called like one.
  const atLeast = parts.length > 1 ? 1 : 2;
  const read = parts.flatMap((part) => verticalForm(part, target, atLeast) ?? []);
  const forms = withoutOtherPeriods(read, target.index.years);
  const [first] = forms;
  if (first === undefined) return null;
  const panels = forms.flatMap(({ grid, placed }) => placed.map((each) => ({ grid, placed: each })));
  const blocks = panels.map(({ placed }) => placed.block);
  const outside = forms.flatMap(({ above, below }) => [...above, ...below]);
  return {
    sheet,
    orientation: 'rows',
    sections: sectionsOf(blocks, target.table),
    blocks,
    addressAt: turned,
    placeOf: turned,
    rolesIn: (row) => (forms.findLast(({ start }) => row.number >= start) ?? first).roleIn(row),
    otherPeriods: panels.flatMap(({ grid, placed }) => linesAside(grid, placed, 'other-period')),
    rivalPeriods: panels.flatMap(({ grid, placed }) => rivalPeriodsIn(grid, placed, target)),
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
