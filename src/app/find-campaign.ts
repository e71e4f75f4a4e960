import { dirname, join, resolve } from 'node:path';
import { UsageError } from '../findings/usage-error.ts';
import type { ReadingHost } from './host.ts';

export const campaignFileName = 'shuangyong.json';

/** Absolute path of the campaign file: the one named, else the one in `folder` or the nearest of its parents; null where there is none. Throws `UsageError` where there is only one with the `.txt` that Windows adds and does not show: without it nothing would be late or missing. */
export function findCampaign(host: ReadingHost, folder: string, named: string | null): string | null {
  if (named !== null) return resolve(host.cwd, named);
  const candidates = [...parents(resolve(host.cwd, folder))].map((each) => join(each, campaignFileName));
  const found = candidates.find((candidate) => host.exists(candidate));
  if (found === undefined && candidates.some((candidate) => host.exists(`${candidate}.txt`))) throw hiddenExtension;
  return found ?? null;
}

/** A folder and those that it lies in, the nearest first. */
function* parents(folder: string): Iterable<string> {
  for (let at = folder; ; at = dirname(at)) {
    yield at;
    if (dirname(at) === at) return;
  }
}

const hiddenExtension = new UsageError(
  {
    zh: `文件名多了 .txt，应改为 ${campaignFileName}（看不到 .txt 的，先在“查看”里勾选“文件扩展名”）`,
    en: `this name ends in .txt and should be ${campaignFileName} (where you do not see it, switch on “File name extensions” under View)`,
  },
  { file: `${campaignFileName}.txt` },
);
