import { readdirSync, readFileSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { runIn } from './cli/run-in.ts';

/** The JSON report, as far as tests look into it. */
export interface Report {
  readonly tool: { readonly version: string };
  readonly asOf: string;
  readonly campaign: { readonly timezone: string };
  readonly counts: Readonly<Record<string, number>>;
  readonly units: readonly ReportedUnit[];
  readonly files: readonly { readonly path: string; readonly state: string; readonly unit: string | null }[];
  readonly findings: readonly ReportedFinding[];
  readonly subtotals: Readonly<Record<string, Readonly<Record<string, number | string | null>>>>;
  readonly totals: Readonly<Record<string, number | string | null>>;
}

export interface ReportedUnit {
  readonly category: string;
  readonly name: string;
  readonly timeliness: string;
  readonly validity: string;
  readonly daysLate: number;
  readonly receivedAt: string | null;
  readonly file: string | null;
  readonly superseded: readonly string[];
  readonly included: boolean;
  readonly values: Readonly<Record<string, number | string | null>>;
}

export interface ReportedFinding {
  readonly code: string;
  readonly severity: string;
  readonly unit: string | null;
  readonly file: string | null;
  readonly sheet: string | null;
  readonly cell: string | null;
}

/** How a case is run: `fixtures/<case>/case.json`. */
interface Case {
  readonly asOf: string;
  /** Modification times, which no clone keeps, by path in the case's folder. */
  readonly modified?: Readonly<Record<string, string>>;
}

const fixtures = join(import.meta.dirname, '../fixtures');

/** Folder of a case. */
export const caseFolder = (name: string): string => join(fixtures, name);

/** Names of all cases. */
export const cases: readonly string[] = readdirSync(fixtures, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .toSorted();

/** What `merge` made of a case. */
export interface MergedCase {
  /** The JSON report. */
  readonly report: string;
  /** The summary workbook. */
  readonly workbook: Uint8Array;
}

/** Gives the files of a case the times that it states, and tells as of when it is run. */
export function setTimes(name: string): string {
  const folder = caseFolder(name);
  const { asOf, modified = {} }: Case = JSON.parse(readFileSync(join(folder, 'case.json'), 'utf8'));
  for (const [path, time] of Object.entries(modified)) utimesSync(join(folder, path), new Date(time), new Date(time));
  return asOf;
}

/** The Chinese JSON report that a case has to give; test/cases.test.ts asks it of the source. */
export const expectedReport = (name: string): string =>
  readFileSync(join(caseFolder(name), 'expected/report.json'), 'utf8');

/** `merge returns` in the case's folder, in Chinese; nothing is written to disk. */
export async function mergeCase(name: string): Promise<MergedCase> {
  const folder = caseFolder(name);
  const asOf = setTimes(name);
  const argv = ['merge', 'returns', '--format', 'json', '--lang', 'zh', '--as-of', asOf, '--fail-on', 'none', '-q'];
  const { status, stdout, stderr, written } = await runIn(folder, argv, { isCaptured: true });
  if (status !== 0 || stderr !== '') throw new Error(`exit status ${status}: ${stderr}`);
  const [workbook] = [...written.values()].filter((each) => typeof each !== 'string');
  if (workbook === undefined) throw new Error('no workbook was written');
  return { report: stdout, workbook };
}

/** The Chinese JSON report of a case, with the tool's version made `0.0.0`. */
export async function reportOfCase(name: string): Promise<string> {
  const { report } = await mergeCase(name);
  return report.replace(/("tool":\s*\{[^}]*"version":\s*")[^"]*/, '$10.0.0');
}
