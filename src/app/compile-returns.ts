import { summarise } from '../compile/summarise.ts';
import { unitValues } from '../compile/aggregate.ts';
import type { FoundFile } from '../domain/found-file.ts';
import type { Instant } from '../domain/instant.ts';
import type { FileRecord, Register, RegisterEntry } from '../domain/register.ts';
import { finding, isError, type Finding } from '../findings/finding.ts';
import { orderFindings } from '../findings/order.ts';
import type { Outcome, Tool } from '../findings/outcome.ts';
import type { PassedOver } from '../intake/walk-returns.ts';
import { buildRegister, type BuiltRegister, type Filing } from '../register/build-register.ts';
import { fileReturn } from './file-return.ts';
import type { LoadedCampaign } from './load-campaign.ts';
import { workbench, type Workbench } from './workbench.ts';

/** How a run is made. */
export interface RunOptions {
  readonly tool: Tool;
  /** The clock. */
  readonly asOf: Instant;
  readonly includeRejected: boolean;
  /** Called after each file, with how many are done. */
  readonly onProgress: (done: number, total: number) => Promise<void>;
}

/** The files to compile. */
export interface Intake {
  readonly files: readonly FoundFile[];
  readonly ignored: readonly PassedOver[];
  /** Whether these are all the returns there are: only then can a receipt be without its file. */
  readonly isComplete: boolean;
}

/** Reads, checks, registers and adds up the returns of a campaign. One bad file never stops the others. */
export async function compileReturns(intake: Intake, loaded: LoadedCampaign, options: RunOptions): Promise<Outcome> {
  const { campaign, limits } = loaded;
  const bench = workbench(campaign, limits);
  const filings = await fileAll(intake.files, bench, options);
  const built = buildRegister(filings, bench.units(), { campaign, ...options });
  const register = completed(built, intake, bench);
  return {
    tool: options.tool,
    campaign,
    asOf: options.asOf,
    register,
    summary: summarise(register.entries, campaign.table),
    findings: orderFindings([...built.findings, ...campaignFindings(intake, loaded, bench)], sheetOrder(register)),
  };
}

async function fileAll(
  files: readonly FoundFile[],
  bench: Workbench,
  { onProgress }: RunOptions,
): Promise<readonly Filing[]> {
  const filings: Filing[] = [];
  for (const found of files) {
    // One after another: reading is bound by the processor, and only one file's cells are held at a time.
    filings.push(await fileReturn(found, bench));
    await onProgress(filings.length, files.length);
  }
  return filings;
}

function completed(built: BuiltRegister, { ignored }: Intake, { target: { table } }: Workbench): Register {
  const files = [...built.files, ...ignored.map(passedOverRecord)];
  return {
    entries: built.entries.map((entry): RegisterEntry => ({ ...entry, values: unitValues(entry.rows, table) })),
    files: files.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
  };
}

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

function campaignFindings(
  { files, ignored, isComplete }: Intake,
  { campaign }: LoadedCampaign,
  { desk }: Workbench,
): readonly Finding[] {
  const paths = [...files, ...ignored.map(({ found }) => found)].map(({ path }) => path);
  return [
    ...ignored.map((each) => each.finding),
    ...(isComplete ? desk.unmatched(paths) : []),
    ...(campaign.roster === null ? [finding('unit/no-roster', { at: null }, {})] : []),
  ];
}

const sheetOrder = ({ files }: Register): ((file: string) => readonly string[]) => {
  const sheets = new Map(files.map(({ path, sheets: names }) => [path, names]));
  return (file) => sheets.get(file) ?? [];
};
