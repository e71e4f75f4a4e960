import type { Job } from '../run-job.ts';

/** What the commands over a whole campaign have in common: they read every return and fail on what a district must chase. */
export const wholeCampaign = (
  returns: string | null,
  command = 'merge',
): Pick<Job, 'failOn' | 'reads' | 'load' | 'compile'> => ({
  failOn: ['error', 'late', 'missing'],
  reads: [],
  async load({ host }, { campaign, record = false }) {
    const { loadCampaign } = await import('../../app/load-campaign.ts');
    return loadCampaign(host, {
      campaignFile: campaign ?? null,
      returns,
      makesReceipts: record,
      example: `shuangyong ${command} ./returns`,
    });
  },
  async compile(loaded, outputs, options) {
    const { mergeReturns } = await import('../../app/merge-returns.ts');
    return mergeReturns(loaded, outputs, options);
  },
});
