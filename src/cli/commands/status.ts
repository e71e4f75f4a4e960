import type { Job } from '../run-job.ts';
import { wholeCampaign } from './whole-campaign.ts';

/** `status`: who reported, late, missing, rejected. An empty returns folder is an answer too. */
export const statusJob = (returns: string | null, merge: string): Job => ({
  ...wholeCampaign(returns),
  view: 'status',
  workbook: null,
  commands: { again: merge, next: merge },
});
