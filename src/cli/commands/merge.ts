import { UsageError } from '../../findings/usage-error.ts';
import type { Job } from '../run-job.ts';
import { words } from '../words.ts';
import { wholeCampaign } from './whole-campaign.ts';

/** `merge [RETURNS]`: the whole job. */
export function mergeJob(returns: string | null, again: string): Job {
  const campaign = wholeCampaign(returns);
  return {
    ...campaign,
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
