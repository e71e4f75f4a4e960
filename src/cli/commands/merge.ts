import type { Job } from '../run-job.ts';
import { UsageError } from '../../findings/usage-error.ts';
import { words } from '../words.ts';

/** `merge [RETURNS]`: the whole job. */
export const mergeJob = (returns: string | null, again: string): Job => ({
  view: 'merge',
  failOn: ['error', 'late', 'missing'],
  reads: [],
  async load({ host }, { campaign }) {
    const { loadCampaign } = await import('../../app/load-campaign.ts');
    return loadCampaign(host, { campaignFile: campaign ?? null, returns });
  },
  async compile(loaded, outputs, options) {
    const { mergeReturns } = await import('../../app/merge-returns.ts');
    const outcome = await mergeReturns(loaded, outputs, options);
    if (outcome.register.files.every(({ state }) => state === 'ignored'))
      throw new UsageError(words.noFiles, { file: loaded.returnsFolder });
    return outcome;
  },
  async workbook(outcome, loaded, output) {
    const { workbookOf } = await import('../../app/merge-returns.ts');
    return workbookOf(outcome, loaded, output);
  },
  commands: { again, next: null },
});
