import { isInside } from '../app/seen-from.ts';
import { UsageError } from '../findings/usage-error.ts';
import { checkTargets, type Inputs } from './check-targets.ts';
import { nightlyWords } from './nightly-words.ts';
import type { RunLog } from './run-log.ts';

/** Holds what a run writes against what it reads, its log as well. A log that cannot stand where it was asked for does not tell even of that. */
export async function checkWritten(files: readonly string[], log: RunLog, inputs: Inputs): Promise<void> {
  const written = log.path === null ? files : [...files, log.path];
  try {
    checkLog(log, inputs);
    await checkTargets(written, inputs);
  } catch (error) {
    if (error instanceof UsageError && log.path !== null && error.place?.file === log.path) log.refuse(error);
    throw error;
  }
  inputs.host.checkWritable(written);
}

/** Among what is read it would be taken for a return. */
function checkLog({ path }: RunLog, { host, loaded, reads }: Inputs): void {
  if (path === null) return;
  if ([loaded.returnsFolder, ...reads].some((place) => isInside(host, place, path)))
    throw new UsageError(nightlyWords.logAmongReturns, { file: path });
}
