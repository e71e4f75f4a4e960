import { relative } from 'node:path';
import type { RunOptions } from '../app/compile-returns.ts';
import type { Output } from '../app/host.ts';
import type { LoadedCampaign } from '../app/load-campaign.ts';
import type { Language, Words } from '../findings/entry.ts';
import { failuresOf, type FailOn } from '../findings/fail-on.ts';
import { UsageError } from '../findings/usage-error.ts';
import type { Outcome } from '../findings/outcome.ts';
import type { ReportOptions, ReportView } from '../report/reporter.ts';
import { asOfInstant } from './as-of.ts';
import type { CommonOptions } from './common-options.ts';
import { ExitCode } from './exit-code.ts';
import { progressOn } from './progress.ts';
import { runRequest, type ReportRequest, type RunRequest } from './run-request.ts';
import { wantsColor, widthOf, type Surroundings } from './terminal.ts';
import { tool } from './tool.ts';
import { words } from './words.ts';

/** What a command does with the common machinery. */
export interface Job {
  readonly view: ReportView;
  readonly failOn: readonly FailOn[];
  readonly load: (surroundings: Surroundings, options: CommonOptions) => Promise<LoadedCampaign>;
  readonly compile: (loaded: LoadedCampaign, outputs: readonly string[], options: RunOptions) => Promise<Outcome>;
  /** Makes the workbook that `-o` names; null for a command that writes none. */
  readonly workbook: ((outcome: Outcome, loaded: LoadedCampaign, output: string) => Promise<Uint8Array>) | null;
  readonly commands: ReportOptions['commands'];
}

/** One command on the command line. */
export interface Call {
  readonly options: CommonOptions;
  readonly surroundings: Surroundings;
  readonly language: Language;
}

/** Loads, compiles, makes every output, writes them all, then prints. */
export async function runJob(job: Job, call: Call): Promise<ExitCode> {
  const { options, surroundings, language } = call;
  const { host, stderr } = surroundings;
  const request = runRequest(options, { cwd: host.cwd, failOn: job.failOn, isReportOutput: job.workbook === null });
  const loaded = await job.load(surroundings, options);
  const asOf = options.asOf === undefined ? host.now() : asOfInstant(options.asOf, loaded.campaign.timezone);
  const workbookPath = job.workbook === null ? null : (request.output ?? loaded.output);
  const targets = [workbookPath ?? '-', ...request.reports.map(({ target }) => target)];
  const files = targets.filter((path) => path !== '-');
  checkTargets(files, loaded);
  host.checkWritable(files);

  const progress = progressOn(stderr, language, options.quiet === true);
  const outcome = await job.compile(loaded, files, {
    tool: tool(),
    asOf,
    includeRejected: options.includeRejected ?? false,
    onProgress: progress.step,
  });
  const outputs = await outputsOf(outcome, { job, call, request, loaded, workbookPath, files });
  progress.clear();
  if (options.quiet !== true) tellDefaults(loaded.notes, call);
  host.writeAll(outputs.filter(({ path }) => path !== '-'));
  for (const { path, bytes } of outputs) if (path === '-') surroundings.stdout.write(bytes);
  return failuresOf(outcome, request.failOn).length > 0 ? ExitCode.found : ExitCode.done;
}

/** Nothing is written over what it is made from, and no two outputs go to one file. */
function checkTargets(files: readonly string[], { sources }: LoadedCampaign): void {
  for (const [at, file] of files.entries()) {
    if (sources.has(file)) throw new UsageError(words.ownFile, { file });
    if (files.indexOf(file) < at) throw new UsageError(words.sameFile, { file });
  }
}

interface Plan {
  readonly job: Job;
  readonly call: Call;
  readonly request: RunRequest;
  readonly loaded: LoadedCampaign;
  readonly workbookPath: string | null;
  readonly files: readonly string[];
}

async function outputsOf(outcome: Outcome, plan: Plan): Promise<readonly Output[]> {
  const { job, request, loaded, workbookPath } = plan;
  const { reporters } = await import('../report/reporters.ts');
  const workbook =
    workbookPath === null || job.workbook === null
      ? []
      : [{ path: workbookPath, bytes: await job.workbook(outcome, loaded, workbookPath) }];
  return [
    ...workbook,
    ...request.reports.map((report) => ({
      path: report.target,
      bytes: reporters[report.format](outcome, reportOptions(report, plan)),
    })),
  ];
}

/** Colour and the terminal's width are for the terminal alone. */
function reportOptions({ target }: ReportRequest, { job, call, files }: Plan): ReportOptions {
  const { options, surroundings, language } = call;
  const { stdout, env, host } = surroundings;
  const isStdout = target === '-';
  return {
    language,
    color: isStdout && wantsColor(stdout, env, options.color),
    width: isStdout ? widthOf(stdout) : 80,
    view: job.view,
    outputs: files.map((path) => shortPath(path, host.cwd)),
    commands: job.commands,
  };
}

const shortPath = (path: string, cwd: string): string => {
  const short = relative(cwd, path);
  return short.startsWith('..') ? path : short;
};

function tellDefaults(notes: readonly Words[], { surroundings, language }: Call): void {
  for (const note of notes) surroundings.stderr.write(`${note[language]}\n`);
}
