import type { LoadedCampaign } from '../app/load-campaign.ts';
import type { Processors, Reader } from '../app/reader.ts';
import type { RecordOptions } from '../app/record-receipts.ts';
import { seenFrom } from '../app/seen-from.ts';
import type { Instant } from '../domain/instant.ts';
import type { Words } from '../findings/entry.ts';
import { failuresOf } from '../findings/fail-on.ts';
import type { Finding } from '../findings/finding.ts';
import type { LiveReport } from '../report/reporter.ts';
import { clockOf } from './as-of.ts';
import { checkWritten } from './check-written.ts';
import { claimSummary } from './claim-summary.ts';
import { ExitCode } from './exit-code.ts';
import type { Call, FurtherOutput, Job } from './job.ts';
import { pageOutputs } from './page-output.ts';
import { progressOn, type Progress } from './progress.ts';
import { liveReport } from './live-report.ts';
import { factsOf, logged, type RunLog } from './run-log.ts';
import { archivePathOf, outputsOf, writeFiles, type Appearance } from './run-outputs.ts';
import { runRequest, usualFormat, type RunRequest } from './run-request.ts';
import { wantsColor, widthOf } from './terminal.ts';
import { tool } from './tool.ts';

export type { Call, FurtherOutput, Job } from './job.ts';

/** Loads, compiles, makes every output, writes them all, then prints. */
export const runJob = (job: Job, call: Call): Promise<ExitCode> =>
  logged(job.view, call, (log) => workOn(job, { call, log }));

interface Run {
  readonly call: Call;
  readonly log: RunLog;
}

async function workOn(job: Job, run: Run): Promise<ExitCode> {
  const prepared = await prepare(job, run);
  run.log.begin();
  const { first, workbookPath } = prepared;
  const claim = workbookPath === null ? null : await claimSummary(workbookPath, run.call);
  try {
    return await carryOut(job, run, {
      ...prepared,
      first: claim?.hasWaited === true ? await job.load(run.call.surroundings, run.call.options) : first,
    });
  } finally {
    claim?.release();
  }
}

/** A run, before anything is read but the campaign. */
interface Prepared {
  readonly request: RunRequest;
  readonly first: LoadedCampaign;
  readonly asOf: Instant;
  readonly workbookPath: string | null;
  /** What is made besides workbook and reports. */
  readonly further: readonly FurtherOutput[];
  /** Absolute paths that are written, the log apart. */
  readonly files: readonly string[];
}

async function prepare(job: Job, { call, log }: Run): Promise<Prepared> {
  const { options, surroundings, language } = call;
  const { host, env } = surroundings;
  const page = pageOutputs(options, { host, language, isWhole: job.view !== 'validate' });
  const further = [...(job.further ?? []), ...page];
  const furtherTargets = targetsOf(further);
  const defaults = { failOn: job.failOn, isReportOutput: job.workbook === null, furtherTargets };
  const request = runRequest(options, { cwd: host.cwd, ...defaults, usualFormat: usualFormat(env) });
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
  await checkWritten(files, log, { host, loaded: first, reads: job.reads });
  return { request, first, asOf, workbookPath, further, files };
}

async function carryOut(job: Job, { call, log }: Run, prepared: Prepared): Promise<ExitCode> {
  const { options, surroundings, language } = call;
  const { host, stderr } = surroundings;
  const { request, first, asOf, files } = prepared;
  const outputs = [...files, ...seenFrom(host, first.returnsFolder, files)];
  const loaded = await withReceipts(first, { job, call, recording: { host, asOf, outputs } });

  const progress = progressOn(stderr, language, options.quiet === true);
  const live = await liveReport(job, request, { campaign: loaded.campaign, language });
  const compiling = job.compile(loaded, outputs, {
    tool: tool(),
    asOf,
    includeRejected: options.includeRejected === true,
    keepsRows: job.workbook !== null || options.html !== undefined,
    processors: processorsFor(loaded, request.jobs),
    onProgress: progress.step,
    ...(live === null ? {} : { onSettled: writing(live, progress, call) }),
  });
  // Whatever ends the work, what is said of it does not stand behind half a line.
  const outcome = await compiling.finally(progress.clear);
  const look = (target: string): Appearance => appearance(target, call);
  const plan = { ...prepared, job, host, loaded, look, live };
  const made = await outputsOf(outcome, plan);
  if (options.quiet !== true) tellDefaults(loaded.notes, call);
  await writeFiles(made, outcome, plan);
  for (const { path, bytes } of made) if (path === '-') surroundings.stdout.write(bytes);
  const found = failuresOf(outcome, request.failOn);
  log.tell(factsOf(outcome, found, files));
  return found.length > 0 ? ExitCode.found : ExitCode.done;
}

const writing =
  (live: LiveReport, progress: Progress, { surroundings: { stdout } }: Call): ((settled: readonly Finding[]) => void) =>
  (settled) => {
    progress.clear();
    stdout.write(live.tell(settled));
  };

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

async function startReader(loaded: LoadedCampaign): Promise<Reader> {
  const { readingThread } = await import('./reading-thread.ts');
  const { packCampaign } = await import('../app/packed-campaign.ts');
  return readingThread(packCampaign(loaded));
}

/** How a report that goes to a target looks: colour and the terminal's width are for the terminal alone. */
export function appearance(target: string, { options, surroundings, language }: Call): Appearance {
  const { stdout, env } = surroundings;
  const isStdout = target === '-';
  return {
    language,
    color: isStdout && wantsColor(stdout, env, options.color),
    width: isStdout ? widthOf(stdout) : 80,
  };
}

/** Tells the defaults that a campaign was loaded with. */
export function tellDefaults(notes: readonly Words[], { surroundings, language }: Call): void {
  for (const note of notes) surroundings.stderr.write(`${note[language]}\n`);
}
