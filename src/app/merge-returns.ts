import type { Outcome } from '../findings/outcome.ts';
import { walkReturns } from '../intake/walk-returns.ts';
import { hrefsFrom } from './hrefs-from.ts';
import { compileReturns, type RunOptions } from './compile-returns.ts';
import { addedUp } from './with-summary.ts';
import type { LoadedCampaign } from './load-campaign.ts';

/** The whole campaign: every file of the returns folder. `outputs`: absolute paths that this run writes, which are no returns. */
export async function mergeReturns(
  loaded: LoadedCampaign,
  outputs: readonly string[],
  options: RunOptions,
): Promise<Outcome> {
  const walk = await walkReturns(loaded.returnsFolder, new Set([...loaded.ownFiles, ...outputs]));
  return addedUp(await compileReturns({ ...walk, isComplete: true }, loaded, options));
}

/** The summary workbook of an outcome, to be written to `output` (absolute): links in it are relative to it. */
export async function workbookOf(outcome: Outcome, loaded: LoadedCampaign, output: string): Promise<Uint8Array> {
  const { summaryWorkbook } = await import('../write/summary-workbook.ts');
  return summaryWorkbook(outcome, hrefsFrom(output, outcome.register, loaded));
}
