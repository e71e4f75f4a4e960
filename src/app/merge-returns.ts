import { dirname, join, relative, sep } from 'node:path';
import type { Register } from '../domain/register.ts';
import type { Outcome } from '../findings/outcome.ts';
import { walkReturns } from '../intake/walk-returns.ts';
import { compileReturns, type RunOptions } from './compile-returns.ts';
import { withSummary } from './with-summary.ts';
import type { LoadedCampaign } from './load-campaign.ts';
import { setAsideOutputs } from './set-aside-outputs.ts';

/** The whole campaign: every file of the returns folder. `outputs`: absolute paths that this run writes, which are no returns. */
export async function mergeReturns(
  loaded: LoadedCampaign,
  outputs: readonly string[],
  options: RunOptions,
): Promise<Outcome> {
  const walk = await walkReturns(loaded.returnsFolder, new Set([...loaded.ownFiles, ...outputs]));
  const intake = { ...(await setAsideOutputs(walk, loaded.limits)), isComplete: true };
  return withSummary(await compileReturns(intake, loaded, options));
}

/** The summary workbook of an outcome, to be written to `output` (absolute): links in it are relative to it. */
export async function workbookOf(
  outcome: Outcome,
  { returnsFolder }: LoadedCampaign,
  output: string,
): Promise<Uint8Array> {
  const { summaryWorkbook } = await import('../write/summary-workbook.ts');
  const onDisk = fileOnDisk(outcome.register);
  return summaryWorkbook(outcome, (path) =>
    relative(dirname(output), join(returnsFolder, onDisk(path)))
      .split(sep)
      .join('/'),
  );
}

/** What a link to a member of an archive can open: the archive that lies on disk. */
function fileOnDisk({ files }: Register): (path: string) => string {
  const archives = new Set(files.filter(({ state }) => state === 'opened').map(({ path }) => path));
  return (path) => {
    const steps = path.split('/');
    const outwards = steps.map((_, count) => steps.slice(0, count).join('/'));
    return outwards.find((each) => archives.has(each)) ?? path;
  };
}
