import type { LoadedCampaign } from '../../app/load-campaign.ts';
import type { RecordedReceipts } from '../../domain/receipt.ts';
import { clockOf } from '../as-of.ts';
import { ExitCode } from '../exit-code.ts';
import { checkWritten } from '../check-written.ts';
import type { Call } from '../job.ts';
import { logged, type RunFacts, type RunLog } from '../run-log.ts';
import { textOrJson } from '../text-or-json.ts';

/** `receive [RETURNS]`: records the files that have no receipt. */
export const receive = (returns: string | null, call: Call): Promise<ExitCode> =>
  logged('receive', call, (log) => workOn(returns, call, log));

async function workOn(returns: string | null, call: Call, log: RunLog): Promise<ExitCode> {
  const { options, surroundings, language } = call;
  const { campaign } = options;
  const format = textOrJson(options);
  const { loadCampaign } = await import('../../app/load-campaign.ts');
  const { recordReceipts } = await import('../../app/record-receipts.ts');
  const { receiptsJson, receiptsText } = await import('../../report/receipts-text.ts');
  const { host, stdout } = surroundings;
  const request = {
    campaignFile: campaign ?? null,
    returns,
    makesReceipts: true,
    example: 'shuangyong receive ./returns',
  };
  const loaded = await loadCampaign(host, request);
  await checkWritten([], log, { host, loaded, reads: [] });
  log.begin();
  const asOf = clockOf(options, { host, timezone: loaded.campaign.timezone });
  const recorded = await recordReceipts(loaded, { host, asOf, outputs: [] });
  stdout.write(format === 'json' ? receiptsJson(recorded) : receiptsText(recorded, language));
  log.tell(factsOf(recorded, loaded));
  return ExitCode.done;
}

function factsOf({ receipts, known, unnameable }: RecordedReceipts, loaded: LoadedCampaign): RunFacts {
  const { campaign, receiptsFile } = loaded;
  return {
    campaign: campaign.title,
    receipts: { recorded: receipts.length, known, skipped: unnameable.length },
    outputs: receipts.length === 0 || receiptsFile === null ? [] : [receiptsFile],
  };
}
