import { availableParallelism } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Verification } from '../../app/verify-summary.ts';
import { seenFrom } from '../../app/seen-from.ts';
import { findingCounts } from '../../findings/counts.ts';
import { UsageError } from '../../findings/usage-error.ts';
import { ExitCode } from '../exit-code.ts';
import { progressOn } from '../progress.ts';
import { checkWritten } from '../check-written.ts';
import { processorsFor, type Call } from '../run-job.ts';
import { logged, type RunLog } from '../run-log.ts';
import { summaryWords } from '../summary-words.ts';
import { textOrJson } from '../text-or-json.ts';
import { tool } from '../tool.ts';

/** What the command line says; null where it says nothing. */
export interface VerifyRequest {
  readonly summary: string;
  readonly returns: string | null;
}

/** `verify SUMMARY [RETURNS]`: 0 where the summary agrees with its sources, 1 where it does not. */
export const verify = (request: VerifyRequest, call: Call): Promise<ExitCode> =>
  logged('verify', call, (log) => workOn(request, { call, log }));

interface Run {
  readonly call: Call;
  readonly log: RunLog;
}

async function workOn(request: VerifyRequest, run: Run): Promise<ExitCode> {
  const { call, log } = run;
  const format = textOrJson(call.options);
  const { verificationJson, verificationText } = await import('../../report/verification-text.ts');
  const verification = await verified(request, run);
  const { language, surroundings } = call;
  surroundings.stdout.write((format === 'json' ? verificationJson : verificationText)(verification, language));
  const { findings, record } = verification;
  const summary = resolve(surroundings.host.cwd, request.summary);
  log.tell({ campaign: record.run.title, summary, counts: findingCounts(findings), outputs: [] });
  return findings.length > 0 ? ExitCode.found : ExitCode.done;
}

/** The campaign is looked for beside the workbook, or in the archive: nothing that the workbook names is followed. */
async function verified({ summary, returns }: VerifyRequest, run: Run): Promise<Verification> {
  const { archivedFiles } = await import('../../app/archived-files.ts');
  const { host } = run.call.surroundings;
  const location = resolve(host.cwd, summary);
  const files = await archivedFiles(location, summary);
  if (files === null) return verifiedWorkbook({ location, name: summary, returns }, run);
  if (returns !== null) throw new UsageError(summaryWords.archiveHasReturns);
  const { summaryNameIn } = await import('../../app/open-summary.ts');
  const name = await summaryNameIn(location, summary);
  const { unpacked } = await import('../unpacked.ts');
  return unpacked(files, (folder) => verifiedWorkbook({ location: join(folder, name), name, returns: null }, run));
}

interface Workbook {
  /** Absolute. */
  readonly location: string;
  /** As the user called it. */
  readonly name: string;
  readonly returns: string | null;
}

async function verifiedWorkbook({ location, name, returns }: Workbook, { call, log }: Run): Promise<Verification> {
  const { options, surroundings, language } = call;
  const { loadCampaign } = await import('../../app/load-campaign.ts');
  const { openSummary } = await import('../../app/open-summary.ts');
  const { verifySummary } = await import('../../app/verify-summary.ts');
  const { defaultLimits } = await import('../../domain/limits.ts');
  const { host, stderr } = surroundings;
  const opened = await openSummary(location, name, defaultLimits);
  const loaded = await loadCampaign(host, {
    campaignFile: options.campaign ?? null,
    returns,
    needsPrevious: false,
    example: `shuangyong verify ${name} ./returns`,
    ...(returns === null ? { searchFrom: dirname(location) } : {}),
  });
  const progress = progressOn(stderr, language, options.quiet === true);
  await checkWritten([], log, { host, loaded, reads: [] });
  log.begin();
  const compiling = {
    tool: tool(),
    processors: processorsFor(loaded, availableParallelism()),
    onProgress: progress.step,
  };
  const outputs = [location, ...seenFrom(host, loaded.returnsFolder, [location])];
  return verifySummary(opened, { loaded, outputs, options: compiling }).finally(progress.clear);
}
