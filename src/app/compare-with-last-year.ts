import { lastYearFigures } from '../compile/last-year.ts';
import type { LastYear } from '../domain/last-year.ts';
import type { Column } from '../domain/table.ts';
import { matchedRows, type PreviousSummary, type PreviousUse } from './previous-summary.ts';

/** Last year's figures of the columns that the table compares. */
export function lastYearOf(
  { sha256, rows, otherMeasure }: PreviousSummary,
  columns: readonly Column[],
  use: PreviousUse,
): LastYear {
  const { campaign, units, file } = use;
  const question = { table: campaign.table, columns: columns.filter(({ key }) => !otherMeasure.has(key)), units };
  return {
    file: file.name,
    sha256,
    ...lastYearFigures(matchedRows(rows, use), question),
    otherMeasure: columns.filter(({ key }) => otherMeasure.has(key)),
  };
}
