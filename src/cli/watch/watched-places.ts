import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { isPattern, patternFolder } from '../../app/expand-paths.ts';
import type { LoadedCampaign } from '../../app/load-campaign.ts';
import { ignoredName } from '../../intake/ignored-name.ts';
import type { Validation } from '../commands/validate.ts';

/** Where a change means that returns must be checked again. Paths are absolute. */
export interface WatchedPlaces {
  /** Folders to watch. Files are watched from theirs, as programs that save put a new file in the old one's place. */
  readonly bases: readonly string[];
  readonly isWatched: (path: string) => boolean;
}

/** A folder in which every file counts, so many folders deep. */
interface Root {
  readonly folder: string;
  readonly depth: number;
}

/** The returns that words on the command line mean, there or not yet, and all that the campaign is read from; `outputs` are written by us. */
export function watchedPlaces(
  { host, typedPaths }: Pick<Validation, 'host' | 'typedPaths'>,
  loaded: LoadedCampaign,
  outputs: readonly string[],
): WatchedPlaces {
  const files = new Set(loaded.sources);
  const roots: Root[] = [];
  for (const word of typedPaths.length === 0 ? [loaded.returnsFolder] : typedPaths) {
    const location = resolve(host.cwd, word);
    if (host.isFolder(location)) roots.push({ folder: location, depth: Infinity });
    else if (isPattern(word) && !host.exists(location)) roots.push(patternRoot(word, host.cwd));
    else files.add(location);
  }
  const ours = new Set(outputs.map((file) => pathKey(file)));
  const sources = [...files].filter((file) => !ours.has(pathKey(file)));
  const bases = [...roots.map(({ folder }) => folder), ...sources.map((file) => dirname(file))];
  const counting = new Set([...bases, ...sources].map((path) => pathKey(path)));
  return {
    bases: [...new Map(bases.map((folder) => [pathKey(folder), folder])).values()].toSorted(),
    isWatched: (path) =>
      !ours.has(pathKey(path)) && (counting.has(pathKey(path)) || roots.some((root) => isReturnIn(root, path))),
  };
}

/** What two spellings of one path have in common: Windows does not tell `c:\returns` from `C:\Returns`. */
export const pathKey = (path: string, system: NodeJS.Platform = process.platform): string =>
  system === 'win32' ? path.toLowerCase() : path;

/** A pattern for files, such as `*.csv`, does not reach into folders that it does not name. */
function patternRoot(word: string, cwd: string): Root {
  const base = patternFolder(word);
  const segments = word.split(/[/\\]/);
  const isForFiles = !word.includes('**') && segments.at(-1)?.includes('.') === true;
  const above = segments.findIndex(isPattern);
  return { folder: resolve(cwd, base), depth: isForFiles ? segments.length - above : Infinity };
}

function isReturnIn({ folder, depth }: Root, path: string): boolean {
  const inside = relative(folder, path);
  if (inside.startsWith('..') || isAbsolute(inside)) return false;
  const names = inside.split(sep);
  return names.length <= depth && names.every(mayHoldReturns);
}

/** Locks and drafts come and go while a program saves; what is expected of a return counts as the return does. */
function mayHoldReturns(name: string): boolean {
  const reason = ignoredName(name);
  return reason === null || reason === 'expect-file';
}
