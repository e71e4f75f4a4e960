import { basename } from 'node:path';
import type { CampaignFile } from '../campaign/campaign-file.ts';
import type { RawSheet } from '../domain/raw-sheet.ts';
import type { Words } from '../findings/entry.ts';
import type { ReadingHost } from './host.ts';
import { openLedgerFile, ownSheetIn } from './own-sheet.ts';

/** Where a ledger lies, there or not; null without a campaign file. */
export interface LedgerPlace {
  readonly path: string | null;
  readonly setting: 'receipts' | 'accepted';
  readonly settings: CampaignFile;
}

/** The lines of a ledger; none where its file is not there yet, or is empty. */
export async function ledgerLinesIn<Line>(
  host: ReadingHost,
  { path, setting, settings }: LedgerPlace,
  read: (sheet: RawSheet, name: string) => readonly Line[],
): Promise<readonly Line[]> {
  if (path === null || !host.exists(path) || host.isFolder(path)) return [];
  const name = settings[setting] ?? basename(path);
  const opened = await openLedgerFile(path, name, settings.limits);
  return opened === null ? [] : read(await ownSheetIn(opened, name, settings.limits), name);
}

/** A slip in its name would leave every explanation out. */
export const notYetThere = (
  host: ReadingHost,
  acceptedFile: string | null,
  { accepted }: CampaignFile,
): readonly Words[] =>
  accepted === null || acceptedFile === null || host.exists(acceptedFile)
    ? []
    : [
        {
          zh: `核实记录：${accepted} 还不存在，用 shuangyong accept 登记时建立`,
          en: `accepted explanations: ${accepted} is not there yet; shuangyong accept makes it`,
        },
      ];
