import { availableParallelism } from 'node:os';
import { basename } from 'node:path';
import type { AcceptanceRequest, Accepted } from '../../app/accept-findings.ts';
import type { LoadedCampaign } from '../../app/load-campaign.ts';
import { explanationText } from '../../findings/explanation-text.ts';
import { UsageError } from '../../findings/usage-error.ts';
import { printable } from '../../report/pretty/printable.ts';
import { clockOf } from '../as-of.ts';
import { ExitCode } from '../exit-code.ts';
import { progressOn } from '../progress.ts';
import { processorsFor, type Call } from '../run-job.ts';
import { tool } from '../tool.ts';
import { words } from '../words.ts';
import { wholeCampaign } from './whole-campaign.ts';

/** `accept UNIT [FINDING] [RETURNS]`: runs the campaign, and records the clerk's explanation of a finding that is open. */
export async function accept(request: AcceptanceRequest, returns: string | null, call: Call): Promise<ExitCode> {
  const { acceptFindings, checkReason } = await import('../../app/accept-findings.ts');
  const { appendToLedger } = await import('../../app/ledger-file.ts');
  const { acceptedLedger } = await import('../../campaign/accepted.ts');
  const { surroundings } = call;
  checkReason(request.reason);
  const campaign = wholeCampaign(returns);
  const loaded = await campaign.load(surroundings, call.options);
  const { acceptedFile: path, limits } = loaded;
  if (path === null) throw new UsageError(words.acceptNeedsCampaign);
  const accepted = acceptFindings(await compile(loaded, campaign.compile, call), request);
  const name = basename(path);
  await appendToLedger(acceptedLedger, { host: surroundings.host, path, name, limits }, () => accepted.records);
  surroundings.stdout.write(await recorded(accepted, name, call));
  return ExitCode.done;
}

type Compile = ReturnType<typeof wholeCampaign>['compile'];

function compile(loaded: LoadedCampaign, run: Compile, call: Call): ReturnType<Compile> {
  const { options, surroundings, language } = call;
  const { host, stderr } = surroundings;
  const progress = progressOn(stderr, language, options.quiet === true);
  return run(loaded, [], {
    tool: tool(),
    asOf: clockOf(options, { host, timezone: loaded.campaign.timezone }),
    includeRejected: false,
    keepsRows: false,
    processors: processorsFor(loaded, availableParallelism()),
    onProgress: progress.step,
  }).finally(progress.clear);
}

/** What was recorded, line by line. */
async function recorded({ findings, records }: Accepted, name: string, { language }: Call): Promise<string> {
  const { lineOf } = await import('../../app/acceptance-refusal.ts');
  const head = records.length === 0 ? words.acceptedBefore : words.acceptedNow;
  const lines = findings.map((found) => `  ${lineOf(found, language)}`);
  const reasons = records.slice(0, 1).map(({ reason, by, date }) => {
    const accepted = { reason, by: by === '' ? null : by, date };
    return `  ${words.reasonLabel[language]}${printable(explanationText({ accepted }, language))}`;
  });
  return [`${head[language]}${printable(name)}`, ...lines, ...reasons].map((line) => `${line}\n`).join('');
}
