import type { Table } from '../domain/table.ts';
import type { Finding } from '../findings/finding.ts';
import { summedColumns } from './column-sums.ts';
import { takeHeadings } from './heading-totals.ts';
import { takeNameless } from './nameless-totals.ts';
import { suspectGroups } from './group-totals.ts';
import type { BlockRow } from './own-totals.ts';
import { TotalSearch, type RowWords } from './total-search.ts';
import { takeEnds, takeNamed } from './whole-totals.ts';

/** Rows of which some may have been found to be totals. */
export interface TotalsFound<Row> {
  readonly rows: readonly Row[];
  readonly findings: readonly Finding[];
}

/**
 * The rows of a sheet's table with those as totals that state what others add up to, though no word says so: a last row
 * without a name, the unit's own row over its villages, a heading with figures. What may be chance stays data, and is told.
 */
export function withUnmarkedTotals<Row extends BlockRow>(
  file: string,
  rows: readonly Row[],
  { table, words }: { readonly table: Table; readonly words: RowWords<Row> },
): TotalsFound<Row> {
  // Nearly every return has one row.
  if (rows.filter(({ kind }) => kind === 'data').length < 2) return { rows, findings: [] };
  const search = new TotalSearch(rows, { file, columns: summedColumns(table), words });
  takeHeadings(search, 'inner');
  takeHeadings(search, 'outer');
  takeNameless(search);
  takeNamed(search, 'total');
  takeNamed(search, 'own');
  takeEnds(search);
  suspectGroups(search);
  return { rows: search.rows, findings: search.findings };
}
