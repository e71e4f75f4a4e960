import { createHash } from 'node:crypto';
import { basename, dirname, relative, resolve } from 'node:path';
import { acceptedFrom } from '../campaign/accepted.ts';
import { defaultCampaignFile, parseCampaignFile, type CampaignFile } from '../campaign/campaign-file.ts';
import { receiptsFrom } from '../campaign/receipts.ts';
import { rosterFrom } from '../campaign/roster.ts';
import { parseTable } from '../campaign/table.ts';
import type { Campaign } from '../domain/campaign.ts';
import type { Limits } from '../domain/limits.ts';
import type { Table } from '../domain/table.ts';
import type { Words } from '../findings/entry.ts';
import { UsageError } from '../findings/usage-error.ts';
import { bundledTable } from './bundled-files.ts';
import { findCampaign } from './find-campaign.ts';
import type { ReadingHost } from './host.ts';
import { checkNamedFiles } from './check-named-files.ts';
import { defaultsUsed, exampleLeft } from './defaults-used.ts';
import { isOwnOutput } from './is-own-output.ts';
import type { PreviousFile } from './previous-summary.ts';
import { returnsFolder, type Settled } from './returns-folder.ts';
import { isInside, seenFrom } from './seen-from.ts';
import { ledgerLinesIn, notYetThere } from './campaign-ledgers.ts';
import { readOwnSheet } from './own-sheet.ts';

/** A campaign, ready to run. Paths are absolute. */
export interface LoadedCampaign {
  readonly campaign: Campaign;
  /** Null where there is none, and the defaults serve. */
  readonly campaignFile: string | null;
  /** Where the campaign file lies; the current folder where there is none. */
  readonly folder: string;
  readonly limits: Limits;
  readonly returnsFolder: string;
  /** Where the summary workbook goes unless the user says otherwise. */
  readonly output: string;
  /** Whether the campaign itself says so: what stands there is then its summary, whoever wrote it. */
  readonly isOutputNamed: boolean;
  /** 收文登记, there or not; null without a campaign file. */
  readonly receiptsFile: string | null;
  /** 核实记录, there or not; null without a campaign file. */
  readonly acceptedFile: string | null;
  /** What the campaign is read from: never written over. */
  readonly sources: ReadonlySet<string>;
  /** Its sources and its summary: no returns, wherever they lie. */
  readonly ownFiles: ReadonlySet<string>;
  /** The summary to compare with; null where the campaign names none. */
  readonly previous: PreviousFile | null;
  /** Defaults that were taken, to be told once. */
  readonly notes: readonly Words[];
}

/** Where to look for the campaign and its returns; null where the user did not say. */
export interface CampaignRequest {
  readonly campaignFile: string | null;
  readonly returns: string | null;
  /** Where the search for the campaign file begins, instead of the returns folder. */
  readonly searchFrom?: string;
  /** The command line that a user without a returns folder is shown. */
  readonly example?: string;
  /** False where files were named one by one, so that there need be no returns folder. */
  readonly needsReturns?: boolean;
  /** False where a previous summary that is not there is to be told, so that the run goes on without it. */
  readonly needsPrevious?: boolean;
  /** True where the run records receipts, so that their file need not be there yet. */
  readonly makesReceipts?: boolean;
}

/** Reads the campaign file and all that it names; throws `UsageError` with the place of the first mistake. */
export async function loadCampaign(host: ReadingHost, request: CampaignRequest): Promise<LoadedCampaign> {
  const path = findCampaign(host, request.searchFrom ?? request.returns ?? '.', request.campaignFile);
  const settings = path === null ? defaultCampaignFile() : readCampaignFile(host, path);
  const folder = path === null ? host.cwd : dirname(path);
  const { makesReceipts = false, needsPrevious = true } = request;
  checkNamedFiles(host, settings, { folder, makesReceipts, needsPrevious });
  const places = placesOf(host, request, { path, folder, settings });
  const campaign = await campaignOf(settings, loadTable(host, settings, folder), folder);
  return {
    ...places,
    campaignFile: path,
    folder,
    campaign: {
      ...campaign,
      receipts: await ledgerLinesIn(host, { path: places.receiptsFile, setting: 'receipts', settings }, (sheet, name) =>
        receiptsFrom(sheet, name, settings.timezone),
      ),
      accepted: await ledgerLinesIn(host, { path: places.acceptedFile, setting: 'accepted', settings }, acceptedFrom),
    },
    limits: settings.limits,
    ownFiles: await ownFiles(host, places, settings.limits),
    notes: [
      ...defaultsUsed(path === null ? null : nameOf(host, path), settings, isThere(host, places.receiptsFile)),
      ...exampleLeft(campaign.roster),
      ...notYetThere(host, places.acceptedFile, settings),
    ],
  };
}

type Places = Pick<
  LoadedCampaign,
  'returnsFolder' | 'output' | 'isOutputNamed' | 'receiptsFile' | 'acceptedFile' | 'previous' | 'sources'
>;

/** Where all that the campaign file names lies. */
function placesOf(host: ReadingHost, request: CampaignRequest, settled: Settled): Places {
  const { path, folder, settings } = settled;
  const { table, roster, receipts, accepted, previous, output } = settings;
  const ledger = (name: string): string | null => (path === null ? null : resolve(folder, name));
  const receiptsFile = ledger(receipts ?? 'receipts.csv');
  const acceptedFile = ledger(accepted ?? 'accepted.csv');
  const named = [table, roster, receiptsFile, previous, acceptedFile].flatMap((file) =>
    file === null ? [] : resolve(folder, file),
  );
  return {
    returnsFolder: returnsFolder(host, request, settled),
    output: output === null ? resolve(host.cwd, '汇总.xlsx') : resolve(folder, output),
    isOutputNamed: output !== null,
    receiptsFile,
    acceptedFile,
    previous:
      previous === null || (request.needsPrevious === false && !host.exists(resolve(folder, previous)))
        ? null
        : { location: resolve(folder, previous), name: previous, place: settings.places.previous ?? null },
    sources: new Set([...(path === null ? [] : [path]), ...named]),
  };
}

const isThere = (host: ReadingHost, path: string | null): boolean => path !== null && host.exists(path);

/** A 汇总.xlsx among the returns that the campaign does not name may be a unit's own: only what we wrote is ours. */
async function ownFiles(host: ReadingHost, places: Places, limits: Limits): Promise<ReadonlySet<string>> {
  const { returnsFolder: returns, output, isOutputNamed, sources } = places;
  const isDoubtful = !isOutputNamed && host.exists(output) && isInside(host, returns, output);
  const isOurs = !isDoubtful || (await isOwnOutput(output, limits));
  const own = [...sources, ...(isOurs ? [output] : [])];
  return new Set([...own, ...seenFrom(host, returns, own)]);
}

function readCampaignFile(host: ReadingHost, path: string): CampaignFile {
  const name = nameOf(host, path);
  return parseCampaignFile(textOf(host.readFile(path, name), name), name);
}

async function campaignOf(
  settings: CampaignFile,
  table: Table,
  folder: string,
): Promise<Omit<Campaign, 'receipts' | 'accepted'>> {
  const { title, district, issuer, deadline, timezone, roster, checks, limits } = settings;
  const sheetOf = (file: string): ReturnType<typeof readOwnSheet> => readOwnSheet(resolve(folder, file), file, limits);
  return {
    title: title ?? table.title,
    district,
    issuer,
    deadline,
    timezone,
    table,
    roster: roster === null ? null : rosterFrom(await sheetOf(roster), roster, timezone),
    checks,
  };
}

/** A table's JSON Schema; the bundled one where the campaign names none. */
function loadTable(host: ReadingHost, { table }: CampaignFile, folder: string): Table {
  const name = table ?? basename(bundledTable);
  const bytes = table === null ? host.ownFile(bundledTable) : host.readFile(resolve(folder, table), name);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return parseTable(textOf(bytes, name), name, sha256);
}

/** Notepad may save in the system's encoding, which would pass as JSON with every Chinese word spoilt. */
export function textOf(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UsageError({ zh: '编码不是 UTF-8，请另存为 UTF-8', en: 'this is not UTF-8; save it as UTF-8' }, { file });
  }
}

/** As short as a person would write it. */
const nameOf = (host: ReadingHost, path: string): string => {
  const short = relative(host.cwd, path);
  return short === '' ? '.' : short.startsWith('..') ? path : short;
};
