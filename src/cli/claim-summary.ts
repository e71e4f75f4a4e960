import type { Claim } from '../app/host.ts';
import { UsageError } from '../findings/usage-error.ts';
import type { Call } from './job.ts';
import { nightlyWords } from './nightly-words.ts';

/** Claims the summary workbook, an absolute path, for a run that writes it: two nightly runs never meet. Null where it goes to stdout. */
export async function claimSummary(path: string, { options, surroundings, language }: Call): Promise<Claim | null> {
  const { host, stderr } = surroundings;
  const patience = patienceOf(options.wait);
  const onWait = (): void => {
    if (options.quiet !== true) stderr.write(`${nightlyWords.waiting[language]}\n`);
  };
  return path === '-' ? null : host.claim(host.realPath(path), { patience, onWait });
}

/** Seconds. */
function patienceOf(wait: string | true | undefined): number {
  if (wait === undefined) return 0;
  if (wait === true) return Infinity;
  if (/^\d{1,9}$/.test(wait)) return Number(wait);
  throw new UsageError(nightlyWords.waitSeconds);
}
