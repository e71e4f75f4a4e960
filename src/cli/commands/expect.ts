import type { Host, Output } from '../../app/host.ts';
import type { LoadedCampaign } from '../../app/load-campaign.ts';
import type { SampleCheck, SampleChecks } from '../../app/sample-checks.ts';
import { seenFrom } from '../../app/seen-from.ts';
import { UsageError } from '../../findings/usage-error.ts';
import type { SampleReporter, SampleResult } from '../../report/samples/sample-reporter.ts';
import { clockOf } from '../as-of.ts';
import { checkTargets } from '../check-targets.ts';
import { ExitCode } from '../exit-code.ts';
import { refusePage } from '../page-output.ts';
import { locator } from '../locate-files.ts';
import { progressOn } from '../progress.ts';
import { appearance, processorsFor, tellDefaults, type Call } from '../run-job.ts';
import { runRequest, usualFormat } from '../run-request.ts';
import { tool } from '../tool.ts';
import { validateWords } from '../validate-words.ts';
import { words } from '../words.ts';
import { loadNamed, validateJob, type NamedValidation } from './validate.ts';

/** `validate --expect`: holds what is found in sample returns against the file of expectations beside each; `isUpdate` writes those anew where they differ. */
export async function holdAgainstExpected(
  validation: NamedValidation,
  call: Call,
  isUpdate: boolean,
): Promise<ExitCode> {
  const { options, surroundings } = call;
  const { host } = surroundings;
  const { target, report } = await reportOf(call);
  const outputs = target === '-' ? [] : [target];
  const loaded = await loadNamed(validation, options);
  await checkTargets(outputs, { host, loaded, reads: validateJob(validation).reads });
  host.checkWritable(outputs);

  const checks = await samplesChecked(validation, call, { loaded, outputs });
  refuseNothing(checks, isUpdate);
  if (options.quiet !== true) tellDefaults(loaded.notes, call);
  const updates = isUpdate ? await updatesOf(checks, host, loaded) : [];
  const views = checks.samples.map((sample) => viewOf(sample, isUpdate));
  const look = { ...appearance(target, call), locate: locator(host, loaded) };
  const text = report({ samples: views, orphans: checks.orphans }, look);
  const files = [...updates, ...outputs.map((path) => ({ path, bytes: text }))];
  host.checkWritable(files.map(({ path }) => path));
  host.writeAll(files);
  if (target === '-') surroundings.stdout.write(text);
  const isWrong = checks.orphans.length > 0 || views.some(({ state }) => state === 'differs');
  return isWrong ? ExitCode.found : ExitCode.done;
}

interface Ready {
  readonly loaded: LoadedCampaign;
  /** Absolute paths that this run writes besides files of expectations. */
  readonly outputs: readonly string[];
}

async function samplesChecked(
  { paths }: NamedValidation,
  { options, surroundings: { host, stderr }, language }: Call,
  { loaded, outputs }: Ready,
): Promise<SampleChecks> {
  const { checkSamples } = await import('../../app/sample-checks.ts');
  const progress = progressOn(stderr, language, options.quiet === true);
  const written = [...outputs, ...seenFrom(host, loaded.returnsFolder, outputs)];
  const checking = checkSamples(
    loaded,
    { host, paths, outputs: written, piped: null },
    {
      tool: tool(),
      asOf: clockOf(options, { host, timezone: loaded.campaign.timezone }),
      includeRejected: false,
      keepsRows: false,
      processors: processorsFor(loaded, 1),
      onProgress: progress.step,
    },
  );
  return checking.finally(progress.clear);
}

async function updatesOf({ samples }: SampleChecks, host: Host, loaded: LoadedCampaign): Promise<readonly Output[]> {
  const { expectationSchema, updatedExpectation } = await import('../../app/updated-expectation.ts');
  const schema = expectationSchema(host, loaded);
  return samples.flatMap((sample) => updatedExpectation(sample, schema) ?? []);
}

interface SampleReport {
  /** An absolute path, `-` for stdout. */
  readonly target: string;
  readonly report: SampleReporter;
}

/** Throws `UsageError` for a format that samples are not told in. */
async function reportOf({ options, surroundings: { host, env } }: Call): Promise<SampleReport> {
  refusePage(options);
  const { reports } = runRequest(options, {
    cwd: host.cwd,
    failOn: [],
    isReportOutput: true,
    furtherTargets: [],
    usualFormat: usualFormat(env),
  });
  const { format, target } = reports[0] ?? { format: 'pretty', target: '-' };
  const { sampleReporterOf } = await import('../../report/samples/sample-reporters.ts');
  const report = await sampleReporterOf(format);
  if (report === null) throw new UsageError(validateWords.expectFormat);
  return { target, report };
}

/** A test of nothing is a mistake. */
function refuseNothing({ samples }: SampleChecks, isUpdate: boolean): void {
  if (samples.length === 0) throw new UsageError(words.noFiles);
  if (!isUpdate && samples.every(({ expected }) => expected === null))
    throw new UsageError(validateWords.nothingExpected);
}

function viewOf({ path, name, expected, comparison }: SampleCheck, isUpdate: boolean): SampleResult {
  const differs = comparison.missing.length + comparison.unexpected.length > 0;
  if (expected === null) return { path, name, state: isUpdate ? 'new' : 'bare', comparison };
  return { path, name, state: differs ? (isUpdate ? 'changed' : 'differs') : 'held', comparison };
}
