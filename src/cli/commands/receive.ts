import { UsageError } from '../../findings/usage-error.ts';
import { clockOf } from '../as-of.ts';
import { ExitCode } from '../exit-code.ts';
import type { Call } from '../run-job.ts';
import { words } from '../words.ts';

/** `receive [RETURNS]`: records the files that have no receipt. */
export async function receive(returns: string | null, call: Call): Promise<ExitCode> {
  const { options, surroundings, language } = call;
  const { format = 'pretty', campaign } = options;
  if (format !== 'pretty' && format !== 'json') throw new UsageError(words.receiveFormats);
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
  const asOf = clockOf(options, { host, timezone: loaded.campaign.timezone });
  const recorded = await recordReceipts(loaded, { host, asOf, outputs: [] });
  stdout.write(format === 'json' ? receiptsJson(recorded) : receiptsText(recorded, language));
  return ExitCode.done;
}
