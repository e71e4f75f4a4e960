import type { LoadedCampaign } from '../app/load-campaign.ts';
import type { Campaign } from './types.ts';

const loadedAs = new WeakMap<Campaign, LoadedCampaign>();

/** Notes what a campaign was loaded as, which its user does not see. */
export const remember = (campaign: Campaign, loaded: LoadedCampaign): unknown => loadedAs.set(campaign, loaded);

/** What a campaign was loaded as; only `loadCampaign` makes campaigns. */
export function loadedOf(campaign: Campaign): LoadedCampaign {
  const loaded = loadedAs.get(campaign);
  if (loaded === undefined) throw new TypeError('expected a campaign that loadCampaign gave');
  return loaded;
}
