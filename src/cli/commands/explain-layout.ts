import type { LoadedCampaign } from '../../app/load-campaign.ts';
import { seenFrom } from '../../app/seen-from.ts';
import type { FailOn } from '../../findings/fail-on.ts';
import { UsageError } from '../../findings/usage-error.ts';
import type { ExplanationTally } from '../../report/layout-explanation-words.ts';
import type { ReportOptions } from '../../report/reporter.ts';
import { checkTargets } from '../check-targets.ts';
import { ExitCode } from '../exit-code.ts';
import { refusePage } from '../page-output.ts';
import { progressOn } from '../progress.ts';
import { appearance, tellDefaults, type Call } from '../run-job.ts';
import { runRequest } from '../run-request.ts';
import type { Surroundings } from '../terminal.ts';
import { words } from '../words.ts';
import { pipedReturn, validateJob, type NamedValidation } from './validate.ts';

/** `validate --explain-layout`: what each sheet and cell was taken for, instead of what is wrong with it. Fails as validate does where a file cannot be read. */
export async function explainLayout(validation: NamedValidation, call: Call): Promise<ExitCode> {
  const { options, surroundings, language } = call;
  const { host, stderr } = surroundings;
  const job = validateJob(validation);
  const { target, failOn } = explainRequest(call, job.failOn);
  const outputs = target === '-' ? [] : [target];
  const loaded = await job.load(surroundings, options);
  await checkTargets(outputs, { host, loaded, reads: job.reads });
  host.checkWritable(outputs);

  const progress = progressOn(stderr, language, options.quiet === true);
  const look: ReportOptions = { ...appearance(target, call), view: job.view, outputs: [], commands: job.commands };
  const explaining = explanation({ loaded, outputs, validation, look, onProgress: progress.step });
  const { text, tally } = await explaining.finally(progress.clear);
  if (tally.files === 0) throw new UsageError(words.noFiles);
  if (options.quiet !== true) tellDefaults(loaded.notes, call);
  print(text, target, surroundings);
  return tally.unreadable > 0 && failOn.includes('error') ? ExitCode.found : ExitCode.done;
}

/** Throws `UsageError` where another format is asked for: this text is for people. */
function explainRequest({ options, surroundings: { host } }: Call, failOn: readonly FailOn[]): Request {
  const request = runRequest(options, {
    cwd: host.cwd,
    failOn,
    isReportOutput: true,
    furtherTargets: [],
    usualFormat: 'pretty',
  });
  refusePage(options);
  if (options.record === true) throw new UsageError(words.explainRecord);
  if (request.reports.some(({ format }) => format !== 'pretty') || options.report !== undefined)
    throw new UsageError(words.explainFormat);
  return { target: request.output ?? '-', failOn: request.failOn };
}

interface Request {
  /** An absolute path, `-` for stdout. */
  readonly target: string;
  readonly failOn: readonly FailOn[];
}

function print(text: string, target: string, { host, stdout }: Surroundings): void {
  if (target === '-') stdout.write(text);
  else host.writeAll([{ path: target, bytes: text }]);
}

interface Plan {
  readonly loaded: LoadedCampaign;
  /** Absolute paths that this run writes. */
  readonly outputs: readonly string[];
  readonly validation: NamedValidation;
  readonly look: ReportOptions;
  readonly onProgress: (done: number, total: number) => Promise<void>;
}

interface Explanation {
  readonly text: string;
  readonly tally: ExplanationTally;
}

/** Of each file only the text is kept. */
async function explanation({ loaded, outputs, validation, look, onProgress }: Plan): Promise<Explanation> {
  const { explainLayouts } = await import('../../app/explain-layouts.ts');
  const { fileText, noFiles, tallied, tallyText } = await import('../../report/layout-explanation-text.ts');
  const { host, paths } = validation;
  const written = [...outputs, ...seenFrom(host, loaded.returnsFolder, outputs)];
  const parts: string[] = [];
  let tally = noFiles;
  const piped = await pipedReturn(validation, loaded, host.now());
  for await (const file of explainLayouts(loaded, { host, paths, outputs: written, piped }, onProgress)) {
    parts.push(fileText(file, look));
    tally = tallied(tally, file);
  }
  return { text: [...parts, tallyText(tally, look)].join(''), tally };
}
