import { relative, resolve, sep } from 'node:path';
import { wholeFile } from '../domain/provenance.ts';
import type { FoundFile } from '../domain/found-file.ts';
import { summarise } from '../compile/summarise.ts';
import type { Outcome } from '../findings/outcome.ts';
import { findFile } from '../intake/find-file.ts';
import { walkReturns, type PassedOver } from '../intake/walk-returns.ts';
import type { Host } from './host.ts';
import { compileReturns, type RunOptions } from './compile-returns.ts';
import type { LoadedCampaign } from './load-campaign.ts';

/** Files and folders to validate, as the user named them; none means the campaign's returns folder. */
export interface Paths {
  readonly host: Host;
  readonly paths: readonly string[];
}

/** Reads and checks the returns that are named, as a linter does: who is missing or late is left to merge and status. */
export async function validateReturns(
  loaded: LoadedCampaign,
  { host, paths }: Paths,
  options: RunOptions,
): Promise<Outcome> {
  const named = paths.length === 0 ? [loaded.returnsFolder] : paths.map((path) => resolve(host.cwd, path));
  const found = await Promise.all(named.map((path) => findAt(path, loaded, host)));
  const files = distinct(found.flatMap((each) => each.files));
  const ignored = found.flatMap((each) => each.ignored);
  return reportedUnits(await compileReturns({ files, ignored, isComplete: false }, loaded, options));
}

interface Found {
  readonly files: readonly FoundFile[];
  readonly ignored: readonly PassedOver[];
}

/** Paths are told relative to the returns folder where they lie in it, else to the current folder. */
async function findAt(location: string, { returnsFolder, ownFiles }: LoadedCampaign, host: Host): Promise<Found> {
  const inside = relative(returnsFolder, location);
  const base = inside === '' || isOutside(inside) ? relative(host.cwd, location) : inside;
  if (!host.isFolder(location)) return { files: [await findFile(location, slashed(base))], ignored: [] };
  const walk = await walkReturns(location, ownFiles);
  const prefix = inside === '' ? '' : `${slashed(base)}/`;
  return {
    files: walk.files.map((file) => ({ ...file, path: prefix + file.path })),
    ignored: walk.ignored.map(({ found, finding }) => ({
      found: { ...found, path: prefix + found.path },
      finding: { ...finding, at: wholeFile(prefix + found.path) },
    })),
  };
}

const isOutside = (path: string): boolean => path === '..' || path.startsWith(`..${sep}`);
const slashed = (path: string): string => path.split(sep).join('/');

const distinct = (files: readonly FoundFile[]): readonly FoundFile[] =>
  [...new Map(files.map((file) => [file.location, file])).values()].toSorted((a, b) => (a.path < b.path ? -1 : 1));

/** Only the units whose returns were given: of the others nothing was asked. */
function reportedUnits(outcome: Outcome): Outcome {
  const entries = outcome.register.entries.filter(({ file }) => file !== null);
  return {
    ...outcome,
    register: { ...outcome.register, entries },
    summary: summarise(entries, outcome.campaign.table),
    findings: outcome.findings.filter(({ code }) => code !== 'unit/missing' && code !== 'unit/late'),
  };
}
