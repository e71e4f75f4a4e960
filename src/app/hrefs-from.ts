import { dirname, join, relative, sep } from 'node:path';
import { pathsUpwards } from '../domain/paths-upwards.ts';
import type { Register } from '../domain/register.ts';
import type { LoadedCampaign } from './load-campaign.ts';

/** How a file that is written to `output` (absolute) links to a returned file: its path from there, with `/` and not encoded; an absolute one on another drive. */
export function hrefsFrom(
  output: string,
  register: Register,
  { returnsFolder }: Pick<LoadedCampaign, 'returnsFolder'>,
): (path: string) => string {
  const onDisk = fileOnDisk(register);
  return (path) =>
    relative(dirname(output), join(returnsFolder, onDisk(path)))
      .split(sep)
      .join('/');
}

/** What a link to a member of an archive can open: the archive that lies on disk. */
function fileOnDisk({ files }: Register): (path: string) => string {
  const archives = new Set(files.filter(({ state }) => state === 'opened').map(({ path }) => path));
  return (path) => pathsUpwards(path).findLast((each) => archives.has(each)) ?? path;
}
