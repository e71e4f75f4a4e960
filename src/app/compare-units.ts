import { comparedColumns, type LastYear } from '../domain/last-year.ts';
import type { DistrictChecks } from '../findings/counted-return.ts';
import type { LoadedCampaign } from './load-campaign.ts';
import type { PreviousSummary } from './previous-summary.ts';
import type { Workbench } from './workbench.ts';

/** The previous summary; null where the campaign names none. */
export async function previousSummary(
  { previous, limits }: LoadedCampaign,
  { target }: Workbench,
): Promise<PreviousSummary | null> {
  if (previous === null) return null;
  const { readPrevious } = await import('./previous-summary.ts');
  return readPrevious(previous, target, limits);
}

/** The returns of a run, as they are to be compared. */
export interface ReadReturns {
  /** How many were read. */
  readonly count: number;
  /** Whether they are all that there are. */
  readonly isComplete: boolean;
  readonly previous: PreviousSummary | null;
}

/** The checks across the district, loaded where there are units to compare: two may be copies of one another, any other check takes eight. */
export async function unitChecks(
  { campaign, previous: file }: LoadedCampaign,
  bench: Workbench,
  { count, isComplete, previous }: ReadReturns,
): Promise<DistrictChecks> {
  if (count < (isComplete ? 2 : 8)) return () => [];
  const { districtChecks } = await import('../edits/district/district-checks.ts');
  const { table, checks: settings } = campaign;
  if (previous === null || file === null) return districtChecks({ table, settings, previous: null, isComplete });
  const { previousFigures } = await import('./previous-summary.ts');
  const figures = previousFigures(previous.rows, { campaign, units: bench.units(), file });
  return districtChecks({ table, settings, previous: figures, isComplete });
}

/** Last year's figures, loaded where the table compares with them; null where it does not, or the campaign names no previous summary. */
export async function lastYear(
  { campaign, previous: file }: LoadedCampaign,
  bench: Workbench,
  previous: PreviousSummary | null,
): Promise<LastYear | null> {
  const columns = comparedColumns(campaign.table);
  if (columns.length === 0 || previous === null || file === null) return null;
  const { lastYearOf } = await import('./compare-with-last-year.ts');
  return lastYearOf(previous, columns, { campaign, units: bench.units(), file });
}
