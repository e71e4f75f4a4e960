import { relative, resolve } from 'node:path';
import type { Host, Output } from '../app/host.ts';
import type { LoadedCampaign } from '../app/load-campaign.ts';
import type { Outcome } from '../findings/outcome.ts';
import type { LiveReport, ReportOptions } from '../report/reporter.ts';
import type { FurtherOutput, Job } from './job.ts';
import { locator } from './locate-files.ts';
import type { ReportRequest, RunRequest } from './run-request.ts';

/** How a report looks, wherever it goes. */
export type Appearance = Pick<ReportOptions, 'language' | 'color' | 'width'>;

/** What is made of an outcome. */
export interface Plan {
  readonly job: Job;
  readonly host: Host;
  readonly request: RunRequest;
  readonly loaded: LoadedCampaign;
  readonly workbookPath: string | null;
  readonly further: readonly FurtherOutput[];
  readonly files: readonly string[];
  readonly look: (target: string) => Appearance;
  /** What of the report on stdout is written already, and how to end it; null where that report is made as a whole. */
  readonly live: LiveReport | null;
}

/** Every output of a run, the workbook first; a path of `-` is stdout. */
export async function outputsOf(outcome: Outcome, plan: Plan): Promise<readonly Output[]> {
  const { job, host, request, loaded, workbookPath, further, live } = plan;
  const { reporters } = await import('../report/reporters.ts');
  const workbook =
    workbookPath === null || job.workbook === null
      ? []
      : [{ path: workbookPath, bytes: await job.workbook(outcome, loaded, host.realPath(workbookPath)) }];
  return [
    ...workbook,
    ...(await Promise.all(
      request.reports.map(async (report) => ({
        path: report.target,
        bytes:
          live !== null && report.target === '-'
            ? live.end(outcome)
            : (await reporters[report.format]())(outcome, reportOptions(report, plan)),
      })),
    )),
    ...(await Promise.all(
      further.map(async ({ target, make }) => ({ path: target, bytes: await make(outcome, loaded) })),
    )),
  ];
}

function reportOptions({ target }: ReportRequest, { job, host, files, loaded, look }: Plan): ReportOptions {
  return {
    ...look(target),
    view: job.view,
    outputs: files.map((path) => shortPath(path, host.cwd)),
    commands: job.commands,
    locate: locator(host, loaded),
    ...(job.choice === undefined ? {} : { choice: job.choice }),
    ...(job.listing === undefined ? {} : { listing: job.listing }),
  };
}

const shortPath = (path: string, cwd: string): string => {
  const short = relative(cwd, path);
  return short.startsWith('..') ? path : short;
};

/** Absolute; null where nothing is archived. */
export const archivePathOf = ({ archive }: Job, { cwd }: Host): string | null =>
  archive === undefined ? null : resolve(cwd, archive);

/** Writes all files or none, together with the archive. */
export async function writeFiles(
  made: readonly Output[],
  outcome: Outcome,
  { job, host, loaded, workbookPath }: Plan,
): Promise<void> {
  const files = made.filter(({ path }) => path !== '-');
  const archive = archivePathOf(job, host);
  const workbook = made.find(({ path }) => path === workbookPath);
  if (archive === null || workbook === undefined) return host.writeAll(files);
  const { writeWithArchive } = await import('./write-with-archive.ts');
  await writeWithArchive(files, archive, { outcome, loaded, host, workbook });
}
