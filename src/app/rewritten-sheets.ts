import { defaultLimits } from '../domain/limits.ts';
import type { RawSheet } from '../domain/raw-sheet.ts';
import type { FileRecord } from '../domain/register.ts';
import { recordSheet, type RecordedFile, type SummaryRecord } from '../domain/summary-record.ts';
import { openingOf } from '../intake/opening.ts';
import { readSheets } from '../read/index.ts';
import type { LoadedCampaign } from './load-campaign.ts';
import { workbookOf } from './merge-returns.ts';
import { addedUp, type Compiled } from './with-summary.ts';

/** These also list what is passed over (`~$…`, `.DS_Store`), which comes and goes. */
const listing = new Set(['审核问题', '数据来源']);

/** The sheets that a summary of these sources has, for people to read; none where another version of this program wrote it, which may have put things otherwise. */
export async function rewrittenSheets(
  { run, files }: SummaryRecord,
  outcome: Compiled,
  loaded: LoadedCampaign,
): Promise<readonly RawSheet[]> {
  if (run.tool.version !== outcome.tool.version) return [];
  const found = { path: '汇总.xlsx', location: '', bytes: 0, modifiedAt: run.asOf };
  const opening = openingOf(found, await workbookOf(addedUp(outcome), loaded, loaded.returnsFolder));
  if (!('opened' in opening)) return [];
  const { sheets } = await readSheets(opening.opened, defaultLimits);
  const passesOverTheSame = passedOver(files) === passedOver(outcome.register.files);
  return sheets.filter(({ name }) => name !== recordSheet && (passesOverTheSame || !listing.has(name ?? '')));
}

const passedOver = (files: readonly (RecordedFile | FileRecord)[]): string =>
  files.flatMap(({ path, state }) => (state === 'ignored' ? [path] : [])).join('\n');
