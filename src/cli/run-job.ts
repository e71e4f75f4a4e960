import { relative, resolve } from 'node:path';
import type { RunOptions } from '../app/compile-returns.ts';
import type { Host, Output } from '../app/host.ts';
import type { LoadedCampaign } from '../app/load-campaign.ts';
import type { Processors, Reader } from '../app/reader.ts';
import type { RecordOptions } from '../app/record-receipts.ts';
import { seenFrom } from '../app/seen-from.ts';
import type { Language, Words } from '../findings/entry.ts';
import { failuresOf, type FailOn } from '../findings/fail-on.ts';
import type { Outcome } from '../findings/outcome.ts';
import type { UnitChoice } from '../findings/unit-choice.ts';
import type { Listing, ReportOptions, ReportView } from '../report/reporter.ts';
import { clockOf } from './as-of.ts';
import { checkTargets } from './check-targets.ts';
import type { CommonOptions } from './common-options.ts';
import { ExitCode } from './exit-code.ts';
import { pageOutputs } from './page-output.ts';
import { progressOn } from './progress.ts';
import { runRequest, type ReportRequest, type RunRequest } from './run-request.ts';
import { wantsColor, widthOf, type Surroundings } from './terminal.ts';
import { tool } from './tool.ts';

/** What a command does with the common machinery. */
export interface Job {
  readonly view: ReportView;
  readonly failOn: readonly FailOn[];
  readonly load: (surroundings: Surroundings, options: CommonOptions) => Promise<LoadedCampaign>;
  /** Absolute paths of files and folders that are read besides the campaign's returns folder. */
  readonly reads: readonly string[];
  readonly compile: (loaded: LoadedCampaign, outputs: readonly string[], options: RunOptions) => Promise<Outcome>;
  /** Makes the workbook that `-o` names; null for a command that writes none. */
  readonly workbook: ((outcome: Outcome, loaded: LoadedCampaign, output: string) => Promise<Uint8Array>) | null;
  /** Outputs of this command's own, besides workbook and reports. */
  readonly further?: readonly FurtherOutput[];
  readonly choice?: UnitChoice;
  /** Where everything is kept as well, as it was typed. */
  readonly archive?: string;
  readonly listing?: Listing;
  readonly commands: ReportOptions['commands'];
}

/** Something that a command makes of the outcome. */
export interface FurtherOutput {
  /** An absolute path, `-` for stdout. */
  readonly target: string;
  readonly make: (outcome: Outcome, loaded: LoadedCampaign) => Promise<Uint8Array | string>;
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
  const page = pageOutputs(options, { host, language, isWhole: job.view !== 'validate' });
  const further = [...(job.further ?? []), ...page];
  const furtherTargets = targetsOf(further);
  const defaults = { failOn: job.failOn, isReportOutput: job.workbook === null, furtherTargets };
  const request = runRequest(options, { cwd: host.cwd, ...defaults });
  const first = await job.load(surroundings, options);
  const asOf = clockOf(options, { host, timezone: first.campaign.timezone });
  const workbookPath = job.workbook === null ? null : (request.output ?? first.output);
  const targets = [
    workbookPath ?? '-',
    ...targetsOf(request.reports),
    ...furtherTargets,
    archivePathOf(job, host) ?? '-',
  ];
  const files = targets.filter((path) => path !== '-');
  await checkTargets(files, { host, loaded: first, reads: job.reads });
  host.checkWritable(files);
  const outputs = [...files, ...seenFrom(host, first.returnsFolder, files)];
  const loaded = await withReceipts(first, { job, call, recording: { host, asOf, outputs } });

  const progress = progressOn(stderr, language, options.quiet === true);
  const compiling = job.compile(loaded, outputs, {
    tool: tool(),
    asOf,
    includeRejected: options.includeRejected === true,
    keepsRows: job.workbook !== null || options.html !== undefined,
    processors: processorsFor(loaded, request.jobs),
    onProgress: progress.step,
  });
  // Whatever ends the work, what is said of it does not stand behind half a line.
  const outcome = await compiling.finally(progress.clear);
  const made = await outputsOf(outcome, { job, call, request, loaded, workbookPath, files, further });
  if (options.quiet !== true) tellDefaults(loaded.notes, call);
  await writeOutputs(made, { job, call, outcome, loaded, workbookPath });
  return failuresOf(outcome, request.failOn).length > 0 ? ExitCode.found : ExitCode.done;
}

/** Absolute; null where nothing is archived. */
const archivePathOf = ({ archive }: Job, { cwd }: Host): string | null =>
  archive === undefined ? null : resolve(cwd, archive);

interface Written extends Pick<Plan, 'job' | 'call' | 'loaded' | 'workbookPath'> {
  readonly outcome: Outcome;
}

/** Files first, together with the archive; what goes to stdout last. */
async function writeOutputs(
  made: readonly Output[],
  { job, call, outcome, loaded, workbookPath }: Written,
): Promise<void> {
  const { host, stdout } = call.surroundings;
  const files = made.filter(({ path }) => path !== '-');
  const archive = archivePathOf(job, host);
  const workbook = made.find(({ path }) => path === workbookPath);
  if (archive === null || workbook === undefined) host.writeAll(files);
  else {
    const { writeWithArchive } = await import('./write-with-archive.ts');
    await writeWithArchive(files, archive, { outcome, loaded, host, workbook });
  }
  for (const { path, bytes } of made) if (path === '-') stdout.write(bytes);
}

const targetsOf = (outputs: readonly { readonly target: string }[]): readonly string[] =>
  outputs.map(({ target }) => target);

interface Recording {
  readonly job: Job;
  readonly call: Call;
  readonly recording: RecordOptions;
}

/** The campaign, with `--record` read again where receipts were added to it. */
async function withReceipts(loaded: LoadedCampaign, { job, call, recording }: Recording): Promise<LoadedCampaign> {
  const { options, surroundings, language } = call;
  if (options.record !== true) return loaded;
  const { record } = await import('./record.ts');
  const tell = (line: string): void => {
    if (options.quiet !== true) surroundings.stderr.write(`${line}\n`);
  };
  const isNew = await record(loaded, recording, { language, tell });
  return isNew ? job.load(surroundings, options) : loaded;
}

/** A thread takes a tenth of a second to begin, in which this one reads a hundred files, and both are slow at first: measured, it pays from some 400 on. */
const filesWorthOne = 400;

/** How a run over a campaign gets at further processors; `jobs`: how many it may use. */
export const processorsFor = (loaded: LoadedCampaign, jobs: number): Processors => ({
  jobs,
  worthOne: filesWorthOne,
  startReader: () => startReader(loaded),
});

async function startReader({ request }: LoadedCampaign): Promise<Reader> {
  const { readingThread } = await import('./reading-thread.ts');
  return readingThread(request);
}

interface Plan {
  readonly job: Job;
  readonly call: Call;
  readonly request: RunRequest;
  readonly loaded: LoadedCampaign;
  readonly workbookPath: string | null;
  readonly files: readonly string[];
  readonly further: readonly FurtherOutput[];
}

async function outputsOf(outcome: Outcome, plan: Plan): Promise<readonly Output[]> {
  const { job, request, loaded, workbookPath, further } = plan;
  const { reporters } = await import('../report/reporters.ts');
  const { host } = plan.call.surroundings;
  const workbook =
    workbookPath === null || job.workbook === null
      ? []
      : [{ path: workbookPath, bytes: await job.workbook(outcome, loaded, host.realPath(workbookPath)) }];
  return [
    ...workbook,
    ...request.reports.map((report) => ({
      path: report.target,
      bytes: reporters[report.format](outcome, reportOptions(report, plan)),
    })),
    ...(await Promise.all(
      further.map(async ({ target, make }) => ({ path: target, bytes: await make(outcome, loaded) })),
    )),
  ];
}

function reportOptions({ target }: ReportRequest, { job, call, files }: Plan): ReportOptions {
  return {
    ...appearance(target, call),
    view: job.view,
    outputs: files.map((path) => shortPath(path, call.surroundings.host.cwd)),
    commands: job.commands,
    ...(job.choice === undefined ? {} : { choice: job.choice }),
    ...(job.listing === undefined ? {} : { listing: job.listing }),
  };
}

/** How a report that goes to a target looks: colour and the terminal's width are for the terminal alone. */
export function appearance(
  target: string,
  { options, surroundings, language }: Call,
): Pick<ReportOptions, 'language' | 'color' | 'width'> {
  const { stdout, env } = surroundings;
  const isStdout = target === '-';
  return {
    language,
    color: isStdout && wantsColor(stdout, env, options.color),
    width: isStdout ? widthOf(stdout) : 80,
  };
}

const shortPath = (path: string, cwd: string): string => {
  const short = relative(cwd, path);
  return short.startsWith('..') ? path : short;
};

/** Tells the defaults that a campaign was loaded with. */
export function tellDefaults(notes: readonly Words[], { surroundings, language }: Call): void {
  for (const note of notes) surroundings.stderr.write(`${note[language]}\n`);
}
