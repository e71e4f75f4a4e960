import type { LoadedCampaign } from '../../app/load-campaign.ts';
import type { Call } from '../job.ts';

/** The campaign that is named, else the one of the current folder, for a command that reads no returns. */
export async function loadHere({ surroundings: { host }, options }: Call): Promise<LoadedCampaign> {
  const { loadCampaign } = await import('../../app/load-campaign.ts');
  const campaignFile = options.campaign ?? null;
  return loadCampaign(host, { campaignFile, returns: null, searchFrom: '.', needsReturns: false });
}
