import { join, relative } from 'node:path';
import type { LoadedCampaign } from '../../app/load-campaign.ts';
import { isInside, seenFrom } from '../../app/seen-from.ts';
import { parseDeadline } from '../../campaign/wall-time.ts';
import type { Feedback } from '../../domain/feedback.ts';
import type { Instant } from '../../domain/instant.ts';
import { localDay } from '../../domain/zoned-time.ts';
import { failuresOf } from '../../findings/fail-on.ts';
import type { Outcome } from '../../findings/outcome.ts';
import { UsageError } from '../../findings/usage-error.ts';
import { clockOf } from '../as-of.ts';
import { checkWritten } from '../check-written.ts';
import { ExitCode } from '../exit-code.ts';
import { locator } from '../locate-files.ts';
import { refusePage } from '../page-output.ts';
import { progressOn } from '../progress.ts';
import { appearance, processorsFor, tellDefaults, type Call } from '../run-job.ts';
import { factsOf, logged, type RunLog } from '../run-log.ts';
import { runRequest, usualFormat, type ReportRequest, type RunRequest } from '../run-request.ts';
import { tool } from '../tool.ts';
import { words } from '../words.ts';
import { wholeCampaign } from './whole-campaign.ts';

/** What the command line says of a run; null where it says nothing. */
export interface FeedbackRequest {
  readonly returns: string | null;
  readonly due: string | null;
  readonly contact: string | null;
}

/** `feedback [RETURNS]`: answers every unit whose return has something to mend, in a new folder. */
export const feedback = (request: FeedbackRequest, call: Call): Promise<ExitCode> =>
  logged('feedback', call, (log) => workOn(request, call, log));

async function workOn({ returns, due, contact }: FeedbackRequest, call: Call, log: RunLog): Promise<ExitCode> {
  const { options, surroundings } = call;
  const { host } = surroundings;
  refusePage(options);
  const request = runRequest(options, {
    cwd: host.cwd,
    failOn: ['error'],
    isReportOutput: false,
    furtherTargets: [],
    usualFormat: usualFormat(surroundings.env),
  });
  if (request.output === '-') throw new UsageError(words.folderToStdout);
  const campaign = wholeCampaign(returns, 'feedback');
  const loaded = await campaign.load(surroundings, options);
  const asOf = clockOf(options, { host, timezone: loaded.campaign.timezone });
  const terms = { asOf, due: due === null ? null : dueDay(due, asOf, loaded), contact };
  const plan = { request, loaded, asOf, folder: folderOf(request, loaded, { asOf, call }) };
  await checkOutputs(plan, log, call);
  log.begin();

  const outcome = await compile(plan, campaign.compile, call);
  const { giveFeedback } = await import('../../app/give-feedback.ts');
  const given = await giveFeedback(outcome, { terms, loaded });
  if (options.quiet !== true) tellDefaults(loaded.notes, call);
  if (given.answers.length > 0) host.writeFolder(plan.folder, given.files);
  await report(outcome, { given, plan, call });
  const found = failuresOf(outcome, request.failOn);
  log.tell(factsOf(outcome, found, [...(given.answers.length > 0 ? [plan.folder] : []), ...targetsOf(plan)]));
  return found.length > 0 ? ExitCode.found : ExitCode.done;
}

/** A run, as far as it is known before the returns are read. */
interface Plan {
  readonly request: RunRequest;
  readonly loaded: LoadedCampaign;
  readonly asOf: Instant;
  /** Absolute. */
  readonly folder: string;
}

function dueDay(text: string, asOf: Instant, { campaign: { timezone } }: LoadedCampaign): string {
  const day = parseDeadline(text, timezone)?.day ?? null;
  if (day !== null && day >= localDay(asOf, timezone)) return day;
  throw new UsageError(
    day === null
      ? { zh: `--due 不是日期：“${text}”；例如 2020-02-10`, en: `--due takes a date such as 2020-02-10, not “${text}”` }
      : { zh: `--due 的日期已过：${text}`, en: `--due has passed: ${text}` },
  );
}

/** A run of the same day gets a folder of its own: nothing is ever written over. */
function folderOf(
  { output }: RunRequest,
  { folder, campaign: { timezone } }: LoadedCampaign,
  { asOf, call }: { readonly asOf: Instant; readonly call: Call },
): string {
  if (output !== null) return output;
  const usual = join(folder, '退回更正', localDay(asOf, timezone));
  const { host } = call.surroundings;
  let free = usual;
  for (let number = 2; host.exists(free); number++) free = `${usual}-${number}`;
  return free;
}

const targetsOf = ({ request }: Plan): readonly string[] =>
  request.reports.map(({ target }) => target).filter((path) => path !== '-');

async function checkOutputs(plan: Plan, log: RunLog, { surroundings: { host } }: Call): Promise<void> {
  const { folder, loaded } = plan;
  if (isInside(host, loaded.returnsFolder, folder)) throw new UsageError(words.folderInReturns, { file: folder });
  host.checkNewFolder(folder);
  await checkWritten(targetsOf(plan), log, { host, loaded, reads: [] });
}

type Compile = ReturnType<typeof wholeCampaign>['compile'];

function compile(plan: Plan, run: Compile, { options, surroundings, language }: Call): ReturnType<Compile> {
  const { loaded, asOf, request } = plan;
  const { host, stderr } = surroundings;
  const progress = progressOn(stderr, language, options.quiet === true);
  const files = targetsOf(plan);
  return run(loaded, [...files, ...seenFrom(host, loaded.returnsFolder, files)], {
    tool: tool(),
    asOf,
    includeRejected: options.includeRejected ?? false,
    keepsRows: false,
    processors: processorsFor(loaded, request.jobs),
    onProgress: progress.step,
  }).finally(progress.clear);
}

interface Told {
  readonly given: Feedback;
  readonly plan: Plan;
  readonly call: Call;
}

async function report(outcome: Outcome, { given, plan, call }: Told): Promise<void> {
  const { host, stdout } = call.surroundings;
  const { feedbackText } = await import('../../report/feedback-text.ts');
  const { reporters } = await import('../../report/reporters.ts');
  const folder = relative(host.cwd, plan.folder);
  const textOf = async ({ format, target }: ReportRequest): Promise<string> => {
    const look = appearance(target, call);
    if (format === 'pretty')
      return feedbackText(given, { ...look, folder: folder.startsWith('..') ? plan.folder : folder });
    const reporter = await reporters[format]();
    const locate = locator(host, plan.loaded);
    return reporter(outcome, { ...look, view: 'status', outputs: [], commands: { again: '', next: null }, locate });
  };
  const outputs = await Promise.all(
    plan.request.reports.map(async (each) => ({ path: each.target, bytes: await textOf(each) })),
  );
  host.writeAll(outputs.filter(({ path }) => path !== '-'));
  for (const { path, bytes } of outputs) if (path === '-') stdout.write(bytes);
}
