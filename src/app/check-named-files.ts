import { resolve } from 'node:path';
import type { CampaignFile } from '../campaign/campaign-file.ts';
import { UsageError } from '../findings/usage-error.ts';
import type { Host } from './host.ts';

/** Throws `UsageError` at the key of the campaign file that names a file which is not there. Paths are relative to `folder`. */
export function checkNamedFiles(host: Host, settings: CampaignFile, folder: string): void {
  for (const key of ['table', 'roster', 'receipts', 'accepted', 'previous'] as const) {
    const name = settings[key];
    if (name === null) continue;
    const path = resolve(folder, name);
    const place = settings.places[key];
    // The first explanation that is accepted makes its file.
    if (!host.exists(path) && key !== 'accepted')
      throw new UsageError({ zh: `应为文件，“${name}”不存在`, en: `expected a file; "${name}" does not exist` }, place);
    if (host.isFolder(path))
      throw new UsageError({ zh: `应为文件，“${name}”是文件夹`, en: `expected a file; "${name}" is a folder` }, place);
  }
}

/** The same for the returns folder. */
export function checkNamedReturns(host: Host, { returns, places }: CampaignFile, folder: string): void {
  if (returns === null) return;
  const path = resolve(folder, returns);
  if (host.isFolder(path)) return;
  const [zh, en] = host.exists(path) ? ['是文件', 'is a file'] : ['不存在', 'does not exist'];
  throw new UsageError(
    { zh: `应为文件夹，“${returns}”${zh}`, en: `expected a folder; "${returns}" ${en}` },
    places.returns,
  );
}
