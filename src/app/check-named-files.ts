import { resolve } from 'node:path';
import type { CampaignFile } from '../campaign/campaign-file.ts';
import type { Words } from '../findings/entry.ts';
import { UsageError } from '../findings/usage-error.ts';
import type { ReadingHost } from './host.ts';

/** Where names lead, whether the run makes a file of receipts that is not there, and whether it goes on without a previous summary. */
export interface Naming {
  readonly folder: string;
  readonly makesReceipts: boolean;
  readonly needsPrevious: boolean;
}

/** Throws `UsageError` at the key of the campaign file that names a file which is not there. Paths are relative to `folder`. */
export function checkNamedFiles(
  host: ReadingHost,
  settings: CampaignFile,
  { folder, makesReceipts, needsPrevious }: Naming,
): void {
  for (const key of ['table', 'roster', 'receipts', 'accepted', 'previous'] as const) {
    const name = settings[key];
    if (name === null) continue;
    const path = resolve(folder, name);
    const place = settings.places[key];
    // The first explanation that is accepted makes its file, and so does the first receipt that is recorded.
    const isMade = key === 'accepted' || (key === 'receipts' && makesReceipts);
    const isNeeded = !isMade && (key !== 'previous' || needsPrevious);
    if (!host.exists(path) && isNeeded) throw new UsageError(absent(name, key), place);
    if (host.isFolder(path))
      throw new UsageError({ zh: `应为文件，“${name}”是文件夹`, en: `expected a file; "${name}" is a folder` }, place);
  }
}

/** Without receipts, returns would be taken as late that are not: a slip in their name is not passed over. */
const absent = (name: string, key: string): Words =>
  key === 'receipts'
    ? {
        zh: `应为文件，“${name}”不存在；还没有登记过的，用 shuangyong receive 登记时建立`,
        en: `expected a file; "${name}" does not exist; where nothing was recorded yet, shuangyong receive makes it`,
      }
    : { zh: `应为文件，“${name}”不存在`, en: `expected a file; "${name}" does not exist` };

/** The same for the returns folder. */
export function checkNamedReturns(host: ReadingHost, { returns, places }: CampaignFile, folder: string): void {
  if (returns === null) return;
  const path = resolve(folder, returns);
  if (host.isFolder(path)) return;
  const [zh, en] = host.exists(path) ? ['是文件', 'is a file'] : ['不存在', 'does not exist'];
  throw new UsageError(
    { zh: `应为文件夹，“${returns}”${zh}`, en: `expected a folder; "${returns}" ${en}` },
    places.returns,
  );
}
