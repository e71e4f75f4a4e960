import { relative, resolve, sep } from 'node:path';
import { wholeFile } from '../domain/provenance.ts';
import type { FoundFile } from '../domain/found-file.ts';
import type { Outcome } from '../findings/outcome.ts';
import { findFile } from '../intake/find-file.ts';
import type { PassedOver } from '../intake/passed-over.ts';
import { walkReturns } from '../intake/walk-returns.ts';
import type { ReadingHost } from './host.ts';
import { compileReturns, type RunOptions } from './compile-returns.ts';
import { withSummary, type Compiled } from './with-summary.ts';
import type { LoadedCampaign } from './load-campaign.ts';
import { seenFrom } from './seen-from.ts';
import { setAsideOutputs } from './set-aside-outputs.ts';

/** Files and folders to validate, as the user named them; none means the campaign's returns folder. */
export interface Paths {
  readonly host: ReadingHost;
  readonly paths: readonly string[];
  /** Absolute paths that this run writes, which are no returns. */
  readonly outputs: readonly string[];
}

/** Reads and checks the returns that are named, as a linter does: who is missing or late is left to merge and status. */
export async function validateReturns(loaded: LoadedCampaign, named: Paths, options: RunOptions): Promise<Outcome> {
  const found = await findNamed(loaded, named);
  return withSummary(reportedUnits(await compileReturns({ ...found, isComplete: false }, loaded, options)));
}

/** The files that are named or lie in a folder that is, each once, in code unit order of path. */
export async function findNamed(loaded: LoadedCampaign, { host, paths, outputs }: Paths): Promise<Found> {
  const named = paths.length === 0 ? [loaded.returnsFolder] : paths.map((path) => resolve(host.cwd, path));
  const passed = { ...loaded, ownFiles: new Set([...loaded.ownFiles, ...outputs]) };
  const found = await Promise.all(named.map((path) => findAt(path, passed, host)));
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

async function findAt(location: string, loaded: LoadedCampaign, host: ReadingHost): Promise<Found> {
  const { returnsFolder, ownFiles, limits } = loaded;
  const named = (path: string): string => pathFrom(returnsFolder, path) ?? slashed(relative(host.cwd, path));
  if (!host.isFolder(location)) return { files: [await findFile(location, named(location))], ignored: [] };
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

/** Only the units whose returns were given: of the others nothing was asked. */
function reportedUnits(compiled: Compiled): Compiled {
  const entries = compiled.register.entries.filter(({ file }) => file !== null);
  return {
    ...compiled,
    register: { ...compiled.register, entries },
    findings: compiled.findings.filter(({ code }) => code !== 'unit/missing' && code !== 'unit/late'),
  };
}
