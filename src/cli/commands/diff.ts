import { dirname, resolve } from 'node:path';
import type { SummaryFile } from '../../app/compare-summaries.ts';
import type { Campaign } from '../../domain/campaign.ts';
import { defaultLimits } from '../../domain/limits.ts';
import { UsageError } from '../../findings/usage-error.ts';
import { clockOf } from '../as-of.ts';
import { checkWorkbookEnding } from '../check-endings.ts';
import { ExitCode } from '../exit-code.ts';
import type { Call } from '../run-job.ts';
import { summaryWords } from '../summary-words.ts';
import { textOrJson } from '../text-or-json.ts';
import { tool } from '../tool.ts';

/** What the command line says. */
export interface DiffRequest {
  readonly old: string;
  readonly now: string;
  /** `--exit-code`: 1 where something changed, as git has it. */
  readonly failsOnChange: boolean;
}

/** `diff OLD NEW`: what changed between two summaries. */
export async function diff({ old, now, failsOnChange }: DiffRequest, call: Call): Promise<ExitCode> {
  const { options, surroundings, language } = call;
  const { host, stdout } = surroundings;
  const format = textOrJson(options);
  const [before, after] = [old, now].map((name): SummaryFile => ({ location: resolve(host.cwd, name), name }));
  if (before === undefined || after === undefined) return ExitCode.failed;
  const output = outputOf(call, [before, after]);
  const { compareSummaries, workbookOfDiff } = await import('../../app/compare-summaries.ts');
  const { diffJson, diffText } = await import('../../report/diff-text.ts');
  const campaign = (isNeeded: boolean): Promise<Campaign | null> =>
    campaignOf(after, call).catch((error: unknown) => {
      // One that only lies beside the summary, and cannot be read, is no help and no hindrance.
      if (error instanceof UsageError && !isNeeded && call.options.campaign === undefined) return null;
      throw error;
    });
  const found = await compareSummaries({ old: before, now: after, limits: defaultLimits, campaign });
  if (output !== null) {
    const at = found.now.asOf ?? clockOf(options, { host, timezone: 'Asia/Shanghai' });
    const bytes = await workbookOfDiff(found, { author: tool().name, at });
    if (output === '-') stdout.write(bytes);
    else host.writeAll([{ path: output, bytes }]);
  }
  if (output !== '-') stdout.write(format === 'json' ? diffJson(found) : diffText(found, language));
  return failsOnChange && !found.isSame ? ExitCode.found : ExitCode.done;
}

/** Neither of the two is written over. */
function outputOf({ options, surroundings: { host } }: Call, files: readonly SummaryFile[]): string | null {
  if (options.output === undefined || options.output === '-') return options.output ?? null;
  const output = resolve(host.cwd, options.output);
  checkWorkbookEnding(options.output);
  if (files.some(({ location }) => host.realPath(location) === host.realPath(output)))
    throw new UsageError(summaryWords.diffOverwrites, { file: options.output });
  host.checkWritable([output]);
  return output;
}

/** The campaign that is named, or lies where the new summary does; null where there is none. */
async function campaignOf({ location }: SummaryFile, { options, surroundings }: Call): Promise<Campaign | null> {
  const { loadCampaign } = await import('../../app/load-campaign.ts');
  const campaignFile = options.campaign ?? null;
  const where = { campaignFile, returns: null, searchFrom: dirname(location), needsReturns: false };
  const loaded = await loadCampaign(surroundings.host, where);
  return loaded.campaignFile === null ? null : loaded.campaign;
}
