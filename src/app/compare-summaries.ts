import type { Limits } from '../domain/limits.ts';
import type { SummaryDiff } from '../domain/summary-diff.ts';
import type { Table } from '../domain/table.ts';
import { UsageError } from '../findings/usage-error.ts';
import { diffSummaries } from '../provenance/diff-summaries.ts';
import type { DiffAuthor } from '../write/diff-workbook.ts';
import { tableOfSummary, viewSummary } from './view-summary.ts';

/** A workbook on disk. */
export interface SummaryFile {
  /** Absolute. */
  readonly location: string;
  /** As the user called it. */
  readonly name: string;
}

/** Two summaries, and where columns are looked for if neither says which it has; null where there is no campaign. */
export interface CompareRequest {
  readonly old: SummaryFile;
  readonly now: SummaryFile;
  readonly limits: Limits;
  readonly campaignTable: () => Promise<Table | null>;
}

/** What changed between two summaries, ours or any that have the table. */
export async function compareSummaries({ old, now, limits, campaignTable }: CompareRequest): Promise<SummaryDiff> {
  const table = async (other: SummaryFile): Promise<Table> => {
    const found = (await tableOfSummary({ ...other, limits })) ?? (await campaignTable());
    if (found === null) throw new UsageError(noTable);
    return found;
  };
  const before = await viewSummary({ ...old, limits, table: () => table(now) });
  return diffSummaries(before, await viewSummary({ ...now, limits, table: () => table(old) }));
}

/** The same as a workbook. */
export async function workbookOfDiff(diff: SummaryDiff, author: DiffAuthor): Promise<Uint8Array> {
  const { diffWorkbook } = await import('../write/diff-workbook.ts');
  return diffWorkbook(diff, author);
}

const noTable = {
  zh: '两份都不是 shuangyong 汇总的工作簿，不知道有哪些栏目；请用 -c 指明统计任务',
  en: 'neither is a summary workbook of shuangyong, so that their columns are not known; name the campaign with -c',
};
