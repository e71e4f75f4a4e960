import { cellName } from '../domain/cell-address.ts';
import { leastOf } from '../domain/ends.ts';
import type { RawRow } from '../domain/raw-sheet.ts';
import { finding, type Finding } from '../findings/finding.ts';
import type { SheetLayout } from './layout.ts';
import { otherPeriodTitle } from './other-period-title.ts';

/** A title above the table that names another year, where none names this one: last year's file may have been sent again. `years`: those of the table's title. */
export function* titlePeriod(layout: SheetLayout, years: ReadonlySet<string>, file: string): Iterable<Finding> {
  const { sheet, orientation, blocks } = layout;
  if (orientation === 'pairs') return;
  const title = otherPeriodTitle({ rows: titleRows(layout), paragraphs: sheet.paragraphs }, years);
  // Where this period's table stands below, the rows under the title are told instead.
  const first = blocks.flatMap(({ rows }) => rows).find(({ kind }) => kind === 'data' || kind === 'other-period');
  if (title === null || first?.kind === 'other-period') return;
  const { row, column, text } = title;
  const at = { file, sheet: sheet.name, cell: row === 0 ? null : cellName({ row, column }) };
  yield finding('layout/title-period', { at, value: text }, { title: text });
}

/** The rows above the table. */
function titleRows({ sheet, orientation, blocks, rolesIn }: SheetLayout): readonly RawRow[] {
  const { rows } = sheet;
  const end = leastOf(blocks.map(({ header }) => header.top));
  if (orientation === 'columns') return rows.filter(({ number }) => number < end);
  const table = rows.findIndex((row) => row.contents.some((_, at) => rolesIn(row)(at + 1) !== 'title'));
  return rows.slice(0, table);
}
