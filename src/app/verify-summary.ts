import type { Instant } from '../domain/instant.ts';
import { comparedColumns } from '../domain/last-year.ts';
import type { FoundFile } from '../domain/found-file.ts';
import { pathsUpwards } from '../domain/paths-upwards.ts';
import type { RecordedFile, SummaryRecord } from '../domain/summary-record.ts';
import { fullTitle } from '../domain/table.ts';
import type { Finding } from '../findings/finding.ts';
import { orderFindings } from '../findings/order.ts';
import { term } from '../findings/terms.ts';
import { UsageError } from '../findings/usage-error.ts';
import { walkReturns } from '../intake/walk-returns.ts';
import { checkFigures } from '../provenance/check-figures.ts';
import { checkLastYear } from '../provenance/check-last-year.ts';
import { checkParts, type PartChecks } from '../provenance/check-part.ts';
import { checkSources } from '../provenance/check-sources.ts';
import { checkSheets } from '../provenance/check-sheets.ts';
import { locateParts } from '../provenance/locate.ts';
import { vouchedPlaces } from '../provenance/vouched-places.ts';
import { compileReturns, type RunOptions } from './compile-returns.ts';
import type { LoadedCampaign } from './load-campaign.ts';
import type { OpenedSummary } from './open-summary.ts';
import { recordedFigures } from './recorded-figures.ts';
import { rewrittenSheets } from './rewritten-sheets.ts';
import type { Compiled } from './with-summary.ts';

/** What `verify` found out. */
export interface Verification {
  /** The workbook, as the user called it. */
  readonly name: string;
  readonly record: SummaryRecord;
  /** None where all agrees. */
  readonly findings: readonly Finding[];
}

/** The campaign that a summary is held against, and how it is run. */
export interface VerifyRequest {
  readonly loaded: LoadedCampaign;
  /** Absolute paths of what is no return: the workbook itself. */
  readonly outputs: readonly string[];
  readonly options: Omit<RunOptions, 'asOf' | 'includeRejected' | 'keepsRows'>;
}

/** Sums the campaign up once more, by the clock of the summary, and tells where workbook and sources differ from what was written. Nothing that the workbook says is opened but the campaign's own returns. */
export async function verifySummary(summary: OpenedSummary, request: VerifyRequest): Promise<Verification> {
  const { name, record, sheets } = summary;
  const outcome = await recompute(record, request);
  const parts = locateParts(record.parts, sheets);
  const checks: PartChecks = { file: name, titleOf: titlesIn(record) };
  const was = recordedFigures(record).units;
  const changes = [
    ...checkSources(record, outcome, name),
    ...checkFigures({ record, was, now: outcome.register.entries, parts }, checks),
    ...checkLastYear(
      {
        table: record.table,
        // That the table compares nothing any more is told of the table.
        was: comparedColumns(request.loaded.campaign.table).length === 0 ? null : record.lastYear,
        now: outcome.lastYear ?? null,
        isThere: request.loaded.previous !== null,
        parts,
      },
      checks,
    ),
  ];
  // Sheets made from other sources differ all over, which would tell nothing more.
  const expected = changes.length === 0 ? await rewrittenSheets(record, outcome, request.loaded) : [];
  const findings = [
    ...checkParts(parts, checks),
    ...changes,
    ...checkSheets({ file: name, sheets, expected, vouched: vouchedPlaces(parts) }),
  ];
  return {
    name,
    record,
    findings: orderFindings(findings, (file) => (file === name ? sheets.flatMap((each) => each.name ?? []) : [])),
  };
}

function titlesIn({ table }: SummaryRecord): PartChecks['titleOf'] {
  const columns = new Map(table.columns.map((column) => [column.key, fullTitle(column)]));
  return ({ key, compares }) => {
    const title = columns.get(key) ?? key;
    return compares === undefined ? title : term(`compared-${compares}`, { title });
  };
}

/** A previous summary that the comparison was made with and that cannot be read any more is told; it does not end the run. */
async function recompute(record: SummaryRecord, request: VerifyRequest): Promise<Compiled> {
  try {
    return await recomputeWith(record, request);
  } catch (error) {
    const { loaded } = request;
    if (!(error instanceof UsageError) || record.lastYear === null || loaded.previous === null) throw error;
    return recomputeWith(record, { ...request, loaded: { ...loaded, previous: null } });
  }
}

async function recomputeWith({ run, files }: SummaryRecord, request: VerifyRequest): Promise<Compiled> {
  const { loaded, outputs, options } = request;
  const walk = await walkReturns(loaded.returnsFolder, new Set([...loaded.ownFiles, ...outputs]));
  const times = recordedTimes(files);
  const intake = { files: walk.files.map((file) => asReceived(file, times)), ignored: walk.ignored, isComplete: true };
  return compileReturns(intake, loaded, {
    ...options,
    asOf: run.asOf,
    includeRejected: run.includesRejected,
    keepsRows: true,
  });
}

/** A copy of a file has another modification time: where that was all that told when it came, the time that was recorded holds. An archive came when what is in it did. `files` in order of path. */
function recordedTimes(files: readonly RecordedFile[]): ReadonlyMap<string, Instant> {
  const times = new Map<string, Instant>();
  for (const { path, receiptSource, receivedAt } of files) {
    if (receiptSource !== 'mtime' || receivedAt === null) continue;
    for (const each of pathsUpwards(path)) if (!times.has(each)) times.set(each, receivedAt);
  }
  return times;
}

function asReceived(file: FoundFile, times: ReadonlyMap<string, Instant>): FoundFile {
  const own = times.get(file.path);
  return own === undefined ? file : { ...file, modifiedAt: own };
}
