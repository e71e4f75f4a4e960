import { resolve } from 'node:path';
import type { CampaignFile } from '../campaign/campaign-file.ts';
import type { Words } from '../findings/entry.ts';
import { UsageError } from '../findings/usage-error.ts';
import { checkNamedReturns } from './check-named-files.ts';
import type { ReadingHost } from './host.ts';

/** A campaign's settings and where they were found. */
export interface Settled {
  /** The campaign file's; null where there is none. */
  readonly path: string | null;
  readonly folder: string;
  readonly settings: CampaignFile;
}

/** What the user said of the returns. */
interface Asked {
  /** Null where nothing was said. */
  readonly returns: string | null;
  /** False where files were named one by one, so that there need be no returns folder. */
  readonly needsReturns?: boolean;
  /** A command line that names a returns folder, for messages. */
  readonly example?: string;
}

/** The folder given, else the campaign's, else `returns` beside the campaign file. Whoever gives the campaign's own folder means its returns. */
export function returnsFolder(
  host: ReadingHost,
  { returns, needsReturns, example = usualExample }: Asked,
  { path, folder, settings }: Settled,
): string {
  const found = resolve(folder, settings.returns ?? 'returns');
  if (returns !== null) {
    const given = resolve(host.cwd, returns);
    return path !== null && given === folder && host.isFolder(found) ? found : given;
  }
  if (needsReturns === false) return found;
  checkNamedReturns(host, settings, folder);
  if (host.exists(found)) return found;
  throw new UsageError((path === null ? wrongFolder : noReturns)(example));
}

const usualExample = 'shuangyong merge ./returns';

const wrongFolder = (example: string): Words => ({
  zh: `这里没有统计任务（shuangyong.json）。请先用 cd 进入统计任务的文件夹；没有统计任务的，指明报表文件夹，例如：${example}`,
  en: `there is no campaign (shuangyong.json) here. Go to its folder with cd; where there is none, say where the returns are, for example: ${example}`,
});

const noReturns = (example: string): Words => ({
  zh: `没有报表文件夹 returns。请在 shuangyong.json 旁边新建，把报表放进去；报表在别处的，指明文件夹，例如：${example}`,
  en: `there is no folder returns. Make it beside shuangyong.json and put the returns there; where they lie elsewhere, say so, for example: ${example}`,
});
