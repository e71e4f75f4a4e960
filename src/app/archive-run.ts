import { basename, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { defaultCampaignFile, parseCampaignFile, type PathKey } from '../campaign/campaign-file.ts';
import type { ArchiveEntry } from '../domain/archive-entry.ts';
import { pathsUpwards } from '../domain/paths-upwards.ts';
import type { FileRecord } from '../domain/register.ts';
import type { Outcome } from '../findings/outcome.ts';
import { fileChunks } from '../intake/file-chunks.ts';
import { distinctPaths } from '../intake/member-path.ts';
import { json } from '../report/json.ts';
import { archiveChunks } from '../write/archive-zip.ts';
import { bundledTable } from './bundled-files.ts';
import { campaignFileName } from './find-campaign.ts';
import type { Host, Output } from './host.ts';
import type { LoadedCampaign } from './load-campaign.ts';

/** A run that is to be kept, with the workbook that it made. */
export interface ArchivedRun {
  readonly outcome: Outcome;
  readonly loaded: LoadedCampaign;
  /** Its name in the archive is that on disk. */
  readonly workbook: Output;
  readonly host: Host;
}

/** Everything that a summary rests on, as one ZIP archive: the returns as received, the campaign with all that it names, the report and the workbook. It unpacks to a campaign's folder. */
export function archiveOf(run: ArchivedRun): AsyncIterable<Uint8Array> {
  const distinct = distinctPaths();
  const own = distinct(campaignFileName);
  const returns = returnEntries(run);
  // What the register calls them holds; another file of that name gets one of its own.
  for (const { path } of returns) distinct(path);
  return archiveChunks([...campaignEntries(run, own, distinct), ...returns], fileChunks);
}

/** The register with every finding, for whoever reads it without this program. */
const reportName = '报告.json';

/** `own`: what the campaign file is called. */
function campaignEntries(run: ArchivedRun, own: string, distinct: (path: string) => string): readonly ArchiveEntry[] {
  const { outcome, loaded, workbook } = run;
  const summary = distinct(basename(workbook.path === '-' ? loaded.output : workbook.path));
  const report = distinct(reportName);
  const files = namedFiles(run).map((file) => ({ ...file, path: distinct(file.path) }));
  const look = { language: 'zh', color: false, width: 80, view: 'merge', outputs: [] } as const;
  return [
    { path: summary, bytes: workbook.bytes },
    { path: report, bytes: json(outcome, { ...look, commands: { again: '', next: null } }) },
    ...campaignFiles(run, { own, original: distinct('shuangyong.原件.json') }, files),
    ...files.map(({ path, location }) => ({ path, location, sha256: null })),
  ];
}

/** A file that the campaign names, or that stands in for one that it does not. */
interface NamedFile {
  readonly key: PathKey;
  readonly location: string;
  /** In the archive. */
  readonly path: string;
  /** As the campaign file has it; null where it leaves the key out. */
  readonly written: string | null;
}

function namedFiles({ loaded, host }: ArchivedRun): readonly NamedFile[] {
  const { folder, receiptsFile, acceptedFile } = loaded;
  const settings = settingsOf(loaded, host);
  const at = (name: string | null): string | null => (name === null ? null : resolve(folder, name));
  const locations = [
    ['table', at(settings.table) ?? bundledTable],
    ['roster', at(settings.roster)],
    ['receipts', receiptsFile],
    ['accepted', acceptedFile],
    ['previous', at(settings.previous)],
  ] as const;
  return locations.flatMap(([key, location]) => {
    if (location === null || !host.exists(location) || host.isFolder(location)) return [];
    const path = inFolder(folder, location) ?? (key === 'table' ? 'table.schema.json' : basename(location));
    return [{ key, location, path, written: settings[key] }];
  });
}

/** The file's path from a folder, with `/`; null where it lies elsewhere. */
function inFolder(folder: string, location: string): string | null {
  const path = relative(folder, location);
  return path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path) ? null : path.split(sep).join('/');
}

const settingsOf = ({ campaignFile }: LoadedCampaign, host: Host): ReturnType<typeof parseCampaignFile> =>
  campaignFile === null ? defaultCampaignFile() : parseCampaignFile(textOf(host, campaignFile), campaignFileName);

const textOf = (host: Host, location: string): string =>
  new TextDecoder().decode(host.readFile(location, campaignFileName));

/** What the campaign file is called in the archive, and where one that had to be changed is kept as it was. */
interface CampaignPaths {
  readonly own: string;
  readonly original: string;
}

/** The campaign file as it is, where all that it names lies where it says; else one that says where, and the original beside it. */
function campaignFiles(
  run: ArchivedRun,
  { own: path, original: aside }: CampaignPaths,
  files: readonly NamedFile[],
): readonly ArchiveEntry[] {
  const { loaded, host } = run;
  const { campaignFile, folder } = loaded;
  const settings = settingsOf(loaded, host);
  const moved = files.filter((file) =>
    file.written === null ? !isUsual(file) : plainPath(file.written) !== file.path,
  );
  const returns = returnsPath(run);
  const isElsewhere = plainPath(settings.returns ?? 'returns') !== (returns === '' ? '.' : returns);
  const changes = {
    ...Object.fromEntries(moved.map(({ key, path: now }) => [key, now])),
    ...(isElsewhere ? { returns: returns === '' ? '.' : returns } : {}),
  };
  if (campaignFile === null) return [{ path, bytes: jsonOf({ returns, ...changes }) }];
  const original: ArchiveEntry = { path, location: campaignFile, sha256: null };
  if (Object.keys(changes).length === 0 && inFolder(folder, campaignFile) === campaignFileName) return [original];
  const written: Readonly<Record<string, unknown>> = JSON.parse(textOf(host, campaignFile));
  return [
    { path, bytes: jsonOf({ ...written, ...changes }) },
    { ...original, path: aside },
  ];
}

/** A ledger is found beside the campaign file without being named. */
const isUsual = ({ key, path }: NamedFile): boolean =>
  (key === 'receipts' || key === 'accepted') && path === `${key}.csv`;

const plainPath = (written: string): string => {
  const path = written
    .replaceAll('\\', '/')
    .replace(/^(\.\/)+/, '')
    .replace(/\/+$/, '');
  return path === '' ? '.' : path;
};

const jsonOf = (settings: object): string => `${JSON.stringify(settings, null, 2)}\n`;

const returnsPath = ({ loaded: { folder, returnsFolder } }: ArchivedRun): string =>
  inFolder(folder, returnsFolder) ?? 'returns';

/**
 * Every file that the register knows of, not only those whose figures count: a unit is on time by its first return,
 * whichever superseded it. A return in an archive is kept as it came: in the archive.
 */
function returnEntries(run: ArchivedRun): readonly ArchiveEntry[] {
  const { outcome, loaded } = run;
  const folder = returnsPath(run);
  const received = outcome.register.files.filter(({ state }) => state !== 'ignored');
  const archives = new Set(received.filter(({ state }) => state === 'opened').map(({ path }) => path));
  return received
    .filter((file) => !isMember(file, archives))
    .map(({ path, sha256 }) => ({
      path: folder === '' ? path : `${folder}/${path}`,
      location: join(loaded.returnsFolder, path),
      sha256,
    }));
}

const isMember = ({ path }: FileRecord, archives: ReadonlySet<string>): boolean =>
  pathsUpwards(path).some((each) => each !== path && archives.has(each));
