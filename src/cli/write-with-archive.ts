import { archiveOf, type ArchivedRun } from '../app/archive-run.ts';
import type { Output } from '../app/host.ts';

/** Writes the outputs of a run and the archive of it: all, or none. */
export async function writeWithArchive(outputs: readonly Output[], path: string, run: ArchivedRun): Promise<void> {
  const draft = await run.host.draft(path, archiveOf(run));
  try {
    run.host.writeAll(outputs);
    draft.keep();
  } finally {
    draft.discard();
  }
}
