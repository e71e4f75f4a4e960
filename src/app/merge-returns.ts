import { dirname, join, relative, sep } from 'node:path';
import type { Outcome } from '../findings/outcome.ts';
import { walkReturns } from '../intake/walk-returns.ts';
import { compileReturns, type RunOptions } from './compile-returns.ts';
import type { LoadedCampaign } from './load-campaign.ts';
import { setAsideOutputs } from './set-aside-outputs.ts';

/** The whole campaign: every file of the returns folder. `outputs`: absolute paths that this run writes, which are no returns. */
export async function mergeReturns(
  loaded: LoadedCampaign,
  outputs: readonly string[],
  options: RunOptions,
): Promise<Outcome> {
  const walk = await walkReturns(loaded.returnsFolder, new Set([...loaded.ownFiles, ...outputs]));
  return compileReturns({ ...(await setAsideOutputs(walk, loaded.limits)), isComplete: true }, loaded, options);
}

/** The summary workbook of an outcome, to be written to `output` (absolute): links in it are relative to it. */
export async function workbookOf(
  outcome: Outcome,
  { returnsFolder }: LoadedCampaign,
  output: string,
): Promise<Uint8Array> {
  const { summaryWorkbook } = await import('../write/summary-workbook.ts');
  return summaryWorkbook(outcome, (path) => relative(dirname(output), join(returnsFolder, path)).split(sep).join('/'));
}
