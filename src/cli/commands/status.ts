import type { Job } from '../run-job.ts';

/** `status`: who reported, late, missing, rejected. An empty returns folder is an answer too. */
export const statusJob = (returns: string | null, merge: string): Job => ({
  view: 'status',
  failOn: ['error', 'late', 'missing'],
  reads: [],
  async load({ host }, { campaign }) {
    const { loadCampaign } = await import('../../app/load-campaign.ts');
    return loadCampaign(host, { campaignFile: campaign ?? null, returns });
  },
  async compile(loaded, outputs, options) {
    const { mergeReturns } = await import('../../app/merge-returns.ts');
    return mergeReturns(loaded, outputs, options);
  },
  workbook: null,
  commands: { again: merge, next: merge },
});
