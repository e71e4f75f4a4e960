import type { Campaign } from '../domain/campaign.ts';
import type { Language } from '../findings/entry.ts';
import type { LiveReport } from '../report/reporter.ts';
import type { Job } from './job.ts';
import type { RunRequest } from './run-request.ts';

/** Begins the report on stdout where its lines can be written while returns are still being read; else null. A file is written as a whole. */
export async function liveReport(
  { isLive = false }: Job,
  { reports }: RunRequest,
  { campaign, language }: { readonly campaign: Campaign; readonly language: Language },
): Promise<LiveReport | null> {
  const onStdout = reports.find(({ target }) => target === '-');
  if (!isLive || onStdout === undefined) return null;
  const { liveReporterOf } = await import('../report/reporters.ts');
  return (await liveReporterOf(onStdout.format))?.(campaign, { language }) ?? null;
}
