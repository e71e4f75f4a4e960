import { cellName } from '../domain/cell-address.ts';
import { leastOf } from '../domain/ends.ts';
import { finding, type Finding } from '../findings/finding.ts';
import type { SheetLayout } from './layout.ts';
import { otherPeriodTitle } from './other-period-title.ts';

/** A title above the table that names another year, where none names this one: last year's file may have been sent again. `years`: those of the table's title. */
export function* titlePeriod(
  { sheet, orientation, blocks }: SheetLayout,
  years: ReadonlySet<string>,
  file: string,
): Iterable<Finding> {
  if (orientation !== 'columns') return;
  const title = otherPeriodTitle(sheet, leastOf(blocks.map(({ header }) => header.top)), years);
  // Where this period's table stands below, the rows under the title are told instead.
  const first = blocks.flatMap(({ rows }) => rows).find(({ kind }) => kind === 'data' || kind === 'other-period');
  if (title === null || first?.kind === 'other-period') return;
  const { row, column, text } = title;
  const at = { file, sheet: sheet.name, cell: cellName({ row, column }) };
  yield finding('layout/title-period', { at, value: text }, { title: text });
}
