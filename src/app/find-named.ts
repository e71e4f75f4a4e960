import { basename, relative, resolve, sep } from 'node:path';
import type { FoundFile } from '../domain/found-file.ts';
import type { Instant } from '../domain/instant.ts';
import { wholeFile } from '../domain/provenance.ts';
import { UsageError } from '../findings/usage-error.ts';
import { findFile } from '../intake/find-file.ts';
import { ignoredWhenNamed } from '../intake/ignored-name.ts';
import { passedOver, type PassedOver } from '../intake/passed-over.ts';
import { walkReturns } from '../intake/walk-returns.ts';
import type { ReadingHost } from './host.ts';
import type { LoadedCampaign } from './load-campaign.ts';
import { seenFrom } from './seen-from.ts';
import { setAsideOutputs } from './set-aside-outputs.ts';

/** Files and folders to validate, as the user named them; none means the campaign's returns folder. */
export interface Paths {
  readonly host: ReadingHost;
  readonly paths: readonly string[];
  /** Absolute paths that this run writes, which are no returns. */
  readonly outputs: readonly string[];
  /** What came through stdin, which the path `-` stands for; null where it was not asked for. */
  readonly piped: PipedReturn | null;
}

/** A return that came through stdin. */
export interface PipedReturn {
  /** The path that it would lie at, as the user gave it: it may tell the unit and have a receipt. */
  readonly name: string;
  readonly content: Uint8Array;
  readonly receivedAt: Instant;
}

/** The files that are named or lie in a folder that is, each once, in code unit order of path. */
export async function findNamed(loaded: LoadedCampaign, { host, paths, outputs, piped }: Paths): Promise<Found> {
  const named = paths.length === 0 ? [loaded.returnsFolder] : paths.filter((path) => path !== '-');
  const passed = { ...loaded, ownFiles: new Set([...loaded.ownFiles, ...outputs]) };
  const found = await Promise.all(named.map((path) => findAt(resolve(host.cwd, path), passed, host)));
  // Last, so that an editor's text stands for the file that it was read from.
  if (piped !== null) found.push({ files: [pipedFile(piped, loaded, host)], ignored: [] });
  return {
    files: distinct(
      found.flatMap((each) => each.files),
      (file) => file,
    ),
    ignored: distinct(
      found.flatMap((each) => each.ignored),
      (each) => each.found,
    ),
  };
}

/** Files to read, and what is passed over. */
export interface Found {
  readonly files: readonly FoundFile[];
  readonly ignored: readonly PassedOver[];
}

function pipedFile({ name, content, receivedAt }: PipedReturn, loaded: LoadedCampaign, host: ReadingHost): FoundFile {
  const location = resolve(host.cwd, name);
  const path = shownPath(location, loaded, host);
  return { path, location, bytes: content.length, modifiedAt: receivedAt, content };
}

const shownPath = (location: string, { returnsFolder }: LoadedCampaign, host: ReadingHost): string =>
  pathFrom(returnsFolder, location) ?? slashed(relative(host.cwd, location));

async function findAt(location: string, loaded: LoadedCampaign, host: ReadingHost): Promise<Found> {
  const { ownFiles, limits } = loaded;
  const named = (path: string): string => shownPath(path, loaded, host);
  if (!host.exists(location)) throw notThere(location, loaded, host);
  if (!host.isFolder(location))
    return setAsideOutputs(fileAt(await findFile(location, named(location)), ownFiles), limits);
  const own = new Set([...ownFiles, ...seenFrom(host, location, [...ownFiles])]);
  const walk = await setAsideOutputs(await walkReturns(location, own), limits);
  const renamed = (found: FoundFile): FoundFile => ({
    ...found,
    path: named(found.location) + (found.path.endsWith('/') ? '/' : ''),
  });
  return {
    files: walk.files.map(renamed),
    ignored: walk.ignored.map((each) => {
      const found = renamed(each.found);
      return { found, finding: { ...each.finding, at: wholeFile(found.path) } };
    }),
  };
}

/** Whoever names a return as reports do, which is from the returns folder, is told where it lies. */
function notThere(location: string, { returnsFolder }: LoadedCampaign, host: ReadingHost): UsageError {
  const typed = slashed(relative(host.cwd, location));
  const near = [resolve(returnsFolder, typed), resolve(host.cwd, typed.replaceAll('\\', '/'))].find(
    (path) => path !== location && host.exists(path),
  );
  const meant = near === undefined ? null : slashed(relative(host.cwd, near));
  return new UsageError(
    {
      zh: `文件不存在；${meant === null ? '名称里有空格的，要加双引号' : `是不是 ${meant}？`}`,
      en: `this file does not exist; ${meant === null ? 'a name with a space in it needs double quotes' : `did you mean ${meant}?`}`,
    },
    { file: typed },
  );
}

/** A shell writes `*` out as every file there is, ours and those of office programs among them. */
function fileAt(found: FoundFile, ownFiles: ReadonlySet<string>): Found {
  const reason = ownFiles.has(found.location) ? 'campaign-file' : ignoredWhenNamed(basename(found.location));
  return reason === null ? { files: [found], ignored: [] } : { files: [], ignored: [passedOver(found, reason)] };
}

/** Paths are told relative to the returns folder where they lie in it (null where they do not), else to the current folder. */
function pathFrom(returnsFolder: string, location: string): string | null {
  const inside = relative(returnsFolder, location);
  return inside === '' || isOutside(inside) ? null : slashed(inside);
}

const isOutside = (path: string): boolean => path === '..' || path.startsWith(`..${sep}`);
const slashed = (path: string): string => path.split(sep).join('/');

/** Each once, whatever was named twice, in code unit order of path. */
const distinct = <Each>(all: readonly Each[], fileOf: (each: Each) => FoundFile): readonly Each[] =>
  [...new Map(all.map((each) => [fileOf(each).location, each])).values()].toSorted((a, b) =>
    fileOf(a).path < fileOf(b).path ? -1 : 1,
  );
