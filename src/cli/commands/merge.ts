import { resolve } from 'node:path';
import type { Host } from '../../app/host.ts';
import type { LoadedCampaign } from '../../app/load-campaign.ts';
import { isInside } from '../../app/seen-from.ts';
import { UsageError } from '../../findings/usage-error.ts';
import { checkArchiveEnding, checkSummaryEnding } from '../check-endings.ts';
import type { Job } from '../run-job.ts';
import { words } from '../words.ts';
import { wholeCampaign } from './whole-campaign.ts';

/** What `merge` is asked for. */
export interface MergeRequest {
  readonly returns: string | null;
  /** Where the archive goes, as it was typed; null where none is asked for. */
  readonly archive: string | null;
  /** The command line itself. */
  readonly again: string;
}

/** A return in the workbook's way is told as that, whatever it ends in. */
function isReturn(output: string, host: Host, { returnsFolder }: LoadedCampaign): boolean {
  const file = resolve(host.cwd, output);
  return host.exists(file) && isInside(host, returnsFolder, file);
}

/** `merge [RETURNS]`: the whole job. */
export function mergeJob({ returns, archive, again }: MergeRequest): Job {
  if (archive === '-') throw new UsageError(words.archiveToStdout);
  const campaign = wholeCampaign(returns);
  return {
    ...campaign,
    async load(surroundings, options) {
      const loaded = await campaign.load(surroundings, options);
      const { host } = surroundings;
      if (options.output !== undefined && !isReturn(options.output, host, loaded)) checkSummaryEnding(options.output);
      if (archive !== null) checkArchiveEnding(archive);
      if (archive !== null && isInside(host, loaded.returnsFolder, resolve(host.cwd, archive)))
        throw new UsageError(words.archiveInReturns, { file: archive });
      return loaded;
    },
    ...(archive === null ? {} : { archive }),
    view: 'merge',
    async compile(loaded, outputs, options) {
      const outcome = await campaign.compile(loaded, outputs, options);
      const isEmpty = outcome.register.files.every(({ state }) => state === 'ignored');
      if (isEmpty) throw new UsageError(words.noFiles, { file: loaded.returnsFolder });
      return outcome;
    },
    async workbook(outcome, loaded, output) {
      const { workbookOf } = await import('../../app/merge-returns.ts');
      return workbookOf(outcome, loaded, output);
    },
    commands: { again, next: null },
  };
}
