import type { OpenedFile } from '../domain/found-file.ts';
import type { Limits } from '../domain/limits.ts';
import type { RawSheet } from '../domain/raw-sheet.ts';
import { recordSheet, type SummaryRecord } from '../domain/summary-record.ts';
import { isError } from '../findings/finding.ts';
import { UsageError } from '../findings/usage-error.ts';
import { message } from '../findings/wording.ts';
import { openingOf } from '../intake/opening.ts';
import { recordIn } from '../provenance/read-record.ts';
import { readSheets } from '../read/index.ts';
import { archiveLimits, filesIn } from './archived-files.ts';
import { isOwnContent } from './is-own-output.ts';
import { openOwnFile } from './own-sheet.ts';

/** A summary workbook of ours, as it stands now. */
export interface OpenedSummary {
  /** As the user called it. */
  readonly name: string;
  readonly record: SummaryRecord;
  /** Hidden ones too. */
  readonly sheets: readonly RawSheet[];
}

/** Opens a summary workbook; throws `UsageError` for any other file. */
export async function openSummary(location: string, name: string, limits: Limits): Promise<OpenedSummary> {
  return summaryIn(await openOwnFile(location, name, archiveLimits), name, limits);
}

/** What the summary in an archive of ours is called; throws `UsageError` where there is none. */
export async function summaryNameIn(location: string, name: string): Promise<string> {
  return (await openSummary(location, name, archiveLimits)).name;
}

/** The same of a file that is open; of an archive of ours, the summary in it. */
async function summaryIn(opened: OpenedFile, name: string, limits: Limits): Promise<OpenedSummary> {
  if (opened.kind !== 'zip') return workbookIn(opened, name, limits);
  for (const file of filesIn(opened, name)) {
    const { path } = file;
    if (!/^[^/]+\.xlsx$/i.test(path)) continue;
    const opening = openingOf({ ...opened.found, path }, file.read());
    if ('opened' in opening && (await isOwnContent(opening.opened, limits)))
      return workbookIn(opening.opened, path, limits);
  }
  throw new UsageError(noSummary, { file: name });
}

async function workbookIn(opened: OpenedFile, name: string, limits: Limits): Promise<OpenedSummary> {
  const { sheets, findings } = await readSheets(opened, limits);
  const failed = findings.find(isError);
  if (failed !== undefined)
    throw new UsageError({ zh: message(failed, 'zh'), en: message(failed, 'en') }, { file: name });
  const record = recordIn(sheets, name);
  if (record === null) throw new UsageError(foreign, { file: name });
  return { name, record, sheets };
}

const noSummary = {
  zh: '压缩包里没有 shuangyong 汇总的工作簿',
  en: 'there is no summary workbook of shuangyong in this archive',
};

const foreign = {
  zh: `不是 shuangyong 汇总的工作簿，或隐藏的工作表“${recordSheet}”已被删除`,
  en: `this is no summary workbook of shuangyong, or its hidden sheet “${recordSheet}” was deleted`,
};
