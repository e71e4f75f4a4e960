import { isAbsolute, join, relative, sep } from 'node:path';
import type { Host } from '../app/host.ts';
import type { LoadedCampaign } from '../app/load-campaign.ts';
import { pathsUpwards } from '../domain/paths-upwards.ts';
import type { FilePlace, Locate } from '../report/file-place.ts';

/** Finds the file of a finding on disk: a return, a member of an archive, or a file of the campaign's own. */
export function locator(host: Host, { returnsFolder, folder }: LoadedCampaign): Locate {
  const found = new Map<string, FilePlace>();
  const bases = [...new Set([returnsFolder, folder, host.cwd])];
  const seen = (path: string): string => {
    const near = relative(host.cwd, path);
    return (near.startsWith('..') || isAbsolute(near) ? path : near).split(sep).join('/');
  };
  const look = (file: string): FilePlace => {
    for (const base of bases) {
      const steps = pathsUpwards(file).find(
        (step) => host.exists(join(base, step)) && !host.isFolder(join(base, step)),
      );
      if (steps === undefined) continue;
      return { path: seen(join(base, steps)), member: steps === file ? null : file.slice(steps.length + 1) };
    }
    return { path: seen(join(returnsFolder, file)), member: null };
  };
  return (file) => {
    const place = found.get(file) ?? look(file);
    found.set(file, place);
    return place;
  };
}
