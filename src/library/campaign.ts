import { resolve } from 'node:path';
import { loadCampaign as load, type LoadedCampaign } from '../app/load-campaign.ts';
import { instantText } from '../domain/instant.ts';
import { readingHost } from '../host/reading-host.ts';
import { remember } from './loaded-campaigns.ts';
import type { Campaign, Unit } from './types.ts';

/**
 * Reads a campaign and all that it names: its table, roster, receipts and accepted explanations.
 *
 * @param folderOrFile A campaign's folder, its returns folder, or its campaign file (`shuangyong.json` or another name). In a folder the campaign file is looked for as the command line does, in it and above it; without one the defaults serve, and the folder holds the returns.
 * @throws {UsageError} Where a file of the campaign is missing or wrong, with its place.
 */
export async function loadCampaign(folderOrFile: string): Promise<Campaign> {
  const path = resolve(folderOrFile);
  const isFolder = readingHost.isFolder(path);
  const loaded = await load(readingHost, {
    campaignFile: isFolder ? null : path,
    returns: isFolder ? path : null,
    needsReturns: false,
  });
  const campaign = shown(loaded);
  remember(campaign, loaded);
  return campaign;
}

/** What a programmer may see of it. */
function shown({ campaign, campaignFile, returnsFolder, notes }: LoadedCampaign): Campaign {
  const { title, district, issuer, deadline, timezone, table, roster } = campaign;
  return Object.freeze({
    file: campaignFile,
    returnsFolder,
    title,
    district,
    issuer,
    deadline: deadline === null ? null : instantText(deadline.instant),
    timezone,
    table: {
      id: table.id,
      title: table.title,
      version: table.version,
      columns: table.columns.map(({ key, title: heading, group, measure, type, aggregate, required }) => ({
        key,
        title: heading,
        group,
        measure,
        type,
        aggregate,
        required,
      })),
    },
    units:
      roster === null
        ? null
        : roster.units.map(({ code, name, category, required }): Unit => ({ code, name, category, required })),
    notes: notes.map(({ zh, en }) => ({ zh, en })),
  });
}
