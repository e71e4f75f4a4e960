import type { Host } from '../app/host.ts';
import { isOwnOutput } from '../app/is-own-output.ts';
import type { LoadedCampaign } from '../app/load-campaign.ts';
import { isInside } from '../app/seen-from.ts';
import { UsageError } from '../findings/usage-error.ts';
import { words } from './words.ts';

/** What outputs are held against. `reads`: absolute paths of files and folders that are read besides the returns folder. */
export interface Inputs {
  readonly host: Host;
  readonly loaded: LoadedCampaign;
  readonly reads: readonly string[];
}

/** Nothing is written over what it is made from, no two outputs go to one file, and links do not hide either. */
export async function checkTargets(files: readonly string[], inputs: Inputs): Promise<void> {
  const { host, loaded } = inputs;
  const sources = new Set([...loaded.sources].map((file) => host.realPath(file)));
  const targets = files.map((file) => host.realPath(file));
  for (const [at, file] of files.entries()) {
    const target = host.realPath(file);
    if (sources.has(target)) throw new UsageError(words.ownFile, { file });
    if (targets.indexOf(target) < at) throw new UsageError(words.sameFile, { file });
    if (await isForeign(file, inputs)) throw new UsageError(words.ownReturn, { file });
  }
}

/** Whether a file lies where returns are read, and is no output of an earlier run. */
async function isForeign(file: string, { host, loaded, reads }: Inputs): Promise<boolean> {
  if (!host.exists(file) || host.isFolder(file)) return false;
  if (![loaded.returnsFolder, ...reads].some((folder) => isInside(host, folder, file))) return false;
  if (loaded.isOutputNamed && host.realPath(file) === host.realPath(loaded.output)) return false;
  return !(await isOwnOutput(file, loaded.limits));
}
