import type { FoundFile } from '../domain/found-file.ts';
import type { Instant } from '../domain/instant.ts';
import type { FileRecord, Register } from '../domain/register.ts';
import type { Code } from '../findings/catalogue.ts';
import { finding, isError, type Finding } from '../findings/finding.ts';
import { orderFindings } from '../findings/order.ts';
import type { Tool } from '../findings/outcome.ts';
import type { PassedOver } from '../intake/passed-over.ts';
import { buildRegister } from '../register/build-register.ts';
import { acceptanceDeskOf } from './acceptance-desk-of.ts';
import { lastYear, previousSummary, unitChecks } from './compare-units.ts';
import { fileReturns } from './file-returns.ts';
import type { LoadedCampaign } from './load-campaign.ts';
import { readersFor, type Processors } from './reader.ts';
import { toldOnce } from './told-once.ts';
import type { Compiled } from './with-summary.ts';
import type { EarlyTelling } from './tell-early.ts';
import { workbench, type Workbench } from './workbench.ts';

/** How a run is made. */
export interface RunOptions {
  readonly tool: Tool;
  /** The clock. */
  readonly asOf: Instant;
  readonly includeRejected: boolean;
  /** Whether the register is to have each return's rows; its figures it has in any case. */
  readonly keepsRows: boolean;
  /** Returns whose rows are kept are read on one. */
  readonly processors: Processors;
  /** Called after each file, with how many are done. */
  readonly onProgress: (done: number, total: number) => Promise<void>;
  /**
   * Called, where not all returns are asked for, with findings that no return still to be read can change, in the order of
   * outputs; those of the comparison of returns are not among them. What is not told so is in the outcome all the same.
   */
  readonly onSettled?: (findings: readonly Finding[]) => void;
}

/** The files to compile. */
export interface Intake {
  readonly files: readonly FoundFile[];
  readonly ignored: readonly PassedOver[];
  /** Whether these are all the returns there are: only then can a receipt be without its file, and a unit be compared with the others. */
  readonly isComplete: boolean;
}

/** Reads, checks and registers the returns of a campaign. One bad file never stops the others. */
export async function compileReturns(intake: Intake, loaded: LoadedCampaign, options: RunOptions): Promise<Compiled> {
  const { campaign, limits } = loaded;
  const bench = workbench(campaign, limits, options.keepsRows);
  // Before the returns: what is wrong with it need not wait for them.
  const previous = intake.isComplete ? await previousSummary(loaded, bench) : null;
  const readers = options.keepsRows ? [] : await readersFor(intake.files.length, options.processors);
  const early = await earlyTelling(intake, { loaded, bench, options });
  const sharing = { readers, onProgress: options.onProgress, ...(early === null ? {} : { onFiled: early.onFiled }) };
  const filing = fileReturns(early?.files ?? intake.files, bench, sharing);
  const filed = await filing.finally(() => Promise.all(readers.map((reader) => reader.close())));
  const ignored = [...intake.ignored, ...filed.ignored];
  const read = { count: filed.filings.length, isComplete: intake.isComplete, previous };
  const checks = await unitChecks(loaded, bench, read);
  const compared = await lastYear(loaded, bench, previous);
  const accepted = acceptanceDeskOf(campaign, bench.units());
  const rules = { campaign, ...options, checks, settle: accepted.settle };
  const built = buildRegister(filed.filings, bench.units(), rules);
  const files = [...built.files, ...filed.archives, ...ignored.map(passedOverRecord)];
  const register: Register = {
    entries: built.entries,
    files: files.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
  };
  const found = [
    ...built.findings.filter(toldOnce()),
    ...filed.findings,
    ...ignored.map((each) => each.finding),
    ...(intake.isComplete ? bench.desk.unmatched(files.map(({ path }) => path)) : []),
    ...(campaign.roster === null ? [finding('unit/no-roster', { at: null }, {})] : []),
  ];
  const findings = [...found, ...accepted.told(found).filter(({ code }) => isFinal(intake, code))];
  return {
    tool: options.tool,
    campaign,
    asOf: options.asOf,
    register,
    ...(compared === null ? {} : { lastYear: compared }),
    findings: orderFindings(findings, sheetOrder(register)),
  };
}

/** Null where nobody listens, or nothing can be told before everything is. */
async function earlyTelling(intake: Intake, { loaded, bench, options }: Early): Promise<EarlyTelling | null> {
  const { onSettled } = options;
  if (onSettled === undefined || intake.isComplete || loaded.campaign.roster === null) return null;
  const { tellEarly } = await import('./tell-early.ts');
  return tellEarly(intake, bench, { campaign: loaded.campaign, ...options, onSettled });
}

interface Early {
  readonly loaded: LoadedCampaign;
  readonly bench: Workbench;
  readonly options: RunOptions;
}

/** What is not found any more can be told only where all returns were read. */
const isFinal = (intake: Intake, code: Code): boolean => intake.isComplete || code !== 'accepted/unmatched';

const passedOverRecord = ({ found, finding: why }: PassedOver): FileRecord => ({
  path: found.path,
  sha256: null,
  bytes: found.bytes,
  format: null,
  encoding: null,
  unit: null,
  state: isError(why) ? 'unreadable' : 'ignored',
  receivedAt: null,
  receiptSource: null,
  sheets: [],
  rows: 0,
});

const sheetOrder = ({ files }: Register): ((file: string) => readonly string[]) => {
  const sheets = new Map(files.map(({ path, sheets: names }) => [path, names]));
  return (file) => sheets.get(file) ?? [];
};
