import type { Campaign } from '../domain/campaign.ts';
import type { Limits } from '../domain/limits.ts';
import type { SummaryDiff } from '../domain/summary-diff.ts';
import type { Table } from '../domain/table.ts';
import { UsageError } from '../findings/usage-error.ts';
import { diffSummaries } from '../provenance/diff-summaries.ts';
import type { DiffAuthor } from '../write/diff-workbook.ts';
import { withUnitsOf } from './foreign-units.ts';
import { tableOfSummary, viewSummary } from './view-summary.ts';

/** A workbook on disk. */
export interface SummaryFile {
  /** Absolute. */
  readonly location: string;
  /** As the user called it. */
  readonly name: string;
}

/** Two summaries to compare. */
export interface CompareRequest {
  readonly old: SummaryFile;
  readonly now: SummaryFile;
  readonly limits: Limits;
  /** Whose table and roster say what a workbook that is none of ours means; null where there is none. Called only for such a one; `isNeeded`: where nothing else has the table. */
  readonly campaign: (isNeeded: boolean) => Promise<Campaign | null>;
}

/** What changed between two summaries, ours or any that have the table. */
export async function compareSummaries({ old, now, limits, campaign }: CompareRequest): Promise<SummaryDiff> {
  let known: Campaign | null = null;
  const table = async (other: SummaryFile): Promise<Table> => {
    const recorded = await tableOfSummary({ ...other, limits });
    known ??= await campaign(recorded === null);
    const found = recorded === null ? (known?.table ?? null) : withAliasesOf(recorded, known?.table ?? null);
    if (found === null) throw new UsageError(noTable);
    return found;
  };
  const before = await viewSummary({ ...old, limits, table: () => table(now) });
  const after = await viewSummary({ ...now, limits, table: () => table(old) });
  const named = withUnitsOf(before, after, known);
  return diffSummaries(named, withUnitsOf(after, named, known));
}

/** A summary remembers the aliases that its table had then; the campaign may have learnt more since. */
function withAliasesOf(recorded: Table, table: Table | null): Table {
  const learnt = new Map(table?.columns.map(({ key, title, aliases }) => [key, [title, ...aliases]]));
  const taken = new Set(recorded.columns.flatMap(({ title, aliases }) => [title, ...aliases]));
  const columns = recorded.columns.map((column) => {
    const more = learnt.get(column.key)?.filter((name) => !taken.has(name)) ?? [];
    return { ...column, aliases: [...column.aliases, ...more] };
  });
  return { ...recorded, columns };
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
