import type { OpenedFile } from '../domain/found-file.ts';
import type { Limits } from '../domain/limits.ts';
import type { RawSheet } from '../domain/raw-sheet.ts';
import { isError, type Finding } from '../findings/finding.ts';
import { UsageError } from '../findings/usage-error.ts';
import { message } from '../findings/wording.ts';
import { findFile } from '../intake/find-file.ts';
import { openFile } from '../intake/open-file.ts';
import { readSheets } from '../read/index.ts';

/** The first visible sheet of one of the campaign's own files (roster, receipts). `name`: as people call the file. Throws `UsageError` where it cannot be read. */
export async function readOwnSheet(location: string, name: string, limits: Limits): Promise<RawSheet> {
  return ownSheetIn(await openOwnFile(location, name, limits), name, limits);
}

/** The same, where a file without anything in it is one that is still to be begun: null for that. */
export async function openLedgerFile(location: string, name: string, limits: Limits): Promise<OpenedFile | null> {
  const opening = await openFile(await findFile(location, name), limits);
  if ('opened' in opening) return opening.opened;
  if (opening.failed.code === 'file/empty') return null;
  throw cannotRead(name, opening.failed);
}

/** The same file's bytes and what they are. */
export async function openOwnFile(location: string, name: string, limits: Limits): Promise<OpenedFile> {
  const opening = await openFile(await findFile(location, name), limits);
  if ('opened' in opening) return opening.opened;
  throw cannotRead(name, opening.failed);
}

/** The first visible sheet of an open file. */
export async function ownSheetIn(opened: OpenedFile, name: string, limits: Limits): Promise<RawSheet> {
  const [sheet] = await visibleSheets(opened, name, limits);
  if (sheet === undefined)
    throw new UsageError({ zh: '没有可见的工作表', en: 'there is no visible sheet in it' }, { file: name });
  return sheet;
}

/** All visible sheets of an open file. */
export async function visibleSheets(opened: OpenedFile, name: string, limits: Limits): Promise<readonly RawSheet[]> {
  const { sheets, findings } = await readSheets(opened, limits);
  const failed = findings.find(isError);
  if (failed !== undefined) throw cannotRead(name, failed);
  return sheets.filter(({ visibility }) => visibility === 'visible');
}

const cannotRead = (file: string, why: Finding): UsageError =>
  new UsageError({ zh: message(why, 'zh'), en: message(why, 'en') }, { file });
