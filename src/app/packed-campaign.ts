import { parseTable } from '../campaign/table.ts';
import type { Campaign } from '../domain/campaign.ts';
import type { Limits } from '../domain/limits.ts';
import type { LoadedCampaign } from './load-campaign.ts';

/** What returns are read and checked by, as it can be sent from one thread to another: roster and receipts of thousands of lines are parsed once. */
export interface PackedCampaign {
  /** Receipts are asked for; explanations are not until all returns are read. */
  readonly campaign: Omit<Campaign, 'table' | 'accepted'>;
  /** Rules and columns hold decimals, which do not survive the way: the table is made of its schema there. */
  readonly table: { readonly schema: string; readonly id: string; readonly sha256: string };
  readonly limits: Limits;
}

export function packCampaign({ campaign, limits }: Pick<LoadedCampaign, 'campaign' | 'limits'>): PackedCampaign {
  const { table, accepted: _, ...rest } = campaign;
  const { schema, id, sha256 } = table;
  return { campaign: rest, table: { schema: JSON.stringify(schema), id, sha256 }, limits };
}

export function unpackCampaign(packed: PackedCampaign): Pick<LoadedCampaign, 'campaign' | 'limits'> {
  const { schema, id, sha256 } = packed.table;
  return {
    campaign: { ...packed.campaign, table: parseTable(schema, id, sha256), accepted: [] },
    limits: packed.limits,
  };
}
