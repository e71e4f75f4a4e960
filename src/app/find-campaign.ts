import { dirname, join, resolve } from 'node:path';
import type { ReadingHost } from './host.ts';

export const campaignFileName = 'shuangyong.json';

/** Absolute path of the campaign file: the one named, else the one in `folder` or the nearest of its parents; null where there is none. */
export function findCampaign(host: ReadingHost, folder: string, named: string | null): string | null {
  if (named !== null) return resolve(host.cwd, named);
  for (let at = resolve(host.cwd, folder); ; at = dirname(at)) {
    const candidate = join(at, campaignFileName);
    if (host.exists(candidate)) return candidate;
    if (dirname(at) === at) return null;
  }
}
