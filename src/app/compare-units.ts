import type { DistrictChecks } from '../findings/counted-return.ts';
import type { LoadedCampaign } from './load-campaign.ts';
import type { PreviousRow } from './previous-summary.ts';
import type { Workbench } from './workbench.ts';

/** Rows of the previous summary; null where the campaign names none. */
export async function previousRows(
  { previous, limits }: LoadedCampaign,
  { target }: Workbench,
): Promise<readonly PreviousRow[] | null> {
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
  readonly previous: readonly PreviousRow[] | null;
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
  const figures = previousFigures(previous, { campaign, units: bench.units(), file });
  return districtChecks({ table, settings, previous: figures, isComplete });
}
